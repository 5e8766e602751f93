import { cellAddress } from "../address";
import type { Hyperlink } from "../content-types";
import { cellsOf, readLinkEntries } from "../read/hyperlinks";
import { readRelationships } from "../read/relationships";
import { escapeXml } from "../xml/entities";
import { child } from "../xml/tree";
import { relationshipNamespace } from "./dialect";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { addExternalRelationship } from "./package-edits";
import { relationshipPrefix } from "./sheet-list";
import { worksheetOrder } from "./workbook-order";

const key = (link: Hyperlink): string =>
  JSON.stringify([link.row, link.column, link.location ?? null, link.address ?? null, link.tooltip ?? null]);

/** Gives a sheet these links and no others; those that it has already stay as the file says them. */
export function setHyperlinks(draft: Draft, sheet: string, links: readonly Hyperlink[]): void {
  const { part } = draft.sheet(sheet);
  const { strict } = draft.workbook();
  editWorksheet(draft, sheet, (root, edits) => {
    const wanted = new Map(links.map((link) => [key(link), link]));
    const list = child(root, "hyperlinks");
    let kept = 0;
    for (const { area, link, element } of readLinkEntries(root, readRelationships(draft.parts, part))) {
      const keys = cellsOf(area).map((cell) => key({ ...cell, ...link }));
      if (keys.every((cell) => wanted.has(cell))) {
        kept++;
        for (const cell of keys) wanted.delete(cell);
      } else edits.remove(element);
    }
    const prefix = relationshipPrefix(root);
    const declaration = prefix === null ? ` xmlns:r="${relationshipNamespace}"` : "";
    const xml = [...wanted.values()].map((link) => {
      const id =
        link.address === undefined
          ? ""
          : `${declaration} ${prefix ?? "r"}:id="${addExternalRelationship(draft.parts, part, "hyperlink", link.address, strict)}"`;
      const location = link.location === undefined ? "" : ` location="${escapeXml(link.location)}"`;
      const tooltip = link.tooltip === undefined ? "" : ` tooltip="${escapeXml(link.tooltip)}"`;
      return `<hyperlink ref="${cellAddress(link.row, link.column)}"${id}${location}${tooltip}/>`;
    });
    if (list && kept + xml.length === 0) {
      // The links in it were marked for removal one by one, and changes must not overlap.
      edits.discard(list);
      edits.remove(list);
    } else if (list) edits.append(list, xml.join(""));
    else if (xml.length > 0)
      edits.insertOrdered(root, worksheetOrder, "hyperlinks", `<hyperlinks>${xml.join("")}</hyperlinks>`);
  });
}
