import { abcClasses, cumulativeShares, type AbcBoundary } from "../../../src/engine/segmentation/abc";
import { variability } from "../../../src/engine/segmentation/variability";
import { historyOf } from "../engine/histories";
import { describeOracle, expectNear, type OracleCase } from "./oracle";

describeOracle("abc_xyz.json", {
  run: { ABC_CLASS: checkAbc, XYZ_CLASS: checkXyz },
  unreachable: {
    abc_inventorize_ties: "splits two items of equal value between A and B; ours share the better class",
  },
});

function checkAbc(oracleCase: OracleCase): void {
  const { values, a, b } = oracleCase.inputs as { values: number[]; a: number; b: number };
  const value = Float64Array.from(values);
  const codes = abcClasses(value, [a, b], boundaryOf(oracleCase.variant ?? ""));
  const letters = Array.from(codes, (code) => "ABC"[code]);
  const expected = oracleCase.expected as {
    class?: (string | null)[];
    cumulative_share?: (number | null)[];
    class_counts?: Record<string, number>;
  };
  if (expected.class_counts) {
    const counts = { A: 0, B: 0, C: 0 };
    for (const letter of letters) counts[letter as "A" | "B" | "C"]++;
    expect(counts).toEqual(expected.class_counts);
    return;
  }
  // The reference drops items without value (null); ours keeps them in the last class, at a share of 1.
  expect(letters).toEqual(expected.class?.map((letter) => letter ?? "C"));
  const shares = cumulativeShares(value);
  expected.cumulative_share?.forEach((share, item) =>
    expectNear(shares[item], share ?? 1, oracleCase.tolerance),
  );
}

function boundaryOf(variant: string): AbcBoundary {
  if (variant.includes("strictly <")) return "exclusive";
  return variant.includes("crossing") ? "crossing" : "inclusive";
}

function checkXyz(oracleCase: OracleCase): void {
  const { y } = oracleCase.inputs as { y: number[] };
  const expected = oracleCase.expected as { cv_sample: number; cv_population: number };
  expectNear(variability(historyOf([y]), "cv")[0], expected.cv_sample, oracleCase.tolerance);
  expectNear(variability(historyOf([y]), "cv-population")[0], expected.cv_population, oracleCase.tolerance);
}
