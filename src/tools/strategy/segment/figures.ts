import type { Dataset } from "../../../model/dataset";
import { classChangesOf, type ClassChanges } from "./class-changes";
import { classify, type Classification } from "./classify";
import type { Confidence } from "./confidence";
import type { SegmentOptions } from "./options";
import { policiesInForce, segments, serviceTargets, type PresetId, type SegmentPolicy } from "./presets";
import type { Seasons } from "./seasons";
import { itemParameters, stockRows, type StockParameters, type StockRows } from "./stock";

/** Sums over the items of one segment, by their final class. */
export interface SegmentFigures {
  readonly segment: string;
  readonly items: number;
  readonly itemsRecommended: number;
  readonly value: number;
  /** Stock on hand at unit cost. */
  readonly stock: number;
  /** Safety stock plus half an order at unit cost. */
  readonly averageStock: number;
  /** Demand of a mean year at unit cost. */
  readonly annualDemand: number;
}

export interface PresetCash {
  readonly preset: PresetId;
  readonly averageStock: number;
}

/** Everything the run has computed; sheets and findings only arrange it. */
export interface Figures {
  readonly data: Dataset;
  readonly options: SegmentOptions;
  readonly today: string;
  readonly classes: Classification;
  /** Season and trend; null where no season is known, and where nobody asks. */
  readonly seasons: Seasons | null;
  /** How sure the recommended classes are; null where nobody asks. */
  readonly confidence: Confidence | null;
  /** What the recommended classes would change; null where nothing. */
  readonly changes: ClassChanges | null;
  readonly policies: readonly SegmentPolicy[];
  readonly rows: StockRows;
  readonly rowParameters: StockParameters;
  readonly parameters: StockParameters;
  /** Unit cost, or unit price where no cost is known; NaN where neither is. */
  readonly unitValue: Float64Array;
  readonly valuation: "cost" | "price" | "none";
  /** On hand x unit value; NaN where one is not known. */
  readonly stockValue: Float64Array;
  /** Money by item, NaN where a parameter or the unit value is not known. */
  readonly averageStock: Float64Array;
  readonly bySegment: readonly SegmentFigures[];
  readonly total: Omit<SegmentFigures, "segment">;
  readonly presets: readonly PresetCash[];
  /** Which parts of the report the data can carry. */
  readonly has: {
    readonly description: boolean;
    readonly family: boolean;
    /** A class in force came with the data. */
    readonly currentClass: boolean;
    readonly leadTime: boolean;
    readonly leadTimeSd: boolean;
    readonly stock: boolean;
    readonly stockValue: boolean;
    readonly parameters: boolean;
    readonly averageStock: boolean;
    readonly locations: boolean;
    readonly money: boolean;
  };
}

const anyFinite = (values: Float64Array): boolean => values.some(Number.isFinite);
const known = (value: number): number => (Number.isFinite(value) ? value : 0);

function moneyOf(units: Float64Array, unitValue: Float64Array): Float64Array {
  return units.map((quantity, item) => quantity * unitValue[item]!);
}

function sumBySegment(
  data: Dataset,
  classes: Classification,
  annualDemand: Float64Array,
  stockValue: Float64Array,
  averageStock: Float64Array,
): SegmentFigures[] {
  const sums = segments.map((segment) => ({
    segment,
    items: 0,
    itemsRecommended: 0,
    value: 0,
    stock: 0,
    averageStock: 0,
    annualDemand: 0,
  }));
  const index = new Map(segments.map((segment, position) => [segment, position]));
  classes.final.forEach((segment, item) => {
    const sum = sums[index.get(segment)!]!;
    sum.items++;
    sum.value += data.value[item]!;
    sum.stock += known(stockValue[item]!);
    sum.averageStock += known(averageStock[item]!);
    sum.annualDemand += known(annualDemand[item]!);
    sums[index.get(classes.recommended[item]!)!]!.itemsRecommended++;
  });
  return sums;
}

function totalOf(parts: readonly SegmentFigures[]): Omit<SegmentFigures, "segment"> {
  const sum = (pick: (part: SegmentFigures) => number) =>
    parts.reduce((before, part) => before + pick(part), 0);
  return {
    items: sum((part) => part.items),
    itemsRecommended: sum((part) => part.itemsRecommended),
    value: sum((part) => part.value),
    stock: sum((part) => part.stock),
    averageStock: sum((part) => part.averageStock),
    annualDemand: sum((part) => part.annualDemand),
  };
}

/** Classes, stock parameters and their sums. */
export function computeFigures(
  data: Dataset,
  options: SegmentOptions,
  today: string,
  yearPeriods: number,
): Figures {
  const { items } = data;
  const classes = classify(data, options, today);
  const policies = policiesInForce(options.preset, data.policies);
  const hasCost = anyFinite(items.unitCost);
  const unitValue = hasCost ? items.unitCost : items.unitPrice;
  const valuation = hasCost ? "cost" : anyFinite(items.unitPrice) ? "price" : "none";
  const rows = stockRows(data, classes);
  const rowParameters = itemParameters(rows, classes, policies, data.calendar.daysPerPeriod);
  const parameters = rows.addUp(rowParameters, classes);
  const averageUnits = parameters.averageStock;
  const averageStock = moneyOf(averageUnits, unitValue);
  const stockValue = moneyOf(items.onHand, unitValue);
  const annualDemand = moneyOf(
    classes.demandMean.map((mean) => mean * yearPeriods),
    unitValue,
  );
  const bySegment = sumBySegment(data, classes, annualDemand, stockValue, averageStock);
  const cashOf = (preset: PresetId): number => {
    const targets = policies.map((policy, index) => ({
      ...policy,
      serviceTarget: serviceTargets[preset][index]!,
    }));
    const planned = rows.addUp(
      itemParameters(rows, classes, targets, data.calendar.daysPerPeriod, false),
      classes,
      false,
    );
    return moneyOf(planned.averageStock, unitValue).reduce((sum, money) => sum + known(money), 0);
  };
  const has = {
    description: items.description.some((text) => text !== null),
    family: items.family.some((text) => text !== null),
    currentClass: items.currentClass.some((text) => text !== null),
    leadTime: anyFinite(items.leadTimePeriods),
    leadTimeSd: anyFinite(items.leadTimeSdPeriods),
    stock: data.hasStock,
    stockValue: data.hasStock && valuation !== "none",
    parameters: anyFinite(parameters.safetyStock),
    averageStock: anyFinite(averageStock),
    locations: data.locations !== null,
    money: data.valueBasis !== "units",
  };
  const presets = has.averageStock
    ? (["importance", "cost-of-service"] as const).map((preset) => ({ preset, averageStock: cashOf(preset) }))
    : [];
  return {
    data,
    options,
    today,
    classes,
    seasons: null,
    confidence: null,
    changes: classChangesOf(data, classes, policies, rows, unitValue),
    policies,
    rows,
    rowParameters,
    parameters,
    unitValue,
    valuation,
    stockValue,
    averageStock,
    bySegment,
    total: totalOf(bySegment),
    presets,
    has,
  };
}
