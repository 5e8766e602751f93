import type { Report, RowEntry } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { segments } from "../../strategy/segment/presets";
import { defineTool } from "../../tool";
import { investmentFigures, planOf, type InvestmentFigures } from "./figures";
import { findingsOf } from "./findings";
import { investmentOptions } from "./options";
import { frontierSheet } from "./sheets/frontier";
import { summarySheet } from "./sheets/summary";
import { targetsSheet } from "./sheets/targets";

/** A target of Policies that changes. */
interface Change {
  readonly segment: string;
  readonly row: number;
  readonly old: number;
  readonly now: number;
}

function changesOf(figures: InvestmentFigures): Change[] {
  const { options, table, outcomes } = figures;
  if (!options.write) return [];
  const { choice } = planOf(figures, "best");
  return segments.flatMap((segment, at): Change[] => {
    const standing = table.data.policies.find((row) => row.segment === segment);
    const now = outcomes.targets[choice[at]!];
    const old = table.policies.get(segment)!.serviceTarget;
    if (standing === undefined || now === undefined || now === old) return [];
    return [{ segment, row: standing.origin.row, old, now }];
  });
}

const entryOf = ({ segment, row, now }: Change): RowEntry => ({
  sheet: "policies",
  table: "policies",
  key: "segment",
  keyValue: segment,
  row,
  cells: { serviceTarget: { value: now, meaning: "target" } },
});

/** The service targets by segment that serve most for the stock, or need least stock for the service. */
export const investment = defineTool({
  id: "investment",
  module: "planning",
  title: say("investment.title"),
  purpose: say("investment.purpose"),
  capabilities: ["6.7"],
  needs: {
    required: ["demand", "calendar", "leadTime"],
    useful: ["unitCost", "unitPrice", "minimumOrder", "pack", "currentClass"],
  },
  options: investmentOptions,
  async run(data, options, context): Promise<Report> {
    const figures = await investmentFigures(data, options, context);
    const changes = changesOf(figures);
    return reportOf("investment", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), targetsSheet(figures), frontierSheet(figures)],
      entries: changes.map(entryOf),
      audit: changes.map(({ segment, old, now }) => ({
        action: "investment",
        subject: segment,
        field: "serviceTarget",
        old: String(old),
        new: String(now),
        reason: "",
      })),
    });
  },
});
