import type { SheetVisibility } from "../content-types";
import { XmlEdits } from "../xml/edits";
import { child, childrenNamed, parseXml, type XmlElement } from "../xml/tree";
import type { Draft } from "./draft";
import { collectUnused, removeRelationship } from "./package-edits";
import { checkSheetName } from "./sheet-list";
import { renameReferences } from "./sheet-references";

interface Listed {
  readonly root: XmlElement;
  readonly edits: XmlEdits;
  readonly list: XmlElement;
  readonly elements: readonly XmlElement[];
  readonly text: string;
}

/** Changes workbook.xml around its list of sheets. */
function editSheets(draft: Draft, change: (listed: Listed) => void): void {
  const { part } = draft.workbook();
  const text = draft.parts.get(part).text();
  const root = parseXml(text, part);
  const list = child(root, "sheets");
  if (!list) throw new RangeError("The workbook has no list of sheets.");
  const edits = new XmlEdits(text);
  change({ root, edits, list, elements: childrenNamed(list, "sheet"), text });
  draft.setWorkbookXml(edits.apply());
}

function positionOf(draft: Draft, sheet: string): number {
  const position = draft
    .workbook()
    .sheets.findIndex(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (position < 0) throw new RangeError(`There is no sheet named "${sheet}".`);
  return position;
}

/** Gives a sheet another name; all references to it follow, as they do in Excel. */
export function renameSheet(draft: Draft, sheet: string, to: string): void {
  const position = positionOf(draft, sheet);
  const from = draft.workbook().sheets[position]?.name ?? sheet;
  if (from === to) return;
  if (from.toLowerCase() !== to.toLowerCase()) checkSheetName(draft.workbook(), to);
  editSheets(draft, ({ elements, edits }) => {
    const element = elements[position];
    if (element) edits.setAttributes(element, { name: to });
  });
  renameReferences(draft, from, to);
}

export function setVisibility(draft: Draft, sheet: string, visibility: SheetVisibility): void {
  const position = positionOf(draft, sheet);
  editSheets(draft, ({ elements, edits }) => {
    const element = elements[position];
    if (element) edits.setAttributes(element, { state: visibility === "visible" ? null : visibility });
  });
}

/** Takes a sheet away with its names and every part that nothing else uses; references to it become #REF!. */
export function removeSheet(draft: Draft, sheet: string): void {
  const position = positionOf(draft, sheet);
  const { part: workbookPart, sheets } = draft.workbook();
  const gone = sheets[position];
  if (!gone) return;
  editSheets(draft, ({ elements, edits, root }) => {
    const element = elements[position];
    if (element) edits.remove(element);
    const names = child(root, "definedNames");
    const own = childrenNamed(names, "definedName").filter(
      ({ attributes }) => Number(attributes.get("localSheetId") ?? -1) === position,
    );
    if (names && own.length === names.children.length) edits.remove(names);
    else for (const name of own) edits.remove(name);
    moveIndexes(root, edits, (index) => (index === position ? null : index > position ? index - 1 : index));
  });
  removeRelationship(draft.parts, workbookPart, gone.relationshipId);
  collectUnused(draft.parts);
  draft.forget();
  renameReferences(draft, gone.name, null);
}

/** Puts the tabs into another order. @throws RangeError when a sheet is missing or named twice */
export function orderSheets(draft: Draft, names: readonly string[]): void {
  const positions = names.map((name) => positionOf(draft, name));
  if (new Set(positions).size !== draft.workbook().sheets.length)
    throw new RangeError("The order has to name every sheet once.");
  editSheets(draft, ({ elements, edits, root, text }) => {
    elements.forEach((element, index) => {
      const source = elements[positions[index] ?? index];
      if (source && source !== element)
        edits.replace(element.start, element.end, text.slice(source.start, source.end));
    });
    moveIndexes(root, edits, (index) => positions.indexOf(index));
  });
}

/** What counts sheets by position: names of sheets, the sheet in sight, the first tab that is seen. */
function moveIndexes(root: XmlElement, edits: XmlEdits, to: (index: number) => number | null): void {
  for (const name of childrenNamed(child(root, "definedNames"), "definedName")) {
    const index = Number(name.attributes.get("localSheetId") ?? -1);
    const moved = index < 0 ? index : to(index);
    if (moved !== null && moved !== index) edits.setAttributes(name, { localSheetId: String(moved) });
  }
  for (const view of childrenNamed(child(root, "bookViews"), "workbookView")) {
    const moved: Record<string, string> = {};
    for (const attribute of ["activeTab", "firstSheet"]) {
      const index = view.attributes.get(attribute);
      if (index !== undefined) moved[attribute] = String(Math.max(0, to(Number(index)) ?? 0));
    }
    edits.setAttributes(view, moved);
  }
}
