import { XmlEdits } from "../xml/edits";
import { child, isTrue, parseXml } from "../xml/tree";
import type { Draft } from "./draft";
import { removePart } from "./package-edits";
import { workbookOrder } from "./workbook-order";

/**
 * Makes Excel calculate everything when it opens the file, and drops the stored order of calculation, which no longer fits
 * once formulas have come or gone (Excel builds it anew; with a wrong one it calls the file damaged).
 */
export function requestRecalculation(draft: Draft): void {
  const { part, relationships } = draft.workbook();
  const chain = relationships.find(({ type }) => type === "calcChain")?.target;
  if (chain !== undefined) removePart(draft.parts, part, chain);
  const text = draft.parts.get(part).text();
  const root = parseXml(text, part);
  const properties = child(root, "calcPr");
  if (isTrue(properties?.attributes.get("fullCalcOnLoad"))) return;
  const edits = new XmlEdits(text);
  if (properties) edits.setAttributes(properties, { fullCalcOnLoad: "1" });
  else edits.insertOrdered(root, workbookOrder, "calcPr", '<calcPr fullCalcOnLoad="1"/>');
  draft.setWorkbookXml(edits.apply());
}
