import { findSettings, settingsNamespace } from "../read/settings";
import { encodeTextCodes } from "../text-codes";
import { XmlEdits } from "../xml/edits";
import { escapeXml } from "../xml/entities";
import { childrenNamed } from "../xml/tree";
import { decodeTextCodes } from "../text-codes";
import { contentTypes, xmlDeclaration } from "./dialect";
import type { Draft } from "./draft";

/** Identifies our custom XML part to Excel; any fixed GUID does. */
const itemId = "{6E1C6E0A-55B1-4C0F-9D0B-5F5A3C1D7A41}";
const propertiesNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Stores a small text of ours under a key, or removes it. */
export function setSetting(draft: Draft, key: string, value: string | null): void {
  const found = findSettings(draft.parts, draft.workbook());
  const xml = value === null ? "" : `<setting key="${attribute(key)}">${attribute(value)}</setting>`;
  if (!found) {
    if (value !== null) addSettingsPart(draft, xml);
    return;
  }
  const text = draft.parts.get(found.part).text();
  const edits = new XmlEdits(text);
  const existing = childrenNamed(found.root, "setting").find(
    ({ attributes }) => decodeTextCodes(attributes.get("key") ?? "") === key,
  );
  if (existing) edits.replaceChild(found.root, existing, xml);
  else edits.append(found.root, xml);
  draft.parts.set(found.part, edits.apply());
}

function attribute(text: string): string {
  return escapeXml(encodeTextCodes(text));
}

function addSettingsPart(draft: Draft, xml: string): void {
  const part = draft.parts.freeName("customXml/item#.xml");
  draft.addPart(
    draft.workbook().part,
    "customXml",
    part,
    `${xmlDeclaration}<settings xmlns="${settingsNamespace}">${xml}</settings>`,
    contentTypes.customXml,
  );
  addSettingsProperties(draft, part);
}

/** What makes Excel find the part of our settings by its namespace. */
export function addSettingsProperties(draft: Draft, part: string): void {
  draft.addPart(
    part,
    "customXmlProps",
    draft.parts.freeName("customXml/itemProps#.xml"),
    `${xmlDeclaration}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${propertiesNamespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${settingsNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    contentTypes.customXmlProperties,
  );
}
