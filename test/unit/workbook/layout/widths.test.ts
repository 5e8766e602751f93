import { columnWidths } from "../../../../src/workbook/layout/widths";
import { chartColumns } from "../../../../src/workbook/layout/charts";
import { groupEnds } from "../../../../src/workbook/layout/group-lines";
import { placeSheet } from "../../../../src/workbook/layout/place";
import { writtenLength } from "../../../../src/workbook/layout/formats";
import type { Column, Sheet } from "../../../../src/report";
import { column, words } from "../reports";

const sheetOf = (columns: Column[]): Sheet => ({
  id: "items",
  title: words("Items"),
  finding: words("A finding."),
  basis: words("A basis"),
  blocks: [{ kind: "table", id: "items", key: "item", rowCount: 1, vanished: { kind: "remove" }, columns }],
  frozenColumns: 1,
  frozenHeader: true,
  onePage: false,
});
const widthsOf = async (columns: Column[]): Promise<(number | undefined)[]> => {
  const widths = await columnWidths(placeSheet(sheetOf(columns)));
  return columns.map((_, index) => widths.get(index + 1));
};

describe("widths of columns", () => {
  test("a column fits its longest value, up to the limit of its meaning", async () => {
    const [short, long, endless] = await widthsOf([
      column("item", "Item", "text", ["a"]),
      column("b", "B", "text", ["x".repeat(20)]),
      column("c", "C", "text", ["x".repeat(500)]),
    ]);
    expect(short).toBe(8);
    expect(long).toBe(22.5);
    expect(endless).toBe(36);
  });

  test("a header without unit may break at a space, one with a unit may not", async () => {
    const [broken, whole] = await widthsOf([
      column("item", "Class recommended", "class", ["AX"]),
      column("b", "Cumulated share of all", "percent", [0.5], { unit: words("%") }),
    ]);
    expect(broken).toBe("recommended".length + 1.5);
    expect(whole).toBe("Cumulated share of all".length + 1.5);
  });

  test("the title of a group does not run into the next one", async () => {
    const [first, second] = await widthsOf([
      column("item", "Mean", "units", [1], { group: words("Demand and lead time") }),
      column("b", "Target", "target", [0.9], { group: words("Policy") }),
    ]);
    expect(first).toBeGreaterThanOrEqual("Demand and lead time".length * 0.9);
    expect(second).toBe(9);
  });

  test("a number takes the characters of its format", () => {
    expect(writtenLength("money", 1_662_100)).toBe("1,662,100".length);
    expect(writtenLength("thousands", 1_662_100)).toBe("1,662".length);
    expect(writtenLength("percent", 0.053)).toBe("5.3%".length);
    expect(writtenLength("rate", 8.9)).toBe("8.9".length);
    expect(writtenLength("points", -3)).toBe("-3.0".length);
  });
});

describe("charts side by side", () => {
  test("share the width about equally, with a narrow column free between them", () => {
    const widths = new Map([4, 8, 68, 8, 10, 26, 40].map((width, index) => [index + 1, width]));
    expect(chartColumns(2, 7, widths)).toEqual([
      { left: 1, right: 3 },
      { left: 5, right: 7 },
    ]);
  });

  test("one chart takes the whole width", () => {
    expect(chartColumns(1, 7, new Map())).toEqual([{ left: 1, right: 7 }]);
  });
});

describe("class groups", () => {
  test("end where the first letter changes, but not under the last row", () => {
    expect(groupEnds(["AX", "AZ", "BX", "CZ", "CX"])).toEqual([1, 2]);
  });

  test("rows without a class belong to the group before", () => {
    expect(groupEnds(["AX", null, "BX"])).toEqual([1]);
  });

  test("rows that are not sorted by class have none", () => {
    expect(groupEnds(["BX", "AX", "CX"])).toEqual([]);
    expect(groupEnds([])).toEqual([]);
  });
});
