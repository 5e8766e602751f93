import { empiricalSafetyStocks } from "../../../src/engine/inventory/empirical-safety-stock";
import { economicOrderQuantity } from "../../../src/engine/inventory/economic-order";
import { lotSizes } from "../../../src/engine/inventory/lot-sizes";
import { newsvendorQuantity } from "../../../src/engine/inventory/newsvendor";
import { reorderPoints } from "../../../src/engine/inventory/reorder-points";
import { rqPolicy } from "../../../src/engine/inventory/rq-policy";
import { safetyStocks } from "../../../src/engine/inventory/safety-stock";
import { ssPolicy } from "../../../src/engine/inventory/ss-policy";
import { uniforms } from "../data";
import type { BenchTask, Size } from "../task";

/** Columns of items between bounds, always the same. */
function columnsOf(items: number) {
  const uniform = uniforms(11);
  return (low: number, high: number): Float64Array =>
    Float64Array.from({ length: items }, () => low + (high - low) * uniform());
}

/** A task that computes something for each item of so many. */
const eachItem = (
  name: string,
  items: number,
  compute: (item: number) => number,
  mostMilliseconds?: number,
): BenchTask => ({
  name,
  sizes: [{ items, periods: 1 }],
  ...(mostMilliseconds === undefined ? {} : { mostMilliseconds }),
  prepare: ({ items: count }: Size) => ({
    run: () => Float64Array.from({ length: count }, (_, item) => compute(item)),
  }),
});

const serviceColumns = ({ items }: Size) => {
  const column = columnsOf(items);
  return {
    serviceLevel: column(0.85, 0.995),
    demandMean: column(10, 100),
    demandSd: column(1, 50),
    leadTime: column(1, 12),
    leadTimeSd: column(0, 2),
    orderQuantity: column(20, 500),
  };
};

/** Stock positions and orders of single echelons; (s, S) and (r, Q) on the cases that peers were measured with. */
export const inventoryTasks: readonly BenchTask[] = [
  {
    name: "reorder-point",
    sizes: [{ items: 100_000, periods: 1 }],
    growthFrom: { items: 100_000, periods: 1 },
    prepare(size) {
      const columns = serviceColumns(size);
      return { run: () => reorderPoints(columns) };
    },
  },
  {
    name: "safety-stock-fill-rate",
    sizes: [{ items: 100_000, periods: 1 }],
    growthFrom: { items: 10_000, periods: 1 },
    prepare(size) {
      const columns = serviceColumns(size);
      return { run: () => safetyStocks(columns, "fill") };
    },
  },
  {
    name: "safety-stock-empirical",
    sizes: [{ items: 10_000, periods: 104 }],
    growthFrom: { items: 1_000, periods: 104 },
    prepare({ items, periods }) {
      const values = columnsOf(items * periods)(-10, 20);
      const columns = { serviceLevel: Float64Array.of(0.95), leadTime: columnsOf(items)(1, 6) };
      return { run: () => empiricalSafetyStocks({ values, items, periods }, columns) };
    },
  },
  eachItem("eoq", 100_000, (item) =>
    economicOrderQuantity({ demandPerPeriod: 1 + item, fixedCost: 8, holdingCost: 0.225, stockoutCost: 5 }),
  ),
  {
    name: "wagner-whitin",
    sizes: [{ items: 100, periods: 520 }],
    growthFrom: { items: 100, periods: 520 },
    prepare({ items, periods }) {
      const values = columnsOf(items * periods)(0, 100);
      return {
        run: () =>
          Array.from({ length: items }, (_, item) =>
            lotSizes({
              demand: values.subarray(item * periods, (item + 1) * periods),
              fixedCost: 500,
              holdingCost: 1,
            }),
          ),
        // Reading the demand and writing as much down.
        limit: () => values.map((each) => 500 + each),
      };
    },
  },
  eachItem("newsvendor", 100_000, (item) =>
    newsvendorQuantity({ underageCost: 1 + (item % 50), overageCost: 2 }, { mean: 50, standardDeviation: 8 }),
  ),
  // The limit: a twentieth of a peer's 1.35 ms for each.
  eachItem(
    "rq-policy-poisson",
    1_000,
    (item) =>
      rqPolicy({
        holdingCost: 4,
        stockoutCost: 28,
        fixedCost: 4,
        demandMean: 12 + (item % 7),
        demandSd: 0,
        leadTime: 0.5,
        distribution: "poisson",
      }).costPerPeriod,
    67,
  ),
  // The limit: a hundredth of a peer's 300 ms for each.
  eachItem(
    "ss-policy-poisson",
    100,
    (item) =>
      ssPolicy({ holdingCost: 1, stockoutCost: 9, fixedCost: 64, demandMean: 20 + (item % 45), demandSd: 0 })
        .costPerPeriod,
    300,
  ),
];
