import type { DefinedName } from "../../../xlsx/types";

/** The collection of names that a name belongs to. */
export const namesOf = (
  context: Excel.RequestContext,
  sheet: string | undefined,
): Excel.NamedItemCollection =>
  sheet === undefined ? context.workbook.names : context.workbook.worksheets.getItem(sheet).names;

/** Adds a name that does not exist yet. */
export function addName(context: Excel.RequestContext, { name, sheet, formula, hidden }: DefinedName): void {
  const added = namesOf(context, sheet).add(name, `=${formula}`);
  if (hidden === true) added.visible = false;
}
