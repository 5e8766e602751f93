import type { PlacedSheet } from "../layout/place";
import { columnWidths } from "../layout/widths";
import type { ArrangedSheet } from "./arrange";
import type { AddedBlocks } from "./added-blocks";
import { blockMark } from "../names";
import type { WorkbookState } from "./state";
import { tableHere } from "./table-here";

/** Widths as a setting holds them. */
export const widthsText = (widths: ReadonlyMap<number, number>): string => JSON.stringify([...widths]);

function parsed(text: string | null): Map<number, number> {
  if (text === null) return new Map();
  try {
    const pairs: unknown = JSON.parse(text);
    return new Map(Array.isArray(pairs) ? (pairs as [number, number][]) : []);
  } catch {
    return new Map();
  }
}

/** What the columns of an existing sheet need in characters, where its tables and new blocks stand. */
export async function widthsNeeded(
  { placed, matches }: ArrangedSheet,
  added: AddedBlocks,
  state: WorkbookState,
): Promise<Map<number, number>> {
  const widths = new Map(added.widths);
  const need = async (sheet: PlacedSheet): Promise<void> => {
    for (const [column, width] of await columnWidths(sheet))
      widths.set(column, Math.max(widths.get(column) ?? 0, width));
  };
  for (const match of matches) {
    const here = tableHere(match);
    const parts = [false, true].map((isAdded) =>
      here.columns.filter(({ number }) => match.added.has(number) === isAdded),
    );
    // Apart, since the groups' titles of new columns have only their own room.
    for (const columns of parts) await need({ ...placed, blocks: [{ ...here, columns }], right: 0 });
  }
  for (const block of placed.blocks) {
    const at = block.kind === "matrix" ? state.mark(blockMark(placed.sheet.id, block.index)) : null;
    if (block.kind === "matrix" && at !== null)
      await need({ ...placed, blocks: [{ ...block, titleRow: at.row, left: at.column }], right: 0 });
  }
  return widths;
}

/** What was needed before, brought up to date: columns of which a run says nothing keep their entry. */
export const remembered = (needed: ReadonlyMap<number, number>, before: string | null): string =>
  widthsText(new Map([...parsed(before), ...needed]));

/**
 * Columns that need more than at the run before: a number that no longer fits is shown as ###. A column that the user made narrower
 * stays so while its content needs no more.
 */
export function grownWidths(needed: ReadonlyMap<number, number>, before: string | null): Map<number, number> {
  const known = parsed(before);
  return new Map([...needed].filter(([column, width]) => width > (known.get(column) ?? 0)));
}
