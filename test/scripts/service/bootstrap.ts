import { demandOf } from "../../../src/engine/history";
import type { LevelMethod } from "./families";
import type { ServiceCase, TestWindows } from "./windows";

const draws = 300;

/**
 * Levels that are quantiles of sums of periods drawn from the item's own past, each as likely as any other; the strictness is
 * the share of the draws that a level covers. It cannot ask for more than the largest sum drawn.
 */
export function bootstrapMethod(set: ServiceCase, windows: TestWindows): LevelMethod {
  const { periods, values } = set.history;
  const sums = new Float64Array(draws);
  let latest = -1;
  const drawn = (window: number): Float64Array => {
    if (window === latest) return sums;
    latest = window;
    const item = windows.item[window] as number;
    const from = item * periods + (set.launched?.[item] ?? 0);
    const known = item * periods + (windows.origin[window] as number) - from;
    const length = windows.length[window] as number;
    let state = (window + 1) >>> 0;
    for (let draw = 0; draw < draws; draw++) {
      let sum = 0;
      for (let period = 0; period < length; period++) {
        // xorshift32 (Marsaglia 2003): enough for sums of a few periods, and fast.
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        sum += demandOf(values[from + Math.floor(((state >>> 0) / 2 ** 32) * known)] as number);
      }
      sums[draw] = sum;
    }
    sums.sort();
    return sums;
  };
  return {
    name: "bootstrap",
    hardness: windows.demand.map((demand, window) => {
      if (demand <= 0) return -Infinity;
      const below = drawn(window).findIndex((sum) => sum >= demand - 1e-9 * demand);
      return below < 0 ? Infinity : below / draws;
    }),
    level: (window, strictness) =>
      drawn(window)[Math.min(draws - 1, Math.max(0, Math.ceil(strictness * draws - 1e-9) - 1))] as number,
    nominal: (target) => target,
  };
}
