import { decodeTextCodes, encodeTextCodes } from "../../../xlsx/text-codes";
import { settingsNamespace } from "../../../xlsx/read/settings";
import { escapeXml } from "../../../xlsx/xml/entities";
import { childrenNamed, parseXml } from "../../../xlsx/xml/tree";

export { settingsNamespace };

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const text = (value: string): string => escapeXml(encodeTextCodes(value));

/** Settings of our custom XML part, in the form in which files hold them. */
export function parseSettings(xml: string): Map<string, string> {
  const entries = childrenNamed(parseXml(xml, "settings"), "setting");
  return new Map(
    entries.map((entry) => [decodeTextCodes(entry.attributes.get("key") ?? ""), decodeTextCodes(entry.text)]),
  );
}

export function settingsXml(settings: ReadonlyMap<string, string>): string {
  const entries = [...settings].map(([key, value]) => `<setting key="${text(key)}">${text(value)}</setting>`);
  return `${declaration}<settings xmlns="${settingsNamespace}">${entries.join("")}</settings>`;
}
