import { cellReference } from "../../model/cells";
import type { RowEntry } from "../../report";
import { say, type Message } from "../../text/message";
import { cellValue } from "../layout/values";
import { tableName } from "../names";
import type { WorkbookPort } from "../port";
import { CellEdits, isBlank, valueAt } from "./cell-edits";
import { keyText } from "./match-rows";
import { findOwnTable, type FoundTable } from "./own-table";
import { cellCount } from "./plan";
import type { SheetPlan } from "./plan-sheet";
import type { WorkbookState } from "./state";

/** What the user enters into one sheet, planned: nothing but those cells is touched. */
type EntryPlan = Pick<SheetPlan, "sheet" | "edit" | "changes" | "conflicts">;

const refused = (entry: RowEntry, name: string, conflict: Message): EntryPlan => ({
  sheet: { id: entry.sheet, name, kind: "unchanged", cells: 0 },
  edit: null,
  changes: [],
  conflicts: [conflict],
});

/** The first row in which the user has entered nothing; formulas may stand in it. Null where all are taken. */
function emptyRow({ cells, columns, firstRow, lastRow }: FoundTable): number | null {
  const numbers = [...columns.values()];
  for (let row = firstRow; row <= lastRow; row++) {
    const isTaken = numbers.some(
      (number) => !isBlank(cells, row, number) && cells.formula(row, number) === null,
    );
    if (!isTaken) return row;
  }
  return null;
}

/** Where the entry goes, or why it cannot. */
function rowOf(entry: RowEntry, found: FoundTable, keyColumn: number): number | Message {
  const { info, cells } = found;
  const table = info.name;
  if (entry.row === null) {
    const row = emptyRow(found);
    return row ?? say("workbook.entry.full", { table, sheet: info.sheet });
  }
  // The row that was shown may hold another item by now.
  if (keyText(valueAt(cells, entry.row, keyColumn)) === keyText(entry.keyValue)) return entry.row;
  const cell = cellReference(info.sheet, entry.row, keyColumn);
  return say("workbook.entry.moved", { cell, key: entry.keyValue });
}

async function planEntry(port: WorkbookPort, state: WorkbookState, entry: RowEntry): Promise<EntryPlan> {
  const name = tableName(entry.table);
  const found = await findOwnTable(state, entry.table);
  const keyColumn = found?.columns.get(entry.key);
  if (found === null || keyColumn === undefined)
    return refused(entry, name, say("workbook.entry.noTable", { table: name }));
  const { info, cells, columns } = found;
  const { sheet } = info;
  if (await port.isProtected(sheet)) return refused(entry, sheet, say("workbook.protected", { sheet }));
  const row = rowOf(entry, found, keyColumn);
  if (typeof row !== "number") return refused(entry, sheet, row);
  const edits = new CellEdits(cells);
  edits.set(row, keyColumn, cellValue(entry.keyValue, "key"), null);
  for (const [id, { value, meaning }] of Object.entries(entry.cells)) {
    const number = columns.get(id);
    // Nothing is lost where a column that stays empty is gone.
    if (number === undefined && value === null) continue;
    if (number === undefined) {
      const column = found.headers[id]?.replace(/\s+/g, " ") ?? id;
      return refused(entry, sheet, say("workbook.entry.noColumn", { table: name, sheet, column }));
    }
    edits.set(row, number, cellValue(value, meaning), null);
  }
  const edit = await edits.finish([]);
  const isChanged = edits.count > 0;
  const { styles, blocks, before } = edit;
  return {
    sheet: {
      id: entry.sheet,
      name: sheet,
      kind: isChanged ? "changed" : "unchanged",
      cells: cellCount(blocks),
    },
    edit: isChanged ? edit : null,
    changes: isChanged ? [{ kind: "set-cells", sheet, styles, blocks, before }] : [],
    conflicts: [],
  };
}

/** Plans what the user entered in the pane for rows of our tables. */
export async function planEntries(
  port: WorkbookPort,
  state: WorkbookState,
  entries: readonly RowEntry[],
): Promise<readonly EntryPlan[]> {
  const plans: EntryPlan[] = [];
  for (const entry of entries) plans.push(await planEntry(port, state, entry));
  return plans;
}
