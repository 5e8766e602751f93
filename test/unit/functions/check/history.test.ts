import { ArgumentError } from "../../../../src/functions/argument-error";
import { readHistory } from "../../../../src/functions/check/history";
import { history } from "../../../../src/functions/rules/argument-rule";

const read = (raw: unknown) => readHistory("history", raw, history());
const problem = (raw: unknown): string => {
  try {
    read(raw);
  } catch (error) {
    if (error instanceof ArgumentError) return error.message;
    throw error;
  }
  return "accepted";
};

describe("a history argument", () => {
  it("is row-major: each row an item, each column a period", () => {
    const { history: result, down } = read([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(result).toEqual({ values: Float64Array.of(1, 2, 3, 4, 5, 6), items: 2, periods: 3 });
    expect(down).toBe(false);
  });

  it("takes a single column as one item with its periods down", () => {
    const { history: result, down } = read([[1], [2], [3]]);
    expect(result).toEqual({ values: Float64Array.of(1, 2, 3), items: 1, periods: 3 });
    expect(down).toBe(true);
  });

  it("takes one cell as one item with one period", () => {
    expect(read([[7]])).toEqual({
      history: { values: Float64Array.of(7), items: 1, periods: 1 },
      down: false,
    });
    expect(read(7).history.values).toEqual(Float64Array.of(7));
  });

  it.each([null, undefined, "", 0, [[null]]])(
    "counts a blank cell handed over as %p as zero demand",
    (blank) => {
      expect(read([[5, blank, 6]]).history.values).toEqual(Float64Array.of(5, 0, 6));
    },
  );

  it("keeps net returns: clipping is the engine's", () => {
    expect(read([[-5, 2]]).history.values).toEqual(Float64Array.of(-5, 2));
  });

  it("reads the number of a cell that carries a number format as data type", () => {
    const formatted = {
      type: "FormattedNumber",
      basicType: "Double",
      basicValue: 12.5,
      numberFormat: "0.00 €",
    };
    expect(read([[formatted, [[3]]]]).history.values).toEqual(Float64Array.of(12.5, 3));
  });

  it("leaves the caller's cells as they were", () => {
    const cells = Object.freeze([Object.freeze([1, null, ""])]);
    read(cells);
    expect(cells).toEqual([[1, null, ""]]);
  });

  const third = (cell: unknown) => [
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, cell],
  ];
  it.each([
    ["12 pcs", 'history: row 3, column 5 holds the text "12 pcs". Enter a number, or clear the cell.'],
    [
      "12",
      'history: row 3, column 5 holds the text "12". It looks like a number but is stored as text: convert it to a number, or clear the cell.',
    ],
    [
      "1.234,5",
      'history: row 3, column 5 holds the text "1.234,5". It looks like a number but is stored as text: convert it to a number, or clear the cell.',
    ],
    ["  ", "history: row 3, column 5 holds only spaces. Enter a number, or clear the cell."],
    [
      "a text that is far too long to be shown whole",
      'history: row 3, column 5 holds the text "a text that is far too long t…". Enter a number, or clear the cell.',
    ],
    [true, "history: row 3, column 5 holds TRUE. Enter a number, or clear the cell."],
    [
      "#N/A",
      "history: row 3, column 5 holds the error #N/A. Correct that cell, or wrap its formula in IFERROR.",
    ],
    [
      { code: "#DIV/0!" },
      "history: row 3, column 5 holds the error #DIV/0!. Correct that cell, or wrap its formula in IFERROR.",
    ],
    [
      { type: "Error", basicType: "Error", basicValue: "#REF!", errorType: "Ref" },
      "history: row 3, column 5 holds the error #REF!. Correct that cell, or wrap its formula in IFERROR.",
    ],
    [
      { type: "Error", errorType: "NotAvailable" },
      "history: row 3, column 5 holds the error #N/A. Correct that cell, or wrap its formula in IFERROR.",
    ],
    [
      { type: "Error", errorType: "toString" },
      "history: row 3, column 5 holds the error #VALUE!. Correct that cell, or wrap its formula in IFERROR.",
    ],
    [
      { type: "Entity", text: "Bolt" },
      "history: row 3, column 5 holds a data type that is no number. Enter a number, or clear the cell.",
    ],
    [
      Number.NaN,
      "history: row 3, column 5 holds a number that is not finite. Enter a number, or clear the cell.",
    ],
    [1e200, "history: row 3, column 5 holds 1e+200. Enter a number within ±1e+30."],
    [[1, 2], "history: row 3, column 5 holds several cells. Enter a number, or clear the cell."],
    [
      Symbol("x"),
      "history: row 3, column 5 holds something that is no number. Enter a number, or clear the cell.",
    ],
  ])("names the cell that holds %p", (cell, message) => {
    expect(problem(third(cell))).toBe(message);
  });

  it("names only the direction that the range has", () => {
    expect(problem([[1], ["x"]])).toMatch(/^history: row 2 holds/);
    expect(problem([[1, "x"]])).toMatch(/^history: column 2 holds/);
    expect(problem([["x"]])).toMatch(/^history: holds/);
  });

  it.each([
    [null, "history: is missing. Select a range with a row per item and a column per period."],
    [[], "history: holds no cells. Select a range."],
    [[[]], "history: holds no cells. Select a range."],
    [[1, 2], "history: holds no cells. Select a range."],
    [[[1, 2], [3]], "history: row 2 has 1 cell, but row 1 has 2. Select a rectangle."],
    [[[1, 2], 3], "history: row 2 is missing. Select one range."],
  ])("refuses %p, which is no rectangle of cells", (raw, message) => {
    expect(problem(raw)).toBe(message);
  });

  it("refuses more than 2 million cells before reading them, and points to the pane", () => {
    const row = new Array<unknown>(2_001).fill("text that would be reported if it were read");
    expect(problem(new Array(1_000).fill(row))).toBe(
      "history: 2,001,000 cells are too many for a formula (at most 2,000,000). " +
        "Use the Segment tool in the Stratify pane: it works in the background.",
    );
  });
});
