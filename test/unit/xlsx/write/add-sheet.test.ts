import { newXlsx, openXlsx, type SheetContent } from "../../../../src/xlsx";
import { worksheetOrder } from "../../../../src/xlsx/write/workbook-order";
import { descendants, parseXml } from "../../../../src/xlsx/xml/tree";
import {
  charts,
  emptySheet,
  fullChanges,
  fullWorkbook,
  itemCount,
  itemHeaders,
  itemsSheet,
  lastRow,
  valueFormula,
} from "../full-workbook";
import { packageBytes, sheetData } from "../package";
import { partOf, partsOf } from "./parts-of";

const reopened = () => openXlsx(fullWorkbook().toBytes());
const adding = (name: string, content: Partial<SheetContent>) => () =>
  newXlsx().apply([{ kind: "add-sheet", name, content: { ...emptySheet, ...content } }]);
const cell = (value: unknown) => [{ row: 2, column: 3, values: [[value as string]] }];

describe("add-sheet", () => {
  it("writes values and formulas that read back the same", () => {
    const sheet = reopened().readSheet("Items");
    for (const block of itemsSheet.blocks) {
      block.values.forEach((row, rowIndex) =>
        row.forEach((value, columnIndex) => {
          const [at, column] = [block.row + rowIndex, block.column + columnIndex];
          expect(sheet.values[at - 1]?.[column - 1]).toEqual(value);
          expect(sheet.formula(at, column)).toBe(block.formulas?.[rowIndex]?.[columnIndex] ?? null);
        }),
      );
    }
    expect([sheet.rowCount, sheet.columnCount]).toEqual([lastRow + 1, itemHeaders.length]);
  });

  it("writes number formats and dates", () => {
    const sheet = reopened().readSheet("Items");
    expect([sheet.numberFormat(7, 4), sheet.numberFormat(7, 5), sheet.numberFormat(4, 1)]).toEqual([
      "#,##0",
      "0.0%",
      "dd mmm yyyy",
    ]);
    expect([sheet.isDate(4, 1), sheet.isDate(7, 4)]).toEqual([true, false]);
  });

  it("writes tables with header texts, line feeds included, without style or stripes", () => {
    const file = reopened();
    expect(file.tables().map(({ name, sheet, columns }) => ({ name, sheet, columns }))).toEqual([
      { name: "scmItems", sheet: "Items", columns: itemHeaders },
      { name: "scmSegments", sheet: "Segments", columns: ["Segment", "Gap", "Cycle stock", "Safety\nstock"] },
    ]);
    const table = parseXml(partOf(file, "xl/tables/table1.xml"), "table");
    expect(table.children.map(({ local }) => local)).toEqual([
      "autoFilter",
      "tableColumns",
      "tableStyleInfo",
    ]);
    expect(descendants(table, "autoFilter")[0]?.attributes.get("ref")).toBe(`A6:F${lastRow}`);
    expect(descendants(table, "tableStyleInfo")[0]?.attributes.has("name")).toBe(false);
    expect(descendants(table, "tableColumn")[3]?.attributes.get("name")).toBe("Value_x000a_(EUR)");
    expect(descendants(table, "calculatedColumnFormula")[0]?.text).toBe(valueFormula);
    expect(partOf(file, "xl/tables/table2.xml")).toContain('id="2"');
  });

  it("keeps the order of elements that the schema asks for", () => {
    const sheet = parseXml(partOf(fullWorkbook(), "xl/worksheets/sheet1.xml"), "sheet");
    const ranks = sheet.children.map(({ local }) => (worksheetOrder as readonly string[]).indexOf(local));
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(new Set(sheet.children.map(({ local }) => local))).toEqual(
      new Set([
        "sheetPr",
        "dimension",
        "sheetViews",
        "sheetFormatPr",
        "cols",
        "sheetData",
        "conditionalFormatting",
        "dataValidations",
        "hyperlinks",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "drawing",
        "tableParts",
      ]),
    );
  });

  it("sets view, page and print names", () => {
    const file = fullWorkbook();
    const xml = partOf(file, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<sheetPr><tabColor rgb="FF0B5C73"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain(
      '<sheetView showGridLines="0" tabSelected="1" zoomScale="100" zoomScaleNormal="100" workbookViewId="0">',
    );
    expect(xml).toContain(
      '<pane xSplit="1" ySplit="6" topLeftCell="B7" activePane="bottomRight" state="frozen"/>',
    );
    expect(xml).toContain('<row r="90" ht="20" customHeight="1"/>');
    expect(xml).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"');
    expect(xml).toContain("<oddFooter>&amp;LItems · R&amp;&amp;D&amp;RPage &amp;P of &amp;N</oddFooter>");
    expect(file.definedNames()).toEqual([
      { name: "_xlnm.Print_Area", formula: "Items!$A$1:$H$70", sheet: "Items" },
      { name: "_xlnm.Print_Titles", formula: "Items!$1:$6", sheet: "Items" },
      { name: "itemNames", formula: `Items!$A$7:$A$${lastRow}`, hidden: true },
    ]);
  });

  it("writes conditional formats by ascending priority and validations of every kind", () => {
    const xml = partOf(fullWorkbook(), "xl/worksheets/sheet1.xml");
    const root = parseXml(xml, "sheet");
    expect(descendants(root, "cfRule").map(({ attributes }) => attributes.get("priority"))).toEqual([
      "1",
      "2",
      "3",
    ]);
    const validations = descendants(root, "dataValidation");
    expect(
      validations.map(({ attributes, children }) => [
        attributes.get("type"),
        attributes.get("errorStyle"),
        ...children.map(({ text }) => text),
      ]),
    ).toEqual([
      ["decimal", undefined, "0", "100"],
      ["list", "warning", '"A,C ""x"""'],
      ["list", undefined, "itemNames"],
      ["date", undefined, "36526"],
    ]);
  });

  it("keeps texts that look like formulas texts, also when they are edited later", () => {
    const file = fullWorkbook();
    const styles = parseXml(partOf(file, "xl/styles.xml"), "styles");
    const formats = descendants(styles, "cellXfs")[0]?.children ?? [];
    const cells = descendants(parseXml(partOf(file, "xl/worksheets/sheet1.xml"), "sheet"), "c");
    const isQuoted = (address: string) => {
      const format = cells.find(({ attributes }) => attributes.get("r") === address)?.attributes.get("s");
      return formats[Number(format)]?.attributes.get("quotePrefix") === "1";
    };
    expect(["A7", "A8", "A9", "A10", "A11"].map(isQuoted)).toEqual([true, true, true, false, false]);
    expect(openXlsx(file.toBytes()).readSheet("Items").formula(7, 1)).toBeNull();
  });

  it("types cached results", () => {
    const xml = partOf(fullWorkbook(), "xl/worksheets/sheet1.xml");
    expect(xml).toMatch(/<c r="F7" s="\d+" t="str"><f>[^<]*<\/f><v>A<\/v><\/c>/);
    expect(xml).toMatch(/<c r="E19" s="\d+" t="b"><f>1=1<\/f><v>1<\/v><\/c>/);
    expect(xml).toMatch(/<c r="F19" s="\d+" t="e"><f>NA\(\)<\/f><v>#N\/A<\/v><\/c>/);
  });

  it("has Excel calculate when the file is opened", () => {
    expect(partOf(fullWorkbook(), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("draws charts with cached points, alt text and id", () => {
    const parts = partsOf(fullWorkbook());
    const drawing = parseXml(parts["xl/drawings/drawing1.xml"] ?? "", "drawing");
    expect(
      descendants(drawing, "cNvPr").map(({ attributes }) => [
        attributes.get("name"),
        attributes.get("descr"),
      ]),
    ).toEqual(charts.map(({ id, altText }) => [id, altText]));
    const columns = parseXml(parts["xl/charts/chart1.xml"] ?? "", "chart");
    expect(descendants(columns, "t").map(({ text }) => text)).toEqual([charts[0]?.title]);
    expect(descendants(columns, "numCache")[0]?.children.filter(({ local }) => local === "pt")).toHaveLength(
      itemCount,
    );
    expect(descendants(columns, "tickLblSkip")[0]?.attributes.get("val")).toBe("2");
    expect(parts["xl/charts/chart2.xml"]).toContain("<c:f>[0]!itemNames</c:f>");
    expect(parts["xl/charts/chart3.xml"]).toContain("<c:scatterChart>");
    const marks = descendants(parseXml(parts["xl/charts/chart3.xml"] ?? "", "chart"), "symbol");
    expect(marks.map(({ attributes }) => attributes.get("val"))).toEqual(["none", "circle"]);
    expect(parts["xl/charts/chart4.xml"]).toContain('<c:barDir val="bar"/>');
    expect(parts["xl/charts/chart5.xml"]).toContain('<c:grouping val="stacked"/>');
  });

  it("shares equal styles, also with those of an earlier run", () => {
    const file = openXlsx(fullWorkbook().toBytes());
    const before = partOf(file, "xl/styles.xml");
    file.apply([
      {
        kind: "add-sheet",
        name: "Again",
        content: { ...itemsSheet, tables: [], charts: [] },
      },
    ]);
    expect(partOf(file, "xl/styles.xml")).toBe(before);
  });

  it("takes the body font from the workbook", () => {
    const file = openXlsx(
      packageBytes({
        styles:
          '<fonts count="2"><font><sz val="9"/><name val="Other"/></font><font><sz val="8"/><name val="Arial"/><family val="2"/></font></fonts><fills/><borders/><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="1"/></cellXfs>',
      }),
    );
    file.apply([
      {
        kind: "add-sheet",
        name: "New",
        content: {
          ...emptySheet,
          styles: [{ bold: true }],
          blocks: [{ row: 1, column: 1, values: [["x"]], styles: [[0]] }],
        },
      },
    ]);
    expect(partOf(file, "xl/styles.xml")).toContain(
      '<font><b/><sz val="8"/><name val="Arial"/><family val="2"/></font></fonts>',
    );
  });

  it("puts a sheet after another one and keeps names with their sheets", () => {
    const file = fullWorkbook();
    file.apply([
      { kind: "add-sheet", name: "Between", content: { ...emptySheet, hidden: true }, after: "Items" },
    ]);
    file.apply([
      { kind: "set-name", name: { name: "local", sheet: "Segments", formula: "Segments!$A$1" } },
      { kind: "add-sheet", name: "Second", content: emptySheet, after: "items" },
    ]);
    const again = openXlsx(file.toBytes());
    expect(again.sheetNames()).toEqual(["Items", "Second", "Between", "Segments"]);
    expect(again.isHidden("Between")).toBe(true);
    expect(again.definedNames().find(({ name }) => name === "local")?.sheet).toBe("Segments");
  });

  it("lets the later block win where blocks overlap", () => {
    const file = newXlsx();
    const blocks = [
      { row: 1, column: 1, values: [["a", "b", "c"]] },
      { row: 1, column: 2, values: [["B"], ["below"]] },
    ];
    file.apply([{ kind: "add-sheet", name: "S", content: { ...emptySheet, blocks } }]);
    expect(file.readSheet("S").values).toEqual([
      ["a", "B", "c"],
      [null, "below"],
    ]);
  });

  it("writes strict workbooks in their own dialect", () => {
    const file = openXlsx(
      packageBytes({ namespace: "http://purl.oclc.org/ooxml/spreadsheetml/main", sheet: sheetData("") }),
    );
    file.apply(fullChanges);
    const parts = partsOf(file);
    for (const name of ["xl/worksheets/sheet2.xml", "xl/tables/table1.xml", "xl/charts/chart1.xml"])
      expect(parts[name]).not.toContain("schemas.openxmlformats.org");
    expect(openXlsx(file.toBytes()).tables()).toHaveLength(2);
  });

  it.each([
    ["", "empty"],
    ["a".repeat(32), "32 characters"],
    ["a/b", "does not allow"],
    ["a\\b", "does not allow"],
    ["[a]", "does not allow"],
    ["a:b", "does not allow"],
    ["what?", "does not allow"],
    ["'a", "apostrophe"],
    ["History", "keeps this name"],
  ])("refuses the sheet name %j", (name, reason) => {
    expect(adding(name, {})).toThrow(reason);
  });

  it("refuses a sheet name that is taken, whatever its case", () => {
    expect(() => fullWorkbook().apply([{ kind: "add-sheet", name: "ITEMS", content: emptySheet }])).toThrow(
      "already",
    );
  });

  it("names the cell that Excel could not hold", () => {
    expect(adding("S", { blocks: cell(NaN) })).toThrow("S!C2");
    expect(adding("S", { blocks: cell(Infinity) })).toThrow("S!C2");
    expect(adding("S", { blocks: cell("x".repeat(32_768)) })).toThrow("S!C2");
    expect(adding("S", { blocks: [{ row: 1_048_576, column: 1, values: [["a"], ["b"]] }] })).toThrow(
      "A1048576",
    );
  });

  it("refuses tables that Excel would repair", () => {
    const table = (name: string, columns: string[], bottom = 2): Partial<SheetContent> => ({
      blocks: [
        {
          row: 1,
          column: 1,
          values: [
            ["a", "b"],
            [1, 2],
          ],
        },
      ],
      tables: [
        {
          name,
          area: { top: 1, left: 1, bottom, right: 2 },
          columns: columns.map((column) => ({ name: column })),
        },
      ],
    });
    expect(adding("S", table("t", ["a", "b"]))).not.toThrow();
    expect(adding("S", table("t", ["a", "c"]))).toThrow("S!B1");
    expect(adding("S", table("t", ["a"]))).toThrow("columns");
    expect(adding("S", table("t", ["a", "A"]))).toThrow("repeated");
    expect(adding("S", table("t", ["a", "b"], 1))).toThrow("no row");
    expect(adding("S", table("AB12", ["a", "b"]))).toThrow("AB12");
    expect(adding("S", table("my table", ["a", "b"]))).toThrow("my table");
    expect(() =>
      fullWorkbook().apply([
        { kind: "add-sheet", name: "S", content: { ...emptySheet, ...table("SCMITEMS", ["a", "b"]) } },
      ]),
    ).toThrow("SCMITEMS");
  });

  it("refuses lists that Excel does not keep as a literal", () => {
    const areas = [{ top: 1, left: 1, bottom: 1, right: 1 }];
    const list = (values: string[]) => adding("S", { validations: [{ kind: "list", areas, values }] });
    expect(list(Array.from({ length: 64 }, () => "abc"))).not.toThrow();
    expect(list(Array.from({ length: 65 }, () => "abc"))).toThrow("255");
    expect(list(["a,b"])).toThrow("comma");
  });

  it("leaves the file as it was when one of several changes fails", () => {
    const file = fullWorkbook();
    const before = file.toBytes();
    expect(() =>
      file.apply([
        { kind: "set-setting", key: "a", value: "b" },
        { kind: "add-sheet", name: "New", content: emptySheet },
        { kind: "add-sheet", name: "Bad", content: { ...emptySheet, blocks: cell(NaN) } },
      ]),
    ).toThrow("Bad!C2");
    expect(file.sheetNames()).toEqual(["Items", "Segments"]);
    expect(file.toBytes()).toEqual(before);
  });
});
