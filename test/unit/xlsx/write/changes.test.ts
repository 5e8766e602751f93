import { unzipSync } from "fflate";
import { newXlsx, openXlsx } from "../../../../src/xlsx";
import { descendants, parseXml } from "../../../../src/xlsx/xml/tree";
import { charts, emptySheet, fullChanges, fullWorkbook, lastRow } from "../full-workbook";
import { packageBytes, packageParts, relationship, relationships } from "../package";
import { partOf, partsOf } from "./parts-of";

describe("resize-table", () => {
  it("moves the table's end, its filter, and the formats and validations that end there", () => {
    const file = fullWorkbook();
    file.apply([{ kind: "resize-table", table: "scmItems", bottom: lastRow + 5 }]);
    expect(file.tables()[0]?.area.bottom).toBe(lastRow + 5);
    expect(partOf(file, "xl/tables/table1.xml")).toContain(`<autoFilter ref="A6:F${lastRow + 5}"/>`);
    const sheet = parseXml(partOf(file, "xl/worksheets/sheet1.xml"), "sheet");
    const areas = ["conditionalFormatting", "dataValidation"].flatMap((local) =>
      descendants(sheet, local).map(({ attributes }) => attributes.get("sqref")),
    );
    expect(areas).toEqual(["F7:F23", "E7:E23", "D7:D23", "B7:B23", "F7:F23", "B2", "A4"]);
  });

  it("also moves areas that Excel keeps in extensions, and sort orders, and leaves others", () => {
    const table =
      '<table id="1" displayName="T" ref="A1:B5" totalsRowCount="1"><autoFilter ref="A1:B4"><sortState ref="A2:B4"/></autoFilter><tableColumns><tableColumn name="a"/><tableColumn name="b"/></tableColumns></table>';
    const file = openXlsx(
      packageBytes({
        sheet:
          '<sheetData/><conditionalFormatting sqref="A2:A5 A2:C5"/><extLst><ext><x14:dataValidation><xm:sqref>B2:B5</xm:sqref></x14:dataValidation></ext></extLst>',
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": relationships(relationship("r", "table", "/xl/t.xml")),
          "xl/t.xml": table,
        },
      }),
    );
    file.apply([{ kind: "resize-table", table: "t", bottom: 4 }]);
    expect(partOf(file, "xl/t.xml")).toBe(
      table.replace("A1:B5", "A1:B4").replace('A1:B4"><sort', 'A1:B3"><sort').replace("A2:B4", "A2:B3"),
    );
    const sheet = partOf(file, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('sqref="A2:A4 A2:C5"');
    expect(sheet).toContain("<xm:sqref>B2:B4</xm:sqref>");
  });

  it("refuses a table without rows, and one that does not exist", () => {
    const resize = (table: string, bottom: number) => () =>
      fullWorkbook().apply([{ kind: "resize-table", table, bottom }]);
    expect(resize("scmItems", 6)).toThrow("row 6");
    expect(resize("scmItems", 1_048_577)).toThrow("1048577");
    expect(resize("other", 9)).toThrow("other");
  });
});

describe("set-links", () => {
  it("replaces links inside the workbook and keeps links to elsewhere", () => {
    const file = openXlsx(
      packageBytes({
        sheet:
          '<sheetData/><hyperlinks><hyperlink ref="A1" location="Data!B1"/><hyperlink ref="A2" r:id="rId1"/></hyperlinks><pageMargins/>',
      }),
    );
    file.apply([{ kind: "set-links", sheet: "Data", links: [{ row: 3, column: 1, target: "'It''s'!A1" }] }]);
    expect(partOf(file, "xl/worksheets/sheet1.xml")).toContain(
      '<hyperlinks><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="A3" location="\'It\'\'s\'!A1"/></hyperlinks><pageMargins/>',
    );
  });

  it("adds and removes the list of links", () => {
    const file = fullWorkbook();
    file.apply([{ kind: "set-links", sheet: "Items", links: [] }]);
    expect(partOf(file, "xl/worksheets/sheet1.xml")).not.toContain("hyperlink");
    file.apply([{ kind: "set-links", sheet: "Items", links: [{ row: 1, column: 1, target: "Items!A1" }] }]);
    expect(partOf(file, "xl/worksheets/sheet1.xml")).toMatch(
      /<\/dataValidations><hyperlinks>.*<\/hyperlinks><pageMargins/,
    );
  });
});

describe("set-chart", () => {
  const chart = {
    ...charts[1]!,
    title: "New title",
    altText: "New text",
    series: charts[1]!.series.slice(0, 1),
  };

  it("replaces title, alt text and series and keeps the rest", () => {
    const file = fullWorkbook();
    const before = partsOf(file);
    file.apply([{ kind: "set-chart", sheet: "Items", chart }]);
    const after = partsOf(file);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed.sort()).toEqual(["xl/charts/chart2.xml", "xl/drawings/drawing1.xml"]);
    const root = parseXml(after["xl/charts/chart2.xml"] ?? "", "chart");
    expect(descendants(root, "ser")).toHaveLength(1);
    expect(descendants(root, "t").map(({ text }) => text)).toEqual(["New title"]);
    expect(after["xl/drawings/drawing1.xml"]).toContain('descr="New text"');
  });

  it("leaves the look that the user gave a chart", () => {
    const file = fullWorkbook();
    const part = "xl/charts/chart2.xml";
    const bytes = unzipSync(file.toBytes());
    const edited = partOf(file, part).replace('<c:legendPos val="t"/>', '<c:legendPos val="b"/>');
    const parts = { ...bytes, [part]: new TextEncoder().encode(edited) };
    const again = openXlsx(packageBytes({ parts: parts }));
    again.apply([{ kind: "set-chart", sheet: "Items", chart }]);
    expect(partOf(again, part)).toContain('<c:legendPos val="b"/>');
    expect(partOf(again, part)).toContain("New title");
  });

  it("draws a chart of another kind anew", () => {
    const file = fullWorkbook();
    file.apply([{ kind: "set-chart", sheet: "Items", chart: { ...chart, kind: "column" } }]);
    expect(partOf(file, "xl/charts/chart2.xml")).toContain("<c:barChart>");
  });

  it("leaves a deleted chart deleted", () => {
    const file = fullWorkbook();
    const before = file.toBytes();
    file.apply([{ kind: "set-chart", sheet: "Items", chart: { ...chart, id: "gone" } }]);
    expect(file.toBytes()).toEqual(before);
  });
});

