import type { SheetLink } from "../../../xlsx/types";
import { operationBytes, type Batch } from "../session";

/** How the text of a cell with a link looks; Excel would make it blue and underlined. */
export interface LinkLook {
  readonly color: string;
  readonly underline: string;
}

/** Links cells to places in the workbook without changing how they look. */
export async function writeLinks(
  batch: Batch,
  sheet: Excel.Worksheet,
  links: readonly SheetLink[],
  lookAt: (row: number, column: number) => LinkLook,
): Promise<void> {
  for (const { row, column, target } of links) {
    await batch.room(4 * operationBytes);
    const cell = sheet.getCell(row - 1, column - 1);
    cell.hyperlink = { documentReference: target };
    const { color, underline } = lookAt(row, column);
    cell.format.font.color = color;
    cell.format.font.underline = underline as "None";
  }
}
