import { contentTypes } from "./dialect";
import type { Draft } from "./draft";
import { collectUnused, removeRelationship } from "./package-edits";
import { readRelationships } from "../read/relationships";
import { settingsNamespace } from "../read/settings";
import { addSettingsProperties } from "./settings";

/** Adds a custom XML part (null for its name), gives one another text, or takes it away (null for its XML). */
export function setXmlPart(draft: Draft, part: string | null, xml: string | null): void {
  const workbook = draft.workbook().part;
  if (part === null) {
    if (xml === null) return;
    const name = draft.parts.freeName("customXml/item#.xml");
    draft.addPart(workbook, "customXml", name, new TextEncoder().encode(xml), contentTypes.customXml);
    if (xml.includes(settingsNamespace)) addSettingsProperties(draft, name);
    return;
  }
  if (xml !== null) {
    draft.parts.set(part, xml);
    return;
  }
  const found = readRelationships(draft.parts, workbook).find(({ target }) => target === part);
  if (!found) throw new RangeError(`There is no custom XML part ${part}.`);
  removeRelationship(draft.parts, workbook, found.id);
  collectUnused(draft.parts);
  draft.forget();
}
