import { checkSheetWritable, type HostContext } from "../context";
import { eventMethods, eventTypes, wholeWorkbook } from "../event-types";
import type { TableRecord } from "../store/records";
import { invalidArgument } from "../wire/api-error";
import { collectionRules } from "./collection";
import { HostType, type HostObject } from "./host-object";
import { rangeArgument } from "./range";
import { rowCount } from "./range-state";
import { tableObject } from "./table";
import { checkTableArea, settleHeaders } from "./table-rules";

interface TablesState {
  readonly context: HostContext;
  /** Null for all tables of the workbook. */
  readonly sheetId: string | null;
}

const listed = ({ context, sheetId }: TablesState): readonly TableRecord[] =>
  context.store.records("table").filter((table) => sheetId === null || table.sheetId === sheetId);

function freeName(context: HostContext): string {
  const taken = new Set(context.store.records("table").map(({ name }) => name.toLowerCase()));
  for (let count = 1; ; count++) if (!taken.has(`table${count}`)) return `Table${count}`;
}

function add({ context, sheetId }: TablesState, address: unknown, hasHeaders: unknown): HostObject {
  const range = rangeArgument(context, sheetId ?? context.store.selection().sheetId, address);
  checkSheetWritable(context, range.sheetId);
  if (hasHeaders !== true) throw invalidArgument("the workbench adds tables with headers only");
  const area = rowCount(range.area) === 1 ? { ...range.area, bottom: range.area.bottom + 1 } : range.area;
  checkTableArea(context, range.sheetId, area);
  settleHeaders(context, range.sheetId, area);
  const id = context.store.newId();
  context.store.put("table", { id, sheetId: range.sheetId, name: freeName(context), area, properties: {} });
  context.cellsTouched = true;
  return tableObject({ context, tableId: id });
}

const tablesType = new HostType<TablesState>(
  collectionRules({
    name: "TableCollection",
    items: (state) => listed(state).map(({ id }) => tableObject({ context: state.context, tableId: id })),
    find: (state, key) => {
      const found = listed(state).find(
        ({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase(),
      );
      return found ? tableObject({ context: state.context, tableId: found.id }) : null;
    },
    methods: {
      Add: add,
      ...eventMethods<TablesState>(
        { DataChanged: eventTypes.tableChanged },
        ({ context }) => context.events,
        () => wholeWorkbook,
      ),
    },
  }),
);

export const tables = (state: TablesState): HostObject => tablesType.create(state);
