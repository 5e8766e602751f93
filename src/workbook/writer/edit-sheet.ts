import type { Message } from "../../text/message";
import { render } from "../../text/render";
import { drawCharts } from "../layout/sheet";
import { linkTarget } from "../layout/links";
import { noteStyle, StyleBook } from "../layout/styles";
import { titleTexts } from "../layout/titles";
import { columnWidths } from "../layout/widths";
import { blockMark } from "../names";
import type { Chart, DefinedName, SheetLink } from "../../xlsx/types";
import type { DrawingContext } from "../layout/sheet";
import { addBlocks, type AddedBlocks } from "./added-blocks";
import type { ArrangedSheet } from "./arrange";
import { CellEdits } from "./cell-edits";
import { mergeLists } from "./choice-lists";
import { emptyFormer } from "./empty-former";
import { inTheWay } from "./in-the-way";
import type { MatchedTable } from "./match-table";
import { mergeMatrices } from "./merge-matrices";
import { mergeTable } from "./merge-table";
import type { SheetEdit } from "./plan";
import type { Mark, WorkbookState } from "./state";
import { mergeGroups } from "./table-here";
import { mergeTotals } from "./totals";

/** What changes on a sheet that exists. */
export interface EditedSheet {
  readonly edit: SheetEdit;
  readonly count: number;
  readonly charts: readonly Chart[];
  readonly links: readonly SheetLink[];
  /** Notes that moved with the end of a table: mark -> row. */
  readonly movedMarks: ReadonlyMap<string, Mark>;
  /** Table name -> offsets after which class groups end. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  readonly conflicts: readonly Message[];
  readonly remarks: readonly Message[];
  readonly added: AddedBlocks;
  /** Names of lists that moved or changed their length. */
  readonly lists: readonly DefinedName[];
}

/** Rows by which what stands at a row moves down, since a table above it grew. */
function shiftAt(row: number, matches: readonly MatchedTable[]): number {
  return matches.reduce(
    (shift, match) =>
      row > match.oldLastRow ? shift + Math.max(0, match.newLastRow - match.oldLastRow) : shift,
    0,
  );
}

/** Renews a sheet of ours that exists: only cells that differ are written. */
export async function editSheet(
  arranged: ArrangedSheet,
  existing: NonNullable<ArrangedSheet["existing"]>,
  tool: string,
  state: WorkbookState,
  context: DrawingContext,
): Promise<EditedSheet> {
  const { placed, matches } = arranged;
  const { mark, cells } = existing;
  const { sheet } = placed;
  const book = new StyleBook();
  const edits = new CellEdits(cells);
  const remarks = emptyFormer(placed, cells, state, tool, edits);
  titleTexts(sheet, context.stamp).forEach((text, index) =>
    edits.set(mark.row + index, mark.column, text, null),
  );

  const notes = placed.blocks
    .filter((block) => block.kind === "note")
    .map((note) => ({ note, mark: state.mark(blockMark(sheet.id, note.index)) }));
  const isNote = (row: number, column: number): boolean =>
    notes.some(({ mark: at }) => at?.row === row && at.column === column);
  const conflicts = matches.flatMap((match) => inTheWay(match, isNote) ?? []);
  const movedMarks = new Map<string, Mark>();
  const standing = notes.flatMap(({ note, mark: at }) =>
    at === null ? [] : [{ note, at, shift: shiftAt(at.row, matches) }],
  );
  // All old places are cleared first: one note may move to where another stood.
  for (const { at, shift } of standing) {
    if (shift > 0) edits.set(at.row, at.column, null, null, book.index({}), true);
  }
  for (const { note, at, shift } of standing) {
    edits.set(
      at.row + shift,
      at.column,
      render(note.text),
      null,
      shift > 0 ? book.index(noteStyle) : -1,
      shift > 0,
    );
    if (shift > 0) movedMarks.set(blockMark(sheet.id, note.index), { ...at, row: at.row + shift });
  }
  const lines = new Map<string, readonly number[]>();
  for (const match of matches) {
    lines.set(match.info.name, await mergeTable(match, edits, book, context.find));
    mergeTotals(match, edits, book, context.find);
    mergeGroups(match, edits, book);
  }
  await mergeMatrices(placed, state, context, edits, book);
  const added = await addBlocks(arranged, existing, state, context, edits, book);
  const lists = mergeLists(placed, cells, state, edits, book);
  return {
    count: edits.count,
    edit: await edits.finish(book.styles),
    added,
    lists,
    remarks: [...remarks, ...added.remarks],
    charts: drawCharts(placed, await columnWidths(placed), context.find, context.readColumn),
    links: [...matches.flatMap((match) => linksOf(match, context)), ...added.links],
    movedMarks,
    lines,
    conflicts,
  };
}

/** Links of a merged table, in the rows where the run's rows now stand. */
function linksOf(match: MatchedTable, { findSheet }: DrawingContext): SheetLink[] {
  return [...match.columns].flatMap(([number, column]) => {
    if (column.targets === undefined) return [];
    return [...match.rows.reportRow].flatMap((report, offset) => {
      const where = report < 0 ? null : (column.targets?.[report] ?? null);
      const target = where === null ? null : linkTarget(where, findSheet);
      return target === null ? [] : [{ row: match.firstRow + offset, column: number, target }];
    });
  });
}
