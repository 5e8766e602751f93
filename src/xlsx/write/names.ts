import { areaAddress, parseCellAddress, quotedSheetName } from "../address";
import type { WorkbookFacts } from "../read/workbook";
import type { Area, DefinedName, PageSetup } from "../types";
import { XmlEdits } from "../xml/edits";
import { escapeXml } from "../xml/entities";
import { child, childrenNamed, parseXml } from "../xml/tree";
import type { Draft } from "./draft";
import { workbookOrder } from "./workbook-order";

const namePattern = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** @throws RangeError when Excel would refuse the text as the name of a table or a defined name */
export function checkName(name: string, what: string): void {
  const looksLikeCell = parseCellAddress(name) !== null || /^(r\d*(c\d*)?|c\d*)$/i.test(name);
  if (!namePattern.test(name) || name.length > 255 || looksLikeCell) {
    throw new RangeError(
      `"${name}" cannot name a ${what}: use letters, digits and "_", not starting with a digit and not like a cell address.`,
    );
  }
}

/** Adds a defined name, or gives it another formula. */
export function setName(draft: Draft, name: DefinedName): void {
  if (!name.name.startsWith("_xlnm.")) checkName(name.name, "range");
  const isTable = draft.tables().some(({ info }) => info.name.toLowerCase() === name.name.toLowerCase());
  if (isTable) throw new RangeError(`"${name.name}" is the name of a table already.`);
  writeName(draft, name.name, name.sheet, nameXml(draft, name));
}

/** Removes a defined name; a name that is not there is removed already. */
export function removeName(draft: Draft, name: string, sheet: string | undefined): void {
  writeName(draft, name, sheet, "");
}

export function setPrintArea(draft: Draft, sheet: string, area: Area): void {
  const formula = `${quotedSheetName(draft.sheet(sheet).name)}!${areaAddress(area, true)}`;
  setName(draft, { name: "_xlnm.Print_Area", sheet, formula });
}

/** The names that hold a new sheet's print area and the rows that repeat on each page. */
export function setPrintNames(draft: Draft, sheet: string, page: PageSetup): void {
  if (page.printArea) setPrintArea(draft, sheet, page.printArea);
  if (page.repeatRows) {
    const [first, last] = page.repeatRows;
    setName(draft, {
      name: "_xlnm.Print_Titles",
      sheet,
      formula: `${quotedSheetName(sheet)}!$${first}:$${last}`,
    });
  }
}

function nameXml(draft: Draft, { name, sheet, formula, hidden, comment }: DefinedName): string {
  const scope = sheet === undefined ? "" : ` localSheetId="${sheetIndex(draft.workbook(), sheet)}"`;
  const visibility = hidden === true ? ' hidden="1"' : "";
  const remark = comment === undefined || comment === "" ? "" : ` comment="${escapeXml(comment)}"`;
  return `<definedName name="${escapeXml(name)}"${remark}${scope}${visibility}>${escapeXml(formula)}</definedName>`;
}

function sheetIndex(workbook: WorkbookFacts, sheet: string): number {
  const index = workbook.sheets.findIndex(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (index < 0) throw new RangeError(`There is no sheet named "${sheet}".`);
  return index;
}

function writeName(draft: Draft, name: string, sheet: string | undefined, xml: string): void {
  const { part } = draft.workbook();
  const text = draft.parts.get(part).text();
  const root = parseXml(text, part);
  const edits = new XmlEdits(text);
  const list = child(root, "definedNames");
  const scope = sheet === undefined ? undefined : String(sheetIndex(draft.workbook(), sheet));
  const existing = childrenNamed(list, "definedName").find(
    ({ attributes }) =>
      attributes.get("name")?.toLowerCase() === name.toLowerCase() &&
      attributes.get("localSheetId") === scope,
  );
  if (list && existing && xml !== "") edits.replaceChild(list, existing, xml);
  else if (list && existing) edits.remove(list.children.length === 1 ? list : existing);
  else if (xml !== "" && list) edits.append(list, xml);
  else if (xml !== "")
    edits.insertOrdered(root, workbookOrder, "definedNames", `<definedNames>${xml}</definedNames>`);
  draft.setWorkbookXml(edits.apply());
}
