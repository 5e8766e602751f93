import type { Dataset } from "../../../src/model/dataset";
import type { Sales } from "../../../src/model/sales";
import { demandHistory, uniforms } from "../data";
import type { Size } from "../task";

/** A data set of months with a cost and a lead time for every item, and nothing else. */
export function datasetOf(size: Size): Dataset {
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

const customers = 2_000;
const channels = ["Field sales", "Web shop", "Dealer", "Service"];
/** Pairs of customer and item that bought, by item. */
const buyersOfAnItem = 3;

/** Seeded sales of every item to a few of two thousand customers through four channels, with lines and drops. */
function salesOf(items: number): Sales {
  const uniform = uniforms(7);
  const rows = items * buyersOfAnItem;
  const amounts = (most: number): Float64Array =>
    Float64Array.from({ length: rows }, () => Math.ceil(most * uniform()));
  const nothing = new Float64Array(rows);
  return {
    source: "Orders",
    buyers: Array.from({ length: customers }, (_, customer) => ({
      customer: `C${customer}`,
      name: null,
      channel: channels[customer % channels.length] ?? null,
      region: null,
      tier: null,
      requiredService: 0.9 + 0.1 * uniform(),
    })),
    buyer: Int32Array.from({ length: rows }, () => Math.floor(customers * uniform())),
    item: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / buyersOfAnItem)),
    quantity: amounts(100),
    value: amounts(10_000),
    lines: amounts(20),
    drops: amounts(10),
    returnLines: nothing,
    returnedQuantity: nothing,
    returnedValue: nothing,
    lastDay: nothing,
    valueBasis: "value",
    hasItems: true,
    hasCustomers: true,
    hasLines: true,
    hasDrops: true,
    hasReturns: false,
    spanPeriods: 12,
    unknownItemRows: 0,
  };
}

/** The data set with prices, criticality, stock, and sales by customer and channel: all that models and criteria read. */
export function fullDatasetOf(size: Size): Dataset {
  const data = datasetOf(size);
  const uniform = uniforms(3);
  const numbers = (most: number): Float64Array =>
    Float64Array.from({ length: size.items }, () => most * uniform());
  return {
    ...data,
    items: {
      ...data.items,
      unitPrice: numbers(100),
      onHand: numbers(500),
      criticality: Array.from({ length: size.items }, (_, item) => ["V", "E", "D"][item % 3] ?? null),
    },
    hasStock: true,
    sales: salesOf(size.items),
  };
}
