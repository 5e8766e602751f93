import { readFileSync } from "node:fs";
import { join } from "node:path";
import { saveWorkbook } from "../../../../src/workbench/files";
import { fullWorkbook } from "../../xlsx/full-workbook";
import { packageBytes, relationship, relationships, sheetData } from "../../xlsx/package";
import {
  dataBar,
  loaded,
  partsOf,
  picture,
  reopened,
  sheetIdOf,
  timeRule,
  unknownParts,
  workbookWithUnknownParts,
} from "./workbooks";

const sample = (): Uint8Array => readFileSync(join(process.cwd(), "assets/sample.xlsx"));

/** A file as another program writes it: theme colours with tints, a palette, whole columns with a look, rich text. */
const foreign = (): Uint8Array =>
  packageBytes({
    sheet:
      '<sheetPr><tabColor theme="4" tint="0.4"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozenSplit"/></sheetView></sheetViews>' +
      '<sheetFormatPr baseColWidth="10" defaultRowHeight="16"/><cols><col min="2" max="3" width="20.7109375" customWidth="1" style="1"/><col min="4" max="4" width="0" hidden="1" customWidth="1"/></cols>' +
      sheetData(
        '<row r="1" ht="16"><c r="A1" t="inlineStr" s="1"><is><t>Title</t></is></c><c r="B1" s="2"><v>1</v></c></row>' +
          '<row r="2" hidden="1" ht="33" customHeight="1"><c r="A2" s="3"><v>2</v></c><c r="C2"><v>3</v></c></row>',
      ) +
      '<mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>' +
      '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>5</formula></cfRule><cfRule type="top10" priority="1" rank="3"/></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="whole" operator="greaterThan" allowBlank="1" showInputMessage="1" promptTitle="T" prompt="P" sqref="A1 A3"><formula1>$B$1</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A1" r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" tooltip="Out"/></hyperlinks>' +
      '<pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/><pageSetup paperSize="8" scale="80" orientation="landscape"/><headerFooter><oddHeader>&amp;CMiddle &amp;&amp; more&amp;RPage &amp;P</oddHeader></headerFooter>',
    styles:
      '<fonts count="2"><font><sz val="12"/><color theme="1"/><name val="Aptos"/><scheme val="minor"/></font><font><b/><u val="double"/><sz val="14"/><color theme="4" tint="-0.25"/><name val="Aptos"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="43"/></patternFill></fill></fills>' +
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="medium"><color auto="1"/></left><right/><top style="dashed"><color rgb="FF112233"/></top><bottom/><diagonal/></border></borders>' +
      '<cellXfs count="4"><xf/><xf fontId="1" fillId="2"><alignment horizontal="centerContinuous" vertical="top" wrapText="1" indent="2"/></xf><xf fontId="0" borderId="1"/><xf borderId="1"><protection locked="0"/></xf></cellXfs>' +
      '<dxfs count="1"><dxf><font><i/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        relationship("rId9", "hyperlink", "https://example.org/?a=1&amp;b=2").replace(
          "/>",
          ' TargetMode="External"/>',
        ),
      ),
    },
  });

const files: readonly (readonly [string, () => Uint8Array])[] = [
  ["the sample workbook", sample],
  ["a workbook that uses all that the codec writes", () => fullWorkbook().toBytes()],
  ["a workbook with parts of unknown kinds", workbookWithUnknownParts],
  ["a workbook as another program writes it", foreign],
];

it.each(files)("%s is the same file when it is opened and saved", (_, make) => {
  const bytes = make();
  const saved = saveWorkbook(bytes, loaded(bytes));
  expect(saved.bytes).toBe(bytes);
  expect(saved.notSaved).toEqual([]);
});

describe.each(files.slice(1))("%s", (_, make) => {
  it("holds the same after it was saved with one cell changed back and forth", () => {
    const bytes = make();
    const store = loaded(bytes);
    const [sheet] = store.sheets();
    const id = sheet?.id ?? "";
    const before = store.cell(id, 2, 1);
    store.setCell(id, 2, 1, "changed", null);
    const changed = saveWorkbook(bytes, store).bytes;
    expect(loaded(changed).content()).toEqual(store.content());
    store.setCell(id, 2, 1, before.value, before.formula);
    expect(reopened(changed, store).content()).toEqual(loaded(bytes).content());
  });
});

