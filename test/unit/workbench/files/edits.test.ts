/// <reference types="office-js" />
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveWorkbook } from "../../../../src/workbench/files";
import type { MemoryStore } from "../../../../src/workbench/host";
import { openXlsx } from "../../../../src/xlsx";
import { openHost, type OpenHost } from "../open-host";
import { loaded, partsOf, sheetIdOf, workbookWithUnknownParts } from "./workbooks";

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
if (!isInstalled) console.warn("Skipped: needs LibreOffice (soffice) on the PATH");
const withLibreOffice = isInstalled ? it : it.skip;

/** Makes LibreOffice calculate all formulas on loading: the store in memory has no engine. */
const alwaysRecalculate =
  '<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

let open: OpenHost<MemoryStore>;
let original: Uint8Array;
beforeEach(async () => {
  original = workbookWithUnknownParts();
  open = await openHost(loaded(original));
});
afterEach(() => open.close());

/** Edits the workbook as an add-in does. */
async function edit(change: (workbook: Excel.Workbook) => void): Promise<void> {
  await open.Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
}

function save(): Uint8Array {
  const { bytes, notSaved } = saveWorkbook(original, open.store);
  expect(notSaved).toEqual([]);
  return bytes;
}

interface Content {
  readonly sheets: readonly { readonly name: string }[];
  readonly records: Readonly<Record<string, readonly string[]>>;
}

/** What a store holds but for charts, whose records say more of what they look like once they were read from a file. */
function contentOf(store: MemoryStore): unknown {
  const { records, ...rest } = store.content() as Content;
  return { ...rest, records: { ...records, chart: [] } };
}

const expectSame = (bytes: Uint8Array): MemoryStore => {
  const again = loaded(bytes);
  expect(contentOf(again)).toEqual(contentOf(open.store));
  return again;
};

const entryRule = (range: Excel.Range): Excel.DataValidation => range.dataValidation;

/** Edits of every kind but those of sheets. */
const editEverything = (workbook: Excel.Workbook): void => {
  const sheet = workbook.worksheets.getItem("Items");
  sheet.getRange("B7:B8").values = [[20], [30]];
  sheet.getRange("H2").formulas = [["=SUM(B7:B8)"]];
  sheet.getRange("H3").values = [["'=text"]];
  sheet.getRange("A1").clear("Contents");
  const { format } = sheet.getRange("H2:I3");
  format.font.bold = true;
  format.font.name = "Arial";
  format.font.color = "#AA0000";
  format.fill.color = "#FFEECC";
  format.horizontalAlignment = "Center";
  format.wrapText = true;
  format.borders.getItem("EdgeTop").style = "Continuous";
  format.borders.getItem("InsideVertical").weight = "Thick";
  sheet.getRange("H3").numberFormat = [["0.00"]];
  sheet.getRange("A8:A18").format.borders.getItem("EdgeBottom").style = "None";
  sheet.getRange("B7:B9").format.protection.locked = true;
  sheet.getRange("H:H").format.columnWidth = 90;
  sheet.getRange("A10:A12").format.rowHeight = 25.5;
  sheet.getRange("F:F").columnHidden = true;
  sheet.getRange("100:101").rowHidden = true;
  sheet.freezePanes.freezeRows(2);
  sheet.showGridlines = true;
  sheet.tabColor = "#00AA55";
  sheet.getRange("A3").clear("Hyperlinks");
  sheet.getRange("A4").hyperlink = { address: "https://example.org/", screenTip: "Elsewhere" };
  sheet.getRange("A5").hyperlink = { documentReference: "Segments!B2" };
  const custom = sheet.getRange("H1:H9").conditionalFormats.add("Custom");
  custom.custom.rule.formula = "=$H1>3";
  custom.custom.format.font.italic = true;
  custom.custom.format.fill.color = "#112233";
  custom.priority = 0;
  custom.stopIfTrue = true;
  sheet.getRange("I1:I9").conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: "#FFFFFF" },
    midpoint: { type: "Percentile", formula: "50", color: "#FFFF00" },
    maximum: { type: "Number", formula: "9", color: "#FF0000" },
  };
  sheet.getRange("B10:B12").dataValidation.clear();
  const choice = entryRule(sheet.getRange("H1:I2"));
  choice.rule = { list: { inCellDropDown: true, source: 'x,"y",z' } };
  choice.errorAlert = { showAlert: true, style: "Warning", title: "One of", message: "x, y or z" };
  choice.prompt = { showPrompt: true, title: "Choose", message: "one" };
  const above = entryRule(sheet.getRange("H5"));
  above.rule = { custom: { formula: "=H5>1" } };
  above.errorAlert = { showAlert: true, style: "Stop", title: "", message: "More than one" };
  sheet.pageLayout.orientation = "Portrait";
  sheet.pageLayout.paperSize = "Letter";
  sheet.pageLayout.leftMargin = 36;
  sheet.pageLayout.zoom = { scale: 90 };
  sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = "&A";
  sheet.pageLayout.setPrintArea("A1:H60");
  sheet.pageLayout.setPrintTitleRows("$1:$2");
  workbook.names.add("rate", "=0.25", "a rate");
  workbook.names.getItem("itemNames").formula = "=Items!$A$7:$A$9";
  sheet.names.add("local", sheet.getRange("H2"));
  const table = workbook.tables.getItem("scmSegments");
  table.name = "scmGroups";
  table.resize("A1:C3");
  table.style = "TableStyleLight9";
  workbook.worksheets.getItem("Segments").getRange("B1").values = [["Distance"]];
  workbook.worksheets.getItem("Segments").getRange("A20:B21").values = [
    ["Key", "Number"],
    ["k", 1],
  ];
  workbook.worksheets.getItem("Segments").tables.add("A20:B21", true).name = "scmNew";
  workbook.worksheets.getItem("Segments").protection.protect({ allowSort: true });
  workbook.customXmlParts.add('<mine xmlns="urn:mine:1">text</mine>');
};

