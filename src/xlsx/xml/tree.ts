import { token, XmlCursor } from "./cursor";

/** An element with its place in the text, so that a change can leave every other character alone. */
export interface XmlElement {
  /** Name with prefix, as written. */
  readonly name: string;
  /** Name without prefix. */
  readonly local: string;
  /** By name as written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text, without that of its children. */
  readonly text: string;
  /** The element is text.slice(start, end); its content text.slice(contentStart, contentEnd), empty for `<a/>`. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/**
 * The tree of an XML text.
 * @param part the part's name, for errors
 * @param opaque local name of an element whose content is passed over (a sheet's cells)
 * @throws XlsxError "broken" where the text is not well-formed
 */
export function parseXml(text: string, part: string, opaque?: string): XmlElement {
  const cursor = new XmlCursor(text, part);
  let kind = cursor.next();
  while (kind === token.text) kind = cursor.next();
  if (kind !== token.open) cursor.fail("the XML is empty");
  const root = readElement(cursor, opaque);
  do kind = cursor.next();
  while (kind === token.text);
  if (kind !== token.end) cursor.fail("more than one root element");
  return root;
}

function readElement(cursor: XmlCursor, opaque: string | undefined): XmlElement {
  const { start, end: contentStart, selfClosing } = cursor;
  const [name, local, attributes] = [cursor.qualifiedName(), cursor.localName(), cursor.allAttributes()];
  const children: XmlElement[] = [];
  let text = "";
  if (local === opaque) cursor.skipElement();
  else {
    for (let kind = cursor.next(); kind !== token.close; kind = cursor.next()) {
      if (kind === token.open) children.push(readElement(cursor, opaque));
      else text += cursor.textValue();
    }
  }
  const [contentEnd, end] = [cursor.start, cursor.end];
  return { name, local, attributes, children, text, start, contentStart, contentEnd, end, selfClosing };
}

/** First child with this local name, or null. */
export function child(element: XmlElement | null, local: string): XmlElement | null {
  return element?.children.find((candidate) => candidate.local === local) ?? null;
}

/** Children with this local name. */
export function childrenNamed(element: XmlElement | null, local: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.local === local) ?? [];
}

/** All elements with this local name below an element, in document order. */
export function descendants(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.flatMap((candidate) => [
    ...(candidate.local === local ? [candidate] : []),
    ...descendants(candidate, local),
  ]);
}

/** Whether an attribute of XML's logical type is set to true. */
export function isTrue(value: string | null | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Value of an attribute by its local name, whatever its prefix; null when absent. */
export function attributeByLocal(element: XmlElement, local: string): string | null {
  for (const [name, value] of element.attributes) {
    if (name === local || name.endsWith(`:${local}`)) return value;
  }
  return null;
}
