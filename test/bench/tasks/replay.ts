import { rollingLevels } from "../../../src/engine/inventory/calibration/rolling-levels";
import { replay, type ReplayPolicy } from "../../../src/engine/inventory/replay";
import { orderRules, type OrderRule } from "../../../src/engine/inventory/order-rule";
import { demandHistory } from "../data";
import type { BenchTask, Size } from "../task";

const leadTime = 3;

/** Three policies through every item's history: (R, S) with calibrated levels that roll along, (r, Q), and (s, S). */
export const replayTask: BenchTask = {
  name: "replay",
  sizes: [{ items: 5_000, periods: 84 }],
  growthFrom: { items: 500, periods: 84 },
  mostMilliseconds: 5_000,
  prepare(size: Size) {
    const history = demandHistory(size);
    const { items, periods, values } = history;
    const filled = (value: number): Float64Array => new Float64Array(items).fill(value);
    const perPeriod = Float64Array.from({ length: items }, (_, item) => {
      const row = values.subarray(item * periods, (item + 1) * periods);
      return row.reduce((sum, units) => sum + units, 0) / periods;
    });
    const common = { history, leadTime: filled(leadTime), holdingCost: filled(0.02), fixedCost: filled(5) };
    const rule = (name: OrderRule): Uint8Array => new Uint8Array(items).fill(orderRules.indexOf(name));
    const reorderPoint = perPeriod.map((mean) => 2 * mean * (leadTime + 1));
    const replayed = (policy: ReplayPolicy) => replay({ ...common, policy });
    return {
      run: () => {
        const [orderUpTo] = rollingLevels({ history, protection: filled(leadTime + 1), targets: [0.95] });
        return [
          replayed({ rule: rule("order-up-to"), orderUpTo }),
          replayed({ rule: rule("reorder-quantity"), reorderPoint, orderQuantity: perPeriod }),
          replayed({
            rule: rule("reorder-up-to"),
            reorderPoint,
            orderUpTo: reorderPoint.map((s) => 1.5 * s),
          }),
        ];
      },
    };
  },
};
