import { historyFacts } from "../../../engine/segmentation/history-facts";
import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { render } from "../../../text/render";
import { periodsPerYear, whileRecorded } from "../../strategy/segment/classify";
import { groupNames } from "../shared/group-names";
import type { StockTable } from "../shared/stock-table";
import type { OwnershipOptions, UnitKind } from "./options";

export const daysPerYear = 365;

export type StockState = "obsolete" | "excess" | "";

/** Stock of an item, or of an item at a location. Amounts are money, or units where no item has a value; null: not known. */
export interface ItemStock {
  readonly row: number;
  readonly key: string;
  readonly segment: string;
  readonly unit: string;
  /** Segment and unit: the cell of the measures that it counts in. */
  readonly cell: string;
  readonly onHand: number;
  /** Units of a mean year. */
  readonly demandYear: number;
  /** Days since the latest demand, or since the record began where there was none. */
  readonly idleDays: number;
  readonly unitValue: number | null;
  readonly stock: number | null;
  readonly demand: number | null;
  readonly state: StockState;
  readonly obsolete: number | null;
  readonly excess: number | null;
  readonly provision: number | null;
}

export const cellKey = (segment: string, unit: string): string => `${segment} | ${unit}`;

/** Periods since the latest demand by row of the stock table. */
function idlePeriods({ data, rows, classes }: StockTable): ArrayLike<number> {
  const { locations } = data;
  if (locations === null) return classes.idlePeriods;
  const idle = new Int32Array(rows.itemIndex.length);
  whileRecorded(locations.history, locations, (part, group) => {
    const { lastDemand } = historyFacts(part);
    group.forEach((row, at) => {
      idle[row] = part.periods - 1 - lastDemand[at]!;
    });
  });
  return idle;
}

/** Labels of a kind of unit by row of the stock table; null where the data hold none at all. */
function labelsOf({ data, rows }: StockTable, kind: UnitKind): (string | null)[] | null {
  const { items, locations } = data;
  const ofItem = (labels: readonly (string | null)[] | undefined): (string | null)[] =>
    Array.from(rows.itemIndex, (item) => labels?.[item] ?? null);
  const labels = {
    family: () => ofItem(items.family),
    supplier: () => ofItem(items.vendor),
    location: () => locations?.keys.map(({ location }) => location) ?? [],
  }[kind]();
  return labels.some((label) => label !== null) ? labels : null;
}

/** What the data can split segments by, and each row's unit. */
export function unitsOf(table: StockTable, kind: UnitKind): { isMapped: boolean; units: string[] } {
  const labels = labelsOf(table, kind);
  if (labels === null) {
    return { isMapped: false, units: table.keys.map(() => render(say("ownership.all"))) };
  }
  return { isMapped: true, units: groupNames(labels, render(say(`ownership.no.${kind}`))) };
}

/** Periods of the history in a year, 12 where periods have no calendar. */
export const yearPeriodsOf = ({ calendar }: Pick<Dataset, "calendar">): number =>
  periodsPerYear[calendar.unit];

/**
 * Stock of every row whose stock on hand is known, by the same rules as the formulas of the sheet.
 *
 * Obsolete: without demand for `idleDays`. Excess: beyond the mean demand of `excessDays`; an item that is still too new to
 * have shown demand holds neither.
 */
export function itemStocks(
  table: StockTable,
  options: OwnershipOptions,
  units: readonly string[],
): ItemStock[] {
  const { rows, keys, segment, onHand, unitValue, valuation, data } = table;
  const yearPeriods = yearPeriodsOf(data);
  const idle = idlePeriods(table);
  return keys.flatMap((key, row): ItemStock[] => {
    const quantity = onHand[row]!;
    if (!Number.isFinite(quantity)) return [];
    const value = valuation === "none" ? 1 : unitValue[row]!;
    const isValued = Number.isFinite(value);
    const demandYear = Math.max(0, rows.demandMean[row]!) * yearPeriods;
    const idleDays = (idle[row]! * daysPerYear) / yearPeriods;
    const beyond = quantity - (demandYear * options.excessDays) / daysPerYear;
    const state: StockState =
      quantity <= 0
        ? ""
        : idleDays >= options.idleDays
          ? "obsolete"
          : demandYear > 0 && beyond > 0
            ? "excess"
            : "";
    const obsolete = state === "obsolete" ? quantity * value : 0;
    const excess = state === "excess" ? beyond * value : 0;
    const known = (amount: number): number | null => (isValued ? amount : null);
    return [
      {
        row,
        key,
        segment: segment[row]!,
        unit: units[row]!,
        cell: cellKey(segment[row]!, units[row]!),
        onHand: quantity,
        demandYear,
        idleDays,
        unitValue: known(value),
        stock: known(quantity * value),
        demand: known(demandYear * value),
        state,
        obsolete: known(obsolete),
        excess: known(excess),
        provision: known(obsolete * options.obsoleteRate + excess * options.excessRate),
      },
    ];
  });
}
