import fc from "fast-check";
import { abcClasses } from "../../../../src/engine/segmentation/abc";
import { segmentAbcXyz } from "../../../../src/engine/segmentation/segment";
import { variability, type VariabilityMeasure } from "../../../../src/engine/segmentation/variability";
import { xyzClasses } from "../../../../src/engine/segmentation/xyz";
import { demandRows, historyOf } from "../histories";

describe("segmentAbcXyz(value, history, options)", () => {
  test("ranks by total demand without a value, returns counted as zero", () => {
    const { value, abc, xyz } = segmentAbcXyz(
      null,
      historyOf([
        [25, 25, 25, 25],
        [0, 0, 20, -15],
        [0, 0, 0, 0],
      ]),
    );
    expect([...value]).toEqual([100, 20, 0]);
    expect([...abc]).toEqual([0, 1, 2]);
    expect([...xyz]).toEqual([0, 2, 2]);
  });

  test("ranks by the given value and leaves it alone", () => {
    const given = Float64Array.of(1, 99);
    const { value, abc } = segmentAbcXyz(
      given,
      historyOf([
        [5, 5],
        [1, 1],
      ]),
    );
    expect([...abc]).toEqual([2, 0]);
    expect(value).toEqual(given);
    expect(value).not.toBe(given);
  });

  test("refuses values and history of different length", () => {
    expect(() =>
      segmentAbcXyz(
        Float64Array.of(1),
        historyOf([
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toThrow("1 values were given for a history of 2 items");
  });

  test("equals its parts for every measure, cut and boundary", () => {
    const measures: VariabilityMeasure[] = ["cv", "cv-population", "deseasonalized", "forecast-error"];
    fc.assert(
      fc.property(
        demandRows({ fewestPeriods: 6, returns: true }),
        fc.constantFrom(...measures),
        fc.constantFrom("crossing" as const, "inclusive" as const, "exclusive" as const),
        (rows, measure, boundary) => {
          const history = historyOf(rows);
          const value = Float64Array.from(
            rows,
            (row, item) => row.length * (item % 3) + Math.abs(row[0] as number),
          );
          const abcCuts = [0.5, 0.9];
          const xyzCuts = [0.4, 1.2];
          const result = segmentAbcXyz(value, history, {
            abcCuts,
            xyzCuts,
            boundary,
            variability: measure,
            season: 3,
          });
          const ratios = variability(history, measure, 3);
          expect(result.variability).toEqual(ratios);
          expect(result.abc).toEqual(abcClasses(value, abcCuts, boundary));
          expect(result.xyz).toEqual(xyzClasses(ratios, xyzCuts));
        },
      ),
    );
  });
});
