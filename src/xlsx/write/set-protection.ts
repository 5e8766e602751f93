import { escapeXml } from "../xml/entities";
import { child } from "../xml/tree";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { worksheetOrder } from "./workbook-order";

/** Protects a sheet as attributes say, or takes its protection away. */
export function setProtection(
  draft: Draft,
  sheet: string,
  attributes: ReadonlyMap<string, string> | null,
): void {
  editWorksheet(draft, sheet, (root, edits) => {
    const own = child(root, "sheetProtection");
    const text = [...(attributes ?? [])].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
    const xml = attributes === null ? "" : `<sheetProtection sheet="1"${text}/>`;
    if (own) edits.replaceChild(root, own, xml);
    else if (xml !== "") edits.insertOrdered(root, worksheetOrder, "sheetProtection", xml);
  });
}
