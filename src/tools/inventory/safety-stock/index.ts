import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { safetyStockFigures } from "./figures";
import { findingsOf } from "./findings";
import { safetyStockOptions } from "./options";
import { itemsSheet } from "./sheets/items";
import { segmentsSheet } from "./sheets/segments";
import { summarySheet } from "./sheets/summary";

/** Safety stock of every item for its segment's target, with promised beside achieved service. */
export const safetyStock = defineTool({
  id: "safety-stock",
  module: "inventory",
  title: say("safetyStock.title"),
  purpose: say("safetyStock.purpose"),
  capabilities: ["4.1"],
  needs: {
    required: ["demand", "calendar", "leadTime"],
    useful: ["leadTimeSd", "unitCost", "unitPrice", "minimumOrder", "currentClass"],
  },
  options: safetyStockOptions,
  async run(data, options, context): Promise<Report> {
    const figures = await safetyStockFigures(data, options, context);
    return reportOf("safety-stock", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), segmentsSheet(figures), itemsSheet(figures)],
    });
  },
});
