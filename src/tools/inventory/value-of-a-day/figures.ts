import { standardNormalQuantile } from "../../../engine/statistics/distributions/normal";
import { intervalSd } from "../../../engine/inventory/protection-interval";
import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { render } from "../../../text/render";
import { segments } from "../../strategy/segment/presets";
import { costDefaults } from "../shared/options";
import { groupNames } from "../shared/group-names";
import { amountWords, type AmountWords } from "../shared/amount-words";
import { checkLeadTimes, stockTable, type StockTable } from "../shared/stock-table";
import { costRates } from "../shared/yearly-costs";
import { holdings, levers, type Lever } from "./levers";
import type { ValueOfADayOptions } from "./options";

/** What a lever does to an item; null where it cannot be pulled, or the value or cost is not known. */
export interface LeverEffect {
  /** Units held and orders a year with it. */
  readonly stock: number | null;
  readonly orders: number | null;
  /** Money, or units where no item has a value; negative where more is held. */
  readonly release: number | null;
  /** Money a year: holding cost less, cost of added orders taken off. */
  readonly year: number | null;
}

/** An item, or an item at a location, that has demand and is kept in stock. Units, periods, money; null: not known. */
export interface DayValueItem extends Readonly<Record<Lever, LeverEffect>> {
  readonly row: number;
  readonly key: string;
  readonly segment: string;
  readonly supplier: string;
  readonly stock: number;
  readonly orders: number;
  readonly unitValue: number | null;
  readonly holding: number | null;
  readonly orderCost: number;
  /** Units of safety stock that the normal formula says less lead time saves; null where it cannot be cut. */
  readonly normal: number | null;
  /** Whether whole units keep the level where it is, so that goods only lie here instead of on the way. */
  readonly isWhole: boolean;
}

/** Sums over items, as the formulas of the sheet add them up. */
export interface DayValueSums {
  readonly name: string;
  readonly items: number;
  /** Mean days over the items. */
  readonly leadDays: number | null;
  readonly stock: number;
  readonly release: Readonly<Record<Lever, number>>;
  readonly year: Readonly<Record<Lever, number>>;
}

