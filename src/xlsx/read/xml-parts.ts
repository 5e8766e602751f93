import type { Parts } from "../container/parts";
import type { XmlPart } from "../content-types";
import { readRelationships } from "./relationships";
import type { WorkbookFacts } from "./workbook";

/** The custom XML parts of a workbook, ours among them, with their text as written. */
export function readXmlParts(parts: Parts, workbook: WorkbookFacts): readonly XmlPart[] {
  return readRelationships(parts, workbook.part)
    .filter(({ type, target, external }) => type === "customXml" && !external && parts.has(target))
    .map(({ target }) => ({ part: target, xml: parts.get(target).text() }));
}