describe("names and print areas", () => {
  it("are added, changed and removed, each in its scope", () => {
    const file = fullWorkbook();
    file.apply([
      { kind: "set-name", name: { name: "Rate", formula: 'IF(1<2,"a&b",2)' } },
      { kind: "set-name", name: { name: "Rate", sheet: "Segments", formula: "0.2" } },
      { kind: "set-name", name: { name: "RATE", formula: "0.3" } },
      { kind: "set-print-area", sheet: "items", area: { top: 1, left: 1, bottom: 9, right: 2 } },
      { kind: "remove-name", name: "itemNames" },
      { kind: "remove-name", name: "never there" },
    ]);
    expect(openXlsx(file.toBytes()).definedNames()).toEqual([
      { name: "_xlnm.Print_Area", formula: "Items!$A$1:$B$9", sheet: "Items" },
      { name: "_xlnm.Print_Titles", formula: "Items!$1:$6", sheet: "Items" },
      { name: "RATE", formula: "0.3" },
      { name: "Rate", formula: "0.2", sheet: "Segments" },
    ]);
  });

  it("go away with the last one, and stand where the schema asks for them", () => {
    const file = openXlsx(packageBytes({ afterSheets: "<calcPr/>" }));
    file.apply([{ kind: "set-name", name: { name: "Rate", formula: "1" } }]);
    expect(partOf(file, "xl/workbook.xml")).toContain("</sheets><definedNames><definedName");
    file.apply([{ kind: "remove-name", name: "rate" }]);
    expect(partOf(file, "xl/workbook.xml")).toContain("</sheets><calcPr/>");
  });

  it.each(["A1", "R1C1", "1a", "a b", "", "scmitems"])("refuse %j", (name) => {
    expect(() => fullWorkbook().apply([{ kind: "set-name", name: { name, formula: "1" } }])).toThrow(
      RangeError,
    );
  });
});

describe("settings", () => {
  it("are kept in one custom XML part with its properties", () => {
    const file = newXlsx();
    const value = ' {"a": "<b> & \'c\'"}\r\n\u0001 ';
    file.apply([
      { kind: "add-sheet", name: "S", content: emptySheet },
      { kind: "set-setting", key: "mapping <1>", value },
      { kind: "set-setting", key: "other", value: "1" },
      { kind: "set-setting", key: "other", value: "2" },
    ]);
    const again = openXlsx(file.toBytes());
    expect([again.setting("mapping <1>"), again.setting("other"), again.setting("none")]).toEqual([
      value,
      "2",
      null,
    ]);
    again.apply([{ kind: "set-setting", key: "other", value: null }]);
    expect([again.setting("mapping <1>"), again.setting("other")]).toEqual([value, null]);
    const parts = Object.keys(partsOf(again)).filter((name) => name.startsWith("customXml"));
    expect(parts.sort()).toEqual([
      "customXml/_rels/item1.xml.rels",
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
    ]);
  });

  it("leave custom XML parts of others alone, whatever they hold", () => {
    const parts = {
      "xl/_rels/workbook.xml.rels": relationships(
        relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
        relationship("rId2", "customXml", "../customXml/item1.xml"),
      ),
      "customXml/item1.xml": "<not xml",
    };
    const file = openXlsx(packageBytes({ parts }));
    file.apply([{ kind: "set-setting", key: "a", value: "b" }]);
    expect(openXlsx(file.toBytes()).setting("a")).toBe("b");
    expect(partOf(file, "customXml/item1.xml")).toBe("<not xml");
  });
});

describe("parts that a change does not concern", () => {
  it("stay byte for byte", () => {
    const foreign = {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        relationship("rId1", "drawing", "../drawings/drawing1.xml"),
      ),
      "xl/drawings/drawing1.xml": "<xdr:wsDr xmlns:xdr='x'><!-- mine --></xdr:wsDr>",
      "xl/charts/chart1.xml": "<c:chartSpace  xmlns:c='c'/>\r\n",
      "xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition/>",
      "xl/pivotCache/pivotCacheRecords1.bin": crypto.getRandomValues(new Uint8Array(999)),
      "docProps/app.xml": "<Properties/>",
      "xl/vbaProject.bin": Uint8Array.of(0xd0, 0xcf, 0, 255),
    };
    const options = {
      sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><drawing r:id="rId1"/>',
      parts: foreign,
    };
    const before = packageParts(options);
    const file = openXlsx(packageBytes(options));
    file.apply(fullChanges);
    file.apply([{ kind: "set-setting", key: "a", value: "b" }]);
    const after = unzipSync(file.toBytes());
    const ours = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
    for (const [name, bytes] of Object.entries(before)) {
      if (!ours.includes(name)) expect([name, after[name]]).toEqual([name, bytes]);
    }
    expect(after["xl/charts/chart6.xml"]).toBeDefined();
    expect(after["xl/drawings/drawing2.xml"]).toBeDefined();
  });
});