/** Everything the run has computed; sheets and findings only arrange it. */
export interface DayValueFigures {
  readonly data: Dataset;
  readonly options: ValueOfADayOptions;
  readonly table: StockTable;
  /** Largest release by lead time first, as are the suppliers. */
  readonly items: readonly DayValueItem[];
  readonly suppliers: readonly DayValueSums[];
  readonly bySegment: readonly DayValueSums[];
  readonly total: DayValueSums;
  readonly hasVendor: boolean;
  /** Whether yearly savings can be told: some item has a holding cost, or a value to take a rate of. */
  readonly hasYear: boolean;
  readonly assumed: { readonly holding: boolean; readonly order: boolean };
  /** Rows without lead time, or whose demand no formula carries. */
  readonly leftOut: number;
  readonly words: AmountWords;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** By the textbook's formula for normal demand and a cycle service level, units. */
function normalSaving(
  { rows, reviewPeriods, deviation, target }: StockTable,
  row: number,
  shorter: number,
): number {
  const mean = rows.demandMean[row]!;
  const spread = rows.leadTimeSdPeriods[row]! || 0;
  const sd = (lead: number): number => intervalSd(deviation[row]!, mean, lead + reviewPeriods[row]!, spread);
  return standardNormalQuantile(target[row]!) * (sd(rows.leadTimePeriods[row]!) - sd(shorter));
}

/** What never sells is never ordered, and what is made to order never lies in stock. */
const isStocked = ({ rows, segment, policies }: StockTable, row: number): boolean =>
  rows.demandMean[row]! > 0 && policies.get(segment[row]!)!.method !== "make to order";

function itemsOf(table: StockTable, options: ValueOfADayOptions, suppliers: readonly string[]) {
  const { rows, keys, segment, valuation, daysPerPeriod } = table;
  const rates = costRates(table, { ...costDefaults, ...options });
  const held = holdings(table, options, rates.yearPeriods);
  const shift = options.days / daysPerPeriod;
  const items = keys.flatMap((key, row): DayValueItem[] => {
    const stock = held.now.stock[row]!;
    if (!Number.isFinite(stock) || !isStocked(table, row)) return [];
    const orders = held.now.ordersPerYear[row]!;
    const value = valuation === "none" ? 1 : table.unitValue[row]!;
    const holding = rates.holding[row]!;
    const orderCost = rates.order[row]!;
    const effect = (lever: Lever): LeverEffect => {
      const then = held[lever].stock[row]!;
      const ordersThen = held[lever].ordersPerYear[row]!;
      return {
        stock: finite(then),
        orders: finite(ordersThen),
        release: finite((stock - then) * value),
        year: finite((stock - then) * holding - (ordersThen - orders) * orderCost),
      };
    };
    const lead = effect("lead");
    const canCut = lead.stock !== null;
    return [
      {
        row,
        key,
        segment: segment[row]!,
        supplier: suppliers[row]!,
        stock,
        orders,
        unitValue: finite(value),
        holding: finite(holding),
        orderCost,
        lead,
        review: effect("review"),
        minimum: effect("minimum"),
        normal: canCut ? finite(normalSaving(table, row, rows.leadTimePeriods[row]! - shift)) : null,
        isWhole: lead.stock !== null && lead.stock >= stock,
      },
    ];
  });
  return { items: items.sort((a, b) => (b.lead.release ?? 0) - (a.lead.release ?? 0)), rates };
}

const leverSums = (pick: (lever: Lever) => number): Record<Lever, number> => ({
  lead: pick("lead"),
  review: pick("review"),
  minimum: pick("minimum"),
});

function sumsOf(
  name: string,
  items: readonly DayValueItem[],
  { rows, daysPerPeriod }: StockTable,
): DayValueSums {
  const sum = (pick: (item: DayValueItem) => number): number =>
    items.reduce((total, item) => total + pick(item), 0);
  return {
    name,
    items: items.length,
    leadDays:
      items.length === 0 ? null : sum(({ row }) => rows.leadTimePeriods[row]! * daysPerPeriod) / items.length,
    stock: sum(({ stock, unitValue }) => (unitValue === null ? 0 : stock * unitValue)),
    release: leverSums((lever) => sum((item) => item[lever].release ?? 0)),
    year: leverSums((lever) => sum((item) => item[lever].year ?? 0)),
  };
}

function grouped(
  items: readonly DayValueItem[],
  key: "supplier" | "segment",
): ReadonlyMap<string, readonly DayValueItem[]> {
  const groups = new Map<string, DayValueItem[]>();
  for (const item of items) {
    const group = groups.get(item[key]);
    if (group === undefined) groups.set(item[key], [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * What each lever releases and saves, by item, supplier and segment.
 *
 * @throws DataError where no row has a lead time, or periods have no length in days
 */
export function dayValueFigures(data: Dataset, options: ValueOfADayOptions, today: string): DayValueFigures {
  const table = stockTable(data, options, today);
  checkLeadTimes(table);
  const vendor = data.items.vendor;
  const hasVendor = vendor?.some((name) => name !== null) ?? false;
  const labels = Array.from(table.rows.itemIndex, (item) => vendor?.[item] ?? null);
  const suppliers = groupNames(labels, render(say(hasVendor ? "dayValue.noSupplier" : "dayValue.allItems")));
  const { items, rates } = itemsOf(table, options, suppliers);
  const bySupplier = grouped(items, "supplier");
  const inSegment = grouped(items, "segment");
  const total = sumsOf(render(say("total")), items, table);
  return {
    data,
    options,
    table,
    items,
    suppliers: [...bySupplier]
      .map(([name, group]) => sumsOf(name, group, table))
      .sort((a, b) => b.release.lead - a.release.lead),
    bySegment: segments.map((segment) => sumsOf(segment, inSegment.get(segment) ?? [], table)),
    total,
    hasVendor,
    hasYear: items.some((item) => item.holding !== null && levers.some((lever) => item[lever].year !== null)),
    assumed: rates.assumed,
    leftOut: table.keys.filter((_, row) => isStocked(table, row)).length - items.length,
    words: amountWords(data, table.valuation, Math.max(...levers.map((lever) => total.release[lever]))),
  };
}
