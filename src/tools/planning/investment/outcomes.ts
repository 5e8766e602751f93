import type { TargetOutcome } from "../../../engine/inventory/target-mix";
import { segments } from "../../strategy/segment/presets";
import type { PartOutcomes, TargetOutcomes } from "../../inventory/shared/target-outcomes";
import type { StockTable } from "../../inventory/shared/stock-table";

/** What each target came to in each segment, over one part of the past. */
export interface SegmentPart {
  /** By segment, then by target; none for a segment without demand. */
  readonly outcomes: readonly (readonly TargetOutcome[])[];
  /** By segment: demand, in money or units. */
  readonly demand: readonly number[];
}

export interface SegmentOutcomes {
  readonly targets: readonly number[];
  /** The part of the past that the mix is learnt from, and the later part that it is checked on. */
  readonly learnt: SegmentPart;
  readonly checked: SegmentPart;
  /** By segment: rows that were replayed. */
  readonly rows: readonly number[];
}

/** Outcomes of rows, added up by the segment in force. */
export function outcomesBySegment(
  { segment }: Pick<StockTable, "segment">,
  { targets, rows, learnt, checked }: TargetOutcomes,
): SegmentOutcomes {
  const members = segments.map((each) => Array.from(rows.keys()).filter((at) => segment[rows[at]!] === each));
  const partOf = ({ stock, served, demand }: PartOutcomes): SegmentPart => {
    const sum = (of: readonly number[], pick: (row: number) => number): number =>
      of.reduce((total, row) => total + pick(row), 0);
    const demands = members.map((of) => sum(of, (row) => demand[row]!));
    return {
      outcomes: members.map((of, at) =>
        demands[at]! > 0
          ? targets.map((_, target) => ({
              stock: sum(of, (row) => stock[row * targets.length + target]!),
              served: sum(of, (row) => served[row * targets.length + target]!),
            }))
          : [],
      ),
      demand: demands,
    };
  };
  return { targets, learnt: partOf(learnt), checked: partOf(checked), rows: members.map((of) => of.length) };
}
