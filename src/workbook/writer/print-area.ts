import { parseSheetReference } from "../../xlsx";
import type { RowMove, WorkbookChange } from "../../xlsx/types";
import type { AddedBlocks } from "./added-blocks";
import type { MatchedTable } from "./match-table";
import type { WorkbookState } from "./state";

const printAreaName = /^(_xlnm\.)?print_area$/i;

/** Moves the edges of the printed area with what the sheet gained or lost; an area that the user took away stays away. */
export function changedPrintArea(
  sheet: string,
  matches: readonly MatchedTable[],
  moves: readonly RowMove[],
  added: AddedBlocks,
  state: WorkbookState,
): WorkbookChange[] {
  const name = state.names.find((other) => other.sheet === sheet && printAreaName.test(other.name));
  const current = parseSheetReference(name?.formula ?? "");
  if (current === null) return [];
  const { bottom, right } = current.area;
  const grown = moves.reduce((rows, move) => (move.below <= bottom ? rows + move.rows : rows), 0);
  const area = {
    ...current.area,
    bottom: Math.max(bottom + grown, added.bottom),
    right: Math.max(right, added.right, ...matches.map(lastPrinted)),
  };
  return area.bottom === bottom && area.right === right ? [] : [{ kind: "set-print-area", sheet, area }];
}

/** Last column that a table gains on the printed page; 0 for none. */
function lastPrinted({ placed, added }: MatchedTable): number {
  if (placed.table.helper === true) return 0;
  const printed = [...added].filter(([, { column }]) => column.printed !== false);
  return Math.max(0, ...printed.map(([number]) => number));
}
