import { areaAddress, parseAreaAddress } from "../address";
import type { TableEntry } from "../read/tables";
import { encodeColumnName, encodeTextCodes } from "../text-codes";
import type { Area, TableColumnChange } from "../types";
import { XmlEdits } from "../xml/edits";
import { escapeXml } from "../xml/entities";
import { child, childrenNamed, descendants, parseXml, type XmlElement } from "../xml/tree";
import type { Draft } from "./draft";

/** Children of a table column in the order of the schema (CT_TableColumn). */
const columnOrder = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

/** Writes a table's new area into its part, with the columns that it gains. */
export function resizeTablePart(
  draft: Draft,
  table: TableEntry,
  to: Area,
  columns: readonly TableColumnChange[] | undefined,
): void {
  const { part, info } = table;
  const text = draft.parts.get(part).text();
  const root = parseXml(text, part);
  const edits = new XmlEdits(text);
  moveAreas(root, edits, info.area, to);
  const list = child(root, "tableColumns");
  const existing = childrenNamed(list, "tableColumn");
  existing.forEach((element, index) => {
    const change = columns?.[index];
    if (change === undefined) return;
    if (change.name !== info.columns[index])
      edits.setAttributes(element, { name: encodeColumnName(change.name) });
    changeFormula(element, edits, change.formula);
  });
  const added = addedColumns(table, to, columns);
  if (list && added.length > 0) {
    const highest = Math.max(0, ...existing.map(({ attributes }) => Number(attributes.get("id") ?? 0)));
    edits.setAttributes(list, { count: String(existing.length + added.length) });
    edits.append(list, added.map((column, index) => columnXml(column, highest + 1 + index)).join(""));
  }
  draft.parts.set(part, edits.apply());
}

/** The table's area; inside its part also the filter and the sort order, which leave a totals row out. */
function moveAreas(root: XmlElement, edits: XmlEdits, from: Area, to: Area): void {
  const inside = ["autoFilter", "sortState", "sortCondition"].flatMap((local) => descendants(root, local));
  for (const element of [root, ...inside]) {
    const own = parseAreaAddress(element.attributes.get("ref") ?? "");
    if (!own) continue;
    const endsWithTable = from.bottom - own.bottom <= 1;
    const isWhole = own.left === from.left && own.right === from.right;
    const moved = {
      ...own,
      bottom: endsWithTable ? own.bottom + to.bottom - from.bottom : own.bottom,
      right: isWhole ? to.right : own.right,
    };
    if (areaAddress(moved) !== areaAddress(own)) edits.setAttributes(element, { ref: areaAddress(moved) });
  }
}

/** @throws RangeError when two columns would have one name */
function addedColumns(
  { info }: TableEntry,
  to: Area,
  columns: readonly TableColumnChange[] | undefined,
): readonly TableColumnChange[] {
  const count = to.right - info.area.right;
  const names = (columns ?? info.columns.map((name) => ({ name }))).map(({ name }) => name.toLowerCase());
  const added: TableColumnChange[] = columns?.slice(info.columns.length) ?? [];
  // Named like Excel does until the header cells say otherwise.
  for (let number = 1; added.length < count; number++) {
    const name = `Column${number}`;
    if (names.includes(name.toLowerCase())) continue;
    names.push(name.toLowerCase());
    added.push({ name });
  }
  if (names.includes("") || new Set(names).size < names.length)
    throw new RangeError(`Table ${info.name} would have an empty header, or two columns of one name.`);
  return added;
}

const formulaXml = (formula: string): string =>
  `<calculatedColumnFormula>${escapeXml(encodeTextCodes(formula))}</calculatedColumnFormula>`;

function columnXml({ name, formula }: TableColumnChange, id: number): string {
  const attributes = `id="${id}" name="${escapeXml(encodeColumnName(name))}"`;
  return formula === undefined || formula === null
    ? `<tableColumn ${attributes}/>`
    : `<tableColumn ${attributes}>${formulaXml(formula)}</tableColumn>`;
}

function changeFormula(element: XmlElement, edits: XmlEdits, formula: string | null | undefined): void {
  const before = child(element, "calculatedColumnFormula");
  if (formula === undefined || (formula ?? "") === (before?.text ?? "")) return;
  if (formula === null) {
    if (before) edits.remove(before);
  } else if (before) edits.replaceChild(element, before, formulaXml(formula));
  else edits.insertOrdered(element, columnOrder, "calculatedColumnFormula", formulaXml(formula));
}
