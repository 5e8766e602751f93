import { seasonality } from "../../../src/engine/segmentation/seasonality";
import { demandHistory } from "../data";
import type { BenchTask } from "../task";

/** Season and trend of weekly and of monthly items, tests and out-of-sample check included. */
export const seasonalityTasks: readonly BenchTask[] = [
  { name: "seasonality-weeks", periods: 104, season: 52 },
  { name: "seasonality-months", periods: 84, season: 12 },
].map(({ name, periods, season }) => ({
  name,
  sizes: [{ items: 100_000, periods }],
  growthFrom: { items: 10_000, periods },
  prepare(size) {
    const history = demandHistory(size);
    return { run: () => seasonality(history, season) };
  },
}));
