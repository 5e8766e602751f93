import { abcClasses } from "../../../src/engine/segmentation/abc";
import { ahpWeights } from "../../../src/engine/segmentation/ahp";
import { classConfidenceOf } from "../../../src/engine/segmentation/class-confidence";
import {
  averageDemandIntervals,
  demandPatterns,
  squaredVariation,
} from "../../../src/engine/segmentation/demand-pattern";
import { abcWithHysteresis } from "../../../src/engine/segmentation/hysteresis";
import { criteriaScores, scoreClasses } from "../../../src/engine/segmentation/score";
import { segmentAbcXyz } from "../../../src/engine/segmentation/segment";
import { variability, type VariabilityMeasure } from "../../../src/engine/segmentation/variability";
import { xyzClasses } from "../../../src/engine/segmentation/xyz";
import { demandHistory, uniforms } from "../data";
import type { BenchTask, Size } from "../task";

/** As much as a formula takes. */
const asMuchAsAFormula = { items: 19_000, periods: 104 };
/** As much as a formula takes of one column, and about as many rows as a sheet has. */
const columnSizes = [
  { items: 100_000, periods: 1 },
  { items: 1_000_000, periods: 1 },
];
/**
 * Ten times as much still fits the processor's caches. A million values do not: each costs two to three times as much there, by whatever else
 * the machine does, which a limit bounds and which says nothing about growth.
 */
const growthOfAColumn = { items: 10_000, periods: 1 };

/** Values spread over three powers of ten. */
function values({ items }: Size): Float64Array {
  const uniform = uniforms(11);
  return Float64Array.from({ length: items }, () => 10 ** (3 * uniform()));
}

/** A task over a history, with the growth check of all of them. */
function historyTask(name: string, work: (size: Size) => () => unknown): BenchTask {
  return {
    name,
    sizes: [asMuchAsAFormula],
    growthFrom: { items: 3_000, periods: 104 },
    prepare: (size) => ({ run: work(size) }),
  };
}

function columnTask(name: string, mostMilliseconds: number, work: (size: Size) => () => unknown): BenchTask {
  return {
    name,
    sizes: columnSizes,
    mostMilliseconds,
    growthFrom: growthOfAColumn,
    prepare: (size) => ({ run: work(size) }),
  };
}

const measures: readonly VariabilityMeasure[] = ["cv-population", "deseasonalized", "forecast-error"];

/** The million of items that a large assortment has; the history alone takes 416 MB. */
const segmentMillion: BenchTask = {
  name: "segment-abcxyz-million",
  sizes: [{ items: 1_000_000, periods: 52 }],
  mostMilliseconds: 1000,
  prepare(size) {
    const history = demandHistory(size);
    return { run: () => segmentAbcXyz(null, history) };
  },
};

/** 200 replications, as the tool runs them in the worker. */
const classConfidence: BenchTask = {
  name: "class-confidence",
  sizes: [{ items: 5_000, periods: 84 }],
  mostMilliseconds: 2000,
  growthFrom: { items: 500, periods: 84 },
  prepare(size) {
    const history = demandHistory(size);
    return { run: () => classConfidenceOf(null, history) };
  },
};

const criteria = 6;

/** The engines of the segmentation functions beside SEGMENT_ABCXYZ; `perSecond` counts items. */
export const segmentationTasks: readonly BenchTask[] = [
  columnTask("abc-class", 1000, (size) => {
    const value = values(size);
    return () => abcClasses(value);
  }),
  historyTask("xyz-class", (size) => {
    const history = demandHistory(size);
    return () => xyzClasses(variability(history));
  }),
  ...measures.map((measure) =>
    historyTask(`variability-${measure}`, (size) => {
      const history = demandHistory(size);
      return () => variability(history, measure, 12);
    }),
  ),
  historyTask("demand-pattern", (size) => {
    const history = demandHistory(size);
    return () => demandPatterns(history);
  }),
  historyTask("adi", (size) => {
    const history = demandHistory(size);
    return () => averageDemandIntervals(history);
  }),
  historyTask("cv-squared", (size) => {
    const history = demandHistory(size);
    return () => squaredVariation(history);
  }),
  columnTask("segment-score", 2500, (size) => {
    const matrix = { values: values({ ...size, items: size.items * criteria }), items: size.items, criteria };
    const weights = Array.from({ length: criteria }, (_, criterion) => criterion + 1);
    return () => scoreClasses(criteriaScores(matrix, weights).scores);
  }),
  {
    name: "ahp-weights",
    sizes: [{ items: 15, periods: 1 }],
    prepare({ items }) {
      const uniform = uniforms(5);
      const triangle = Float64Array.from({ length: items * items }, (_, cell) =>
        cell % items > Math.floor(cell / items) ? 1 + Math.floor(9 * uniform()) : NaN,
      );
      return { run: () => ahpWeights(triangle, items) };
    },
  },
  columnTask("class-hysteresis", 1000, (size) => {
    const value = values(size);
    const current = Uint8Array.from(value, (_, item) => item % 3);
    return () => abcWithHysteresis(current, value);
  }),
  classConfidence,
  segmentMillion,
];
