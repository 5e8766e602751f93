import { columnNumber, isBlank, type Source, type SourceValue } from "./cells";
import { isOwnTable } from "./text-cells";

/** Cells of a sheet; rows and columns from 1, both ends in. */
export interface AreaOfCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An area as the mapping writes it: two cells in capitals, "B3:N503". */
export const areaPattern = /^([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})$/;

/** The cells of "B3:N503"; null where the text is no such area. */
export function parseArea(text: string): AreaOfCells | null {
  const [, left, top, right, bottom] = areaPattern.exec(text) ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null;
  const area = {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
  return area.bottom < area.top || area.right < area.left ? null : area;
}

/** Last row and column that a source reaches. */
function endOf({ row, column, values }: Source): { readonly bottom: number; readonly right: number } {
  const width = values.reduce((widest, line) => Math.max(widest, line.length), 0);
  return { bottom: row + values.length - 1, right: column + width - 1 };
}

function meets(source: Source, area: AreaOfCells): boolean {
  const { bottom, right } = endOf(source);
  return source.row <= area.bottom && area.top <= bottom && source.column <= area.right && area.left <= right;
}

const valueAt = (source: Source, row: number, column: number): SourceValue =>
  source.values[row - source.row]?.[column - source.column] ?? null;

/** Whether cells of a source lie inside an area of its sheet. */
export function overlapsArea(source: Source, sheet: string, area: string): boolean {
  const cells = parseArea(area);
  return cells !== null && source.sheet === sheet && meets(source, cells);
}

function cut(parts: readonly Source[], sheet: string, address: string, area: AreaOfCells): Source {
  const inside = parts.filter((part) => meets(part, area));
  const bottom = Math.min(area.bottom, Math.max(area.top - 1, ...inside.map((part) => endOf(part).bottom)));
  const right = Math.min(area.right, Math.max(area.left - 1, ...inside.map((part) => endOf(part).right)));
  const holderOf = (row: number, column: number): Source | undefined =>
    inside.find((part) => !isBlank(valueAt(part, row, column)));
  const values: SourceValue[][] = [];
  for (let row = area.top; row <= bottom; row++) {
    const line: SourceValue[] = [];
    for (let column = area.left; column <= right; column++) {
      const holder = holderOf(row, column);
      line.push(holder === undefined ? null : valueAt(holder, row, column));
    }
    values.push(line);
  }
  return {
    sheet,
    area: address,
    row: area.top,
    column: area.left,
    values,
    isDate: (rowIndex, columnIndex) => {
      const [row, column] = [area.top + rowIndex, area.left + columnIndex];
      return holderOf(row, column)?.isDate(row, column) === true;
    },
  };
}

/** Dates are asked by the indexes of the part that holds the cell. */
const inSheetRows = (source: Source): Source => ({
  ...source,
  isDate: (row, column) => source.isDate(row - source.row, column - source.column),
});

/** The parts of a sheet that are the user's. */
const partsOf = (sources: readonly Source[], sheet: string): readonly Source[] =>
  sources.filter((source) => source.sheet.toLowerCase() === sheet.toLowerCase() && !isOwnTable(source));

/**
 * The first filled cell right under or right beside an area: data that has grown out of it.
 *
 * @returns row and column of the sheet; null where the area ends among blanks
 */
export function grownOutOf(
  sources: readonly Source[],
  sheet: string,
  address: string,
): { readonly row: number; readonly column: number } | null {
  const area = parseArea(address);
  if (area === null) return null;
  const parts = partsOf(sources, sheet);
  const isFilled = (row: number, column: number): boolean =>
    parts.some((part) => !isBlank(valueAt(part, row, column)));
  for (let column = area.left; column <= area.right; column++) {
    if (isFilled(area.bottom + 1, column)) return { row: area.bottom + 1, column };
  }
  for (let row = area.top; row <= area.bottom; row++) {
    if (isFilled(row, area.right + 1)) return { row, column: area.right + 1 };
  }
  return null;
}

/** Cuts are kept with the sources that they are of: a cut is asked for by every role that reads it. */
const cuts = new WeakMap<readonly Source[], Map<string, Source>>();

/**
 * The cells of an area as a source of its own, whichever sheet and tables of the user's they belong to.
 *
 * @param address as a mapping writes it, "B3:N503"
 * @returns the same object for the same sources and area; null where the sheet holds no cells or the address is none
 */
export function sourceOfArea(sources: readonly Source[], sheet: string, address: string): Source | null {
  const area = parseArea(address);
  const parts = partsOf(sources, sheet);
  const [first] = parts;
  if (area === null || first === undefined) return null;
  const known = cuts.get(sources) ?? new Map<string, Source>();
  cuts.set(sources, known);
  const key = `${address} ${sheet.toLowerCase()}`;
  const source = known.get(key) ?? cut(parts.map(inSheetRows), first.sheet, address, area);
  known.set(key, source);
  return source;
}
