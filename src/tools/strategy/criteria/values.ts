import { variability } from "../../../engine/segmentation/variability";
import { historyFacts } from "../../../engine/segmentation/history-facts";
import type { DataField, Dataset } from "../../../model";
import { criticalityLevel } from "../../../model/criticality";
import { whileRecorded } from "../segment/classify";
import { costToServe, customerFigures, type CustomerFigures } from "./customers";
import { criterionIds, type CriteriaOptions, type CriterionId } from "./options";

/** A criterion of all items. */
export interface CriterionValues {
  readonly id: CriterionId;
  /** One per item, NaN where it is not known; to 12 digits, so that sheet and run see the same differences. */
  readonly values: Float64Array;
}

export interface CriteriaValues {
  /** Those that the data carries. */
  readonly known: readonly CriterionValues[];
  /** Those that it does not, with the fields that are short; none where an option is. */
  readonly missing: readonly { readonly id: CriterionId; readonly fields: readonly DataField[] }[];
  readonly customers: CustomerFigures | null;
  /** Where revenue comes from. */
  readonly revenueBasis: "revenue" | "price" | "sales" | null;
}

const digits = 12;

/** Powers of ten by exponent, as met: computing one takes longer than the rest of the rounding. */
const powers = new Map<number, number>();

function powerOfTen(exponent: number): number {
  let power = powers.get(exponent);
  if (power === undefined) powers.set(exponent, (power = 10 ** exponent));
  return power;
}

/** The number to 12 significant digits. */
function rounded(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value === 0 ? 0 : NaN;
  const scale = powerOfTen(digits - 1 - Math.floor(Math.log10(Math.abs(value))));
  const shifted = value * scale;
  // Beyond the range of the scale numbers are kept: they are not money or units.
  return Number.isFinite(shifted) && scale > 0 ? Math.round(shifted) / scale : value;
}

const anyKnown = (values: Float64Array): boolean => values.some(Number.isFinite);

/** Sums of the sales by item; NaN for items that nobody bought. */
function soldByItem(data: Dataset, pick: (row: number) => number): Float64Array {
  const sums = new Float64Array(data.items.keys.length).fill(NaN);
  data.sales?.item.forEach((item, row) => {
    if (item >= 0) sums[item] = (Number.isNaN(sums[item]!) ? 0 : sums[item]!) + pick(row);
  });
  return sums;
}

function unitsOf({ history }: Dataset): Float64Array {
  const units = new Float64Array(history.items);
  for (let item = 0; item < history.items; item++) {
    let total = 0;
    for (let at = item * history.periods, end = at + history.periods; at < end; at++)
      total += Math.max(0, history.values[at]!);
    units[item] = total;
  }
  return units;
}

/** Units per recorded period, and coefficient of variation over them. */
function demandFacts(data: Dataset): { mean: Float64Array; cv: Float64Array } {
  const mean = new Float64Array(data.history.items).fill(NaN);
  const cv = new Float64Array(data.history.items).fill(NaN);
  whileRecorded(data.history, data, (part, group) => {
    const facts = historyFacts(part);
    const coefficients = part.periods < 2 ? null : variability(part, "cv");
    group.forEach((item, row) => {
      mean[item] = facts.mean[row]!;
      cv[item] = coefficients?.[row] ?? NaN;
    });
  });
  return { mean, cv };
}

interface Revenue {
  readonly values: Float64Array;
  /** Units that the money is for. */
  readonly units: Float64Array;
  readonly basis: CriteriaValues["revenueBasis"];
}

function revenueOf(data: Dataset, units: Float64Array): Revenue {
  const nothing = new Float64Array(units.length).fill(NaN);
  if (data.valueBasis === "revenue") return { values: data.value, units, basis: "revenue" };
  const { unitPrice } = data.items;
  if (anyKnown(unitPrice))
    return { values: units.map((quantity, item) => quantity * unitPrice[item]!), units, basis: "price" };
  const { sales } = data;
  if (sales !== undefined && sales.hasItems && sales.valueBasis !== "none") {
    return {
      values: soldByItem(data, (row) => sales.value[row]!),
      units: soldByItem(data, (row) => sales.quantity[row]!),
      basis: "sales",
    };
  }
  return { values: nothing, units, basis: null };
}

