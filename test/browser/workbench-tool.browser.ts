import { policies } from "../../src/tools/inventory/policies";
import { safetyStock } from "../../src/tools/inventory/safety-stock";
import { criteria } from "../../src/tools/strategy/criteria";
import { openXlsx, type CellValue } from "../../src/xlsx";
import { batchOutput } from "./batch-output";
import { gridCells } from "./grid-cells";
import { sample } from "./inputs";
import { served } from "./served";
import { serveWorkbench, withWorkbench } from "./workbench-page";

const excel = served(serveWorkbench);

/** Tools with their sheets, with as much of each as is compared: the grid hands over cell by cell. */
const compared = [
  {
    tool: criteria,
    sheets: [
      { sheet: "Criteria", rows: 14, columns: 6 },
      { sheet: "Criteria weights", rows: 24, columns: 8 },
      { sheet: "Criteria items", rows: 60, columns: 30 },
    ],
  },
  {
    tool: safetyStock,
    sheets: [
      { sheet: "Safety stock", rows: 11, columns: 7 },
      { sheet: "Safety stock by segment", rows: 18, columns: 12 },
      { sheet: "Safety stock by item", rows: 60, columns: 23 },
    ],
  },
  {
    tool: policies,
    sheets: [
      { sheet: "Replenishment", rows: 12, columns: 7 },
      { sheet: "Replenishment plan", rows: 60, columns: 22 },
      { sheet: "Order proposal", rows: 60, columns: 14 },
    ],
  },
].map(({ tool, sheets }) => ({ id: tool.id, tool, sheets }));

/** Numbers to nine digits, since the grid calculates the formulas by itself; the runs are at other times. */
function written(value: CellValue): CellValue {
  if (typeof value === "number") return Number(value.toPrecision(9));
  if (typeof value === "string") return value.replace(/ · run .*/, " · run") || null;
  return value;
}

test.each(compared)(
  "$id run from the pane stands in the grid as batch writes it, and the grid calculates its formulas",
  async ({ id, tool, sheets }) => {
    const segmented = await batchOutput(sample.bytes(), sample.name);
    const byBatch = openXlsx((await batchOutput(segmented.result, sample.name, id)).result);
    await withWorkbench(excel, async (workbench) => {
      await workbench.segment();
      await workbench.runTool(tool);
      for (const { sheet, rows, columns } of sheets) {
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
  },
);
