import { XmlEdits } from "../xml/edits";
import { parseXml, type XmlElement } from "../xml/tree";
import type { Draft } from "./draft";

/** Changes the XML of an existing sheet around its cells; every other character stays. */
export function editWorksheet(
  draft: Draft,
  sheet: string,
  change: (root: XmlElement, edits: XmlEdits) => void,
): void {
  const { part } = draft.sheet(sheet);
  const text = draft.parts.get(part).text();
  const edits = new XmlEdits(text);
  change(parseXml(text, part, "sheetData"), edits);
  const after = edits.apply();
  if (after !== text) draft.parts.set(part, after);
}
