import type { DefinedName } from "../../../xlsx/types";

/** Names that Excel makes itself, such as Print_Area, are not the workbook's. */
const isBuiltIn = (name: string): boolean =>
  /^(_xlnm\.|_xlfn|_xlpm)|^(Print_Area|Print_Titles|_FilterDatabase)$/i.test(name);

/** Names of the workbook, then those of its sheets. */
export async function readNames(context: Excel.RequestContext): Promise<DefinedName[]> {
  const properties = "items/name,items/formula,items/visible,items/scope";
  const names = context.workbook.names.load(properties);
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const own = sheets.items.map((sheet) => ({ sheet: sheet.name, names: sheet.names.load(properties) }));
  await context.sync();
  const named = (item: Excel.NamedItem, sheet?: string): DefinedName => ({
    name: item.name,
    ...(sheet !== undefined && { sheet }),
    formula: (item.formula as string).replace(/^=/, ""),
    ...(!item.visible && { hidden: true }),
  });
  return [
    ...names.items.filter((item) => item.scope === "Workbook").map((item) => named(item)),
    ...own.flatMap(({ sheet, names: list }) => list.items.map((item) => named(item, sheet))),
  ].filter(({ name }) => !isBuiltIn(name));
}
