import type { Area } from "../../../xlsx/types";
import { checkSheetWritable, type HostContext } from "../context";
import { eventMethods, eventTypes } from "../event-types";
import type { TableRecord } from "../store/records";
import { invalidArgument, itemNotFound } from "../wire/api-error";
import { keptProperties, type Bag } from "./bag";
import { collectionRules } from "./collection";
import { HostType, type HostObject } from "./host-object";
import { rangeArgument, rangeObject } from "./range";
import { readValues, writeEntries } from "./range-cells";
import { checkTableArea, checkTableName, settleHeaders } from "./table-rules";

export interface TableState {
  readonly context: HostContext;
  readonly tableId: string;
}

function recordOf({ context, tableId }: TableState): TableRecord {
  const record = context.store.records("table").find(({ id }) => id === tableId);
  if (!record) throw itemNotFound("the table was deleted");
  return record;
}

function update(state: TableState, patch: Partial<TableRecord>): void {
  const record = recordOf(state);
  checkSheetWritable(state.context, record.sheetId);
  state.context.store.put("table", { ...record, ...patch });
}

const bagOf = (state: TableState): Bag => ({
  read: (path) => recordOf(state).properties[path],
  write: (path, value) => update(state, { properties: { ...recordOf(state).properties, [path]: value } }),
});

const range = (state: TableState, area: Area): HostObject =>
  rangeObject({ context: state.context, sheetId: recordOf(state).sheetId, area });

const hasTotals = (state: TableState): boolean => bagOf(state).read("ShowTotals") === true;
const headerArea = (state: TableState): Area => ({
  ...recordOf(state).area,
  bottom: recordOf(state).area.top,
});
const bodyArea = (state: TableState): Area => {
  const { area } = recordOf(state);
  return { ...area, top: area.top + 1, bottom: area.bottom - (hasTotals(state) ? 1 : 0) };
};

function resize(state: TableState, target: unknown): void {
  const { area: old, sheetId } = recordOf(state);
  const { area, sheetId: targetSheet } = rangeArgument(state.context, sheetId, target);
  if (targetSheet !== sheetId || area.top !== old.top)
    throw invalidArgument("a table keeps its header row when it is resized");
  if (area.bottom <= area.top) throw invalidArgument("a table has at least one row under its header");
  if (area.left > old.right || area.right < old.left)
    throw invalidArgument("the new area must overlap the old");
  checkTableArea(state.context, sheetId, area, state.tableId);
  update(state, { area });
  settleHeaders(state.context, sheetId, area);
  state.context.cellsTouched = true;
}

/** Settings of a table as Excel makes it. */
export const tableDefaults = {
  Style: "TableStyleMedium2",
  ShowHeaders: true,
  ShowTotals: false,
  ShowBandedRows: true,
  ShowBandedColumns: false,
  ShowFilterButton: true,
  HighlightFirstColumn: false,
  HighlightLastColumn: false,
};

const tableType = new HostType<TableState>({
  name: "Table",
  id: ({ tableId }) => tableId,
  properties: {
    Id: { read: ({ tableId }) => tableId },
    Name: {
      read: (state) => recordOf(state).name,
      write: (state, value) => update(state, { name: checkTableName(state.context, value, state.tableId) }),
    },
    ...keptProperties(bagOf, "", tableDefaults),
  },
  links: {
    Worksheet: (state) => state.context.objects.worksheet(state.context, recordOf(state).sheetId),
    Columns: (state) => columnsType.create(state),
    Rows: (state) => rowsType.create(state),
  },
  methods: {
    GetRange: (state) => range(state, recordOf(state).area),
    GetHeaderRowRange: (state) => range(state, headerArea(state)),
    GetDataBodyRange: (state) => range(state, bodyArea(state)),
    Resize: resize,
    Delete: (state) => {
      const { area, sheetId, id } = recordOf(state);
      checkSheetWritable(state.context, sheetId);
      const { store } = state.context;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++)
          store.setCell(sheetId, row, column, null, null);
      }
      store.remove("table", id);
      state.context.cellsTouched = true;
    },
    ConvertToRange: (state) => {
      const result = range(state, recordOf(state).area);
      checkSheetWritable(state.context, recordOf(state).sheetId);
      state.context.store.remove("table", state.tableId);
      return result;
    },
    ...eventMethods<TableState>(
      { DataChanged: eventTypes.tableChanged, SelectionChanged: eventTypes.tableSelection },
      ({ context }) => context.events,
      ({ tableId }) => tableId,
    ),
  },
});

interface ColumnState extends TableState {
  readonly index: number;
}

const columnArea = (state: ColumnState, area: Area): Area => {
  const left = recordOf(state).area.left + state.index;
  return { ...area, left, right: left };
};

const header = (state: ColumnState): string => {
  const { area, sheetId } = recordOf(state);
  const { value } = state.context.store.cell(sheetId, area.top, area.left + state.index);
  return typeof value === "string" ? value : "";
};

const columnType = new HostType<ColumnState>({
  name: "TableColumn",
  properties: {
    Id: { read: ({ index }) => index + 1 },
    Index: { read: ({ index }) => index },
    Name: {
      read: header,
      write: (state, value) => {
        const { sheetId } = recordOf(state);
        writeEntries({ context: state.context, sheetId, area: columnArea(state, headerArea(state)) }, [
          [value],
        ]);
      },
    },
    Values: {
      read: (state) =>
        readValues({
          context: state.context,
          sheetId: recordOf(state).sheetId,
          area: columnArea(state, recordOf(state).area),
        }),
    },
  },
  methods: {
    GetRange: (state) => range(state, columnArea(state, recordOf(state).area)),
    GetDataBodyRange: (state) => range(state, columnArea(state, bodyArea(state))),
    GetHeaderRowRange: (state) => range(state, columnArea(state, headerArea(state))),
  },
});

const columns = (state: TableState): readonly HostObject[] => {
  const { left, right } = recordOf(state).area;
  return Array.from({ length: right - left + 1 }, (_, index) => columnType.create({ ...state, index }));
};

const columnsType = new HostType<TableState>(
  collectionRules({
    name: "TableColumnCollection",
    items: columns,
    find: (state, key) => {
      const all = columns(state);
      const index =
        typeof key === "number"
          ? key - 1
          : all.findIndex(
              (_, position) =>
                header({ ...state, index: position }).toLowerCase() === String(key).toLowerCase(),
            );
      return all[index] ?? null;
    },
  }),
);

interface RowState extends TableState {
  readonly index: number;
}

const rowArea = (state: RowState): Area => {
  const body = bodyArea(state);
  return { ...body, top: body.top + state.index, bottom: body.top + state.index };
};

const rowType = new HostType<RowState>({
  name: "TableRow",
  properties: {
    Index: { read: ({ index }) => index },
    Values: {
      read: (state) =>
        readValues({ context: state.context, sheetId: recordOf(state).sheetId, area: rowArea(state) }),
    },
  },
  methods: { GetRange: (state) => range(state, rowArea(state)) },
});

const rowCount = (state: TableState): number => bodyArea(state).bottom - bodyArea(state).top + 1;

const rowsType = new HostType<TableState>(
  collectionRules({
    name: "TableRowCollection",
    items: (state) =>
      Array.from({ length: rowCount(state) }, (_, index) => rowType.create({ ...state, index })),
    find: (state, key) => {
      const index = Number(key);
      return index >= 0 && index < rowCount(state) ? rowType.create({ ...state, index }) : null;
    },
  }),
);

export const tableObject = (state: TableState): HostObject => tableType.create(state);
