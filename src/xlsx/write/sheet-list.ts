import type { WorkbookFacts } from "../read/workbook";
import { XmlEdits } from "../xml/edits";
import { escapeXml } from "../xml/entities";
import { child, childrenNamed, parseXml, type XmlElement } from "../xml/tree";
import { relationshipNamespace } from "./dialect";
import type { Draft } from "./draft";
import { workbookOrder } from "./workbook-order";

const longestName = 31;
const forbidden = /[[\]:*?/\\]|[\u0000-\u001f]/;

/** @throws RangeError with the reason when Excel would refuse the name, or it is taken */
export function checkSheetName(workbook: WorkbookFacts, name: string): void {
  const refuse = (reason: string): never => {
    throw new RangeError(`"${name}" cannot name a sheet: ${reason}.`);
  };
  if (name.trim() === "") refuse("it is empty");
  if (name.length > longestName) refuse(`it has ${name.length} characters, and Excel allows ${longestName}`);
  if (forbidden.test(name)) refuse("Excel does not allow [ ] : * ? / \\ in it");
  if (name.startsWith("'") || name.endsWith("'")) refuse("it starts or ends with an apostrophe");
  if (name.toLowerCase() === "history") refuse("Excel keeps this name for itself");
  if (workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
    refuse("there is a sheet of this name already");
}

/** Enters a new sheet into the workbook's list: at the end, or after another sheet. */
export function listSheet(
  draft: Draft,
  sheet: { readonly name: string; readonly relationshipId: string; readonly hidden: boolean },
  after: string | undefined,
): void {
  const workbook = draft.workbook();
  const text = draft.parts.get(workbook.part).text();
  const root = parseXml(text, workbook.part);
  const list = child(root, "sheets");
  if (!list) throw new RangeError("The workbook has no list of sheets.");
  const existing = childrenNamed(list, "sheet");
  const sheetId =
    Math.max(0, ...existing.map(({ attributes }) => Number(attributes.get("sheetId") ?? 0))) + 1;
  const state = sheet.hidden ? ' state="hidden"' : "";
  const prefix = relationshipPrefix(root);
  const declaration = prefix === null ? ` xmlns:r="${relationshipNamespace}"` : "";
  const xml = `<sheet name="${escapeXml(sheet.name)}" sheetId="${sheetId}"${state}${declaration} ${prefix ?? "r"}:id="${sheet.relationshipId}"/>`;
  const edits = new XmlEdits(text);
  const position = after === undefined ? existing.length : indexOf(workbook, after) + 1;
  const successor = existing[position];
  if (successor) {
    edits.insertBefore(list, successor, xml);
    moveIndexes(root, edits, position);
  } else edits.append(list, xml);
  draft.setWorkbookXml(edits.apply());
}

function indexOf(workbook: WorkbookFacts, name: string): number {
  const index = workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (index < 0) throw new RangeError(`There is no sheet named "${name}".`);
  return index;
}

/** Makes a sheet the one in sight when the workbook is opened; of the others none stays selected with it. */
export function activateSheet(draft: Draft, name: string): void {
  const workbook = draft.workbook();
  const index = indexOf(workbook, name);
  const text = draft.parts.get(workbook.part).text();
  const root = parseXml(text, workbook.part);
  const edits = new XmlEdits(text);
  const views = child(root, "bookViews");
  const [view] = childrenNamed(views, "workbookView");
  if (view) edits.setAttributes(view, { activeTab: String(index) });
  else if (!views) {
    const xml = `<bookViews><workbookView activeTab="${index}"/></bookViews>`;
    edits.insertOrdered(root, workbookOrder, "bookViews", xml);
  }
  draft.setWorkbookXml(edits.apply());
  workbook.sheets.forEach(({ part }, position) => {
    if (part !== null) selectSheet(draft, part, position === index);
  });
}

function selectSheet(draft: Draft, part: string, selected: boolean): void {
  const text = draft.parts.find(part)?.text() ?? "";
  // Views stand before the cells: most sheets need no second look.
  const isSelected = /\stabSelected\s*=\s*["'](?:1|true|on)/.test(text.slice(0, text.indexOf("sheetData")));
  if (isSelected === selected) return;
  const edits = new XmlEdits(text);
  for (const view of childrenNamed(child(parseXml(text, part, "sheetData"), "sheetViews"), "sheetView"))
    edits.setAttributes(view, { tabSelected: selected ? "1" : null });
  draft.parts.set(part, edits.apply());
}

/** Prefix that stands for relationships in this part, whichever dialect it has; null when none is declared. */
export function relationshipPrefix(root: XmlElement): string | null {
  for (const [name, value] of root.attributes) {
    if (name.startsWith("xmlns:") && value.endsWith("/officeDocument/relationships")) return name.slice(6);
    if (name.startsWith("xmlns:") && value === relationshipNamespace) return name.slice(6);
  }
  return null;
}

/** A sheet in the middle moves those behind it: names of sheets and the active tab count by position. */
function moveIndexes(root: XmlElement, edits: XmlEdits, position: number): void {
  const move = (element: XmlElement, names: readonly string[]) => {
    const moved: Record<string, string> = {};
    for (const name of names) {
      const index = element.attributes.get(name);
      if (index !== undefined && Number(index) >= position) moved[name] = String(Number(index) + 1);
    }
    edits.setAttributes(element, moved);
  };
  for (const name of childrenNamed(child(root, "definedNames"), "definedName")) move(name, ["localSheetId"]);
  for (const view of childrenNamed(child(root, "bookViews"), "workbookView"))
    move(view, ["activeTab", "firstSheet"]);
}
