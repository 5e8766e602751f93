import { saveWorkbook } from "../../../../src/workbench/files";
import { loadWorkbook } from "../../../../src/workbench/files";
import { MemoryStore } from "../../../../src/workbench/host";
import type { ChartRecord, TableRecord } from "../../../../src/workbench/host/store/records";
import { FileWorkbook } from "../../../../src/workbook/file";
import { applyPlan, planReport } from "../../../../src/workbook/writer";
import { newXlsx } from "../../../../src/xlsx";
import { CachedResults, officeOf, RememberingWorkbook } from "../../workbook-excel/open-workbook";
import { demandSheet, masterSheet, runSegment, stockSheet } from "../../workbook/segment-workbook";
import { openHost } from "../open-host";
import { loaded, sheetIdOf } from "./workbooks";

/** Points: of a column without a width of its own, and of a pixel. */
const [usual, pixel] = [48, 0.75];

const stamp = { user: "planner", at: "2026-01-15T10:00:00" };

/** The same run of the tool, written into a file as batch does, and through office.js into a store that is then saved. */
async function bothWays(): Promise<{ readonly batch: MemoryStore; readonly saved: MemoryStore }> {
  const input = newXlsx();
  input.apply([demandSheet(), masterSheet(), stockSheet()]);
  const bytes = input.toBytes();
  const file = FileWorkbook.open(bytes, "input.xlsx");
  const report = await runSegment(file);
  await applyPlan(file, await planReport(file, report, stamp));

  const results = new CachedResults();
  const store = new MemoryStore({ calculate: results.calculate });
  loadWorkbook(bytes, store);
  const open = await openHost(store);
  try {
    const workbook = new RememberingWorkbook(officeOf(open), results);
    await applyPlan(workbook, await planReport(workbook, report, stamp));
  } finally {
    open.close();
  }
  const { bytes: saved, notSaved } = saveWorkbook(bytes, store);
  expect(notSaved).toEqual([]);
  return { batch: loaded(file.toBytes()), saved: loaded(saved) };
}

const tableOf = (store: MemoryStore, { name, area, sheetId, properties }: TableRecord): unknown => ({
  name,
  area,
  sheet: store.sheets().find(({ id }) => id === sheetId)?.name,
  properties,
});

const chartOf = ({ name, area, series, properties }: ChartRecord): unknown => ({
  name,
  area,
  properties,
  series: series.map(({ values, categories, properties: own }) => ({ values, categories, own })),
});

describe("the segment tool's output, written through office.js and saved", () => {
  let batch: MemoryStore;
  let saved: MemoryStore;
  beforeAll(async () => {
    ({ batch, saved } = await bothWays());
  }, 120_000);

  it("has the sheets that batch writes, with their panes, sizes and pages", () => {
    const shape = (store: MemoryStore) =>
      store.sheets().map(({ name, visibility, tabColor, showGridlines, frozen, rowHeights, page }) => ({
        name,
        visibility,
        tabColor,
        showGridlines,
        frozen,
        rowHeights,
        page,
      }));
    expect(shape(saved)).toEqual(shape(batch));
  });

  it("has columns as wide as batch's, but for the pixel by which Excel rounds characters of its own", () => {
    saved.sheets().forEach(({ name, columnWidths }, index) => {
      const others = batch.sheets()[index]?.columnWidths ?? {};
      for (let column = 1; column <= 30; column++) {
        const difference = (columnWidths[column] ?? usual) - (others[column] ?? usual);
        expect([name, column, Math.abs(difference) <= pixel]).toEqual([name, column, true]);
      }
    });
  });

  it("has the same values, formulas and looks in every cell", () => {
    for (const { id, name } of batch.sheets()) {
      const own = sheetIdOf(saved, name);
      const area = batch.usedArea(id, true);
      expect([name, saved.usedArea(own, true)]).toEqual([name, area]);
      if (!area) continue;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const place = `${name} ${row} ${column}`;
          expect([place, saved.cell(own, row, column), saved.format(own, row, column)]).toEqual([
            place,
            batch.cell(id, row, column),
            batch.format(id, row, column),
          ]);
        }
      }
    }
  });

  it("has the same tables, names, rules, choices, charts and settings", () => {
    const content = (store: MemoryStore) => {
      const { conditionalFormats, validations, records } = store.content() as {
        conditionalFormats: string[];
        validations: string[];
        records: Record<string, string[]>;
      };
      return {
        conditionalFormats: conditionalFormats.toSorted(),
        validations,
        names: records.name,
        xmlParts: records.xmlPart,
        tables: store.records("table").map((table) => tableOf(store, table)),
        charts: store.records("chart").map(chartOf),
      };
    };
    expect(content(saved)).toEqual(content(batch));
    expect(saved.records("chart").length).toBeGreaterThan(0);
  });
});
