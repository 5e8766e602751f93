import { cellAddress, columnNumber, maximumColumn, maximumRow } from "../address";
import type { FileChange } from "../change-types";
import type { LookChange } from "../content-types";
import type { Area } from "../types";
import { namePrefix, withPrefix, XmlEdits } from "../xml/edits";
import { token, XmlCursor } from "../xml/cursor";
import { child, parseXml } from "../xml/tree";
import type { Draft } from "./draft";
import { columnFormats } from "./rewrite-rows";

type Change = Extract<FileChange, { kind: "set-formats" }>;

/** Changes the looks of cells, which keep what they hold; cells that are not there yet are added. Areas must not overlap. */
export function setFormats(draft: Draft, change: Change): void {
  const { part, name } = draft.sheet(change.sheet);
  for (const { area } of change.formats) {
    if (area.top < 1 || area.left < 1 || area.bottom > maximumRow || area.right > maximumColumn)
      throw new RangeError(`A format of ${name} stands outside the sheet.`);
  }
  if (change.formats.length === 0) return;
  const text = draft.parts.get(part).text();
  const root = parseXml(text, part, "sheetData");
  const data = child(root, "sheetData");
  if (!data) throw new RangeError(`The sheet "${name}" has no place for cells.`);
  const offset = data.start;
  const book = draft.styles();
  const known = new Map<LookChange, Map<number, number>>();
  const changed = (format: number, look: LookChange): number => {
    const formats = known.get(look) ?? new Map<number, number>();
    known.set(look, formats);
    const found = formats.get(format) ?? book.changedFormat(format, look);
    formats.set(format, found);
    return found;
  };
  const prefix = namePrefix(root.name);
  const ofColumn = columnFormats(root);
  const rows = new RowRuns(change.formats);
  const edits = new XmlEdits(text);
  /** Cells that a row lacks, from one column to another. */
  const added = (row: number, runs: readonly Run[], from: number, to: number, rowFormat: number): string => {
    let xml = "";
    for (const { left, right, look } of runs) {
      for (let column = Math.max(left, from); column <= Math.min(right, to); column++) {
        const format = changed(rowFormat > 0 ? rowFormat : ofColumn(column), look);
        xml += `<c r="${cellAddress(row, column)}" s="${format}"/>`;
      }
    }
    return withPrefix(prefix, xml);
  };
  const newRow = (row: number): string =>
    withPrefix(prefix, `<row r="${row}">${added(row, rows.at(row), 1, maximumColumn, 0)}</row>`);

  const cursor = new XmlCursor(text.slice(data.start, data.end), part);
  cursor.next();
  let row = 0;
  let next = rows.next(1);
  while (!data.selfClosing && !(cursor.next() === token.close && cursor.depth === 1)) {
    if (cursor.kind !== token.open || !cursor.is("row")) {
      if (cursor.kind === token.open) cursor.skipElement();
      continue;
    }
    row = Number(cursor.attribute("r") ?? row + 1);
    for (; next !== null && next < row; next = rows.next(next + 1))
      edits.insert(data.start + cursor.start, newRow(next));
    if (next !== row) {
      cursor.skipElement();
      continue;
    }
    changeRow(row);
    next = rows.next(row + 1);
  }
  const remaining: string[] = [];
  for (; next !== null; next = rows.next(next + 1)) remaining.push(newRow(next));
  edits.append(data, remaining.join(""));
  draft.parts.set(part, edits.apply());

  /** From the open token of a row to its close token. */
  function changeRow(number: number): void {
    const runs = rows.at(number);
    const { start, end, selfClosing, depth } = cursor;
    const rowFormat = Number(cursor.attribute("s") ?? 0);
    const rowName = cursor.qualifiedName();
    const hasSpans = cursor.findAttribute("spans") >= 0;
    let column = 0;
    let last = end;
    let grows = false;
    while (!(cursor.next() === token.close && cursor.depth === depth)) {
      if (cursor.kind !== token.open) continue;
      if (!cursor.is("c")) {
        cursor.skipElement();
        continue;
      }
      const letters = /^[A-Za-z]+/.exec(cursor.attribute("r") ?? "")?.[0];
      const here = letters === undefined ? column + 1 : columnNumber(letters);
      const missing = added(number, runs, column + 1, here - 1, rowFormat);
      if (missing !== "") edits.insert(offset + cursor.start, missing);
      grows ||= missing !== "";
      const run = runs.find(({ left, right }) => left <= here && here <= right);
      if (run) changeCell(run.look);
      column = here;
      cursor.skipElement();
      last = cursor.end;
    }
    const rest = added(number, runs, column + 1, maximumColumn, rowFormat);
    const tag = withoutSpans(cursor.text.slice(start, end));
    if (selfClosing) {
      if (rest !== "")
        edits.replace(offset + start, offset + end, `${tag.replace(/\s*\/>$/, ">")}${rest}</${rowName}>`);
      return;
    }
    if (hasSpans && (grows || rest !== "")) edits.replace(offset + start, offset + end, tag);
    if (rest !== "") edits.insert(offset + last, rest);
  }

  /** Gives the cell whose open token the cursor stands on another format. */
  function changeCell(look: LookChange): void {
    const attribute = cursor.findAttribute("s");
    const format = attribute < 0 ? 0 : Number(cursor.attribute("s"));
    const to = changed(format, look);
    if (to === format) return;
    if (attribute >= 0)
      edits.replace(offset + cursor.valueStart(attribute), offset + cursor.valueEnd(attribute), String(to));
    else edits.insert(offset + cursor.start + 1 + cursor.qualifiedName().length, ` s="${to}"`);
  }
}

function withoutSpans(tag: string): string {
  return tag.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, "");
}

interface Run {
  readonly left: number;
  readonly right: number;
  readonly look: LookChange;
}

/** Areas, asked for row by row. */
class RowRuns {
  private readonly sorted: readonly { readonly area: Area; readonly look: LookChange }[];
  private readonly starts: readonly number[];

  constructor(formats: Change["formats"]) {
    this.sorted = formats.toSorted((one, other) => one.area.top - other.area.top);
    const tops = new Set<number>();
    for (const { area } of formats) for (let row = area.top; row <= area.bottom; row++) tops.add(row);
    this.starts = [...tops].sort((one, other) => one - other);
  }

  private position = 0;
  /** First row from a row on that an area speaks of; null for none. Rows are asked for in ascending order. */
  next(from: number): number | null {
    while ((this.starts[this.position] ?? Infinity) < from) this.position++;
    return this.starts[this.position] ?? null;
  }

  private opened = 0;
  private open: { readonly area: Area; readonly look: LookChange }[] = [];
  /** The runs of a row from left to right. Rows are asked for in ascending order. */
  at(row: number): readonly Run[] {
    for (let next = this.sorted[this.opened]; next && next.area.top <= row; next = this.sorted[++this.opened])
      this.open.push(next);
    this.open = this.open.filter(({ area }) => area.bottom >= row);
    return this.open
      .map(({ area, look }) => ({ left: area.left, right: area.right, look }))
      .sort((one, other) => one.left - other.left);
  }
}
