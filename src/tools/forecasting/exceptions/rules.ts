import { DataError, type Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { numberOf, rowsOf, textOf } from "../../former";
import { segments } from "../../strategy/segment/presets";

/** From when on an exception of a segment is listed. */
export interface ExceptionRule {
  readonly segment: string;
  /** It is chance with at most this probability. */
  readonly chance: number;
  /** Demand is this far from its forecast, as a share of the forecast. */
  readonly change: number;
  /** Money at stake, in currency units; units of demand where no money is known. */
  readonly stake: number;
}

export const ruleHeaders = {
  segment: say("column.segment"),
  chance: say("exceptions.column.chance"),
  change: say("exceptions.column.change"),
  stake: say("exceptions.column.leastStake"),
} as const;

/** Important segments are heard earlier. */
const usual: Readonly<Record<string, Omit<ExceptionRule, "segment">>> = {
  A: { chance: 0.05, change: 0.2, stake: 0 },
  B: { chance: 0.02, change: 0.3, stake: 0 },
  C: { chance: 0.01, change: 0.5, stake: 0 },
};

function checked(value: number | null, low: number, high: number, fallback: number): number | null {
  if (value === null) return fallback;
  return value >= low && value <= high ? value : null;
}

/**
 * The rules as they stand in the workbook; the usual ones for segments and cells that are not there.
 *
 * @throws DataError that names the segment whose threshold cannot be one
 */
export function rulesInForce(data: Dataset): ReadonlyMap<string, ExceptionRule> {
  const rules = new Map(segments.map((segment) => [segment, { segment, ...usual[segment[0]!]! }]));
  for (const row of rowsOf(data, "scmExceptionRules", ruleHeaders) ?? []) {
    const segment = textOf(row.segment)?.toUpperCase() ?? "";
    const rule = rules.get(segment);
    if (rule === undefined) continue;
    const chance = checked(numberOf(row.chance), 0, 1, rule.chance);
    const change = checked(numberOf(row.change), 0, 1000, rule.change);
    const stake = checked(numberOf(row.stake), 0, Number.MAX_VALUE, rule.stake);
    if (chance === null || change === null || stake === null) {
      throw new DataError(say("exceptions.error.rule", { segment }));
    }
    rules.set(segment, { segment, chance, change, stake });
  }
  return rules;
}
