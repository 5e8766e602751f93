import type { BorderRecord, BorderSide, CellFormat } from "../store/records";
import { invalidArgument, unknownMember } from "../wire/api-error";
import { eachCell } from "./range-cells";
import { borderOf } from "./range-borders";
import type { RangeState } from "./range-state";

type Reader = (format: CellFormat, state: RangeState, row: number, column: number) => unknown;

const sides: Readonly<Record<string, BorderSide>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

/** One part of a cell's lines, by side. */
const lines =
  (part: keyof BorderRecord, none: string): Reader =>
  (_format, state, row, column) =>
    Object.fromEntries(
      Object.entries(sides).map(([side, edge]) => [
        side,
        { [part]: borderOf(state, row, column, edge)?.[part] ?? none },
      ]),
    );

/** What `getCellProperties` can be asked for, by path. */
const readers: Readonly<Record<string, Reader>> = {
  hyperlink: (_format, { context, sheetId }, row, column) => context.store.hyperlink(sheetId, row, column),
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
  "format.protection": ({ locked }) => ({ locked, formulaHidden: false }),
  "format.borders.style": lines("style", "None"),
  "format.borders.weight": lines("weight", "Thin"),
  "format.borders.color": lines("color", "#000000"),
};

/** Paths that are asked for with `true`. */
function paths(options: unknown, prefix = ""): string[] {
  if (options === null || typeof options !== "object") throw invalidArgument("cell properties to load");
  return Object.entries(options).flatMap(([key, wanted]: [string, unknown]) => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (wanted !== null && typeof wanted === "object") return paths(wanted, path);
    if (!readers[path]) throw unknownMember("CellProperties", path);
    return wanted === true ? [path] : [];
  });
}

/** Formats cell by cell, in the shape of the options. */
export function cellProperties(state: RangeState, options: unknown): unknown {
  const wanted = paths(options);
  return eachCell(state, (row, column) => {
    const format = state.context.store.format(state.sheetId, row, column);
    const result: Record<string, unknown> = {};
    for (const path of wanted) {
      const value = readers[path]?.(format, state, row, column);
      const target = path.startsWith("format.borders.") ? "format.borders" : path;
      put(result, target.split("."), value);
    }
    return result;
  });
}

/** Puts a value at a path; objects that meet there are joined. */
function put(
  target: Record<string, unknown>,
  [first = "", ...rest]: readonly string[],
  value: unknown,
): void {
  const known = target[first];
  if (rest.length > 0) put((target[first] ??= {}) as Record<string, unknown>, rest, value);
  else if (isPlain(known) && isPlain(value))
    for (const [key, inner] of Object.entries(value)) put(known, [key], inner);
  else target[first] = value;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object";
