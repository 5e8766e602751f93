import { decodeTextCodes, encodeTextCodes } from "../text-codes";
import { escapeXml } from "../xml/entities";
import { child } from "../xml/tree";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { worksheetOrder } from "./workbook-order";

const longestFooter = 255;
/** Children of a header and footer in the order of the schema (CT_HeaderFooter). */
export const footerOrder = [
  "oddHeader",
  "oddFooter",
  "evenHeader",
  "evenFooter",
  "firstHeader",
  "firstFooter",
];

/** A part of a footer: its side and what follows up to the next; "&&" is the character itself. */
const footerPart = /&([LCR])((?:&&|&(?![LCR])|[^&])*)/g;

/** What stands before the first "&L", "&C" or "&R" belongs to the middle. */
function withLeft(footer: string, left: string): string {
  const parts = [...footer.matchAll(footerPart)];
  const middle = footer.slice(0, parts[0]?.index ?? footer.length);
  const others = parts.filter(([, side]) => side !== "L").map(([text]) => text);
  return [left === "" ? "" : `&L${left}`, middle === "" ? "" : `&C${middle}`, ...others].join("");
}

/** Gives a sheet's footer another left part. @throws RangeError when Excel would refuse its length */
export function setFooter(draft: Draft, sheet: string, left: string): void {
  editWorksheet(draft, sheet, (root, edits) => {
    const element = child(root, "headerFooter");
    const before = child(element, "oddFooter");
    const footer = withLeft(decodeTextCodes(before?.text ?? ""), left);
    if (footer.length > longestFooter)
      throw new RangeError(`The footer has ${footer.length} characters. Excel holds ${longestFooter}.`);
    const xml = `<oddFooter>${escapeXml(encodeTextCodes(footer))}</oddFooter>`;
    if (element && before) edits.replaceChild(element, before, xml);
    else if (element) edits.insertOrdered(element, footerOrder, "oddFooter", xml);
    else edits.insertOrdered(root, worksheetOrder, "headerFooter", `<headerFooter>${xml}</headerFooter>`);
  });
}
