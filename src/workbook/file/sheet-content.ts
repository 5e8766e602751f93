import { parseSheetReference } from "../../xlsx/address";
import type { CellLook, EdgeLook, SheetLayout } from "../../xlsx/content-types";
import type { CellStyle, CellValue, Line, PageSetup, SheetContent, XlsxFile } from "../../xlsx/types";

/** What files add to a width in characters of Calibri 11. */
const widthPadding = 0.7109375;
const keepStyle = -1;
const printTitles = "_xlnm.Print_Titles";

/**
 * What a new sheet is given to hold what a sheet of a file holds: values, formats, sizes, frozen panes and page. Formulas, tables,
 * rules, links and charts are not carried over.
 *
 * @param file that has the sheet
 * @param sheet its name
 */
export function sheetContent(file: XlsxFile, sheet: string): SheetContent {
  const layout = file.readLayout(sheet);
  const { styles, values, indexes } = cellsOf(file, sheet);
  const page = pageOf(layout, repeatedRows(file, sheet));
  return {
    styles,
    blocks: [{ row: 1, column: 1, values, styles: indexes }],
    widths: widthsOf(layout),
    heights: new Map(
      [...layout.rows].flatMap(([row, { height }]): [number, number][] =>
        height === null ? [] : [[row, height]],
      ),
    ),
    ...(layout.frozen === null ? {} : { freeze: layout.frozen }),
    gridlines: layout.gridlines,
    ...(layout.tabColor === null ? {} : { tabColor: layout.tabColor }),
    ...(page === null ? {} : { page }),
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    links: [],
  };
}

interface Cells {
  readonly styles: readonly CellStyle[];
  readonly values: readonly (readonly CellValue[])[];
  /** Indexes into `styles`; rows that look the same are the same array. */
  readonly indexes: readonly (readonly number[])[];
}

function cellsOf(file: XlsxFile, sheet: string): Cells {
  const cells = file.readSheet(sheet);
  const looks = file.readLooks(sheet);
  const styles: CellStyle[] = [];
  const plain = looks.look(0);
  const known = new Map<number, number>();
  const indexOf = (format: number): number => {
    const found = known.get(format);
    if (found !== undefined) return found;
    const style = format < 0 ? {} : styleOf(looks.look(format), plain);
    const index = Object.keys(style).length === 0 ? keepStyle : styles.push(style) - 1;
    known.set(format, index);
    return index;
  };
  const rows = new Map<string, readonly number[]>();
  const values: CellValue[][] = [];
  const indexes: (readonly number[])[] = [];
  for (let row = 1; row <= looks.rowCount; row++) {
    const line = Array.from({ length: looks.columnCount }, (_, column) =>
      indexOf(looks.cellFormat(row, column + 1)),
    );
    const key = line.join();
    if (!rows.has(key)) rows.set(key, line);
    indexes.push(rows.get(key) ?? line);
    values.push(line.map((_, column) => cells.values[row - 1]?.[column] ?? null));
  }
  return { styles, values, indexes };
}

/** What of a look differs from the workbook's body text. */
function styleOf(look: CellLook, plain: CellLook): CellStyle {
  return {
    ...(look.bold && { bold: true }),
    ...(look.italic && { italic: true }),
    ...(look.size !== plain.size && { size: look.size }),
    ...(look.color !== plain.color && { color: look.color }),
    ...(look.fill !== null && { fill: look.fill }),
    ...lineOf("top", look.top),
    ...lineOf("bottom", look.bottom),
    ...(isSide(look.horizontal) && { horizontal: look.horizontal }),
    ...(isHeight(look.vertical) && look.vertical !== plain.vertical && { vertical: look.vertical }),
    ...(look.wrap && { wrap: true }),
    ...(look.indent > 0 && { indent: look.indent }),
    ...(look.numberFormat !== "General" && { numberFormat: look.numberFormat }),
    ...(!look.locked && { unlocked: true }),
  };
}

const isSide = (word: string): word is "left" | "center" | "right" =>
  ["left", "center", "right"].includes(word);
const isHeight = (word: string): word is "top" | "center" | "bottom" =>
  ["top", "center", "bottom"].includes(word);

function lineOf(
  side: "top" | "bottom",
  edge: EdgeLook | null,
): { readonly [side in "top" | "bottom"]?: Line } {
  if (edge === null) return {};
  return { [side]: { style: edge.style === "hair" ? "hair" : "thin", color: edge.color } };
}

function widthsOf({ columns }: SheetLayout): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { first, last, width } of columns) {
    if (width === null) continue;
    for (let column = first; column <= last; column++) widths.set(column, width - widthPadding);
  }
  return widths;
}

/** First and last of the rows that are printed on every page. */
function repeatedRows(file: XlsxFile, sheet: string): readonly [number, number] | null {
  const name = file.definedNames().find((each) => each.name === printTitles && each.sheet === sheet);
  const area = name === undefined ? null : parseSheetReference(name.formula)?.area;
  return area == null ? null : [area.top, area.bottom];
}

/** Codes of the paper sizes (ECMA-376 part 1, 18.3.1.63). */
const letter = 1;

function pageOf({ page }: SheetLayout, repeatRows: readonly [number, number] | null): PageSetup | null {
  if (page.fit === undefined) return null;
  const [, left = "", right = ""] = /^(?:&L(.*?))?(?:&R(.*))?$/s.exec(page.footerText ?? "") ?? [];
  return {
    landscape: page.landscape === true,
    paper: page.paper === letter ? "Letter" : "A4",
    marginInches: page.left ?? 0.7,
    fitToHeight: page.fit.high === 1,
    ...(repeatRows === null ? {} : { repeatRows }),
    footerLeft: left,
    footerRight: right,
  };
}
