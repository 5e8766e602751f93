import type { AttributeWithCell, Dataset } from "../../../src/model";
import { months, read, sheet, type Value } from "./source";

const header = ["Item", ...months(12)];
const twelve = (...first: Value[]): Value[] => [
  ...first,
  ...Array.from({ length: 12 - first.length }, () => 1),
];

/** Rows of the sheet that an item's demand was read from. */
function demandRows(data: Dataset, key: string): number[] {
  const { firstRow, itemOfRow } = data.cells!.demand;
  const item = data.items.keys.indexOf(key);
  return Array.from(itemOfRow, (each, row) => (each === item ? firstRow + row : 0)).filter((row) => row > 0);
}

/** Cells of an attribute by source, such as "Master!C3"; columns as numbers. */
const attributeCells = (data: Dataset, field: AttributeWithCell, key: string): string[] =>
  (data.cells!.attributes[field] ?? []).map(
    ({ sheet: name, column, rows }) => `${name} column ${column} row ${rows[data.items.keys.indexOf(key)]}`,
  );

describe("the cells that figures were read from", () => {
  const wide = sheet("Demand", [header, ["A", ...twelve(1)], ["B", ...twelve(2)], ["A", ...twelve(3)]], {
    row: 3,
    column: 2,
  });

  it("are all rows of an item and the columns of the periods in wide demand", () => {
    const data = read([wide]);
    expect(data.cells!.demand).toMatchObject({ sheet: "Demand", left: 3, right: 14, value: null });
    expect(demandRows(data, "A")).toEqual([4, 6]);
    expect(demandRows(data, "B")).toEqual([5]);
  });

  it("leave out rows that a treatment leaves out", () => {
    expect(demandRows(read([wide], { treatments: { duplicate: "last" } }), "A")).toEqual([6]);
  });

  it("are the rows of the item and the quantity's column in long demand", () => {
    const lines = months(8).flatMap((month) => [
      ["A", month, 5, 50],
      ["B", month, 7, 70],
    ]);
    const data = read([sheet("Lines", [["Item", "Month", "Quantity", "Revenue"], ...lines])]);
    expect(data.cells!.demand).toMatchObject({ sheet: "Lines", left: 3, right: 3, value: 4 });
    expect(demandRows(data, "B")).toEqual([3, 5, 7, 9, 11, 13, 15, 17]);
  });

  it("name the cell of an attribute in the source that it was taken from", () => {
    const master = sheet("Item master", [
      ["Item", "Description", "Unit cost"],
      ["B", "second", 7],
      ["A", "first", 5],
      ["A", "again", 6],
    ]);
    const data = read([wide, master]);
    expect(attributeCells(data, "unitCost", "A")).toEqual(["Item master column 3 row 3"]);
    expect(attributeCells(data, "unitCost", "B")).toEqual(["Item master column 3 row 2"]);
    expect(data.cells!.attributes.unitPrice).toBeUndefined();
  });

  it("give an heir the rows of its predecessor", () => {
    const master = sheet("Item master", [
      ["Item", "Successor"],
      ["A", "B"],
      ["B", null],
    ]);
    const data = read([wide, master]);
    expect(data.items.keys).toEqual(["B"]);
    expect(demandRows(data, "B")).toEqual([4, 5, 6]);
  });
});
