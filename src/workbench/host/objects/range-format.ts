import type { Area } from "../../../xlsx/types";
import { checkCellsWritable, checkSheetWritable, sheetOf } from "../context";
import type { BorderRecord, BorderSide, CellFormat, SheetRecord } from "../store/records";
import { invalidArgument } from "../wire/api-error";
import { collectionRules } from "./collection";
import { HostType, type HostObject, type PropertyRule } from "./host-object";
import { columnCount, rowCount, type RangeState } from "./range-state";

const maximumCellsFormatted = 4_000_000;

function patch(state: RangeState, change: Partial<CellFormat>): void {
  const { context, sheetId, area } = state;
  if (rowCount(area) * columnCount(area) > maximumCellsFormatted) {
    throw invalidArgument("the workbench keeps formats of cells, not of whole rows and columns");
  }
  checkCellsWritable(context, sheetId, area);
  context.store.setFormat(sheetId, area, change);
}

/** What all cells share, null where they differ. */
function shared<Value>(
  { context, sheetId, area }: RangeState,
  read: (format: CellFormat) => Value,
): Value | null {
  const first = read(context.store.format(sheetId, area.top, area.left));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (read(context.store.format(sheetId, row, column)) !== first) return null;
    }
  }
  return first;
}

type Kept =
  | "bold"
  | "italic"
  | "underline"
  | "fontName"
  | "fontSize"
  | "fontColor"
  | "horizontal"
  | "vertical"
  | "wrap"
  | "indent"
  | "locked";

const kept = <Name extends Kept>(
  name: Name,
  type: "string" | "number" | "boolean",
): PropertyRule<RangeState> => ({
  read: (state) => shared(state, (format) => format[name]),
  write: (state, value) => {
    if (value === null) return;
    if (typeof value !== type) throw invalidArgument(`${name} is a ${type}`);
    patch(state, { [name]: value });
  },
});

export function checkedColor(value: unknown): string {
  if (typeof value !== "string" || !/^#[0-9a-f]{6}$/i.test(value))
    throw invalidArgument(`colour ${String(value)}`);
  return value.toUpperCase();
}

const fontType = new HostType<RangeState>({
  name: "RangeFont",
  properties: {
    Bold: kept("bold", "boolean"),
    Italic: kept("italic", "boolean"),
    Underline: kept("underline", "string"),
    Name: kept("fontName", "string"),
    Size: kept("fontSize", "number"),
    Color: {
      read: (state) => shared(state, ({ fontColor }) => fontColor),
      write: (state, value) => patch(state, { fontColor: checkedColor(value) }),
    },
  },
});

const fillType = new HostType<RangeState>({
  name: "RangeFill",
  properties: {
    Color: {
      read: (state) => shared(state, ({ fill }) => fill ?? "#FFFFFF"),
      write: (state, value) => patch(state, { fill: checkedColor(value) }),
    },
    Pattern: { read: (state) => shared(state, ({ fill }) => (fill === null ? "None" : "Solid")) },
  },
  methods: { Clear: (state) => patch(state, { fill: null }) },
});

const protectionType = new HostType<RangeState>({
  name: "FormatProtection",
  properties: { Locked: kept("locked", "boolean") },
});

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Side = (typeof sides)[number];

interface BorderState {
  readonly range: RangeState;
  readonly side: Side;
}

/** The cells' own edges that a side of a range stands for. Inner lines belong to the cells above and left of them. */
function edges({ range, side }: BorderState): readonly { readonly area: Area; readonly edge: BorderSide }[] {
  const { top, left, bottom, right } = range.area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { top, left, bottom: top, right }, edge: side }];
    case "EdgeBottom":
      return [{ area: { top: bottom, left, bottom, right }, edge: side }];
    case "EdgeLeft":
      return [{ area: { top, left, bottom, right: left }, edge: side }];
    case "EdgeRight":
      return [{ area: { top, left: right, bottom, right }, edge: side }];
    case "InsideHorizontal":
      return bottom > top ? [{ area: { top, left, bottom: bottom - 1, right }, edge: "EdgeBottom" }] : [];
    case "InsideVertical":
      return right > left ? [{ area: { top, left, bottom, right: right - 1 }, edge: "EdgeRight" }] : [];
  }
}

const opposite = {
  EdgeTop: "EdgeBottom",
  EdgeBottom: "EdgeTop",
  EdgeLeft: "EdgeRight",
  EdgeRight: "EdgeLeft",
} as const;
const step = { EdgeTop: [-1, 0], EdgeBottom: [1, 0], EdgeLeft: [0, -1], EdgeRight: [0, 1] } as const;

/** A line between two cells is one line: it is kept with the cell above or left of it. */
function ownerOf(
  row: number,
  column: number,
  edge: BorderSide,
): { row: number; column: number; edge: BorderSide } {
  if (edge === "EdgeBottom" || edge === "EdgeRight") return { row, column, edge };
  const [down, across] = step[edge];
  if (row + down < 1 || column + across < 1) return { row, column, edge };
  return { row: row + down, column: column + across, edge: opposite[edge] };
}

export function borderOf(
  { context, sheetId }: RangeState,
  row: number,
  column: number,
  edge: BorderSide,
): BorderRecord | null {
  const owner = ownerOf(row, column, edge);
  return context.store.format(sheetId, owner.row, owner.column).borders[owner.edge] ?? null;
}

