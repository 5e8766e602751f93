import { areaAddress } from "../address";
import type { FileChange } from "../change-types";
import type { TableLook } from "../content-types";
import type { TableEntry } from "../read/tables";
import { encodeColumnName } from "../text-codes";
import type { Area } from "../types";
import { XmlEdits } from "../xml/edits";
import { escapeXml } from "../xml/entities";
import { attributeByLocal, child, childrenNamed, descendants, parseXml, type XmlElement } from "../xml/tree";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { checkName } from "./names";
import { collectUnused, removeRelationship } from "./package-edits";
import { readRelationships } from "../read/relationships";

/** Children of a table in the order of the schema (CT_Table). */
const tableOrder = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

type Change = Extract<FileChange, { kind: "set-table" }>;

function tableNamed(draft: Draft, name: string): TableEntry {
  const table = draft.tables().find(({ info }) => info.name.toLowerCase() === name.toLowerCase());
  if (!table) throw new RangeError(`There is no table named "${name}".`);
  return table;
}

/** Gives a table another name, area, columns or look. Columns of the same name keep their formulas and what else the file says. */
export function setTable(draft: Draft, change: Change): void {
  const { part, info, look } = tableNamed(draft, change.table);
  const text = draft.parts.get(part).text();
  const root = parseXml(text, part);
  const edits = new XmlEdits(text);
  const totals = change.totalsRow
    ? { totalsRowCount: "1", totalsRowShown: null }
    : { totalsRowCount: null, totalsRowShown: "0" };
  if (change.name !== info.name) checkName(change.name, "table");
  edits.setAttributes(root, {
    ...(change.name !== info.name && { name: change.name, displayName: change.name }),
    ref: areaAddress(change.area),
    ...(change.totalsRow !== info.totalsRow && totals),
  });
  setFilter(root, edits, change);
  setColumns(root, edits, text, info.columns, change.columns);
  if (JSON.stringify(look) !== JSON.stringify(change.look)) setLook(root, edits, change.look);
  draft.parts.set(part, edits.apply());
}

/** A filter leaves the totals row out; what it filters by stays as long as its columns do. */
function setFilter(root: XmlElement, edits: XmlEdits, { area, look, totalsRow }: Change): void {
  const filtered: Area = totalsRow ? { ...area, bottom: area.bottom - 1 } : area;
  const own = child(root, "autoFilter");
  if (own && look.filterButton) edits.setAttributes(own, { ref: areaAddress(filtered) });
  else if (own) edits.remove(own);
  else if (look.filterButton)
    edits.insertOrdered(root, tableOrder, "autoFilter", `<autoFilter ref="${areaAddress(filtered)}"/>`);
  const sorted = child(root, "sortState");
  // A sort order of cells that are no longer the table's is one that Excel repairs.
  if (sorted && root.attributes.get("ref") !== areaAddress(area)) edits.remove(sorted);
}

function setColumns(
  root: XmlElement,
  edits: XmlEdits,
  text: string,
  before: readonly string[],
  after: readonly string[],
): void {
  if (before.length === after.length && before.every((name, index) => name === after[index])) return;
  if (after.includes("") || new Set(after.map((name) => name.toLowerCase())).size < after.length)
    throw new RangeError("A table cannot have an empty header, or two columns of one name.");
  const list = child(root, "tableColumns");
  if (!list) return;
  const elements = childrenNamed(list, "tableColumn");
  let highest = Math.max(0, ...elements.map(({ attributes }) => Number(attributes.get("id") ?? 0)));
  const xml = after.map((name, index) => {
    const element = elements[before.indexOf(name)];
    if (element) return text.slice(element.start, element.end);
    // In a table of as many columns, a header that is nowhere else any more was renamed.
    const renamed = elements[index];
    const former = before[index];
    if (renamed && former !== undefined && before.length === after.length && !after.includes(former)) {
      const own = text.slice(renamed.start, renamed.end);
      const changed = new XmlEdits(own);
      changed.setAttributes(parseXml(own, "column"), { name: encodeColumnName(name) });
      return changed.apply();
    }
    return `<tableColumn id="${++highest}" name="${escapeXml(encodeColumnName(name))}"/>`;
  });
  edits.setAttributes(list, { count: String(after.length) });
  edits.setContent(list, xml.join(""));
}

function setLook(root: XmlElement, edits: XmlEdits, look: TableLook): void {
  const flag = (value: boolean): string => (value ? "1" : "0");
  const attributes = {
    name: look.style === "" ? null : look.style,
    showFirstColumn: flag(look.firstColumn),
    showLastColumn: flag(look.lastColumn),
    showRowStripes: flag(look.rowStripes),
    showColumnStripes: flag(look.columnStripes),
  };
  const own = child(root, "tableStyleInfo");
  if (own) {
    edits.setAttributes(own, attributes);
    return;
  }
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeXml(value ?? "")}"`);
  edits.insertOrdered(root, tableOrder, "tableStyleInfo", `<tableStyleInfo${written.join("")}/>`);
}

/** Makes a table plain cells again. */
export function removeTable(draft: Draft, name: string): void {
  const { part, sheetPart, info } = tableNamed(draft, name);
  const id = readRelationships(draft.parts, sheetPart).find(({ target }) => target === part)?.id ?? "";
  editWorksheet(draft, info.sheet, (root, edits) => {
    const list = child(root, "tableParts");
    const own = descendants(root, "tablePart").find((element) => attributeByLocal(element, "id") === id);
    if (!list || !own) return;
    if (list.children.length === 1) edits.remove(list);
    else {
      edits.remove(own);
      edits.setAttributes(list, { count: String(list.children.length - 1) });
    }
  });
  removeRelationship(draft.parts, sheetPart, id);
  collectUnused(draft.parts);
}
