import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { policyImpactFigures } from "./figures";
import { findingsOf } from "./findings";
import { policyImpactOptions } from "./options";
import { itemsSheet } from "./sheets/items";
import { segmentsSheet } from "./sheets/segments";
import { summarySheet } from "./sheets/summary";

/** What the policies change in working capital and cost against what is in force, by item and segment. */
export const policyImpact = defineTool({
  id: "policy-impact",
  module: "inventory",
  title: say("policyImpact.title"),
  purpose: say("policyImpact.purpose"),
  capabilities: ["4.5"],
  needs: {
    required: ["demand", "calendar", "leadTime"],
    useful: [
      "unitCost",
      "unitPrice",
      "leadTimeSd",
      "currentSafetyStock",
      "currentReorderPoint",
      "fixedOrderCost",
      "holdingCost",
      "stockoutCost",
      "minimumOrder",
      "pack",
      "lot",
      "shelfLife",
      "currentClass",
    ],
  },
  options: policyImpactOptions,
  run(data, options, context): Report {
    const figures = policyImpactFigures(data, options, context.today);
    return reportOf("policy-impact", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), segmentsSheet(figures), itemsSheet(figures)],
    });
  },
});
