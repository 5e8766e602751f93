import { demandOf } from "../../../engine/history";
import type { PartSource } from "./levels";

/** The periods of an item that are looked at: the first, and one after the last. */
export interface Window {
  readonly first: number;
  readonly end: number;
}

/** The parts of one item, the largest one by one and the rest as one series (one in each group). */
export interface ItemParts {
  /** Parts x periods of the window, units, row by row, >= 0. */
  readonly values: Float64Array;
  readonly rows: number;
  /** By row, numbered from 0 within the item; null without groups. */
  readonly groups: Int32Array | null;
  /** Sum of all parts, units. */
  readonly units: number;
  /** Series before the small ones are taken together, and the periods in which they have demand, added up. */
  readonly series: number;
  readonly demandPeriods: number;
  /** Units of the series with demand in enough periods. */
  readonly denseUnits: number;
}

interface Part {
  readonly part: number;
  /** Units by period of the window; only periods with demand. */
  readonly cells: Map<number, number>;
  /** Units in the periods that are known at the first origin. */
  known: number;
  units: number;
}

/** Net demand of each part that has any, by period: returns are taken from the period that they fall in. */
function partsWithin(source: PartSource, item: number, { first, end }: Window, known: number): Part[] {
  const found = new Map<number, Part>();
  source.eachCell(item, (part, period, units) => {
    if (period < first || period >= end) return;
    let of = found.get(part);
    if (of === undefined) found.set(part, (of = { part, cells: new Map(), known: 0, units: 0 }));
    of.cells.set(period - first, (of.cells.get(period - first) ?? 0) + units);
  });
  const parts = [...found.values()];
  for (const of of parts) {
    for (const [period, net] of of.cells) {
      const units = demandOf(net);
      if (units === 0) {
        of.cells.delete(period);
        continue;
      }
      of.cells.set(period, units);
      of.units += units;
      if (period < known) of.known += units;
    }
  }
  return parts.filter(({ units }) => units > 0);
}

/** Rows of the block by part: the largest by what is known at the first origin, then one for the rest of each group. */
function rowsOf(
  parts: readonly Part[],
  groupOf: (part: Part) => number,
  most: number,
): { readonly rowOfPart: Int32Array; readonly groupOfRow: number[] } {
  const order = parts
    .map((_, index) => index)
    .sort((a, b) => parts[b]!.known - parts[a]!.known || parts[a]!.part - parts[b]!.part);
  const rowOfPart = new Int32Array(parts.length);
  const groupOfRow: number[] = [];
  const restOfGroup = new Map<number, number>();
  order.forEach((index, rank) => {
    const group = groupOf(parts[index]!);
    const isOwn = parts.length <= most || rank < most - 1;
    let row = isOwn ? undefined : restOfGroup.get(group);
    if (row === undefined) {
      row = groupOfRow.length;
      groupOfRow.push(group);
      if (!isOwn) restOfGroup.set(group, row);
    }
    rowOfPart[index] = row;
  });
  return { rowOfPart, groupOfRow };
}

/** Groups numbered from 0 in the order of the rows. */
function renumbered(groupOfRow: readonly number[]): Int32Array {
  const numbers = new Map<number, number>();
  return Int32Array.from(groupOfRow, (group) => {
    let number = numbers.get(group);
    if (number === undefined) numbers.set(group, (number = numbers.size));
    return number;
  });
}

/**
 * The parts of an item within a window.
 *
 * @param known periods from the window's start that decide which parts are large: no later one may
 * @param mostParts rows that stand for one part each, at most
 * @param leastDemands periods with demand from which a series is not thin
 * @returns null where no part has demand
 */
export function itemParts(
  source: PartSource,
  item: number,
  window: Window,
  { known, mostParts, leastDemands }: { known: number; mostParts: number; leastDemands: number },
): ItemParts | null {
  const parts = partsWithin(source, item, window, known);
  if (parts.length === 0) return null;
  const { groupOfPart } = source;
  const groupOf = ({ part }: Part): number => groupOfPart?.[part] ?? 0;
  const { rowOfPart, groupOfRow } = rowsOf(parts, groupOf, mostParts);
  const periods = window.end - window.first;
  const values = new Float64Array(groupOfRow.length * periods);
  let units = 0;
  let demandPeriods = 0;
  let denseUnits = 0;
  parts.forEach((part, index) => {
    const from = rowOfPart[index]! * periods;
    for (const [period, demand] of part.cells) values[from + period] = values[from + period]! + demand;
    units += part.units;
    demandPeriods += part.cells.size;
    if (part.cells.size >= leastDemands) denseUnits += part.units;
  });
  return {
    values,
    rows: groupOfRow.length,
    groups: groupOfPart === null ? null : renumbered(groupOfRow),
    units,
    series: parts.length,
    demandPeriods,
    denseUnits,
  };
}
