import { checkCellsWritable } from "../context";
import type { BorderSide, CellFormat } from "../store/records";
import { invalidArgument, unknownMember } from "../wire/api-error";
import { borderOf, checkedColor } from "./range-format";
import { eachCell, spread } from "./range-cells";
import { columnCount, rowCount, type RangeState } from "./range-state";

type Reader = (format: CellFormat, state: RangeState, row: number, column: number) => unknown;

const border =
  (edge: BorderSide): Reader =>
  (_format, state, row, column) => {
    const line = borderOf(state, row, column, edge);
    return { style: line?.style ?? "None", weight: line?.weight ?? "Thin", color: line?.color ?? "#000000" };
  };

/** What `getCellProperties` can be asked for, by path. */
const readers: Readonly<Record<string, Reader>> = {
  "format.font.bold": ({ bold }) => bold,
  "format.font.italic": ({ italic }) => italic,
  "format.font.color": ({ fontColor }) => fontColor,
  "format.font.size": ({ fontSize }) => fontSize,
  "format.font.name": ({ fontName }) => fontName,
  "format.font.underline": ({ underline }) => underline,
  "format.fill.color": ({ fill }) => fill ?? "#FFFFFF",
  "format.fill.pattern": ({ fill }) => (fill === null ? "None" : "Solid"),
  "format.horizontalAlignment": ({ horizontal }) => horizontal,
  "format.verticalAlignment": ({ vertical }) => vertical,
  "format.wrapText": ({ wrap }) => wrap,
  "format.indentLevel": ({ indent }) => indent,
  "format.protection.locked": ({ locked }) => locked,
  "format.borders.top": border("EdgeTop"),
  "format.borders.bottom": border("EdgeBottom"),
  "format.borders.left": border("EdgeLeft"),
  "format.borders.right": border("EdgeRight"),
};

/** Paths that are asked for with `true`. A border may be asked for as a whole or by its parts. */
function paths(options: unknown, prefix = ""): string[] {
  if (options === null || typeof options !== "object") throw invalidArgument("cell properties to load");
  return Object.entries(options).flatMap(([key, wanted]: [string, unknown]) => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (readers[path]) return [path];
    if (wanted !== null && typeof wanted === "object") return paths(wanted, path);
    throw unknownMember("CellProperties", path);
  });
}

/** Formats cell by cell, in the shape of the options. */
export function cellProperties(state: RangeState, options: unknown): unknown {
  const wanted = paths(options);
  return eachCell(state, (row, column) => {
    const format = state.context.store.format(state.sheetId, row, column);
    const result: Record<string, unknown> = {};
    for (const path of wanted) put(result, path.split("."), readers[path]?.(format, state, row, column));
    return result;
  });
}

function put(
  target: Record<string, unknown>,
  [first = "", ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) target[first] = value;
  else put((target[first] ??= {}) as Record<string, unknown>, rest, value);
}

const writers: Readonly<Record<string, (value: unknown) => Partial<CellFormat>>> = {
  "format.font.bold": (value) => ({ bold: value === true }),
  "format.font.italic": (value) => ({ italic: value === true }),
  "format.font.color": (value) => ({ fontColor: checkedColor(value) }),
  "format.font.size": (value) => ({ fontSize: Number(value) }),
  "format.fill.color": (value) => ({ fill: checkedColor(value) }),
};

/** Sets formats cell by cell; an empty object leaves a cell as it is. */
export function writeCellProperties(state: RangeState, data: unknown): void {
  const { context, sheetId, area } = state;
  const at = spread(state, data);
  checkCellsWritable(context, sheetId, area);
  for (let row = 0; row < rowCount(area); row++) {
    for (let column = 0; column < columnCount(area); column++) {
      const [top, left] = [area.top + row, area.left + column];
      for (const [path, value] of leaves(at(row, column))) {
        const writer = writers[path];
        if (!writer) throw unknownMember("SettableCellProperties", path);
        context.store.setFormat(sheetId, { top, left, bottom: top, right: left }, writer(value));
      }
    }
  }
}

function leaves(value: unknown, prefix = ""): [string, unknown][] {
  if (value === null || typeof value !== "object") return [[prefix, value]];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    leaves(inner, prefix === "" ? key : `${prefix}.${key}`),
  );
}
