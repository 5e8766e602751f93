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
  return relate(
    parts,
    source,
    type,
    `Target="${escapeXml(encodeURI(relativeTarget(source, target)))}"`,
    strict,
  );
}

/** Relates a part to an address outside the package. @returns the relationship's id */
export function addExternalRelationship(
  parts: Parts,
  source: string,
  type: string,
  address: string,
  strict: boolean,
): string {
  return relate(parts, source, type, `Target="${escapeXml(address)}" TargetMode="External"`, strict);
}

function relate(parts: Parts, source: string, type: string, target: string, strict: boolean): string {
  const taken = new Set(readRelationships(parts, source).map((relationship) => relationship.id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const name = relationshipsPart(source);
  const text =
    parts.find(name)?.text() ?? `${xmlDeclaration}<Relationships xmlns="${packageRelationshipNamespace}"/>`;
  const edits = new XmlEdits(text);
  edits.append(
    parseXml(text, name),
    inDialect(`<Relationship Id="${id}" Type="${relationshipType(type)}" ${target}/>`, strict),
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

/** Removes a relationship of a part by its id. */
export function removeRelationship(parts: Parts, source: string, id: string): void {
  const name = relationshipsPart(source);
  const text = parts.find(name)?.text();
  if (text === undefined) return;
  const edits = new XmlEdits(text);
  for (const element of childrenNamed(parseXml(text, name), "Relationship")) {
    if (element.attributes.get("Id") === id) edits.remove(element);
  }
  parts.set(name, edits.apply());
}

/** Removes every part that no relationship leads to any more, with what only it led to, and their content types. */
export function collectUnused(parts: Parts): void {
  const used = new Set<string>();
  const visit = (source: string): void => {
    for (const { target, external } of readRelationships(parts, source)) {
      if (external || used.has(target.toLowerCase())) continue;
      used.add(target.toLowerCase());
      visit(target);
    }
  };
  visit("");
  const isOfAnother = (name: string): boolean => {
    const source = /^(.*?)_rels\/([^/]+)\.rels$/i.exec(name);
    return source !== null && !used.has(`${source[1] ?? ""}${source[2] ?? ""}`.toLowerCase());
  };
  const unused = parts
    .names()
    .filter((name) => name !== contentTypesPart && name.toLowerCase() !== relationshipsPart("").toLowerCase())
    .filter((name) =>
      name.toLowerCase().endsWith(".rels") ? isOfAnother(name) : !used.has(name.toLowerCase()),
    );
  if (unused.length === 0) return;
  const gone = new Set(unused.map((name) => `/${name}`.toLowerCase()));
  for (const name of unused) parts.delete(name);
  const text = parts.get(contentTypesPart).text();
  const edits = new XmlEdits(text);
  for (const override of childrenNamed(parseXml(text, contentTypesPart), "Override")) {
    if (gone.has(decodeURI(override.attributes.get("PartName") ?? "").toLowerCase())) edits.remove(override);
  }
  parts.set(contentTypesPart, edits.apply());
}
