import { count } from "../../text/message";
import { writeNumber } from "../../text/render";
import { segments } from "../../tools/strategy/segment/presets";
import type { SegmentCounts } from "../../tools/strategy/segment/live-counts";
import type { NineBoxCell, NineBoxTotal } from "../parts/NineBox";
import { tr } from "../parts/tr";
import { signed } from "./measure";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const row = <Value>(values: readonly Value[], index: number): Value[] =>
  values.filter((_, at) => Math.floor(at / 3) === index);
const column = <Value>(values: readonly Value[], index: number): Value[] =>
  values.filter((_, at) => at % 3 === index);

/** A figure that stands under the counts. */
export interface Line {
  readonly values: readonly number[];
  readonly write: (value: number) => string;
  /** Whether it also stands under the columns' totals. */
  readonly below: boolean;
}

export interface NineBoxFigures {
  readonly cells: readonly NineBoxCell[];
  readonly rowTotals: readonly NineBoxTotal[];
  readonly columnTotals: readonly NineBoxTotal[];
  readonly total: NineBoxTotal;
}

function totals(items: readonly number[], lines: readonly Line[]): Omit<NineBoxFigures, "cells"> {
  const totalOf = (pick: (values: readonly number[]) => number[], shown: readonly Line[]): NineBoxTotal => ({
    items: sum(pick(items)),
    lines: shown.map((line) => line.write(sum(pick(line.values)))),
  });
  const below = lines.filter((line) => line.below);
  return {
    rowTotals: [0, 1, 2].map((index) => totalOf((values) => row(values, index), lines)),
    columnTotals: [0, 1, 2].map((index) => totalOf((values) => column(values, index), below)),
    total: totalOf((values) => [...values], below),
  };
}

const shares = (values: readonly number[]): number[] => {
  const total = sum(values);
  return values.map((value) => (total > 0 ? value / total : 0));
};

/** Counts as the cuts have them now, with the change since the last run. */
export function countCells({ items, value, changes }: SegmentCounts): NineBoxFigures {
  const share = shares(value);
  const cells = items.map((each, index): NineBoxCell => {
    const segment = segments[index] ?? "";
    const change = changes?.[index] ?? 0;
    const text = signed(writeNumber(change, 0), change);
    return {
      items: each,
      share: share[index] ?? 0,
      lines: [],
      ...(change === 0 ? {} : { aside: text }),
      label:
        changes === null
          ? tr("pane.class.cell", { segment, items: count(each) })
          : tr("pane.class.cellChange", { segment, items: count(each), change: text }),
    };
  });
  return { cells, ...totals(items, []) };
}

/** Counts, value and stock of what was written. */
export function writtenCells(
  items: readonly number[],
  value: readonly number[],
  lines: readonly Line[],
  label: (segment: string, index: number) => string,
): NineBoxFigures {
  const share = shares(value);
  const cells = items.map((each, index): NineBoxCell => ({
    items: each,
    share: share[index] ?? 0,
    lines: lines.map((line) => line.write(line.values[index] ?? 0)),
    label: label(segments[index] ?? "", index),
  }));
  return { cells, ...totals(items, lines) };
}
