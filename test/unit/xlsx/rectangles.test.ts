import fc from "fast-check";
import { rectangles } from "../../../src/xlsx";

const grid = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([height, width]) =>
    fc.array(fc.array(fc.constantFrom("a", "b", null), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

describe("cells joined into rectangles", () => {
  it("cover every cell with its own content, once", () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const painted = rows.map((row) => row.map((): string | null => null));
        for (const { area, shared } of rectangles(rows, 3, 2)) {
          for (let row = area.top; row <= area.bottom; row++) {
            for (let column = area.left; column <= area.right; column++) {
              const line = painted[row - 3] ?? [];
              expect(line[column - 2]).toBeNull();
              line[column - 2] = shared;
            }
          }
        }
        expect(painted).toEqual(rows);
      }),
    );
  });

  it("are one for each column of a long table whose rows are the same array", () => {
    const row = [1, 2, 2];
    const rows = Array.from({ length: 100_000 }, () => row);
    expect(rectangles(rows, 1, 1).map(({ area }) => area)).toEqual([
      { top: 1, left: 1, bottom: 100_000, right: 1 },
      { top: 1, left: 2, bottom: 100_000, right: 3 },
    ]);
  });
});
