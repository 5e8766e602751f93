import type {
  ConditionalFormat,
  DefinedName,
  SheetCells,
  SheetLink,
  TableContent,
  Validation,
} from "../../xlsx/types";
import { say, type Message } from "../../text/message";
import { render } from "../../text/render";
import { tableHighlights } from "../layout/conditional";
import { blockHeights } from "../layout/heights";
import { drawMatrix, matrixShade } from "../layout/matrix";
import { matrixBottom, matrixRight, type Placed, type PlacedMatrix, type PlacedSheet } from "../layout/place";
import type { DrawingContext } from "../layout/sheet";
import { noteStyle, type StyleBook } from "../layout/styles";
import { drawTable, type DrawnTable } from "../layout/table";
import { tableValidations } from "../layout/validation";
import { columnWidths } from "../layout/widths";
import { blockMark } from "../names";
import type { ArrangedSheet } from "./arrange";
import type { CellEdits } from "./cell-edits";
import { freeMatrix, growthOf, isFree, rowBelow, tableArea } from "./free-place";
import { hiddenCell } from "./marks";
import type { WorkbookState } from "./state";

/** What an existing sheet gains beside the cells: blocks of this run that no earlier one wrote. */
export interface AddedBlocks {
  readonly tables: readonly TableContent[];
  readonly links: readonly SheetLink[];
  readonly formats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly heights: ReadonlyMap<number, number>;
  readonly widths: ReadonlyMap<number, number>;
  readonly marks: readonly DefinedName[];
  /** Last row and column that the blocks take of the printed page; 0 for none. */
  readonly bottom: number;
  readonly right: number;
  readonly remarks: readonly Message[];
}

/** Draws the tables, matrices and notes that an existing sheet lacks where there is room for them. */
export async function addBlocks(
  arranged: ArrangedSheet,
  existing: NonNullable<ArrangedSheet["existing"]>,
  state: WorkbookState,
  context: DrawingContext,
  edits: CellEdits,
  book: StyleBook,
): Promise<AddedBlocks> {
  const { placed, name, addedTables } = arranged;
  const drawn: DrawnTable[] = [];
  for (const table of addedTables)
    drawn.push(await drawTable(table, name, book, context.find, context.findSheet));
  for (const { blocks } of drawn) for (const block of blocks) await edits.setBlock(block);
  const { matrices, remarks } = absentMatrices(placed, name, existing.cells, state);
  for (const matrix of matrices)
    for (const block of drawMatrix(matrix, book, context.find)) await edits.setBlock(block);
  const notes = addNotes(arranged, existing, state, edits, book);
  const printed: Placed[] = [...addedTables.filter(({ table }) => table.helper !== true), ...matrices];
  const marks = [
    ...matrices.map((matrix) =>
      hiddenCell(blockMark(placed.sheet.id, matrix.index), name, matrix.titleRow, matrix.left),
    ),
    ...notes.map(({ index, row }) => hiddenCell(blockMark(placed.sheet.id, index), name, row, 1)),
  ];
  const areas = printed.flatMap((block) =>
    block.kind === "table"
      ? [tableArea(block)]
      : block.kind === "matrix"
        ? [{ bottom: matrixBottom(block), right: matrixRight(block) }]
        : [],
  );
  const matrixEdge = Math.max(0, ...matrices.map(matrixRight));
  return {
    tables: drawn.map(({ content }) => content),
    links: drawn.flatMap(({ links }) => links),
    formats: [...addedTables.flatMap((table) => tableHighlights(table)), ...matrices.map(matrixShade)],
    validations: addedTables.flatMap(tableValidations),
    heights: blockHeights(addedTables),
    widths: await columnWidths({ ...placed, blocks: [...addedTables, ...matrices], right: matrixEdge }),
    marks,
    bottom: Math.max(0, ...areas.map(({ bottom }) => bottom), ...notes.map(({ row }) => row)),
    right: Math.max(0, ...areas.map(({ right }) => right)),
    remarks,
  };
}

function absentMatrices(
  placed: PlacedSheet,
  name: string,
  cells: SheetCells,
  state: WorkbookState,
): { matrices: PlacedMatrix[]; remarks: Message[] } {
  const all = placed.blocks.filter((block) => block.kind === "matrix");
  const known = all.flatMap((fresh) => {
    const at = state.mark(blockMark(placed.sheet.id, fresh.index));
    return at === null ? [] : [{ fresh, at }];
  });
  const matrices: PlacedMatrix[] = [];
  const remarks: Message[] = [];
  for (const block of all) {
    // A name that leads nowhere is that of a block that the user deleted.
    if (state.workbookName(blockMark(placed.sheet.id, block.index)) !== undefined) continue;
    const sibling = known.find(({ fresh }) => fresh.titleRow === block.titleRow);
    const here = sibling === undefined ? null : freeMatrix(block, sibling, cells);
    if (here !== null) matrices.push(here);
    else remarks.push(say("workbook.blockLeftOut", { block: render(block.matrix.title), sheet: name }));
  }
  return { matrices, remarks };
}

function addNotes(
  { placed, matches, addedTables }: ArrangedSheet,
  { mark, cells }: NonNullable<ArrangedSheet["existing"]>,
  state: WorkbookState,
  edits: CellEdits,
  book: StyleBook,
): { index: number; row: number }[] {
  const taken = addedTables.map(tableArea);
  let below = Math.max(rowBelow(cells, matches), ...taken.map(({ bottom }) => bottom + 1));
  return placed.blocks.flatMap((block) => {
    if (block.kind !== "note") return [];
    if (state.workbookName(blockMark(placed.sheet.id, block.index)) !== undefined) return [];
    const wanted = block.row + mark.row - 1 + growthOf(matches);
    const isClear =
      isFree(cells, { top: wanted, left: 1, bottom: wanted, right: 1 }) &&
      !taken.some(({ top, bottom }) => top <= wanted && wanted <= bottom) &&
      !matches.some(({ info, newLastRow }) => info.area.top <= wanted && wanted <= newLastRow + 1);
    const row = isClear ? wanted : below++;
    edits.set(row, 1, render(block.text), null, book.index(noteStyle), true);
    return [{ index: block.index, row }];
  });
}
