import { auditFigures } from "../../../src/tools/performance/classification-audit/figures";
import { classAuditOptions } from "../../../src/tools/performance/classification-audit/options";
import { reviewFigures } from "../../../src/tools/performance/review/figures";
import { reviewOptions } from "../../../src/tools/performance/review/options";
import { computeFigures } from "../../../src/tools/strategy/segment/figures";
import type { BenchTask } from "../task";
import { datasetOf } from "./dataset";

const today = "2026-11-26";
const periodsPerYear = 12;

const sizes = [
  { items: 10_000, periods: 104 },
  { items: 100_000, periods: 104 },
];

/** Shifts of cuts and targets with the items near a cut, against the classes and stock that they start from. */
const review: BenchTask = {
  name: "review",
  sizes,
  prepare(size) {
    const data = datasetOf(size);
    // Judging by stock is a replay, which has a line of its own; without it the figures are there before the promise is.
    const options = reviewOptions.parse({ judge: false });
    return {
      run: () => reviewFigures(data, options, { today, seed: 1, progress: () => undefined }),
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
