import type { Report } from "../../../report";
import { count, say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { computeFigures } from "./figures";
import { findingsOf } from "./findings";
import { criteriaOptions } from "./options";
import { customersSheet } from "./sheets/customers";
import { itemsSheet } from "./sheets/items";
import { summarySheet } from "./sheets/summary";
import { weightsSheet } from "./sheets/weights";

/** Scores items on several weighted criteria and shows what changes against classes by volume alone, and why. */
export const criteria = defineTool({
  id: "criteria",
  module: "strategy",
  title: say("criteria.title"),
  purpose: say("criteria.purpose"),
  capabilities: ["1.1"],
  needs: {
    required: [],
    useful: [
      "unitCost",
      "unitPrice",
      "revenue",
      "customers",
      "orderLines",
      "returns",
      "requiredService",
      "criticality",
      "picks",
    ],
  },
  options: criteriaOptions,
  run(data, options, context): Report {
    context.progress(say("criteria.step.values", { count: count(data.items.keys.length) }), 0, 2);
    const figures = computeFigures(data, options);
    context.progress(say("criteria.step.report"), 1, 2);
    const customers = customersSheet(figures);
    const report = reportOf("criteria", data, options, {
      findings: findingsOf(figures),
      sheets: [
        summarySheet(figures),
        weightsSheet(figures),
        itemsSheet(figures),
        ...(customers === null ? [] : [customers]),
      ],
    });
    context.progress(say("criteria.step.report"), 2, 2);
    return report;
  },
});
