import { rectangles, type EdgeLook, type LookChange, type SheetLooks } from "../../xlsx";
import type { BorderRecord, BorderSide, CellFormat } from "../host/store/records";
import { edgeOf, fileColor, writtenWords } from "./format-words";
import { around } from "./save-cells";
import { isSame, type Change, type Saving, type SheetPair } from "./saving";

/** Looks of a sheet's cells that are not those of the file; only what differs of a look is changed. */
export function formatChanges(saving: Saving, { name, now, was }: SheetPair): readonly Change[] {
  const area = around(saving.now.usedArea(now.id, false), saving.was.usedArea(was.id, false));
  if (!area) return [];
  const book = new ChangeBook();
  const rows: (LookChange | null)[][] = [];
  let changes = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    const line: (LookChange | null)[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const change = book.between(
        saving.was.format(was.id, row, column),
        saving.now.format(now.id, row, column),
      );
      if (change) changes++;
      line.push(change);
    }
    rows.push(line);
  }
  if (changes === 0) return [];
  takeNeighboursLines(rows, area, saving.file.readLooks(name), book);
  const formats = rectangles(rows, area.top, area.left).map(({ area: cells, shared }) => ({
    area: cells,
    look: shared,
  }));
  return [{ kind: "set-formats", sheet: name, formats }];
}

/**
 * A file may hold the line between two cells as the upper or left line of the second one. Where the line changes, it is held by the
 * first cell from now on, so that the second one's must go.
 */
function takeNeighboursLines(
  rows: (LookChange | null)[][],
  { top, left }: { readonly top: number; readonly left: number },
  looks: SheetLooks,
  book: ChangeBook,
): void {
  const lineOf = (row: number, column: number, edge: "top" | "left"): EdgeLook | null => {
    if (row > looks.rowCount || column > looks.columnCount) return null;
    const format = looks.cellFormat(row, column);
    return format < 0 ? null : looks.look(format)[edge];
  };
  const drop = (row: number, column: number, edge: "top" | "left"): void => {
    const line = rows[row - top];
    if (!line || lineOf(row, column, edge) === null) return;
    line[column - left] = book.joined(line[column - left] ?? {}, { [edge]: null });
  };
  rows.forEach((line, rowIndex) => {
    const changed = line.flatMap((change, index) => (change ? [{ change, column: left + index }] : []));
    for (const { change, column } of changed) {
      if (change.bottom !== undefined) drop(top + rowIndex + 1, column, "top");
      if (change.right !== undefined) drop(top + rowIndex, column + 1, "left");
    }
  });
}

const edges: readonly (readonly [BorderSide, "top" | "bottom" | "left" | "right"])[] = [
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
];

/** Changes of looks, each once, so that neighbours with the same change can be joined. */
class ChangeBook {
  private readonly pairs = new Map<CellFormat, Map<CellFormat, LookChange | null>>();
  private readonly known = new Map<string, LookChange>();

  /** What makes one format another; null for nothing. */
  between(was: CellFormat, now: CellFormat): LookChange | null {
    if (was === now) return null;
    const pairs = this.pairs.get(was) ?? new Map<CellFormat, LookChange | null>();
    this.pairs.set(was, pairs);
    const found = pairs.get(now);
    if (found !== undefined) return found;
    const change = lookChange(was, now);
    const result = Object.keys(change).length === 0 ? null : this.intern(change);
    pairs.set(now, result);
    return result;
  }

  joined(one: LookChange, other: LookChange): LookChange {
    return this.intern({ ...other, ...one });
  }

  private intern(change: LookChange): LookChange {
    const key = JSON.stringify(change);
    const known = this.known.get(key) ?? change;
    this.known.set(key, known);
    return known;
  }
}

function lookChange(was: CellFormat, now: CellFormat): LookChange {
  const word = <Word>(
    name: "horizontal" | "vertical" | "underline",
    written: (word: string) => Word | null,
  ) => (was[name] === now[name] ? null : written(now[name]));
  const horizontal = word("horizontal", writtenWords.horizontal);
  const vertical = word("vertical", writtenWords.vertical);
  const underline = word("underline", writtenWords.underline);
  const color = was.fontColor === now.fontColor ? null : fileColor(now.fontColor);
  const fill = now.fill === null ? null : fileColor(now.fill);
  const lines = edges.flatMap(([side, edge]) =>
    isSame(was.borders[side], now.borders[side]) ? [] : [[edge, lineOf(now.borders[side])]],
  );
  return {
    ...(was.numberFormat !== now.numberFormat && { numberFormat: now.numberFormat }),
    ...(was.bold !== now.bold && { bold: now.bold }),
    ...(was.italic !== now.italic && { italic: now.italic }),
    ...(underline !== null && { underline }),
    ...(was.fontName !== now.fontName && { fontName: now.fontName }),
    ...(was.fontSize !== now.fontSize && { size: now.fontSize }),
    ...(color !== null && { color }),
    ...(was.fill !== now.fill && (now.fill === null || fill !== null) && { fill }),
    ...(horizontal !== null && { horizontal }),
    ...(vertical !== null && { vertical }),
    ...(was.wrap !== now.wrap && { wrap: now.wrap }),
    ...(was.indent !== now.indent && { indent: now.indent }),
    ...(was.locked !== now.locked && { locked: now.locked }),
    ...(Object.fromEntries(lines) as LookChange),
  };
}

const lineOf = (line: BorderRecord | undefined): EdgeLook | null => (line ? edgeOf(line) : null);
