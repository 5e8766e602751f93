import type { Parts } from "../container/parts";
import { readRelationships, relationshipsPart } from "../read/relationships";
import { XmlEdits } from "../xml/edits";
import { escapeXml } from "../xml/entities";
import { childrenNamed, parseXml } from "../xml/tree";
import { inDialect, packageRelationshipNamespace, relationshipType, xmlDeclaration } from "./dialect";

const contentTypesPart = "[Content_Types].xml";

/** Declares the content type of a new part. */
export function addContentType(parts: Parts, part: string, contentType: string): void {
  const text = parts.get(contentTypesPart).text();
  const edits = new XmlEdits(text);
  edits.append(
    parseXml(text, contentTypesPart),
    `<Override PartName="/${escapeXml(encodeURI(part))}" ContentType="${contentType}"/>`,
  );
  parts.set(contentTypesPart, edits.apply());
}

/** Removes a part, its content type and the relationship of its source to it. */
export function removePart(parts: Parts, source: string, part: string): void {
  parts.delete(part);
  const types = parts.get(contentTypesPart).text();
  const typeEdits = new XmlEdits(types);
  for (const override of childrenNamed(parseXml(types, contentTypesPart), "Override")) {
    if (override.attributes.get("PartName")?.toLowerCase() === `/${part}`.toLowerCase())
      typeEdits.remove(override);
  }
  parts.set(contentTypesPart, typeEdits.apply());

  const ids = readRelationships(parts, source)
    .filter(({ target, external }) => !external && target === part)
    .map(({ id }) => id);
  const name = relationshipsPart(source);
  const text = parts.find(name)?.text();
  if (text === undefined) return;
  const edits = new XmlEdits(text);
  for (const element of childrenNamed(parseXml(text, name), "Relationship")) {
    if (ids.includes(element.attributes.get("Id") ?? "")) edits.remove(element);
  }
  parts.set(name, edits.apply());
}

/**
 * Relates a part to another one.
 * @param type last segment of the relationship's type
 * @returns the relationship's id
 */
export function addRelationship(
  parts: Parts,
  source: string,
  type: string,
  target: string,
  strict: boolean,
): string {
  const taken = new Set(readRelationships(parts, source).map((relationship) => relationship.id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const name = relationshipsPart(source);
  const text =
    parts.find(name)?.text() ?? `${xmlDeclaration}<Relationships xmlns="${packageRelationshipNamespace}"/>`;
  const address = escapeXml(encodeURI(relativeTarget(source, target)));
  const edits = new XmlEdits(text);
  edits.append(
    parseXml(text, name),
    inDialect(`<Relationship Id="${id}" Type="${relationshipType(type)}" Target="${address}"/>`, strict),
  );
  parts.set(name, edits.apply());
  return id;
}

function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
