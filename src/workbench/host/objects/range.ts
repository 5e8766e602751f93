import { maximumColumn, maximumRow } from "../../../xlsx";
import type { Area } from "../../../xlsx/types";
import {
  calculate,
  checkCellsWritable,
  checkSheetWritable,
  intersects,
  selectCells,
  sheetOf,
  type HostContext,
} from "../context";
import { invalidArgument, itemNotFound } from "../wire/api-error";
import { cellProperties } from "./cell-properties";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { HostType, type HostObject, type PropertyRule, type TypeRules } from "./host-object";
import {
  readFormulas,
  readText,
  readValues,
  readValueTypes,
  writeEntries,
  writeNumberFormats,
  eachCell,
} from "./range-cells";
import { rangeFormat } from "./range-format";
import { mergedAreas, surroundingRegion } from "./range-regions";
import { offsetOf } from "./range-sizes";
import {
  addressOf,
  cellCount,
  checkedArea,
  columnCount,
  rangeAt,
  rowCount,
  type RangeState,
} from "./range-state";
import { rangeView } from "./range-view";

const within = (state: RangeState, area: Area): HostObject => rangeType.create({ ...state, area });

const hidden = (state: RangeState, rows: boolean): boolean | null => {
  const { hiddenRows, hiddenColumns } = sheetOf(state.context, state.sheetId);
  const [from, to, list] = rows
    ? [state.area.top, state.area.bottom, hiddenRows]
    : [state.area.left, state.area.right, hiddenColumns];
  const count = list.filter((index) => index >= from && index <= to).length;
  return count === 0 ? false : count === to - from + 1 ? true : null;
};

function setHidden({ context, sheetId, area }: RangeState, rows: boolean, value: unknown): void {
  checkSheetWritable(context, sheetId);
  const sheet = sheetOf(context, sheetId);
  const [from, to] = rows ? [area.top, area.bottom] : [area.left, area.right];
  const others = (rows ? sheet.hiddenRows : sheet.hiddenColumns).filter(
    (index) => index < from || index > to,
  );
  const own = value === true ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];
  context.store.updateSheet(sheetId, {
    [rows ? "hiddenRows" : "hiddenColumns"]: [...others, ...own].sort((a, b) => a - b),
  });
}

const hyperlink: PropertyRule<RangeState> = {
  read: ({ context, sheetId, area }) => context.store.hyperlink(sheetId, area.top, area.left),
  write: ({ context, sheetId, area }, value) => {
    checkCellsWritable(context, sheetId, area);
    if (value !== null && typeof value !== "object") throw invalidArgument("hyperlink");
    if (cellCount(area) !== 1) throw invalidArgument("the workbench sets hyperlinks cell by cell");
    const link = value as {
      documentReference?: string;
      address?: string;
      screenTip?: string;
      textToDisplay?: string;
    } | null;
    const empty = link === null || (!link.documentReference && !link.address);
    context.store.setHyperlink(sheetId, area.top, area.left, empty ? null : link);
    if (!empty && link.textToDisplay !== undefined)
      writeEntries({ context, sheetId, area }, [[link.textToDisplay]]);
    // As in Excel, a new link makes the cell look like one.
    if (!empty) context.store.setFormat(sheetId, area, { fontColor: "#0563C1", underline: "Single" });
  },
};

function clear(state: RangeState, what: unknown): void {
  const { context, sheetId, area } = state;
  checkCellsWritable(context, sheetId, area);
  const applyTo = typeof what === "string" ? what : "All";
  if (!["All", "Contents", "Hyperlinks", "RemoveHyperlinks"].includes(applyTo)) {
    throw invalidArgument(`the workbench does not clear ${applyTo}`);
  }
  const { store } = context;
  const used = store.usedArea(sheetId, false) ?? area;
  for (let row = area.top; row <= Math.min(area.bottom, used.bottom); row++) {
    for (let column = area.left; column <= Math.min(area.right, used.right); column++) {
      if (applyTo === "All" || applyTo === "Contents") store.setCell(sheetId, row, column, null, null);
      if (applyTo !== "Contents") store.setHyperlink(sheetId, row, column, null);
    }
  }
  context.cellsTouched = true;
  context.events.cellsChanged(sheetId, area, "RangeEdited");
}

const used = (state: RangeState, valuesOnly: unknown): HostObject | null => {
  const area = state.context.store.usedArea(state.sheetId, valuesOnly === true);
  return area && intersects(area, state.area) ? within(state, overlap(area, state.area)) : null;
};