/** Order lines per period: the item's own picks, else the lines of the orders over the time that they span. */
function picksOf(data: Dataset): Float64Array {
  const { picks } = data.items;
  if (picks !== undefined) return picks.map((lines) => lines / data.history.periods);
  const { sales } = data;
  if (sales?.hasLines !== true || !sales.hasItems) return new Float64Array(data.items.keys.length).fill(NaN);
  // Nobody ordered an item that the orders do not name.
  return soldByItem(data, (row) => sales.lines[row]! / sales.spanPeriods).map((lines) =>
    Number.isNaN(lines) ? 0 : lines,
  );
}

/** Agreed with the item's own customers, weighted by what they bought; an agreement for the item itself goes first. */
function requiredServiceOf(data: Dataset): Float64Array {
  const own = data.items.requiredService;
  if (own !== undefined) return own;
  const { sales } = data;
  const agreed = (row: number): number => sales!.buyers[sales!.buyer[row]!]!.requiredService;
  const weight = (row: number): number =>
    Number.isNaN(agreed(row)) ? 0 : sales!.valueBasis === "none" ? sales!.quantity[row]! : sales!.value[row]!;
  const weights = soldByItem(data, weight);
  return soldByItem(data, (row) => (weight(row) > 0 ? agreed(row) * weight(row) : 0)).map((sum, item) =>
    weights[item]! > 0 ? sum / weights[item]! : NaN,
  );
}

/** Cost of lines, drops and returns as a share of sales. */
function costShareOf(data: Dataset, options: CriteriaOptions, revenue: Revenue): Float64Array {
  const { sales, items } = data;
  if (
    sales !== undefined &&
    sales.hasItems &&
    sales.valueBasis !== "none" &&
    (sales.hasLines || sales.hasDrops)
  ) {
    const value = soldByItem(data, (row) => sales.value[row]!);
    return soldByItem(data, (row) =>
      costToServe(options, sales.lines[row]!, sales.drops[row]!, sales.returnLines[row]!),
    ).map((cost, item) => (value[item]! > 0 ? cost / value[item]! : NaN));
  }
  const { picks } = items;
  if (picks === undefined) return new Float64Array(items.keys.length).fill(NaN);
  return picks.map((lines, item) =>
    revenue.values[item]! > 0 ? costToServe(options, lines, 0, 0) / revenue.values[item]! : NaN,
  );
}

function shortFields(id: CriterionId, data: Dataset, hasCosts: boolean): readonly DataField[] {
  switch (id) {
    case "revenue":
      return ["unitPrice"];
    case "margin":
      return anyKnown(data.items.unitCost) ? ["unitPrice"] : ["unitCost"];
    case "customerProfit":
      return ["customers"];
    case "picks":
      return ["orderLines"];
    case "requiredService":
    case "criticality":
      return [id];
    case "costToServe":
      return hasCosts ? ["orderLines"] : [];
    case "variability":
      return ["calendar"];
    default:
      return ["demand"];
  }
}

/** Every criterion that the data carries. */
export function criteriaValues(data: Dataset, options: CriteriaOptions): CriteriaValues {
  const units = unitsOf(data);
  const revenue = revenueOf(data, units);
  const { mean, cv } = demandFacts(data);
  const customers = customerFigures(data, options);
  const hasCosts = options.costPerLine + options.costPerDrop + options.costPerReturn > 0;
  const nothing = new Float64Array(units.length).fill(NaN);
  const { unitCost, criticality } = data.items;
  const all: Readonly<Record<CriterionId, Float64Array>> = {
    volume: units,
    revenue: revenue.values,
    margin: revenue.values.map((money, item) => money - revenue.units[item]! * unitCost[item]!),
    customerProfit: data.sales?.hasItems === true ? (customers?.behindItems ?? nothing) : nothing,
    velocity: mean,
    picks: picksOf(data),
    variability: cv,
    requiredService: requiredServiceOf(data),
    criticality: criticality === undefined ? nothing : Float64Array.from(criticality, criticalityLevel),
    costToServe: hasCosts ? costShareOf(data, options, revenue) : nothing,
  };
  const known: CriterionValues[] = [];
  const missing: CriteriaValues["missing"][number][] = [];
  for (const id of criterionIds) {
    // Any data set has demand, if only of no item.
    if (anyKnown(all[id]) || id === "volume" || id === "velocity")
      known.push({ id, values: all[id].map(rounded) });
    else missing.push({ id, fields: shortFields(id, data, hasCosts) });
  }
  return { known, missing, customers, revenueBasis: revenue.basis };
}
