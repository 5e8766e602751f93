import type { Dataset } from "../../../src/model/dataset";
import { auditFigures } from "../../../src/tools/performance/classification-audit/figures";
import { classAuditOptions } from "../../../src/tools/performance/classification-audit/options";
import { reviewFigures } from "../../../src/tools/performance/review/figures";
import { reviewOptions } from "../../../src/tools/performance/review/options";
import { computeFigures } from "../../../src/tools/strategy/segment/figures";
import { demandHistory } from "../data";
import type { BenchTask, Size } from "../task";

const today = "2026-11-26";
const periodsPerYear = 12;

/** A data set of months with a cost and a lead time for every item, and nothing else. */
function datasetOf(size: Size): Dataset {
  const history = demandHistory(size);
  const { items, periods } = history;
  const filled = (value: number): Float64Array => new Float64Array(items).fill(value);
  const unknown = filled(Number.NaN);
  const nothing = Array.from({ length: items }, () => null);
  const value = Float64Array.from({ length: items }, (_, item) =>
    history.values.subarray(item * periods, (item + 1) * periods).reduce((sum, units) => sum + units, 0),
  );
  return {
    calendar: {
      unit: "month",
      labels: Array.from({ length: periods }, (_, period) => `M${period + 1}`),
      starts: Array.from({ length: periods }, () => null),
      daysPerPeriod: 365.25 / 12,
    },
    items: {
      keys: Array.from({ length: items }, (_, item) => `P${item}`),
      origins: Array.from({ length: items }, (_, item) => ({ sheet: "Demand", row: item + 2 })),
      description: nothing,
      family: nothing,
      unitCost: filled(1),
      unitPrice: unknown,
      leadTimePeriods: filled(2),
      leadTimeSdPeriods: unknown,
      fixedOrderCost: unknown,
      holdingCost: unknown,
      minimumOrder: unknown,
      pack: unknown,
      lot: unknown,
      onHand: unknown,
      onOrder: unknown,
      currentClass: nothing,
    },
    history,
    rawHistory: history,
    launched: new Int32Array(items),
    value,
    valueBasis: "cost",
    currency: "EUR",
    dataAsOf: null,
    hasStock: false,
    policies: [],
    overrides: [],
    oddities: [],
    remarks: [],
    formerRun: false,
    locations: null,
  };
}

const sizes = [
  { items: 10_000, periods: 52 },
  { items: 100_000, periods: 52 },
];

/** Shifts of cuts and targets with the items near a cut, against the classes and stock that they start from. */
const review: BenchTask = {
  name: "review",
  sizes,
  prepare(size) {
    const data = datasetOf(size);
    const options = reviewOptions.parse({});
    return {
      run: () => reviewFigures(data, options, today),
      limit: () => computeFigures(data, options, today, periodsPerYear),
    };
  },
};

/** The first snapshot of an audit with its due items, against the classes and stock that it starts from. */
const audit: BenchTask = {
  name: "classification-audit",
  sizes,
  prepare(size) {
    const data = datasetOf(size);
    const options = classAuditOptions.parse({});
    return {
      run: () => auditFigures(data, options, today),
      limit: () => computeFigures(data, options, today, periodsPerYear),
    };
  },
};

export const classTools: readonly BenchTask[] = [review, audit];
