import { checkCellsWritable } from "../context";
import type { CellFormat } from "../store/records";
import { invalidArgument } from "../wire/api-error";
import { checkedColor } from "./checked-color";
import { HostType, type HostObject, type PropertyRule } from "./host-object";
import { rangeBorders } from "./range-borders";
import { columnWidth, rowHeight, sizeRule, standardRule } from "./range-sizes";
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
    Borders: (state) => rangeBorders(state),
    Protection: (state) => protectionType.create(state),
  },
});

export const rangeFormat = (state: RangeState): HostObject => formatType.create(state);
