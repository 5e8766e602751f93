import { parseAreaAddress, type DefinedName, type XlsxFile } from "../../xlsx";
import type { SheetStore } from "../host/store/sheet-store";

/** Start of the names in which files keep settings of a sheet; Excel does not list them among its names. */
export const reserved = "_xlnm.";

/** Defined names, with those that say what of a sheet is printed. */
export function loadNames(file: XlsxFile, sheetIds: ReadonlyMap<string, string>, store: SheetStore): void {
  for (const defined of file.definedNames()) {
    const { name, sheet, formula, hidden, comment } = defined;
    const sheetId = sheet === undefined ? undefined : sheetIds.get(sheet);
    if (name.startsWith(reserved)) {
      if (sheetId !== undefined) loadPageName(defined, sheetId, store);
      continue;
    }
    store.put("name", {
      id: store.newId(),
      name,
      ...(sheetId !== undefined && { sheetId }),
      formula: `=${formula}`,
      visible: hidden !== true,
      comment: comment ?? "",
    });
  }
}

/** The references of a list, each without its sheet. */
export function pageReferences(formula: string): string[] {
  return formula
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((reference) => reference.slice(reference.lastIndexOf("!") + 1).replaceAll("$", ""));
}

function loadPageName({ name, formula }: DefinedName, sheetId: string, store: SheetStore): void {
  const page = store.sheets().find(({ id }) => id === sheetId)?.page;
  if (page === undefined) return;
  const references = pageReferences(formula);
  if (name === `${reserved}Print_Area`) {
    // A store holds one area; several stay as they are in the file.
    const [area, ...others] = references.map(parseAreaAddress);
    const printArea = others.length > 0 ? null : (area ?? null);
    store.updateSheet(sheetId, { page: { ...page, printArea } });
  } else if (name === `${reserved}Print_Titles`) {
    const rows = references.flatMap((reference) => {
      const match = /^(\d+):(\d+)$/.exec(reference);
      return match ? [[Number(match[1]), Number(match[2])] as const] : [];
    });
    store.updateSheet(sheetId, { page: { ...page, titleRows: rows[0] ?? null } });
  }
}
