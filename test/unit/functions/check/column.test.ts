import { ArgumentError } from "../../../../src/functions/argument-error";
import { readColumn } from "../../../../src/functions/check/column";
import { column, optionalColumn, type ColumnRule } from "../../../../src/functions/rules/argument-rule";

const problem = (raw: unknown, rule: ColumnRule): string => {
  try {
    readColumn("leadTime", raw, rule);
  } catch (error) {
    if (error instanceof ArgumentError) return error.message;
    throw error;
  }
  return "accepted";
};

const perRow = column({ failing: "row", minimum: 0, blank: "missing" });
const share = column({
  failing: "row",
  above: 0,
  below: 1,
  fraction: true,
  blank: "missing",
  zeroIsBlank: true,
});

describe("a column argument", () => {
  it("reads a column down, a row across, and one cell as a column", () => {
    expect(readColumn("value", [[1], [2]], column())).toEqual({
      values: Float64Array.of(1, 2),
      direction: "down",
      failures: new Map(),
    });
    expect(readColumn("value", [[1, 2]], column())?.direction).toBe("across");
    expect(readColumn("value", 5, column())?.values).toEqual(Float64Array.of(5));
  });

  it.each([null, undefined, "", [[null]], [[""]], []])(
    "is null when an optional one is left out as %p",
    (raw) => {
      expect(readColumn("value", raw, optionalColumn())).toBeNull();
    },
  );

  it("is an error when a required one is left out", () => {
    expect(problem(null, column())).toBe(
      "leadTime: is missing. Enter a number, or select a column of numbers.",
    );
  });

  it("counts blanks as 0 where a blank has that meaning", () => {
    expect(readColumn("value", [[1], [null], [""]], column())?.values).toEqual(Float64Array.of(1, 0, 0));
  });

  it("refuses a block", () => {
    expect(
      problem(
        [
          [1, 2],
          [3, 4],
        ],
        column(),
      ),
    ).toBe("leadTime: holds 2 x 2 cells. Select one column (or one row).");
  });

  it("refuses text in any row, naming it", () => {
    expect(problem([[1], ["soon"]], perRow)).toBe(
      'leadTime: row 2 holds the text "soon". Enter a number, or clear the cell.',
    );
  });

  it("confines blanks, errors and values out of bounds to their row, where the rule says so", () => {
    const read = readColumn("leadTime", [[3], [null], ["#N/A"], [-2], [4]], perRow);
    expect([...(read?.failures ?? [])]).toEqual([
      [1, "leadTime: row 2 is blank. Enter a number from 0."],
      [2, "leadTime: row 3 holds the error #N/A. Correct that cell, or wrap its formula in IFERROR."],
      [3, "leadTime: row 4 is -2. Enter a number from 0."],
    ]);
  });

  it("fails the whole call for the same cells, where every row depends on every other", () => {
    expect(problem([[3], ["#N/A"]], column())).toMatch(/^leadTime: row 2 holds the error #N\/A\./);
  });

  it("fails the whole call when the one value for all rows is out of bounds", () => {
    expect(problem([[-2]], perRow)).toBe("leadTime: is -2. Enter a number from 0.");
  });

  it.each([
    [95, "leadTime: is 95. Enter 0.95 for 95 %."],
    [99.5, "leadTime: is 99.5. Enter 0.995 for 99.5 %."],
    [1, "leadTime: is 1. Enter a number above 0 and below 1, such as 0.95 for 95 %."],
    [-0.5, "leadTime: is -0.5. Enter a number above 0 and below 1, such as 0.95 for 95 %."],
    [0, "leadTime: is 0 or blank. Enter a number above 0 and below 1, such as 0.95 for 95 %."],
  ])("answers %p for a fraction with what to enter", (found, message) => {
    expect(problem([[found]], share)).toBe(message);
  });
});
