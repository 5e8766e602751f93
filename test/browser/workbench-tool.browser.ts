import { criteria } from "../../src/tools/strategy/criteria";
import { openXlsx, type CellValue } from "../../src/xlsx";
import { batchOutput } from "./batch-output";
import { gridCells } from "./grid-cells";
import { sample } from "./inputs";
import { served } from "./served";
import { serveWorkbench, withWorkbench } from "./workbench-page";

const excel = served(serveWorkbench);

/** Sheets of the tool, with as much of each as is compared: the grid hands over cell by cell. */
const compared = [
  { sheet: "Criteria", rows: 14, columns: 6 },
  { sheet: "Criteria weights", rows: 24, columns: 8 },
  { sheet: "Criteria items", rows: 60, columns: 30 },
] as const;

/** Numbers to nine digits, since the grid calculates the formulas by itself; the runs are at other times. */
function written(value: CellValue): CellValue {
  if (typeof value === "number") return Number(value.toPrecision(9));
  if (typeof value === "string") return value.replace(/ · run .*/, " · run") || null;
  return value;
}

test("criteria run from the pane stand in the grid as batch writes them, and the grid calculates their formulas", async () => {
  const segmented = await batchOutput(sample.bytes(), sample.name);
  const byBatch = openXlsx((await batchOutput(segmented.result, sample.name, "criteria")).result);
  await withWorkbench(excel, async (workbench) => {
    await workbench.segment();
    await workbench.runTool(criteria);
    for (const { sheet, rows, columns } of compared) {
      const cells = await gridCells(workbench, sheet, rows, columns);
      const file = byBatch.readSheet(sheet);
      const expected = cells.map((row, top) =>
        row.map((_, left) => ({
          value: written(file.values[top]?.[left] ?? null),
          isFormula: file.formula(top + 1, left + 1) !== null,
        })),
      );
      expect(
        cells.map((row) =>
          row.map(({ value, formula }) => ({ value: written(value), isFormula: formula !== null })),
        ),
      ).toEqual(expected);
    }
  });
});