function setBorder(state: BorderState, change: (line: BorderRecord | null) => BorderRecord | null): void {
  const { context, sheetId, area: whole } = state.range;
  checkCellsWritable(context, sheetId, whole);
  for (const { area, edge } of edges(state)) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const owner = ownerOf(row, column, edge);
        const { borders } = context.store.format(sheetId, owner.row, owner.column);
        const { [owner.edge]: line, ...others } = borders;
        const next = change(line ?? null);
        const cell = { top: owner.row, left: owner.column, bottom: owner.row, right: owner.column };
        context.store.setFormat(sheetId, cell, {
          borders: next ? { ...others, [owner.edge]: next } : others,
        });
      }
    }
  }
}

const plainLine: BorderRecord = { style: "Continuous", weight: "Thin", color: "#000000" };

function sharedLine(state: BorderState, read: (line: BorderRecord | null) => string): string | null {
  let found: string | undefined;
  for (const { area, edge } of edges(state)) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = read(borderOf(state.range, row, column, edge));
        if (found !== undefined && found !== value) return null;
        found = value;
      }
    }
  }
  return found ?? read(null);
}

const borderType = new HostType<BorderState>({
  name: "RangeBorder",
  id: ({ side }) => side,
  properties: {
    SideIndex: { read: ({ side }) => side },
    Style: {
      read: (state) => sharedLine(state, (line) => line?.style ?? "None"),
      write: (state, value) =>
        setBorder(state, (line) =>
          value === "None" ? null : { ...(line ?? plainLine), style: String(value) },
        ),
    },
    Weight: {
      read: (state) => sharedLine(state, (line) => line?.weight ?? "Thin"),
      write: (state, value) =>
        setBorder(state, (line) => ({ ...(line ?? plainLine), weight: String(value) })),
    },
    Color: {
      read: (state) => sharedLine(state, (line) => line?.color ?? "#000000"),
      write: (state, value) =>
        setBorder(state, (line) => ({ ...(line ?? plainLine), color: checkedColor(value) })),
    },
  },
});

const bordersType = new HostType<RangeState>(
  collectionRules({
    name: "RangeBorderCollection",
    items: (range) => sides.map((side) => borderType.create({ range, side })),
    find: (range, key) => {
      const side = sides.find((known) => known === key);
      return side ? borderType.create({ range, side }) : null;
    },
  }),
);

const defaultRowHeight = 15;
/** Points of a column that shows so many characters of the body font: 7 pixels each and 5 of padding. */
export const widthInPoints = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;

const columnWidth = (sheet: SheetRecord, column: number): number =>
  sheet.columnWidths[column] ?? widthInPoints(sheet.standardWidth);
const rowHeight = (sheet: SheetRecord, row: number): number => sheet.rowHeights[row] ?? defaultRowHeight;

function sizeRule(
  from: "left" | "top",
  to: "right" | "bottom",
  field: "columnWidths" | "rowHeights",
  read: (sheet: SheetRecord, index: number) => number,
): PropertyRule<RangeState> {
  return {
    read: ({ context, sheetId, area }) => {
      const sheet = sheetOf(context, sheetId);
      const first = read(sheet, area[from]);
      for (let index = area[from]; index <= area[to]; index++) if (read(sheet, index) !== first) return null;
      return first;
    },
    write: ({ context, sheetId, area }, value) => {
      checkSheetWritable(context, sheetId);
      if (typeof value !== "number" || !(value >= 0)) throw invalidArgument("a size is a number of points");
      const sizes: Record<number, number> = { ...sheetOf(context, sheetId)[field] };
      for (let index = area[from]; index <= area[to]; index++) sizes[index] = value;
      context.store.updateSheet(sheetId, { [field]: sizes });
    },
  };
}

/** Whether rows or columns have no size of their own; writing true takes it from them. */
function standardRule(
  from: "left" | "top",
  to: "right" | "bottom",
  field: "columnWidths" | "rowHeights",
): PropertyRule<RangeState> {
  return {
    read: ({ context, sheetId, area }) => {
      const sizes = sheetOf(context, sheetId)[field];
      let own = 0;
      for (let index = area[from]; index <= area[to]; index++) if (sizes[index] !== undefined) own++;
      return own === 0 ? true : own === area[to] - area[from] + 1 ? false : null;
    },
    write: ({ context, sheetId, area }, value) => {
      checkSheetWritable(context, sheetId);
      if (value !== true) return;
      const others = Object.entries(sheetOf(context, sheetId)[field]).filter(
        ([index]) => Number(index) < area[from] || Number(index) > area[to],
      );
      context.store.updateSheet(sheetId, { [field]: Object.fromEntries(others) });
    },
  };
}

/** Distance in points of a row from the sheet's upper edge, and of a column from its left edge. */
export function offsetOf(
  sheet: SheetRecord,
  row: number,
  column: number,
): { readonly top: number; readonly left: number } {
  let [top, left] = [0, 0];
  for (let index = 1; index < row; index++) top += rowHeight(sheet, index);
  for (let index = 1; index < column; index++) left += columnWidth(sheet, index);
  return { top, left };
}

const formatType = new HostType<RangeState>({
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: kept("horizontal", "string"),
    VerticalAlignment: kept("vertical", "string"),
    WrapText: kept("wrap", "boolean"),
    IndentLevel: kept("indent", "number"),
    ColumnWidth: sizeRule("left", "right", "columnWidths", columnWidth),
    RowHeight: sizeRule("top", "bottom", "rowHeights", rowHeight),
    UseStandardWidth: standardRule("left", "right", "columnWidths"),
    UseStandardHeight: standardRule("top", "bottom", "rowHeights"),
  },
  links: {
    Font: (state) => fontType.create(state),
    Fill: (state) => fillType.create(state),
    Borders: (state) => bordersType.create(state),
    Protection: (state) => protectionType.create(state),
  },
});

export const rangeFormat = (state: RangeState): HostObject => formatType.create(state);
