import { openXlsx } from "../../../../src/xlsx";
import { failure, packageBytes, sheetData, strictNamespace } from "../package";

type Options = Parameters<typeof packageBytes>[0];
const read = (options: Options) => openXlsx(packageBytes(options)).readSheet("Data");
const values = (rows: string, options: Options = {}) => read({ ...options, sheet: sheetData(rows) }).values;

describe("readSheet", () => {
  it("reads every type of cell", () => {
    const row =
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c>' +
      '<c r="D1" t="s"><v>0</v></c><c r="E1" t="str"><f>"a"</f><v>a</v></c><c r="F1" t="inlineStr"><is><t>in</t></is></c>' +
      '<c r="G1"/><c r="H1" t="e"><v>#SPILL!</v></c></row>';
    expect(values(row, { sharedStrings: "<si><t>shared</t></si>" })).toEqual([
      [1.5, true, { error: "#N/A" }, "shared", "a", "in", null, { error: "#VALUE!" }],
    ]);
  });

  it("joins rich text and leaves phonetic guides out", () => {
    const sharedStrings =
      '<si><r><t>to</t></r><r><rPr><b/></rPr><t xml:space="preserve"> gether</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></si>';
    expect(values('<row><c t="s"><v>0</v></c></row>', { sharedStrings })).toEqual([["to gether"]]);
  });

  it("keeps white space where it is preserved, drops it elsewhere, and resolves _x codes", () => {
    const sharedStrings =
      '<si><t xml:space="preserve"> a </t></si><si><t>\n  b\n</t></si><si><t>one_x000a_two_x005F_x000a_</t></si>';
    const row = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    expect(values(`<row>${row}</row>`, { sharedStrings })).toEqual([[" a ", "b", "one\ntwo_x000a_"]]);
  });

  it("places cells by their address, and by order where they have none", () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="6"><c r="AA6"><v>4</v></c></row>';
    const sheet = read({ sheet: sheetData(rows) });
    expect(sheet.values.slice(0, 5)).toEqual([[], [null, 1, 2], [3], [], []]);
    expect(sheet.values[5]?.[26]).toBe(4);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([6, 27]);
  });

  it("does not count cells that have a format but no value", () => {
    const sheet = read({
      sheet: sheetData('<row r="1"><c r="A1"><v>1</v></c></row><row r="900"><c r="XFD900" s="1"/></row>'),
    });
    expect([sheet.rowCount, sheet.columnCount]).toEqual([1, 1]);
  });

  it("is not misled by comments, CDATA, single quotes, entities and the order of attributes", () => {
    const rows = `<!-- <row r="1"><c r="A1"><v>9</v></c></row> --><row r='1'><c t='inlineStr' s="0" r='A1'><is><t><![CDATA[<b> & ]]>&lt;&#x20AC;&#8364;&amp;</t></is></c><c r="B1" t="str"><f>A1&gt;1</f><v>a > b</v></c></row>`;
    const sheet = read({ sheet: sheetData(rows) });
    expect(sheet.values).toEqual([["<b> & <€€&", "a > b"]]);
    expect(sheet.formula(1, 2)).toBe("A1>1");
  });

  it("reads sheets whose elements have a prefix, and ignores look-alikes in extensions", () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData><x:extLst><x:ext><c r="A1"><v>6</v></c></x:ext></x:extLst></x:worksheet>';
    expect(read({ sheet }).values).toEqual([[5]]);
  });

  it("reads strict files, absolute targets and unusual part names", () => {
    const options = {
      namespace: strictNamespace,
      sheetTarget: "/data/My%20sheet.xml",
      sheetPart: "data/My sheet.xml",
    };
    expect(values('<row><c t="d"><v>2024-02-29</v></c></row>', options)).toEqual([[45351]]);
  });

  it("converts dates of the 1904 calendar, and only dates", () => {
    const sheet = read({
      workbookPr: '<workbookPr date1904="1"/>',
      styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheet: sheetData('<row><c s="1"><v>0</v></c><c s="0"><v>0</v></c></row>'),
    });
    expect(sheet.values).toEqual([[1462, 0]]);
    expect([sheet.isDate(1, 1), sheet.isDate(1, 2)]).toEqual([true, false]);
  });

  it("gives the format of a cell that the file does not name from its row or column", () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs>';
    const sheet = read({
      styles,
      sheet:
        '<cols><col min="2" max="3" style="1"/></cols>' +
        sheetData('<row r="1" s="2" customFormat="1"><c r="A1"><v>1</v></c></row>'),
    });
    expect([sheet.numberFormat(1, 1), sheet.numberFormat(1, 2), sheet.numberFormat(2, 2)]).toEqual([
      "General",
      "0%",
      "yyyy\\-mm",
    ]);
    expect(sheet.isDate(7, 3)).toBe(true);
  });

  it("expands shared formulas", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$1+SUM(A:A)</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row>';
    const sheet = read({ sheet: sheetData(rows) });
    expect([sheet.formula(1, 1), sheet.formula(1, 2), sheet.formula(1, 3), sheet.formula(2, 2)]).toEqual([
      null,
      "A1*$A$1+SUM(A:A)",
      "B1*$A$1+SUM(B:B)",
      "A2*$A$1+SUM(A:A)",
    ]);
  });

  it("never gives a number that is not finite", () => {
    expect(values("<row><c><v>NaN</v></c><c><v>1e999</v></c><c><v>7</v></c></row>")).toEqual([
      [null, null, 7],
    ]);
  });

  it("refuses a sheet that spreads further than memory", () => {
    const rows = Array.from(
      { length: 4000 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    );
    expect(failure(() => values(rows.join("")))).toMatchObject({ reason: "too-large" });
  });

  it.each([
    ["a cut sheet", "<sheetData><row><c>"],
    ["tags that do not match", "<sheetData><row></c></row></sheetData>"],
    ["an unknown entity", '<sheetData><row><c t="str"><v>&boom;</v></c></row></sheetData>'],
    [
      "a document type",
      '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY boom "x">]><worksheet><sheetData/></worksheet>',
    ],
    ["an attribute without quotes", "<sheetData><row r=1></row></sheetData>"],
    ["a row outside the sheet", '<sheetData><row r="1048577"/></sheetData>'],
  ])("names the part that holds %s", (_, sheet) => {
    const file = openXlsx(packageBytes({ sheet }));
    expect(failure(() => file.readSheet("Data"))).toMatchObject({
      reason: "broken",
      detail: expect.stringContaining("xl/worksheets/sheet1.xml") as string,
    });
  });
});
