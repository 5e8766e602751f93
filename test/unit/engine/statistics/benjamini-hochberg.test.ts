import { discoveries } from "../../../../src/engine/statistics/benjamini-hochberg";

// The example of the paper (Benjamini and Hochberg 1995, section 4.1).
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

describe("discoveries(pValues, rate)", () => {
  test("finds the four of the published example, in whatever order they come", () => {
    expect(Array.from(discoveries(Float64Array.from(published), 0.05))).toEqual([
      1,
      1,
      1,
      1,
      ...new Array<number>(11).fill(0),
    ]);
    expect(
      Array.from(discoveries(Float64Array.from(published).reverse(), 0.05))
        .reverse()
        .indexOf(0),
    ).toBe(4);
  });

  test("neither counts nor finds a test that was not made", () => {
    const withGaps = published.flatMap((p) => [p, NaN, NaN]);
    const found = discoveries(Float64Array.from(withGaps), 0.05);
    expect(Array.from(found).flatMap((one, at) => (one === 1 ? [withGaps[at]] : []))).toEqual(
      published.slice(0, 4),
    );
  });

  test("takes the largest p that fits, also where a smaller one does not", () => {
    // 0.03 is above 1/2 x 0.04, 0.035 is below 2/2 x 0.04: both are discoveries.
    expect(Array.from(discoveries(Float64Array.of(0.03, 0.035), 0.04))).toEqual([1, 1]);
  });

  test("finds nothing among no tests", () => {
    expect(Array.from(discoveries(Float64Array.of(NaN, NaN), 0.05))).toEqual([0, 0]);
  });
});
