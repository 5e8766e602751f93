import type { Parts } from "../container/parts";
import { decodeTextCodes } from "../text-codes";
import { childrenNamed, parseXml, type XmlElement } from "../xml/tree";
import { readRelationships } from "./relationships";
import type { WorkbookFacts } from "./workbook";

/** Names our custom XML part among those of other programs. */
export const settingsNamespace = "urn:stratify:settings:1";

/** Name and root of our settings part; null when the workbook has none. */
export function findSettings(
  parts: Parts,
  workbook: WorkbookFacts,
): { readonly part: string; readonly root: XmlElement } | null {
  for (const { type, target, external } of readRelationships(parts, workbook.part)) {
    if (type !== "customXml" || external) continue;
    const text = parts.find(target)?.text();
    // Custom parts of others may be anything: only one that names our namespace is parsed.
    if (text?.includes(settingsNamespace) !== true) continue;
    const root = parseXml(text, target);
    if (root.local === "settings" && [...root.attributes.values()].includes(settingsNamespace))
      return { part: target, root };
  }
  return null;
}

/** Settings by key. */
export function readSettings(parts: Parts, workbook: WorkbookFacts): ReadonlyMap<string, string> {
  const entries = childrenNamed(findSettings(parts, workbook)?.root ?? null, "setting");
  return new Map(
    entries.map(({ attributes, text }) => [
      decodeTextCodes(attributes.get("key") ?? ""),
      decodeTextCodes(text),
    ]),
  );
}
