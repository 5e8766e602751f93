import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { checkOwnTables } from "../../strategy/segment/own-tables";
import { defineTool } from "../../tool";
import { accuracyFigures } from "./figures";
import { findingsOf } from "./findings";
import { accuracyOptions } from "./options";
import { itemsSheet } from "./sheets/items";
import { periodsSheet } from "./sheets/periods";
import { segmentsSheet } from "./sheets/segments";
import { summarySheet } from "./sheets/summary";

/** How good forecasts would have been, by segment, period and item, beside naive, and which are out of control. */
export const accuracy = defineTool({
  id: "accuracy",
  module: "forecasting",
  title: say("accuracy.title"),
  purpose: say("accuracy.purpose"),
  capabilities: ["3.3"],
  needs: { required: ["demand"], useful: ["revenue", "unitCost", "unitPrice", "currentClass", "leadTime"] },
  options: accuracyOptions,
  async run(data, options, context): Promise<Report> {
    checkOwnTables(data);
    const figures = await accuracyFigures(data, options, context);
    return reportOf("accuracy", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), segmentsSheet(figures), periodsSheet(figures), itemsSheet(figures)],
    });
  },
});
