import { readFileSync } from "node:fs";
import { parse } from "papaparse";
import {
  averageDemandIntervals,
  demandPatternNames,
  demandPatterns,
  squaredVariation,
} from "../../../src/engine/segmentation/demand-pattern";
import { historyFacts } from "../../../src/engine/segmentation/history-facts";
import type { History } from "../../../src/engine/history";
import { historyOf } from "../engine/histories";
import { describeOracle, expectAllNear, expectNear, sharedFile, type OracleCase } from "./oracle";

describeOracle("demand_classification.json", { run: { DEMAND_CLASS: checkClasses } });

describeOracle("demand_classification_published.json", {
  run: { DEMAND_CLASS_COUNTS: checkCounts, DESCRIPTIVE: checkQuartiles },
});

function checkClasses(oracleCase: OracleCase): void {
  const { series_as_rows: rows, y } = oracleCase.inputs as { series_as_rows?: number[][]; y?: number[] };
  const history = historyOf(rows ?? [y ?? []]);
  const { tolerance } = oracleCase;
  const expected = oracleCase.expected as Record<string, (number | null)[] | number | null>;
  if ("adi_intervals" in expected) {
    expectNear(averageDemandIntervals(history, "intervals")[0], expected.adi_intervals as null, tolerance);
    expectNear(averageDemandIntervals(history, "ratio")[0], expected.adi_ratio as null, tolerance);
    expectNear(squaredVariation(history, "sample")[0], expected.cv2_sample as null, tolerance);
    expectNear(squaredVariation(history, "population")[0], expected.cv2_population as null, tolerance);
    expect(patternsOf(history)).toEqual(["none"]);
    return;
  }
  const isRatio = oracleCase.variant === "ADI=n/nonzero, population CV";
  expectAllNear(
    averageDemandIntervals(history, isRatio ? "ratio" : "intervals"),
    expected.adi as number[],
    tolerance,
  );
  expectAllNear(
    squaredVariation(history, isRatio ? "population" : "sample"),
    expected.cv2 as number[],
    tolerance,
  );
  if ("class" in expected) expect(patternsOf(history)).toEqual(expected.class);
}

function checkCounts(oracleCase: OracleCase): void {
  const counts: Record<string, number> = { smooth: 0, erratic: 0, intermittent: 0, lumpy: 0 };
  for (const name of patternsOf(readSpares(oracleCase))) counts[name] = (counts[name] ?? 0) + 1;
  expect(counts).toEqual(oracleCase.expected);
}

function checkQuartiles(oracleCase: OracleCase): void {
  const history = readSpares(oracleCase);
  const { mean, total, demands } = historyFacts(history);
  const expected = oracleCase.expected as Record<string, number[]>;
  const sizes = total.map((sum, item) => sum / (demands[item] ?? NaN));
  const found = {
    mean_interval_0_25_50_75_100: quartiles(averageDemandIntervals(history)),
    mean_size: quartiles(sizes),
    demand_per_period: quartiles(mean),
  };
  for (const [name, numbers] of Object.entries(found)) {
    expectAllNear(numbers, expected[name] ?? [], oracleCase.tolerance);
  }
}

function patternsOf(history: History): string[] {
  return Array.from(demandPatterns(history), (code) => demandPatternNames[code] ?? "unknown");
}

/** Item, description, lead time and price come before the months. */
const attributes = 4;

function readSpares(oracleCase: OracleCase): History {
  const path = sharedFile((oracleCase.inputs as { file: string }).file);
  if (path === null) throw new Error("The data set that this case is about is not beside the project");
  const [, ...rows] = parse<string[]>(readFileSync(path, "utf8"), { skipEmptyLines: true }).data;
  return historyOf(rows.map((row) => row.slice(attributes).map(Number)));
}

/** Minimum, quartiles and maximum, interpolated linearly. */
function quartiles(numbers: Float64Array): number[] {
  const sorted = numbers.slice().sort();
  return [0, 0.25, 0.5, 0.75, 1].map((probability) => {
    const place = probability * (sorted.length - 1);
    const below = Math.floor(place);
    const lower = sorted[below] ?? NaN;
    return lower + (place - below) * ((sorted[below + 1] ?? lower) - lower);
  });
}
