import type { CellValue } from "../../src/xlsx";
import type { WorkbenchPage } from "./workbench-page";

/** A cell as the grid has it: what stands in it, and its fill. */
export interface GridCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly fill: string | null;
}

/** Cells of a sheet, from the grid's own model. */
export const gridCells = (
  { page }: WorkbenchPage,
  sheet: string,
  rows: number,
  columns: number,
): Promise<GridCell[][]> =>
  page.evaluate(
    ([name, bottom, right]) => {
      const store = window.workbench?.workbook?.spreadsheet.store;
      const id = store?.sheets().find((each) => each.name === name)?.id;
      if (store === undefined || id === undefined) throw new Error(`no sheet ${name}`);
      return Array.from({ length: bottom }, (_, row) =>
        Array.from({ length: right }, (_unused, column) => ({
          ...store.cell(id, row + 1, column + 1),
          fill: store.format(id, row + 1, column + 1).fill,
        })),
      );
    },
    [sheet, rows, columns] as const,
  );
