import { parseSheetReference } from "../../xlsx";
import type { WorkbookChange } from "../../xlsx/types";
import type { MatchedTable } from "./match-table";
import type { WorkbookState } from "./state";

const printAreaName = /^(_xlnm\.)?print_area$/i;

/** Moves the foot of the printed area with the tables that grew or shrank; an area that the user took away stays away. */
export function changedPrintArea(
  sheet: string,
  matches: readonly MatchedTable[],
  state: WorkbookState,
): WorkbookChange[] {
  const name = state.names.find((other) => other.sheet === sheet && printAreaName.test(other.name));
  const current = parseSheetReference(name?.formula ?? "");
  if (current === null) return [];
  const grown = matches
    .filter(({ placed, oldLastRow }) => placed.table.helper !== true && oldLastRow <= current.area.bottom)
    .reduce((rows, match) => rows + match.newLastRow - match.oldLastRow, 0);
  if (grown === 0) return [];
  return [{ kind: "set-print-area", sheet, area: { ...current.area, bottom: current.area.bottom + grown } }];
}
