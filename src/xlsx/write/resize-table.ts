import { areaListAddress, areasOverlap, maximumColumn, maximumRow, parseAreaList } from "../address";
import type { Area, WorkbookChange } from "../types";
import { XmlEdits } from "../xml/edits";
import { descendants, parseXml, type XmlElement } from "../xml/tree";
import type { Draft } from "./draft";
import { resizeTablePart } from "./resize-table-part";

/** Gives a table another last row and column, and lets what ends with its last row follow. */
export function resizeTable(draft: Draft, change: Extract<WorkbookChange, { kind: "resize-table" }>): void {
  const { table: name, bottom } = change;
  const table = draft.tables().find(({ info }) => info.name.toLowerCase() === name.toLowerCase());
  if (!table) throw new RangeError(`There is no table named "${name}".`);
  const { area, totalsRow } = table.info;
  const leastRows = totalsRow ? 2 : 1;
  if (bottom < area.top + leastRows || bottom > maximumRow) {
    throw new RangeError(
      `Table ${name} cannot end with row ${bottom}: its header stands in row ${area.top}.`,
    );
  }
  const right = change.right ?? area.right;
  if (right < area.right || right > maximumColumn)
    throw new RangeError(`Table ${name} cannot end with column ${right}: it ends with ${area.right}.`);
  const width = right - area.left + 1;
  if (change.columns !== undefined && change.columns.length !== width)
    throw new RangeError(`Table ${name} would have ${width} columns, and ${change.columns.length} names.`);
  const inTheWay = draft
    .tables()
    .find(
      (other) =>
        other.part !== table.part &&
        other.info.sheet === table.info.sheet &&
        areasOverlap(other.info.area, { ...area, bottom, right }),
    );
  if (inTheWay) throw new RangeError(`Table ${name} would lie over table ${inTheWay.info.name}.`);
  resizeTablePart(draft, table, { ...area, bottom, right }, change.columns);
  if (bottom !== area.bottom) resizeFormats(draft, table.sheetPart, area, bottom);
}

function resizeFormats(draft: Draft, part: string, area: Area, bottom: number): void {
  const text = draft.parts.get(part).text();
  const root = parseXml(text, part, "sheetData");
  const edits = new XmlEdits(text);
  const moved = (list: string) => {
    const areas = parseAreaList(list);
    const follows = (one: Area) =>
      one.bottom === area.bottom && one.top >= area.top && one.left >= area.left && one.right <= area.right;
    if (!areas.some(follows)) return null;
    return areaListAddress(
      areas.map((one) => (follows(one) ? { ...one, bottom: Math.max(bottom, one.top) } : one)),
    );
  };
  for (const local of ["conditionalFormatting", "dataValidation"]) {
    for (const element of descendants(root, local)) {
      const list = moved(element.attributes.get("sqref") ?? "");
      if (list !== null) edits.setAttributes(element, { sqref: list });
    }
  }
  // Excel keeps what older versions do not know in extensions, where the areas are texts.
  for (const element of descendants(root, "sqref")) moveText(edits, element, moved(element.text));
  draft.parts.set(part, edits.apply());
}

function moveText(edits: XmlEdits, element: XmlElement, list: string | null): void {
  if (list !== null) edits.setContent(element, list);
}
