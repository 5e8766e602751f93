import { activateSheet, calculate, checkSheetWritable, checkStructure } from "../context";
import { eventMethods, eventTypes } from "../event-types";
import { checkSheetName } from "../rules/names";
import { ApiError, invalidArgument, itemNotFound } from "../wire/api-error";
import { charts } from "./charts";
import { freezePanes } from "./freeze-panes";
import { HostType, type HostObject, type PropertyRule } from "./host-object";
import { definedNames } from "./names";
import { pageLayout } from "./page-layout";
import { rangeArgument, rangeObject } from "./range";
import { areasObject } from "./range-areas";
import { areasAt, checkedArea, wholeSheet } from "./range-state";
import { sheetProtection } from "./sheet-protection";
import { record, updateRecord, type SheetState } from "./sheet-state";
import { tables } from "./tables";

const position = ({ context, sheetId }: SheetState): number =>
  context.store.sheets().findIndex(({ id }) => id === sheetId);

const visible = ({ context }: SheetState): number =>
  context.store.sheets().filter(({ visibility }) => visibility === "Visible").length;

function remove(state: SheetState): void {
  checkStructure(state.context);
  if (record(state).visibility === "Visible" && visible(state) === 1) {
    throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
  if (record(state).visibility === "VeryHidden")
    throw new ApiError("InvalidOperation", "A very hidden sheet cannot be deleted.");
  state.context.store.removeSheet(state.sheetId);
  state.context.cellsTouched = true;
  state.context.events.sheetEvent("deleted", state.sheetId);
}

const usedRange = (state: SheetState, valuesOnly: unknown): HostObject | null => {
  const area = state.context.store.usedArea(state.sheetId, valuesOnly === true);
  return area && rangeObject({ ...state, area });
};

const flag = (field: "showGridlines" | "showHeadings"): PropertyRule<SheetState> => ({
  read: (state) => record(state)[field],
  write: (state, value) => updateRecord(state, { [field]: value === true }),
});

const worksheetType = new HostType<SheetState>({
  name: "Worksheet",
  id: ({ sheetId }) => sheetId,
  properties: {
    Id: { read: ({ sheetId }) => sheetId },
    Name: {
      read: (state) => record(state).name,
      write: (state, value) => {
        checkStructure(state.context);
        const others = state.context.store.sheets().filter(({ id }) => id !== state.sheetId);
        updateRecord(state, {
          name: checkSheetName(
            value,
            others.map(({ name }) => name),
          ),
        });
      },
    },
    Position: {
      read: position,
      write: (state, value) => {
        checkStructure(state.context);
        if (!Number.isInteger(value) || (value as number) < 0) throw invalidArgument("position");
        state.context.store.moveSheet(state.sheetId, value as number);
      },
    },
    Visibility: {
      read: (state) => record(state).visibility,
      write: (state, value) => {
        checkStructure(state.context);
        if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden")
          throw invalidArgument("visibility");
        if (value !== "Visible" && visible(state) === 1)
          throw new ApiError("InvalidOperation", "the last visible sheet");
        updateRecord(state, { visibility: value });
      },
    },
    TabColor: {
      read: (state) => record(state).tabColor,
      write: (state, value) => {
        checkSheetWritable(state.context, state.sheetId);
        if (value !== "" && !/^#[0-9a-f]{6}$/i.test(String(value))) throw invalidArgument("colour");
        updateRecord(state, { tabColor: String(value).toUpperCase() });
      },
    },
    ShowGridlines: flag("showGridlines"),
    // office.js has two names for the two properties, and uses either.
    Gridlines: flag("showGridlines"),
    Headings: flag("showHeadings"),
    ShowHeadings: flag("showHeadings"),
    StandardWidth: {
      read: (state) => record(state).standardWidth,
      write: (state, value) => updateRecord(state, { standardWidth: Number(value) }),
    },
    StandardHeight: { read: () => 15 },
  },
  links: {
    Tables: tables,
    Names: ({ context, sheetId }) => definedNames({ context, sheetId }),
    Charts: charts,
    FreezePanes: freezePanes,
    PageLayout: pageLayout,
    Protection: sheetProtection,
  },
  methods: {
    GetRange: (state, address) =>
      address === null || address === undefined || address === ""
        ? rangeObject({ ...state, area: wholeSheet })
        : rangeObject(rangeArgument(state.context, state.sheetId, address)),
    GetRanges: (state, addresses) =>
      areasObject({ ...state, areas: areasAt(state.context, state.sheetId, addresses) }),
    GetCell: (state, row, column) => {
      const [top, left] = [Number(row) + 1, Number(column) + 1];
      return rangeObject({ ...state, area: checkedArea(top, left, top, left) });
    },
    GetRangeByIndexes: (state, row, column, rows, columns) => {
      const [top, left] = [Number(row) + 1, Number(column) + 1];
      return rangeObject({
        ...state,
        area: checkedArea(top, left, top + Number(rows) - 1, left + Number(columns) - 1),
      });
    },
    GetUsedRange: (state, valuesOnly) =>
      usedRange(state, valuesOnly) ??
      rangeObject({ ...state, area: { top: 1, left: 1, bottom: 1, right: 1 } }),
    GetUsedRangeOrNullObject: usedRange,
    GetNextOrNullObject: (state) => {
      const next = state.context.store.sheets()[position(state) + 1];
      return next ? worksheetObject({ ...state, sheetId: next.id }) : null;
    },
    Activate: ({ context, sheetId }) => activateSheet(context, sheetId),
    Calculate: ({ context }) => calculate(context),
    Delete: remove,
    ...eventMethods<SheetState>(
      {
        DataChanged: eventTypes.sheetChanged,
        SelectionChanged: eventTypes.sheetSelection,
        Activated: eventTypes.sheetActivated,
        Deactivated: eventTypes.sheetDeactivated,
      },
      ({ context }) => context.events,
      ({ sheetId }) => sheetId,
    ),
  },
});

export const worksheetObject = (state: SheetState): HostObject => worksheetType.create(state);

export function isWorksheet(value: unknown): boolean {
  return worksheetType.isTypeOf(value);
}

/** Sheet behind an argument that has to be a worksheet. */
export function worksheetArgument(value: unknown): SheetState {
  if (!worksheetType.isTypeOf(value)) throw itemNotFound("worksheet");
  return worksheetType.stateOf(value);
}