describe("a workbook that was loaded", () => {
  it("shows theme colours with their tints, colours of the palette, and lines with the cell above or left of them", () => {
    const store = loaded(foreign());
    const id = sheetIdOf(store, "Data");
    expect(store.format(id, 1, 1)).toMatchObject({
      bold: true,
      underline: "Double",
      fontName: "Aptos",
      fontSize: 14,
      fontColor: "#2F5597",
      fill: "#FFFF99",
      horizontal: "CenterAcrossSelection",
      vertical: "Top",
      wrap: true,
      indent: 2,
    });
    expect(store.format(id, 1, 1).borders).toEqual({
      EdgeBottom: { style: "Dash", weight: "Thin", color: "#112233" },
      EdgeRight: { style: "Continuous", weight: "Medium", color: "#000000" },
    });
    expect(store.format(id, 2, 1)).toMatchObject({
      locked: false,
      borders: { EdgeLeft: { weight: "Medium" } },
    });
    // The look of a column, but not for a cell that has its own.
    expect([store.format(id, 2, 2).fill, store.format(id, 2, 3).fill]).toEqual(["#FFFF99", null]);
    expect(store.sheets()[0]).toMatchObject({
      tabColor: "#8FAADC",
      showGridlines: false,
      standardWidth: 10.71,
      frozen: { rows: 0, columns: 1 },
      columnWidths: { 2: 108.75, 3: 108.75, 4: 0 },
      rowHeights: { 2: 33 },
      hiddenRows: [2],
      hiddenColumns: [4],
      merged: [{ top: 4, left: 1, bottom: 5, right: 2 }],
    });
    expect(store.sheets()[0]?.page.properties).toEqual({
      Orientation: "Landscape",
      PaperSize: "A3",
      LeftMargin: 72,
      RightMargin: 72,
      TopMargin: 72,
      BottomMargin: 72,
      HeaderMargin: 36,
      FooterMargin: 36,
      Zoom: { scale: 80 },
      "headersFooters.CenterHeader": "Middle && more",
      "headersFooters.RightHeader": "Page &P",
    });
    expect(store.hyperlink(id, 1, 1)).toEqual({ address: "https://example.org/?a=1&b=2", screenTip: "Out" });
    expect(store.records("conditionalFormat").map(({ type, properties }) => [type, properties])).toEqual([
      ["TopBottom", {}],
      [
        "CellValue",
        {
          "cellValue.rule": { formula1: "=5", operator: "GreaterThan" },
          "cellValue.font.Italic": true,
          "cellValue.font.Color": "#9C0006",
          "cellValue.fill.Color": "#FFC7CE",
        },
      ],
    ]);
    expect(store.records("validation")).toMatchObject([
      {
        rule: { wholeNumber: { formula1: "=$B$1", operator: "GreaterThan" } },
        errorAlert: null,
        prompt: { showPrompt: true, title: "T", message: "P" },
        areas: [{ top: 1 }, { top: 3 }],
      },
    ]);
  });

  it("leaves charts of several kinds to the file, and knows the others", () => {
    const names = (bytes: Uint8Array) =>
      loaded(bytes)
        .records("chart")
        .map(({ name, properties }) => [name, properties.ChartType]);
    expect(names(workbookWithUnknownParts())).toEqual([
      ["chart-lines", "Line"],
      ["chart-scatter", "XYScatterLines"],
      ["chart-bars", "BarClustered"],
      ["chart-stacked", "ColumnStacked"],
    ]);
  });

  it("is whole after a file that cannot be read", () => {
    const store = loaded(fullWorkbook().toBytes());
    const before = store.content();
    expect(() => loaded(new Uint8Array([1, 2, 3]))).toThrow("not-a-workbook");
    expect(store.content()).toEqual(before);
  });
});

describe("an edited workbook with parts of unknown kinds", () => {
  it("keeps every part byte for byte that nothing in the store speaks of", () => {
    const bytes = workbookWithUnknownParts();
    const store = loaded(bytes);
    const id = sheetIdOf(store, "Items");
    store.setCell(id, 7, 2, 99, null);
    store.setFormat(id, { top: 7, left: 2, bottom: 8, right: 2 }, { bold: true });
    const bars = store.records("chart").find(({ name }) => name === "chart-bars");
    store.remove("chart", bars?.id ?? "");
    const [rule] = store.records("conditionalFormat");
    store.remove("conditionalFormat", rule?.id ?? "");
    store.put("validation", {
      id: store.newId(),
      sheetId: id,
      areas: [{ top: 1, left: 10, bottom: 2, right: 10 }],
      rule: { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } },
      errorAlert: null,
      prompt: null,
      ignoreBlanks: true,
    });
    const saved = saveWorkbook(bytes, store).bytes;
    const [before, after] = [partsOf(bytes), partsOf(saved)];
    const changed = Object.keys(before).filter((name) => after[name] !== before[name]);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/charts/chart4.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual([]);
    expect(after["xl/charts/chart4.xml"]).toBeUndefined();
    for (const [name, text] of Object.entries(unknownParts))
      expect([name, after[name]]).toEqual([name, text]);
    expect(after["xl/drawings/drawing1.xml"]).toContain(picture);
    // The data bar moved up by one, since a rule above it is gone.
    expect(after["xl/worksheets/sheet1.xml"]).toContain(dataBar.replace('priority="9"', 'priority="3"'));
    expect(after["xl/worksheets/sheet1.xml"]).toContain(timeRule);
    expect(loaded(saved).content()).not.toEqual(loaded(bytes).content());
  });
});

describe("a workbook saved as a new file", () => {
  it.each(files.slice(0, 2))(
    "holds what %s held",
    (_, make) => {
      const store = loaded(make());
      // As texts, since comparing a hundred thousand cells one by one takes a minute.
      const [after, before] = [reopened(null, store), store].map((one) => JSON.stringify(one.content()));
      expect(after === before).toBe(true);
    },
    120_000,
  );
});
