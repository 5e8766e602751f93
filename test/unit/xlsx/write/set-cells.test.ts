import { openXlsx, type CellBlock, type CellStyle, type XlsxFile } from "../../../../src/xlsx";
import { fullWorkbook } from "../full-workbook";
import { packageBytes, relationship, relationships, sheetData } from "../package";
import { partOf, partsOf } from "./parts-of";

type Options = Parameters<typeof packageBytes>[0];
const set = (file: XlsxFile, blocks: CellBlock[], styles: CellStyle[] = [], sheet = "Data") => {
  file.apply([{ kind: "set-cells", sheet, styles, blocks }]);
  return file;
};
const open = (options: Options) => openXlsx(packageBytes(options));
const sheetOf = (file: XlsxFile) => partOf(file, "xl/worksheets/sheet1.xml");

describe("set-cells", () => {
  const before =
    '<sheetPr x="1"/><dimension ref="A2:C4"/><!-- kept --><sheetData>\n <row  r="2" spans="1:3" ht=\'20\' q:z="1"><c r="A2"  s="0"><v>1</v></c><!-- c --><c r="C2" cm="1"><v>3.50</v></c></row>' +
    '<row r="4"/><row r="5"><c r="A5" t="inlineStr"><is><t>x</t></is></c><extLst/></row></sheetData><unknown a="b"><c r="B2"/></unknown>';

  it("changes the cells that it is given and no other character", () => {
    const file = open({ sheet: before });
    set(file, [
      { row: 2, column: 2, values: [[2], [7]] },
      { row: 5, column: 2, values: [[true]] },
    ]);
    const cell = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;
    expect(sheetOf(file)).toBe(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before
        .replace('ref="A2:C4"', 'ref="A2:C5"')
        .replace('<c r="C2"', `${cell("B2", 2)}<c r="C2"`)
        .replace('<row r="4"/>', `<row r="3">${cell("B3", 7)}</row><row r="4"/>`)
        .replace("<extLst/>", '<c r="B5" t="b"><v>1</v></c><extLst/>')}</worksheet>`,
    );
  });

  it("replaces and removes cells, fills empty rows and appends rows", () => {
    const file = open({ sheet: before });
    set(file, [
      { row: 2, column: 1, values: [[null, null, 9]] },
      { row: 4, column: 30, values: [["AD4"]] },
      { row: 8, column: 1, values: [[8]] },
    ]);
    const sheet = openXlsx(file.toBytes()).readSheet("Data");
    expect(sheet.values[1]).toEqual([null, null, 9]);
    expect(sheet.values[3]?.[29]).toBe("AD4");
    expect(sheet.values.slice(4)).toEqual([["x"], [], [], [8]]);
    expect(sheetOf(file)).toContain('<dimension ref="A2:AD8"/>');
  });

  it("drops a row's spans once they no longer fit", () => {
    expect(sheetOf(set(open({ sheet: before }), [{ row: 2, column: 4, values: [[4]] }]))).toContain(
      '<row  r="2" ht=\'20\' q:z="1">',
    );
  });

  it("keeps the style of a cell, and gives a new one that of its row or column", () => {
    const styles =
      '<fonts><font/></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>';
    const sheet =
      '<cols><col min="2" max="2" style="2"/></cols>' +
      sheetData('<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2" s="3" customFormat="1"/>');
    const file = set(open({ sheet, styles }), [
      {
        row: 1,
        column: 1,
        values: [
          [0.5, 45_000],
          [0.25, 0.75],
        ],
      },
    ]);
    const read = file.readSheet("Data");
    expect([1, 2].map((row) => [1, 2].map((column) => read.numberFormat(row, column)))).toEqual([
      ["0%", "mm-dd-yy"],
      ["0.00%", "0.00%"],
    ]);
  });

  it("sets and takes away the quote prefix of a style that it keeps", () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9" foo="bar"/></cellXfs>';
    const sheet = sheetData('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row>');
    const file = set(open({ sheet, styles }), [{ row: 1, column: 1, values: [["=1", "@x"]] }]);
    expect(file.readSheet("Data").values).toEqual([["=1", "@x"]]);
    expect(partOf(file, "xl/styles.xml")).toContain('<xf quotePrefix="1" numFmtId="9" foo="bar"/>');
    set(file, [{ row: 1, column: 1, values: [[5]] }]);
    expect(sheetOf(file)).toContain('<c r="A1" s="1"><v>5</v></c>');
  });

  it("gives cells their own formula when the one they share is overwritten", () => {
    const sheet = sheetData(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c><c r="B3"><v>3</v></c></row>',
    );
    const file = set(open({ sheet }), [{ row: 1, column: 1, values: [[7]] }]);
    const read = openXlsx(file.toBytes()).readSheet("Data");
    expect([1, 2, 3].map((row) => read.formula(row, 1))).toEqual([null, "B2*2", "B3*2"]);
    expect(read.values.map(([first]) => first)).toEqual([7, 4, 6]);
  });

  it("writes into sheets whose elements have a prefix", () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>';
    const file = set(open({ sheet }), [{ row: 1, column: 1, values: [["a<b>"]], formulas: [['"a<b>"']] }]);
    expect(sheetOf(file)).toContain('<x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:f>');
    expect(openXlsx(file.toBytes()).readSheet("Data").formula(1, 1)).toBe('"a<b>"');
  });

  it("takes texts from the shared strings, but not formatted ones", () => {
    const sharedStrings = "<si><r><t>rich</t></r></si><si><t>plain</t></si>";
    const file = set(open({ sharedStrings }), [{ row: 1, column: 1, values: [["plain", "rich", "new"]] }]);
    expect(sheetOf(file)).toContain(
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>3</v></c>',
    );
    expect(partOf(file, "xl/sharedStrings.xml")).toContain('uniqueCount="4"');
  });

  it("removes the calculation chain, which no longer fits", () => {
    const chain = {
      "xl/_rels/workbook.xml.rels": relationships(
        relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
        relationship("rId9", "calcChain", "calcChain.xml"),
      ),
      "xl/calcChain.xml": "<calcChain/>",
    };
    const file = set(open({ parts: chain, afterSheets: '<calcPr calcId="191029"/>' }), [
      { row: 1, column: 1, values: [[1]] },
    ]);
    const parts = partsOf(file);
    expect(parts["xl/calcChain.xml"]).toBeUndefined();
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(parts["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
  });

  it("writes dates into a workbook of the 1904 calendar as that calendar counts", () => {
    const file = open({ workbookPr: '<workbookPr date1904="1"/>' });
    set(
      file,
      [{ row: 1, column: 1, values: [[45_000, 45_000]], styles: [[0, -1]] }],
      [{ numberFormat: "yyyy-mm-dd" }],
    );
    expect(sheetOf(file)).toContain(`<v>${45_000 - 1462}</v>`);
    expect(openXlsx(file.toBytes()).readSheet("Data").values).toEqual([[45_000, 45_000]]);
  });

  it("renames a table's column with its header, and refuses what cannot be one", () => {
    const file = fullWorkbook();
    set(file, [{ row: 6, column: 2, values: [["Quantity\n(pcs)"]] }], [], "Items");
    expect(file.tables()[0]?.columns[1]).toBe("Quantity\n(pcs)");
    expect(() => set(file, [{ row: 6, column: 2, values: [[5]] }], [], "Items")).toThrow("Items!B6");
    expect(() => set(file, [{ row: 6, column: 2, values: [["ITEM"]] }], [], "Items")).toThrow("two columns");
  });

  it("refuses a sheet that does not exist", () => {
    expect(() => set(fullWorkbook(), [{ row: 1, column: 1, values: [[1]] }], [], "None")).toThrow('"None"');
  });
});
