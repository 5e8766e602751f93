import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { checkOwnTables } from "../../strategy/segment/own-tables";
import { defineTool } from "../../tool";
import { exceptionFigures } from "./figures";
import { findingsOf } from "./findings";
import { exceptionsOptions } from "./options";
import { listSheet } from "./sheets/list";
import { rulesSheet } from "./sheets/rules";
import { summarySheet } from "./sheets/summary";

/** Items out of the ordinary by the thresholds of their segment, ranked by what is at stake, without normal noise. */
export const exceptions = defineTool({
  id: "exceptions",
  module: "forecasting",
  title: say("exceptions.title"),
  purpose: say("exceptions.purpose"),
  capabilities: ["3.7"],
  needs: { required: ["demand"], useful: ["revenue", "unitCost", "unitPrice", "currentClass"] },
  options: exceptionsOptions,
  async run(data, options, context): Promise<Report> {
    checkOwnTables(data);
    const figures = await exceptionFigures(data, options, context);
    return reportOf("exceptions", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), listSheet(figures), rulesSheet(figures)],
    });
  },
});
