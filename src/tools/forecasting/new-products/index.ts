import type { Report } from "../../../report";
import { count, say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { newProductFigures } from "./figures";
import { findingsOf } from "./findings";
import { newProductOptions } from "./options";
import { analoguesSheet } from "./sheets/analogues";
import { forecastSheet } from "./sheets/forecast";
import { itemsSheet } from "./sheets/items";
import { summarySheet } from "./sheets/summary";

/** Items too new for statistics, forecast by the launch curve of similar ones until statistics do better. */
export const newProducts = defineTool({
  id: "new-products",
  module: "forecasting",
  title: say("new-product.title"),
  purpose: say("new-product.purpose"),
  capabilities: ["3.5"],
  needs: {
    required: ["demand"],
    useful: ["calendar", "family", "description", "unitPrice", "unitCost", "leadTime", "channel"],
  },
  options: newProductOptions,
  run(data, options, context): Report {
    const figures = newProductFigures(data, options, context.today, (done, of) => {
      context.progress(say("new-product.step", { count: count(of) }), done, of);
    });
    const report = reportOf("new-products", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), itemsSheet(figures), forecastSheet(figures), analoguesSheet(figures)],
    });
    context.progress(say("segment.step.report"), 1, 1);
    return report;
  },
});
