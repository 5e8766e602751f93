import { areaAddress, areaListAddress, maximumRow, parseAreaAddress, parseAreaList } from "../address";
import type { Area } from "../types";
import { XmlEdits } from "../xml/edits";
import { descendants, parseXml, type XmlElement } from "../xml/tree";
import type { Draft } from "./draft";

/** Gives a table another last row, and lets what ends with its last row follow. */
export function resizeTable(draft: Draft, name: string, bottom: number): void {
  const table = draft.tables().find(({ info }) => info.name.toLowerCase() === name.toLowerCase());
  if (!table) throw new RangeError(`There is no table named "${name}".`);
  const { area, totalsRow } = table.info;
  const leastRows = totalsRow ? 2 : 1;
  if (bottom < area.top + leastRows || bottom > maximumRow) {
    throw new RangeError(
      `Table ${name} cannot end with row ${bottom}: its header stands in row ${area.top}.`,
    );
  }
  if (bottom === area.bottom) return;
  resizeTablePart(draft, table.part, area, bottom);
  resizeFormats(draft, table.sheetPart, area, bottom);
}

/** Also what lies inside the part: the filter and the sort order, which leave a totals row out. */
function resizeTablePart(draft: Draft, part: string, area: Area, bottom: number): void {
  const text = draft.parts.get(part).text();
  const root = parseXml(text, part);
  const edits = new XmlEdits(text);
  const inside = ["autoFilter", "sortState", "sortCondition"].flatMap((local) => descendants(root, local));
  for (const element of [root, ...inside]) {
    const own = parseAreaAddress(element.attributes.get("ref") ?? "");
    if (!own || area.bottom - own.bottom > 1) continue;
    const moved = { ...own, bottom: own.bottom + bottom - area.bottom };
    edits.setAttributes(element, { ref: areaAddress(moved) });
  }
  draft.parts.set(part, edits.apply());
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
