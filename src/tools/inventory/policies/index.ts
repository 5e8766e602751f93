import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { policiesFigures } from "./figures";
import { findingsOf } from "./findings";
import { policiesOptions } from "./options";
import { planSheet } from "./sheets/plan";
import { proposalSheet } from "./sheets/proposal";
import { summarySheet } from "./sheets/summary";

/** Replenishment parameters of every item by its segment's method, and what they order today. */
export const policies = defineTool({
  id: "policies",
  module: "inventory",
  title: say("policiesTool.title"),
  purpose: say("policiesTool.purpose"),
  capabilities: ["4.2"],
  needs: {
    required: ["demand", "calendar", "leadTime"],
    useful: ["onHand", "onOrder", "backorders", "minimumOrder", "pack", "shelfLife", "unitCost", "vendor"],
  },
  options: policiesOptions,
  async run(data, options, context): Promise<Report> {
    const figures = await policiesFigures(data, options, context);
    const { proposal } = figures;
    return reportOf("policies", data, options, {
      findings: findingsOf(figures),
      sheets: [
        summarySheet(figures),
        planSheet(figures),
        ...(proposal === null ? [] : [proposalSheet(figures, proposal)]),
      ],
    });
  },
});
