import fc from "fast-check";
import {
  areaAddress,
  cellAddress,
  columnLetters,
  columnNumber,
  maximumColumn,
  parseAreaAddress,
  parseCellAddress,
  parseSheetReference,
  sheetReference,
} from "../../../src/xlsx";

describe("addresses", () => {
  it("name the last column XFD", () => {
    expect(columnLetters(maximumColumn)).toBe("XFD");
    expect(["Z", "AA", "AZ", "BA", "ZZ", "AAA"].map(columnNumber)).toEqual([26, 27, 52, 53, 702, 703]);
  });

  it("round-trip for every column", () => {
    for (let column = 1; column <= maximumColumn; column++)
      expect(columnNumber(columnLetters(column))).toBe(column);
  });

  it("read cells and areas with or without dollars, and whole columns and rows", () => {
    expect(parseCellAddress("$AB$12")).toEqual({ row: 12, column: 28 });
    expect(parseAreaAddress("B3:A1")).toEqual({ top: 1, left: 1, bottom: 3, right: 2 });
    expect(parseAreaAddress("$A:$B")).toEqual({ top: 1, left: 1, bottom: 1_048_576, right: 2 });
    expect(parseAreaAddress("2:3")).toEqual({ top: 2, left: 1, bottom: 3, right: 16_384 });
    expect(["A0", "XFE1", "A1048577", "A1:B", "", "Stock"].map(parseAreaAddress)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });

  it("write one cell as one address", () => {
    expect(areaAddress({ top: 2, left: 2, bottom: 2, right: 2 })).toBe(cellAddress(2, 2));
  });

  const area = { top: 1, left: 1, bottom: 2, right: 2 };

  it.each([
    ["Items", "Items!A1:B2"],
    ["Item master", "'Item master'!A1:B2"],
    ["It's", "'It''s'!A1:B2"],
    ["AB12", "'AB12'!A1:B2"],
    ["R1C1", "'R1C1'!A1:B2"],
    ["2024", "'2024'!A1:B2"],
    ["Lagerbestände", "Lagerbestände!A1:B2"],
    ["Nine-box", "'Nine-box'!A1:B2"],
    ["true", "'true'!A1:B2"],
  ])("quote the sheet name %s where it has to be", (name, expected) => {
    expect(sheetReference(name, area, false)).toBe(expected);
  });

  it("round-trip with any sheet name", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31, unit: "grapheme" }), (name) => {
        expect(parseSheetReference(sheetReference(name, area, true))).toEqual({ sheet: name, area });
      }),
    );
  });
});
