import { render } from "../../text/render";
import { drawMatrix } from "../layout/matrix";
import type { PlacedSheet } from "../layout/place";
import type { DrawingContext } from "../layout/sheet";
import type { StyleBook } from "../layout/styles";
import { blockMark } from "../names";
import type { CellEdits } from "./cell-edits";
import { drawnKey } from "./remembered";
import type { WorkbookState } from "./state";

/** Meaning of each matrix by the setting that remembers it. */
export const matrixMeanings = ({ blocks }: PlacedSheet): Map<string, string> =>
  new Map(
    blocks.flatMap((block) =>
      block.kind === "matrix" ? [[drawnKey("matrix", block.matrix.id), block.matrix.meaning] as const] : [],
    ),
  );

/** Renews the matrices of a sheet where they stand; one whose numbers are shown otherwise than before is drawn anew. */
export async function mergeMatrices(
  placed: PlacedSheet,
  state: WorkbookState,
  context: DrawingContext,
  edits: CellEdits,
  book: StyleBook,
): Promise<void> {
  for (const block of placed.blocks) {
    if (block.kind !== "matrix") continue;
    const at = state.mark(blockMark(placed.sheet.id, block.index));
    if (at === null) continue;
    const here = { ...block, titleRow: at.row, left: at.column };
    edits.set(at.row, at.column, render(block.matrix.title), null);
    const before = state.setting(drawnKey("matrix", block.matrix.id));
    const redraw = before !== null && before !== block.matrix.meaning;
    for (const drawn of drawMatrix(here, book, context.find)) {
      if (redraw) await edits.setBlock(drawn);
      else await edits.setContents(drawn);
    }
  }
}
