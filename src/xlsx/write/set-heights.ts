import { XmlEdits, namePrefix, withPrefix } from "../xml/edits";
import { token, XmlCursor } from "../xml/cursor";
import { child, parseXml } from "../xml/tree";
import type { Draft } from "./draft";

/** Sets the heights of rows in points; null gives a row the workbook's own height back. */
export function setHeights(
  draft: Draft,
  sheetName: string,
  heights: ReadonlyMap<number, number | null>,
): void {
  editRowTags(draft, sheetName, heights, {
    change: withHeight,
    added: (height) => (height === null ? null : heightAttributes(height)),
  });
}

/** Hides rows, or shows them again. */
export function setHiddenRows(draft: Draft, sheetName: string, rows: ReadonlyMap<number, boolean>): void {
  editRowTags(draft, sheetName, rows, {
    change: (tag, hidden) => {
      const plain = withoutAttributes(tag, "hidden");
      return hidden ? withAttributes(plain, hiddenAttribute) : plain;
    },
    added: (hidden) => (hidden ? hiddenAttribute : null),
  });
}

const hiddenAttribute = ' hidden="1"';

interface RowTags<Value> {
  readonly change: (tag: string, value: Value) => string;
  /** Attributes of a row that is not there yet; null for none, which then stays away. */
  readonly added: (value: Value) => string | null;
}

/** Changes the opening tags of rows. */
function editRowTags<Value>(
  draft: Draft,
  sheetName: string,
  values: ReadonlyMap<number, Value>,
  tags: RowTags<Value>,
): void {
  const { part, name } = draft.sheet(sheetName);
  const text = draft.parts.get(part).text();
  const root = parseXml(text, part, "sheetData");
  const data = child(root, "sheetData");
  if (!data) throw new RangeError(`The sheet "${name}" has no place for cells.`);
  const edits = new XmlEdits(text);
  const pending = [...values].sort(([one], [other]) => one - other);
  const prefix = namePrefix(root.name);
  const newRows = (before: number): string => {
    let xml = "";
    for (let entry = pending[0]; entry !== undefined && entry[0] < before; entry = pending[0]) {
      const [row, value] = entry;
      const attributes = tags.added(value);
      if (attributes !== null) xml += `<row r="${row}"${attributes}/>`;
      pending.shift();
    }
    return withPrefix(prefix, xml);
  };
  const cursor = new XmlCursor(text.slice(data.start, data.end), part);
  cursor.next();
  let row = 0;
  while (!data.selfClosing && pending.length > 0 && !(cursor.next() === token.close && cursor.depth === 1)) {
    if (cursor.kind !== token.open) continue;
    if (!cursor.is("row")) {
      cursor.skipElement();
      continue;
    }
    row = Number(cursor.attribute("r") ?? row + 1);
    const before = newRows(row);
    if (before !== "") edits.insert(data.start + cursor.start, before);
    const [next] = pending;
    if (next?.[0] === row) {
      pending.shift();
      const [start, end] = [data.start + cursor.start, data.start + cursor.end];
      edits.replace(start, end, tags.change(text.slice(start, end), next[1]));
    }
    cursor.skipElement();
  }
  edits.append(data, newRows(Infinity));
  draft.parts.set(part, edits.apply());
}

const heightAttributes = (height: number): string => ` ht="${height}" customHeight="1"`;

/** A row's opening tag with another height. */
function withHeight(tag: string, height: number | null): string {
  const plain = withoutAttributes(tag, "ht|customHeight");
  return height === null ? plain : withAttributes(plain, heightAttributes(height));
}

const withoutAttributes = (tag: string, names: string): string =>
  tag.replace(new RegExp(`\\s(?:${names})\\s*=\\s*(?:"[^"]*"|'[^']*')`, "g"), "");

const withAttributes = (tag: string, attributes: string): string =>
  tag.replace(/\s*\/?>$/, (end) => attributes + end.trim());
