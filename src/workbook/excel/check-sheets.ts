import type { WorkbookChange } from "../../xlsx/types";
import { ofKind, type Change } from "./changes";
import { PortError } from "../port-error";

/** The workbook's sheets before a transaction. */
export interface Sheets {
  readonly names: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Lower case names of sheets that this transaction adds. */
  readonly added: ReadonlySet<string>;
}

/** Name of the existing sheet that a change speaks of. */
function sheetOf(change: WorkbookChange): string | null {
  switch (change.kind) {
    case "set-cells":
    case "set-links":
    case "set-chart":
    case "set-print-area":
    case "add-table":
    case "add-conditional-formats":
    case "set-validations":
    case "set-heights":
    case "set-widths":
    case "set-footer":
      return change.sheet;
    case "set-name":
      return change.name.sheet ?? null;
    case "remove-name":
      return change.sheet ?? null;
    case "add-sheet":
    case "resize-table":
    case "set-setting":
      return null;
  }
}

/** Checks that sheets are there, free and unprotected. @throws PortError "refused" */
export async function checkSheets(
  context: Excel.RequestContext,
  changes: readonly WorkbookChange[],
): Promise<Sheets> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name,items/id");
  protection.load("protected");
  await context.sync();
  const names = worksheets.items.map(({ name }) => name);
  const known = new Set(names.map((name) => name.toLowerCase()));
  const added = new Set<string>();
  for (const { name } of ofKind(changes, "add-sheet")) {
    if (known.has(name.toLowerCase())) throw refused(`There is a sheet named "${name}" already.`);
    known.add(name.toLowerCase());
    added.add(name.toLowerCase());
  }
  if (added.size > 0 && protection.protected) {
    throw refused(
      "The workbook's structure is protected, so no sheet can be added. Unprotect it under Review, then try again.",
    );
  }
  const touched = changes.map(sheetOf).filter((sheet) => sheet !== null);
  const missing = touched.find((sheet) => !known.has(sheet.toLowerCase()));
  if (missing !== undefined) throw refused(`There is no sheet named "${missing}".`);
  await refuseProtected(
    context,
    touched.filter((sheet) => !added.has(sheet.toLowerCase())),
  );
  return { names, ids: new Set(worksheets.items.map(({ id }) => id)), added };
}

/** @throws PortError "refused" naming a protected sheet */
export async function refuseProtected(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<void> {
  const sheets = [...new Set(names)].map((name) => ({
    name,
    protection: context.workbook.worksheets.getItem(name).protection.load("protected"),
  }));
  if (sheets.length > 0) await context.sync();
  const locked = sheets.find(({ protection }) => protection.protected);
  if (locked) {
    throw refused(`Sheet "${locked.name}" is protected. Unprotect it under Review, then try again.`);
  }
}

const refused = (sentence: string): PortError => new PortError("refused", sentence);

/** Tab numbers of new sheets; null for the last place. */
export function positions(
  before: readonly string[],
  added: readonly Change<"add-sheet">[],
): ReadonlyMap<string, number | null> {
  const order = before.map((name) => name.toLowerCase());
  const result = new Map<string, number | null>();
  for (const { name, after } of added) {
    const index = after === undefined ? -1 : order.indexOf(after.toLowerCase());
    result.set(name, index < 0 || index === order.length - 1 ? null : index + 1);
    order.splice(index < 0 ? order.length : index + 1, 0, name.toLowerCase());
  }
  return result;
}