const overlap = (a: Area, b: Area): Area => ({
  top: Math.max(a.top, b.top),
  left: Math.max(a.left, b.left),
  bottom: Math.min(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
});

const intersection = (state: RangeState, other: unknown): HostObject | null => {
  const second = rangeArgument(state.context, state.sheetId, other);
  const meets = second.sheetId === state.sheetId && intersects(state.area, second.area);
  return meets ? within(state, overlap(state.area, second.area)) : null;
};

const methods: TypeRules<RangeState>["methods"] = {
  GetCell: (state, row, column) => {
    const [top, left] = [state.area.top + Number(row), state.area.left + Number(column)];
    return within(state, checkedArea(top, left, top, left));
  },
  GetRow: (state, row) => {
    const top = state.area.top + Number(row);
    return within(state, checkedArea(top, state.area.left, top, state.area.right));
  },
  GetColumn: (state, column) => {
    const left = state.area.left + Number(column);
    return within(state, checkedArea(state.area.top, left, state.area.bottom, left));
  },
  GetLastCell: (state) => within(state, { ...state.area, top: state.area.bottom, left: state.area.right }),
  GetLastRow: (state) => within(state, { ...state.area, top: state.area.bottom }),
  GetLastColumn: (state) => within(state, { ...state.area, left: state.area.right }),
  GetEntireColumn: (state) => within(state, { ...state.area, top: 1, bottom: maximumRow }),
  GetEntireRow: (state) => within(state, { ...state.area, left: 1, right: maximumColumn }),
  GetOffsetRange: (state, rows, columns) => {
    const { top, left, bottom, right } = state.area;
    const [down, across] = [Number(rows), Number(columns)];
    return within(state, checkedArea(top + down, left + across, bottom + down, right + across));
  },
  GetResizedRange: (state, rows, columns) => {
    const { top, left, bottom, right } = state.area;
    return within(state, checkedArea(top, left, bottom + Number(rows), right + Number(columns)));
  },
  GetAbsoluteResizedRange: (state, rows, columns) => {
    const { top, left } = state.area;
    return within(state, checkedArea(top, left, top + Number(rows) - 1, left + Number(columns) - 1));
  },
  GetBoundingRect: (state, other) => {
    const second = rangeArgument(state.context, state.sheetId, other);
    if (second.sheetId !== state.sheetId) throw invalidArgument("ranges of two sheets");
    const [a, b] = [state.area, second.area];
    return within(state, {
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    });
  },
  GetIntersection: (state, other) => {
    const found = intersection(state, other);
    if (!found) throw itemNotFound("the ranges do not meet");
    return found;
  },
  GetIntersectionOrNullObject: intersection,
  GetUsedRange: (state, valuesOnly) =>
    used(state, valuesOnly) ??
    within(state, { ...state.area, bottom: state.area.top, right: state.area.left }),
  GetUsedRangeOrNullObject: used,
  GetVisibleView: rangeView,
  GetSurroundingRegion: (state) => within(state, surroundingRegion(state)),
  GetMergedAreasOrNullObject: (state) => {
    const areas = mergedAreas(state);
    return areas.length === 0
      ? null
      : state.context.objects.areas({ context: state.context, sheetId: state.sheetId, areas });
  },
  GetCellProperties: (state, options) => cellProperties(state, options),
  Clear: clear,
  Calculate: ({ context }) => calculate(context),
  Select: ({ context, sheetId, area }) => selectCells(context, sheetId, [area]),
  _ValidateArraySize: ({ area }, rows, columns) => {
    if (rows !== rowCount(area) || columns !== columnCount(area))
      throw invalidArgument("array and range differ in size");
  },
};

const rangeType = new HostType<RangeState>({
  name: "Range",
  referable: true,
  properties: {
    Address: { read: addressOf },
    RowIndex: { read: ({ area }) => area.top - 1 },
    ColumnIndex: { read: ({ area }) => area.left - 1 },
    RowCount: { read: ({ area }) => rowCount(area) },
    ColumnCount: { read: ({ area }) => columnCount(area) },
    CellCount: { read: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    Values: { read: readValues, write: writeEntries },
    Formulas: { read: readFormulas, write: writeEntries },
    Text: { read: readText },
    ValueTypes: { read: readValueTypes },
    NumberFormat: {
      read: (state) =>
        eachCell(state, (row, column) => state.context.store.format(state.sheetId, row, column).numberFormat),
      write: writeNumberFormats,
    },
    Hyperlink: hyperlink,
    Top: { read: ({ context, sheetId, area }) => offsetOf(sheetOf(context, sheetId), area.top, 1).top },
    Left: { read: ({ context, sheetId, area }) => offsetOf(sheetOf(context, sheetId), 1, area.left).left },
    RowHidden: {
      read: (state) => hidden(state, true),
      write: (state, value) => setHidden(state, true, value),
    },
    ColumnHidden: {
      read: (state) => hidden(state, false),
      write: (state, value) => setHidden(state, false, value),
    },
    Hidden: { read: (state) => hidden(state, true) === true || hidden(state, false) === true },
    IsEntireColumn: { read: ({ area }) => area.top === 1 && area.bottom === maximumRow },
    IsEntireRow: { read: ({ area }) => area.left === 1 && area.right === maximumColumn },
  },
  links: {
    Worksheet: ({ context, sheetId }) => context.objects.worksheet(context, sheetId),
    Format: rangeFormat,
    ConditionalFormats: ({ context, sheetId, area }) =>
      conditionalFormats({ context, sheetId, areas: [area] }),
    DataValidation: ({ context, sheetId, area }) => dataValidation({ context, sheetId, areas: [area] }),
  },
  methods,
});

export const rangeObject = (state: RangeState): HostObject => rangeType.create(state);

/** Cells behind an argument that is a range or an address. */
export function rangeArgument(context: HostContext, sheetId: string | null, value: unknown): RangeState {
  return rangeType.isTypeOf(value) ? rangeType.stateOf(value) : rangeAt(context, sheetId, value);
}
