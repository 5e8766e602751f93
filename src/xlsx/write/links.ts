import { cellAddress } from "../address";
import type { SheetLink } from "../types";
import { XmlEdits } from "../xml/edits";
import { escapeXml } from "../xml/entities";
import { attributeByLocal, child, childrenNamed, parseXml } from "../xml/tree";
import type { Draft } from "./draft";
import { worksheetOrder } from "./workbook-order";

function linkXml(link: SheetLink): string {
  return `<hyperlink ref="${cellAddress(link.row, link.column)}" location="${escapeXml(link.target)}"/>`;
}

/** XML of links inside the workbook, "" for none. */
export function linksXml(links: readonly SheetLink[]): string {
  return links.length === 0 ? "" : `<hyperlinks>${links.map(linkXml).join("")}</hyperlinks>`;
}

/** Replaces the links of a sheet that stay inside the workbook; links to elsewhere are the user's own and stay. */
export function setLinks(draft: Draft, sheetName: string, links: readonly SheetLink[]): void {
  const { part } = draft.sheet(sheetName);
  const text = draft.parts.get(part).text();
  const root = parseXml(text, part, "sheetData");
  const edits = new XmlEdits(text);
  const list = child(root, "hyperlinks");
  if (!list) {
    if (links.length === 0) return;
    edits.insertOrdered(root, worksheetOrder, "hyperlinks", linksXml(links));
  } else {
    const inside = childrenNamed(list, "hyperlink").filter((link) => attributeByLocal(link, "id") === null);
    const remaining = list.children.length - inside.length + links.length;
    if (remaining === 0) edits.remove(list);
    else {
      for (const link of inside) edits.remove(link);
      edits.append(list, links.map(linkXml).join(""));
    }
  }
  draft.parts.set(part, edits.apply());
}
