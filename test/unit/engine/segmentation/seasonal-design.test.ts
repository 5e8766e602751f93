import { HeldOutSeason } from "../../../../src/engine/segmentation/held-out-season";
import { seasonalDesign, type SeasonalDesign } from "../../../../src/engine/segmentation/seasonal-design";
import { uniforms } from "../../../bench/data";

function design(periods: number, season: number): SeasonalDesign {
  const made = seasonalDesign(periods, season);
  if (made === null) throw new Error(`no design for ${periods} periods of a season of ${season}`);
  return made;
}

const columnsOf = ({ columns, periods, trend, seasonal, changing }: SeasonalDesign): Float64Array[] =>
  Array.from({ length: trend + seasonal + changing }, (_, index) =>
    columns.subarray(index * periods, (index + 1) * periods),
  );
const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? NaN), 0);

describe("seasonalDesign(periods, season)", () => {
  test.each([
    [36, 12],
    [24, 12],
    [150, 52],
    [84, 12],
    [730, 7],
    [9, 4],
  ])("has orthonormal columns for %p periods of a season of %p", (periods, season) => {
    const columns = columnsOf(design(periods, season));
    columns.forEach((column, row) =>
      columns.forEach((other, index) => expect(dot(column, other)).toBeCloseTo(row === index ? 1 : 0, 10)),
    );
  });

  test("has an index for each month or quarter, less one for their sum and one for the ramp of the trend, and eight waves for 52 weeks", () => {
    expect([design(36, 12).seasonal, design(12, 4).seasonal, design(150, 52).seasonal]).toEqual([10, 2, 8]);
  });

  test("steps the trend where a season begins, counted from the latest period", () => {
    expect(design(36, 12)).toMatchObject({ bounds: [0, 12, 24, 36], trend: 4 });
    expect(design(150, 52).bounds).toEqual([0, 46, 98, 150]);
    expect(design(115, 52).bounds).toEqual([0, 63, 115]);
  });

  test("has at most seven parts, each of whole seasons but for the oldest", () => {
    expect(design(84, 12).bounds).toEqual([0, 12, 36, 60, 84]);
    expect(design(730, 7).bounds.length).toBeLessThanOrEqual(8);
  });

  test("is none below two full seasons", () => {
    expect([seasonalDesign(54, 52), seasonalDesign(23, 12), seasonalDesign(0, 12)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("is none where two seasons leave nothing over to judge by", () => {
    expect(seasonalDesign(4, 2)).toBeNull();
  });
});

describe("HeldOutSeason", () => {
  /** The season fitted to the other parts alone, by the normal equations. */
  function refitted(
    around: Float64Array,
    { columns, periods, trend, seasonal, bounds }: SeasonalDesign,
  ): number {
    let squares = 0;
    for (let part = 0; part + 1 < bounds.length; part++) {
      const isOut = (period: number) => period >= (bounds[part] ?? 0) && period < (bounds[part + 1] ?? 0);
      const at = (row: number, period: number) => columns[(trend + row) * periods + period] ?? NaN;
      const matrix = Array.from({ length: seasonal }, (_, row) =>
        Array.from({ length: seasonal + 1 }, (_, column) => {
          let sum = 0;
          for (let period = 0; period < periods; period++)
            if (!isOut(period))
              sum += at(row, period) * (column === seasonal ? (around[period] ?? NaN) : at(column, period));
          return sum;
        }),
      );
      const weights = solved(matrix);
      for (let period = 0; period < periods; period++) {
        if (!isOut(period)) continue;
        const forecast = weights.reduce((sum, weight, row) => sum + weight * at(row, period), 0);
        squares += ((around[period] ?? NaN) - forecast) ** 2;
      }
    }
    return squares;
  }

  function solved(matrix: number[][]): number[] {
    const size = matrix.length;
    for (let pivot = 0; pivot < size; pivot++) {
      for (let row = 0; row < size; row++) {
        if (row === pivot) continue;
        const factor = (matrix[row]?.[pivot] ?? NaN) / (matrix[pivot]?.[pivot] ?? NaN);
        matrix[row] = matrix[row]!.map((value, column) => value - factor * (matrix[pivot]?.[column] ?? NaN));
      }
    }
    return matrix.map((row, index) => (row[size] ?? NaN) / (row[index] ?? NaN));
  }

  test.each([
    [36, 12],
    [150, 52],
    [31, 12],
  ])(
    "has the errors of a season that is fitted anew without each part (%p periods of a season of %p)",
    (periods, season) => {
      const made = design(periods, season);
      const uniform = uniforms(5);
      const around = Float64Array.from(
        { length: periods },
        (_, period) => uniform() + Math.sin((2 * Math.PI * period) / season),
      );
      const columns = columnsOf(made);
      for (const column of columns.slice(0, made.trend)) remove(around, column);
      const errors = around.slice();
      for (const column of columns.slice(made.trend, made.trend + made.seasonal)) remove(errors, column);
      expect(new HeldOutSeason(made).squares(errors)).toBeCloseTo(refitted(around, made), 8);
    },
  );

  function remove(series: Float64Array, column: Float64Array): void {
    const product = dot(series, column);
    series.forEach((value, at) => (series[at] = value - product * (column[at] ?? NaN)));
  }
});
