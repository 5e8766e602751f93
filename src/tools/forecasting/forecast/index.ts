import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { checkOwnTables } from "../../strategy/segment/own-tables";
import { defineTool } from "../../tool";
import { forecastFigures } from "./figures";
import { findingsOf } from "./findings";
import { forecastOptions } from "./options";
import { itemsSheet } from "./sheets/items";
import { rangeSheet } from "./sheets/range";
import { segmentsSheet } from "./sheets/segments";
import { summarySheet } from "./sheets/summary";

/** Forecasts of every item by the methods of its segment's menu, weighted by a back-test. */
export const forecast = defineTool({
  id: "forecast",
  module: "forecasting",
  title: say("forecast.title"),
  purpose: say("forecast.purpose"),
  capabilities: ["3.1"],
  needs: { required: ["demand"], useful: ["revenue", "unitCost", "unitPrice", "currentClass"] },
  options: forecastOptions,
  async run(data, options, context): Promise<Report> {
    checkOwnTables(data);
    const figures = await forecastFigures(data, options, context);
    return reportOf("forecast", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), segmentsSheet(figures), itemsSheet(figures), rangeSheet(figures)],
    });
  },
});
