import { sheetReference } from "../../../xlsx";
import type { DefinedName } from "../../../xlsx/types";
import { areasOfAddresses } from "../addresses";

/** What is printed of each sheet, as the names that files keep it under. A sheet whose printed cells are no single block has none. */
export async function readPrintAreas(context: Excel.RequestContext): Promise<DefinedName[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const areas = sheets.items.map((sheet) => sheet.pageLayout.getPrintAreaOrNullObject().load("address"));
  await context.sync();
  return sheets.items.flatMap(({ name }, index) => {
    const printed = areas[index];
    const [area, ...others] =
      printed === undefined || printed.isNullObject ? [] : areasOfAddresses(printed.address);
    if (area === undefined || others.length > 0) return [];
    return [{ name: "_xlnm.Print_Area", sheet: name, formula: sheetReference(name, area, true) }];
  });
}