describe("a workbook edited through office.js", () => {
  it("is the same after it was saved and opened: cells, looks, sizes, links, rules, pages, names, tables, protection", async () => {
    await edit(editEverything);
    const again = expectSame(save());
    expect(again.records("table").map(({ name, area }) => [name, area.bottom, area.right])).toEqual([
      ["scmItems", 18, 6],
      ["scmGroups", 3, 3],
      ["scmNew", 21, 2],
    ]);
    const id = sheetIdOf(again, "Items");
    expect(again.cell(id, 3, 8)).toEqual({ value: "=text", formula: null });
    expect(again.format(id, 2, 8)).toMatchObject({ bold: true, fontName: "Arial", fill: "#FFEECC" });
  });

  it("lets references follow a sheet that was renamed, and makes those to one that is gone #REF!", async () => {
    await edit(({ worksheets }) => {
      worksheets.add("More").getRange("A1:A2").formulas = [["=Segments!A2"], ['=Items!A7&"Items!"']];
      worksheets.getItem("Items").name = "All items";
      worksheets.getItem("More").position = 0;
      worksheets.getItem("Segments").delete();
    });
    const bytes = save();
    const file = openXlsx(bytes);
    expect(file.sheetNames()).toEqual(["More", "All items"]);
    const more = file.readSheet("More");
    expect([more.formula(1, 1), more.formula(2, 1)]).toEqual(["#REF!A2", "'All items'!A7&\"Items!\""]);
    expect(file.definedNames()).toContainEqual({
      name: "itemNames",
      formula: "'All items'!$A$7:$A$18",
      hidden: true,
    });
    expect(file.readLayout("All items").charts[0]?.series[0]?.values).toBe("'All items'!$B$7:$B$18");
    expect(file.tables().map(({ name, sheet }) => [name, sheet])).toEqual([["scmItems", "All items"]]);
    const parts = Object.keys(partsOf(bytes));
    expect(parts.filter((name) => name.startsWith("xl/tables/"))).toHaveLength(1);
    expect(parts).toContain("xl/comments1.xml");
    expect(
      loaded(bytes)
        .sheets()
        .map(({ name }) => name),
    ).toEqual(["More", "All items"]);
  });

  it("exchanges the names of two sheets, and hides one", async () => {
    await edit(({ worksheets }) => {
      worksheets.getItem("Items").name = "Other";
      worksheets.getItem("Segments").name = "Items";
      worksheets.getItem("Other").name = "Segments";
      worksheets.getItem("Items").visibility = "VeryHidden";
    });
    const again = loaded(save());
    expect(again.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Segments", "Visible"],
      ["Items", "VeryHidden"],
    ]);
    expect(again.cell(sheetIdOf(again, "Items"), 1, 2).value).toBe("Gap");
  });

  it("changes charts where they stand, draws new ones, and keeps what a chart has beyond what was changed", async () => {
    await edit(({ worksheets }) => {
      const sheet = worksheets.getItem("Items");
      const lines = sheet.charts.getItem("chart-lines");
      lines.title.text = "Renamed & moved";
      lines.setPosition("J2", "N12");
      lines.series.getItemAt(1).setValues(sheet.getRange("E7:E10"));
      lines.series.getItemAt(1).name = "Share";
      sheet.charts.getItem("chart-scatter").delete();
      sheet.charts.getItem("chart-stacked").legend.visible = false;
      const added = sheet.charts.add("BarClustered", sheet.getRange("B7:B9"), "Columns");
      added.name = "mine";
      added.title.text = "Bars";
      added.plotVisibleOnly = false;
      added.displayBlanksAs = "NotPlotted";
      added.legend.visible = false;
      added.setPosition("J20", "N30");
    });
    const bytes = save();
    const charts = loaded(bytes).records("chart");
    expect(charts.map(({ name }) => name)).toEqual(["chart-lines", "chart-bars", "chart-stacked", "mine"]);
    expect(charts[0]).toMatchObject({
      area: { top: 2, left: 10, bottom: 12, right: 14 },
      series: [
        { values: "Items!$B$7:$B$18" },
        { values: "Items!$E$7:$E$10", properties: { Name: "Share", "line.Color": "#C4841A" } },
      ],
      properties: { "title.Text": "Renamed & moved", "legend.Visible": true },
    });
    expect(charts[2]?.properties["legend.Visible"]).toBe(false);
    expect(charts[3]).toMatchObject({
      series: [{ values: "Items!$B$7:$B$9", categories: null }],
      properties: { ChartType: "BarClustered", "title.Text": "Bars" },
    });
    // The chart of two kinds was never read, and stays.
    expect(partsOf(bytes)["xl/charts/chart1.xml"]).toBe(partsOf(original)["xl/charts/chart1.xml"]);
  });

  it("says what cannot be saved", async () => {
    await edit(({ worksheets }) => {
      const sheet = worksheets.getItem("Items");
      sheet.protection.protect({}, "secret");
    });
    open.store.put("setting", { id: "theme", value: 1 });
    const chart = open.store.records("chart").find(({ name }) => name === "chart-bars");
    if (chart) open.store.put("chart", { ...chart, properties: { ...chart.properties, ChartType: "Radar" } });
    expect(saveWorkbook(original, open.store).notSaved).toEqual([
      "Not saved: the password that protects Items. The sheet is protected without one.",
      "Not saved: the chart chart-bars on Items. Charts of the type Radar cannot be written.",
      "Not saved: the setting theme. Files have no place for it.",
    ]);
  });

  withLibreOffice(
    "is read by LibreOffice as it was saved",
    async () => {
      await edit(editEverything);
      const folder = mkdtempSync(join(tmpdir(), "workbench-"));
      try {
        const [input, output] = [join(folder, "edited.xlsx"), join(folder, "out")];
        writeFileSync(input, save());
        mkdirSync(join(folder, "profile", "user"), { recursive: true });
        writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), alwaysRecalculate);
        const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
        spawnSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", output, input], {
          timeout: 120_000,
        });
        const theirs = loaded(readFileSync(join(output, "edited.xlsx")));
        const { store } = open;
        const [own, other] = [sheetIdOf(store, "Items"), sheetIdOf(theirs, "Items")];
        for (const [row, column] of [
          [7, 2],
          [8, 2],
          [3, 8],
          [1, 1],
        ] as const)
          expect([row, column, theirs.cell(other, row, column).value]).toEqual([
            row,
            column,
            store.cell(own, row, column).value,
          ]);
        expect(theirs.cell(other, 2, 8)).toEqual({ value: 50, formula: "SUM(B7:B8)" });
        const { bold, fontName, fontColor, fill, horizontal, wrap, borders } = store.format(own, 2, 8);
        expect(theirs.format(other, 2, 8)).toMatchObject({
          bold,
          fontName,
          fontColor,
          fill,
          horizontal,
          wrap,
        });
        expect(theirs.format(other, 2, 8).borders.EdgeRight?.style).toBe(borders.EdgeRight?.style);
        const sheet = theirs.sheets().find(({ name }) => name === "Items");
        // Without a window it writes no panes, gridlines or headings.
        expect(sheet).toMatchObject({ tabColor: "#00AA55", hiddenColumns: [6] });
        expect(sheet?.rowHeights[10]).toBeCloseTo(25.5, 0);
        expect(theirs.hyperlink(other, 4, 1)?.address).toBe("https://example.org/");
        expect(theirs.records("table").map(({ name }) => name)).toEqual(["scmItems", "scmGroups", "scmNew"]);
        expect(
          theirs
            .records("conditionalFormat")
            .map(({ type }) => type)
            .sort(),
        ).toEqual(
          store
            .records("conditionalFormat")
            .map(({ type }) => type)
            .sort(),
        );
        expect(theirs.records("name").find(({ name }) => name === "rate")?.formula).toBe("=0.25");
        // The chart of two kinds, which the store leaves to the file, has no lines for LibreOffice and comes back as one of one kind.
        expect(theirs.records("chart").length).toBe(store.records("chart").length + 1);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    150_000,
  );
});
