import type { Coverage, DataField } from "../../../model/coverage";
import type { Carried } from "./carried";
import type { ReadinessOptions } from "./options";

export type State = "ready" | "in part" | "short";

/** Whether the data carry a tool or model, and what is in the way. */
export interface Judgement {
  readonly carried: Carried;
  readonly state: State;
  /** 0 to 1: items with the scarcest required field and enough history, less what useful fields would add. */
  readonly score: number;
  /** Required fields that no item has. */
  readonly missing: readonly DataField[];
  /** Required fields that some items lack. */
  readonly partial: readonly DataField[];
  /** Useful fields that no item has, nor any that does for them. */
  readonly without: readonly DataField[];
  /** Items recorded for as long as needed; null where the length does not matter. */
  readonly longEnough: number | null;
}

/** Share of the items that have a field, 0 without items. */
export const shareKnown = (coverage: Coverage, field: DataField): number =>
  coverage[field].of > 0 ? coverage[field].known / coverage[field].of : 0;

/** Fields that do for another where that is only useful: value may rest on any of the three. */
const substitutes: Readonly<Partial<Record<DataField, readonly DataField[]>>> = {
  revenue: ["unitCost", "unitPrice"],
  unitPrice: ["unitCost", "revenue"],
};

/** Fields that a run fills by itself, so that nobody has to bring them. */
const madeByRuns: ReadonlySet<DataField> = new Set(["currentClass"]);

/** Share of the items for which a useful field, or one that does for it, is known. */
function shareUsable(coverage: Coverage, field: DataField): number {
  if (madeByRuns.has(field)) return 1;
  return Math.max(...[field, ...(substitutes[field] ?? [])].map((each) => shareKnown(coverage, each)));
}

/**
 * Judges one tool or model.
 *
 * Score = r (1 - w + w u): r the smallest coverage among the required fields, times the share of items recorded for as long
 * as needed; u the mean coverage of the useful fields, 1 where there are none; w the weight of useful fields. The scarcest field counts, not the mean,
 * because an item that lacks one required field gets no result, whatever else is known of it.
 *
 * @param recorded recorded periods by item
 */
export function judge(
  carried: Carried,
  coverage: Coverage,
  recorded: Int32Array,
  { readyFrom, usefulWeight }: Pick<ReadinessOptions, "readyFrom" | "usefulWeight">,
): Judgement {
  const { required, useful, leastPeriods } = carried;
  const missing = required.filter((field) => coverage[field].known === 0);
  const partial = required.filter(
    (field) => coverage[field].known > 0 && coverage[field].known < coverage[field].of,
  );
  const without = useful.filter((field) => shareUsable(coverage, field) === 0);
  const longEnough =
    leastPeriods === 0
      ? null
      : recorded.reduce((count, periods) => count + Number(periods >= leastPeriods), 0);
  const long = longEnough === null ? 1 : recorded.length > 0 ? longEnough / recorded.length : 0;
  const least = required.reduce((share, field) => Math.min(share, shareKnown(coverage, field)), 1);
  const help =
    useful.length === 0
      ? 1
      : useful.reduce((sum, field) => sum + shareUsable(coverage, field), 0) / useful.length;
  const isShort = missing.length > 0 || long === 0;
  const isReady = Math.min(least, long) >= readyFrom && without.length === 0;
  return {
    carried,
    state: isShort ? "short" : isReady ? "ready" : "in part",
    score: least * long * (1 - usefulWeight + usefulWeight * help),
    missing,
    partial,
    without,
    longEnough,
  };
}
