import type { BlockRows } from "./block-rows";
import type { CellWriter } from "./cell-writer";
import { namePrefix, withPrefix, type XmlEdits } from "../xml/edits";
import { token, XmlCursor } from "../xml/cursor";
import { child, childrenNamed, type XmlElement } from "../xml/tree";
import { columnNumber } from "../address";
import { BrokenFormulas } from "./broken-formulas";
import { RowPatch } from "./row-patch";

export interface SheetRewrite {
  readonly text: string;
  readonly part: string;
  readonly root: XmlElement;
  /** The element that holds the rows. */
  readonly data: XmlElement;
  readonly rows: BlockRows;
  readonly writer: CellWriter;
  readonly edits: XmlEdits;
}

/** Puts the cells of blocks into the rows of a sheet: one change of the text for each row that they touch. */
export function rewriteRows(sheet: SheetRewrite): void {
  const { data, rows, edits, root } = sheet;
  const prefix = namePrefix(root.name);
  const formatOfColumn = columnFormats(root);
  const newCells = (row: number, rowFormat: number) => {
    const cells: { column: number; xml: (ownFormat: number) => string }[] = [];
    rows.visitRow(row, (column, value, formula, style) => {
      cells.push({
        column,
        xml: (ownFormat) =>
          withPrefix(prefix, sheet.writer.cell(row, column, value, formula, style, ownFormat)),
      });
    });
    return new RowPatch(cells, (column) => (rowFormat > 0 ? rowFormat : formatOfColumn(column)));
  };
  const newRow = (row: number) => {
    const cells = newCells(row, 0).rest();
    return cells === "" ? "" : withPrefix(prefix, `<row r="${row}">${cells}</row>`);
  };

  const pending = rows.rowNumbers();
  let next = pending.next();
  const cursor = new XmlCursor(sheet.text.slice(data.start, data.end), sheet.part);
  const broken = new BrokenFormulas(prefix);
  cursor.next();
  let row = 0;
  while (!data.selfClosing && !(cursor.next() === token.close && cursor.depth === 1)) {
    if (cursor.kind !== token.open || !cursor.is("row")) {
      if (cursor.kind === token.open) cursor.skipElement();
      continue;
    }
    row = Number(cursor.attribute("r") ?? row + 1);
    for (; !next.done && next.value < row; next = pending.next())
      edits.insert(data.start + cursor.start, newRow(next.value));
    const isTouched = !next.done && next.value === row;
    if (!isTouched && broken.isEmpty) cursor.skipElement();
    else {
      const format = Number(cursor.attribute("s") ?? 0);
      const patch = isTouched ? newCells(row, format) : new RowPatch([], () => 0);
      rewriteRow(sheet, cursor, row, patch, broken);
    }
    if (isTouched) next = pending.next();
  }
  const remaining: string[] = [];
  for (; !next.done; next = pending.next()) remaining.push(newRow(next.value));
  edits.append(data, remaining.join(""));
}

/** Cell format that an empty cell takes from its column. */
export function columnFormats(root: XmlElement): (column: number) => number {
  const formats = childrenNamed(child(root, "cols"), "col").map(({ attributes }) => ({
    first: Number(attributes.get("min")),
    last: Number(attributes.get("max")),
    format: Number(attributes.get("style") ?? 0),
  }));
  return (column) => formats.find(({ first, last }) => column >= first && column <= last)?.format ?? 0;
}

/** From the open token of a row to its close token. */
function rewriteRow(
  { data, edits }: SheetRewrite,
  cursor: XmlCursor,
  row: number,
  patch: RowPatch,
  broken: BrokenFormulas,
): void {
  const { text } = cursor;
  const { start, end: contentStart, selfClosing, depth: outer } = cursor;
  const name = cursor.qualifiedName();
  const spans = cursor.attribute("spans");
  const pieces: string[] = [];
  let copied = contentStart;
  let afterCells = contentStart;
  let column = 0;
  const copyUpTo = (place: number) => {
    pieces.push(text.slice(copied, place));
    copied = place;
  };
  while (!(cursor.next() === token.close && cursor.depth === outer)) {
    if (cursor.kind !== token.open || !cursor.is("c")) {
      if (cursor.kind === token.open) cursor.skipElement();
      continue;
    }
    const cellStart = cursor.start;
    const format = Number(cursor.attribute("s") ?? 0);
    const letters = /^[A-Za-z]+/.exec(cursor.attribute("r") ?? "")?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    const before = patch.before(column);
    if (before !== "") {
      copyUpTo(cellStart);
      pieces.push(before);
    }
    const replacement = patch.at(column, format);
    const formula = broken.readCell(cursor, row, column, replacement !== null);
    if (replacement !== null) {
      copyUpTo(cellStart);
      pieces.push(replacement);
      copied = cursor.end;
    } else if (formula) {
      copyUpTo(formula.start);
      pieces.push(formula.xml);
      copied = formula.end;
    }
    afterCells = cursor.end;
  }
  copyUpTo(Math.max(copied, afterCells));
  pieces.push(patch.rest());
  const contentEnd = cursor.start;
  pieces.push(text.slice(copied, contentEnd));
  const content = pieces.join("");
  if (selfClosing && content === "") return;
  const open = patch.fitsInto(spans)
    ? text.slice(start, contentStart)
    : withoutSpans(text.slice(start, contentStart));
  const tag = selfClosing ? `${open.slice(0, -2)}>` : open;
  edits.replace(
    data.start + start,
    data.start + contentEnd,
    selfClosing ? `${tag}${content}</${name}>` : tag + content,
  );
}

function withoutSpans(tag: string): string {
  return tag.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, "");
}
