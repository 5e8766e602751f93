import type { Area, TableLook } from "../../xlsx";
import { tableDefaults } from "../host/objects/table";
import type { TableRecord } from "../host/store/records";
import type { SheetStore } from "../host/store/sheet-store";
import { headerText } from "./save-cells";
import { isSame, type Change, type Saving } from "./saving";

/** Tables that are not those of the file. Those that stay are changed before cells are written, new ones are made of them after. */
export interface TableChanges {
  readonly before: readonly Change[];
  readonly after: readonly Change[];
}

export function tableChanges(saving: Saving): TableChanges {
  const sheets = new Map(saving.now.sheets().map(({ id, name }) => [id, name]));
  const former = new Map(saving.was.records("table").map((table) => [table.name.toLowerCase(), table]));
  const formerOf = (table: TableRecord): TableRecord | undefined => {
    const name = saving.nowOrigin ? saving.nowOrigin.tables.get(table.id) : table.name;
    const found = former.get(name?.toLowerCase() ?? "");
    // A table moves with its sheet only; what stands elsewhere is another one.
    const isHere = found && sheetOf(saving.was, found) === sheetOf(saving.now, table);
    return isHere ? found : undefined;
  };
  const before: Change[] = [];
  const after: Change[] = [];
  const kept = new Set<TableRecord>();
  for (const table of saving.now.records("table")) {
    const sheet = sheets.get(table.sheetId);
    if (sheet === undefined) continue;
    const was = formerOf(table);
    if (!was) {
      const columns = columnsOf(saving, table, saving.now);
      after.push({ kind: "add-table", sheet, table: { name: table.name, area: table.area, columns } });
      after.push(setTable(saving, table, table.name));
      continue;
    }
    kept.add(was);
    const change = setTable(saving, table, was.name);
    if (!isSame(change, setTable(saving, was, was.name, saving.was))) before.push(change);
  }
  const gone = [...former.values()].filter((table) => !kept.has(table));
  return {
    before: [...gone.map((table): Change => ({ kind: "remove-table", table: table.name })), ...before],
    after,
  };
}

const sheetOf = (store: SheetStore, { sheetId }: TableRecord): string | undefined =>
  store.sheets().find(({ id }) => id === sheetId)?.name;

function setTable(saving: Saving, table: TableRecord, former: string, store = saving.now): Change {
  return {
    kind: "set-table",
    table: former,
    name: table.name,
    area: table.area,
    columns: columnsOf(saving, table, store).map(({ name }) => name),
    look: lookOf(table),
    totalsRow: table.properties.ShowTotals === true,
  };
}

function lookOf({ properties }: TableRecord): TableLook {
  const all = { ...tableDefaults, ...properties };
  return {
    style: all.Style,
    firstColumn: all.HighlightFirstColumn,
    lastColumn: all.HighlightLastColumn,
    rowStripes: all.ShowBandedRows,
    columnStripes: all.ShowBandedColumns,
    filterButton: all.ShowFilterButton,
  };
}

/** Names of a table's columns, and the formula of those that have one in all their rows: Excel fills it into new ones. */
function columnsOf(
  saving: Saving,
  { area, sheetId, properties }: TableRecord,
  store: SheetStore,
): { readonly name: string; readonly formula?: string }[] {
  const bottom = area.bottom - (properties.ShowTotals === true ? 1 : 0);
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const column = area.left + index;
    const name = headerText(store.cell(sheetId, area.top, column).value);
    const formula = sharedFormula(store, sheetId, { ...area, bottom, left: column, right: column });
    return {
      name: typeof name === "string" ? name : "",
      ...(formula !== null && { formula: saving.formula(formula) }),
    };
  });
}

function sharedFormula(store: SheetStore, sheetId: string, { top, bottom, left }: Area): string | null {
  const first = store.cell(sheetId, top + 1, left).formula;
  for (let row = top + 2; first !== null && row <= bottom; row++)
    if (store.cell(sheetId, row, left).formula !== first) return null;
  return first;
}
