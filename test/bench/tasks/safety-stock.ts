import { safetyStocks } from "../../../src/engine/inventory/safety-stock";
import { uniforms } from "../data";
import type { BenchTask, Size } from "../task";

/** Safety stocks of whole columns by cycle service level, every item with its own target, lead time and variability. */
export const safetyStockTask: BenchTask = {
  name: "safety-stock",
  sizes: [{ items: 100_000, periods: 1 }],
  growthFrom: { items: 100_000, periods: 1 },
  prepare({ items }: Size) {
    const uniform = uniforms(7);
    const column = (low: number, high: number): Float64Array =>
      Float64Array.from({ length: items }, () => low + (high - low) * uniform());
    const columns = {
      serviceLevel: column(0.85, 0.995),
      demandSd: column(1, 50),
      leadTime: column(1, 12),
      demandMean: column(10, 100),
      leadTimeSd: column(0, 2),
    };
    return { run: () => safetyStocks(columns, "cycle", "normal") };
  },
};
