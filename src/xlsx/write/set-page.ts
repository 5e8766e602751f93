import type { PageLook } from "../content-types";
import { encodeTextCodes } from "../text-codes";
import { escapeXml } from "../xml/entities";
import { child, type XmlElement } from "../xml/tree";
import type { XmlEdits } from "../xml/edits";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { sheetPropertiesOrder } from "./set-view";
import { footerOrder } from "./set-footer";
import { worksheetOrder } from "./workbook-order";

const longestText = 255;
/** Margins of a page that Excel makes, in inches; all six have to be there. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

type Attributes = Readonly<Record<string, string | null>>;

/** Changes how a sheet is printed; what is not named stays. @throws RangeError when a header or footer is too long */
export function setPage(draft: Draft, sheet: string, page: PageLook): void {
  editWorksheet(draft, sheet, (root, edits) => {
    const set = (local: string, changes: Attributes, usual: Attributes = {}): void =>
      setElement(root, edits, local, changes, usual);
    const flag = (value: boolean): string | null => (value ? "1" : null);
    set("printOptions", {
      ...(page.centerHorizontally !== undefined && { horizontalCentered: flag(page.centerHorizontally) }),
      ...(page.centerVertically !== undefined && { verticalCentered: flag(page.centerVertically) }),
      ...(page.printGridlines !== undefined && { gridLines: flag(page.printGridlines) }),
    });
    const margins = Object.keys(usualMargins) as (keyof typeof usualMargins)[];
    set(
      "pageMargins",
      Object.fromEntries(
        margins.flatMap((name) => (page[name] === undefined ? [] : [[name, String(page[name])]])),
      ),
      Object.fromEntries(margins.map((name) => [name, String(usualMargins[name])])),
    );
    set("pageSetup", {
      ...(page.paper !== undefined && { paperSize: String(page.paper) }),
      ...(page.landscape !== undefined && { orientation: page.landscape ? "landscape" : "portrait" }),
      ...(page.scale !== undefined && { scale: String(page.scale) }),
      ...(page.fit && { fitToWidth: String(page.fit.wide), fitToHeight: String(page.fit.high) }),
    });
    if (page.fit || page.scale !== undefined) setFitted(root, edits, page.fit !== undefined);
    setTexts(root, edits, page);
  });
}

function setElement(
  root: XmlElement,
  edits: XmlEdits,
  local: string,
  changes: Attributes,
  usual: Attributes,
): void {
  if (Object.keys(changes).length === 0) return;
  const element = child(root, local);
  if (element) {
    edits.setAttributes(element, changes);
    return;
  }
  const attributes = Object.entries({ ...usual, ...changes })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${value}"`);
  if (attributes.length > 0)
    edits.insertOrdered(root, worksheetOrder, local, `<${local}${attributes.join("")}/>`);
}

/** Whether the pages or the scale count. */
function setFitted(root: XmlElement, edits: XmlEdits, isFitted: boolean): void {
  const properties = child(root, "sheetPr");
  const own = child(properties, "pageSetUpPr");
  if (own) edits.setAttributes(own, { fitToPage: isFitted ? "1" : null });
  else if (!isFitted) return;
  else if (properties)
    edits.insertOrdered(properties, sheetPropertiesOrder, "pageSetUpPr", '<pageSetUpPr fitToPage="1"/>');
  else
    edits.insertOrdered(root, worksheetOrder, "sheetPr", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
}

function setTexts(root: XmlElement, edits: XmlEdits, { headerText, footerText }: PageLook): void {
  const texts = [
    ["oddHeader", headerText],
    ["oddFooter", footerText],
  ] as const;
  const element = child(root, "headerFooter");
  let added = "";
  for (const [local, text] of texts) {
    if (text === undefined) continue;
    if (text.length > longestText)
      throw new RangeError(`The header or footer has ${text.length} characters. Excel holds ${longestText}.`);
    const own = child(element, local);
    const xml = text === "" ? "" : `<${local}>${escapeXml(encodeTextCodes(text))}</${local}>`;
    if (element && own) edits.replaceChild(element, own, xml);
    else if (element && xml !== "") edits.insertOrdered(element, footerOrder, local, xml);
    else added += xml;
  }
  if (added !== "")
    edits.insertOrdered(root, worksheetOrder, "headerFooter", `<headerFooter>${added}</headerFooter>`);
}
