import { token, XmlCursor } from "./cursor";
import { escapeXml } from "./entities";
import type { XmlElement } from "./tree";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Changes of an XML text by place: every character outside them stays. Places are those of the text as it was. Changes must not overlap;
 * insertions at one place keep their order.
 */
export class XmlEdits {
  private edits: Edit[] = [];

  constructor(private readonly text: string) {}

  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, "");
  }

  /** Forgets the changes made inside an element, so that it can be changed as a whole. */
  discard(element: XmlElement): void {
    this.edits = this.edits.filter(({ start, end }) => start < element.start || end > element.end);
  }

  /** Puts XML at the end of an element's content. */
  append(element: XmlElement, xml: string): void {
    if (xml === "") return;
    if (element.selfClosing)
      this.replace(element.end - 2, element.end, `>${inherit(element, xml)}</${element.name}>`);
    else this.insert(element.contentEnd, inherit(element, xml));
  }

  /** Puts XML in place of a child of an element. */
  replaceChild(parent: XmlElement, existing: XmlElement, xml: string): void {
    this.replace(existing.start, existing.end, inherit(parent, xml));
  }

  /** Puts XML before a child of an element. */
  insertBefore(parent: XmlElement, existing: XmlElement, xml: string): void {
    this.insert(existing.start, inherit(parent, xml));
  }

  /** Replaces an element's content. */
  setContent(element: XmlElement, xml: string): void {
    if (element.selfClosing) this.append(element, xml);
    else this.replace(element.contentStart, element.contentEnd, inherit(element, xml));
  }

  /** Puts XML for a child into its place in a sequence of children that the schema orders. */
  insertOrdered(parent: XmlElement, order: readonly string[], local: string, xml: string): void {
    const rank = order.indexOf(local);
    const successor = parent.children.find((element) => order.indexOf(element.local) > rank);
    if (successor) this.insert(successor.start, inherit(parent, xml));
    else this.append(parent, xml);
  }

  /** Sets an attribute, or removes it. Several of one element in one call, since they may share a place. */
  setAttributes(element: XmlElement, values: Readonly<Record<string, string | null>>): void {
    const cursor = new XmlCursor(this.text.slice(element.start, element.contentStart), "element");
    if (cursor.next() !== token.open) return;
    let added = "";
    for (const [name, value] of Object.entries(values)) {
      const found = cursor.findAttribute(name);
      if (found < 0) added += value === null ? "" : ` ${name}="${escapeXml(value)}"`;
      else {
        const [from, to] = [
          element.start + cursor.valueStart(found) - 1,
          element.start + cursor.valueEnd(found) + 1,
        ];
        if (value !== null) this.replace(from, to, `"${escapeXml(value)}"`);
        else this.replace(this.text.lastIndexOf(name, from) - 1, to, "");
      }
    }
    if (added !== "") this.insert(element.start + 1 + element.name.length, added);
  }

  apply(): string {
    const sorted = [...this.edits].sort((one, other) => one.start - other.start || one.end - other.end);
    const pieces: string[] = [];
    let from = 0;
    for (const { start, end, text } of sorted) {
      pieces.push(this.text.slice(from, start), text);
      from = end;
    }
    pieces.push(this.text.slice(from));
    return pieces.join("");
  }
}

function inherit(parent: XmlElement, xml: string): string {
  return withPrefix(namePrefix(parent.name), xml);
}

/** XML of ours (in which "<" always opens a tag) with a prefix such as "x:" before the element names that have none. */
export function withPrefix(prefix: string, xml: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/g, `<$1${prefix}$2`);
}

/** Prefix of a name with its colon, or "". */
export function namePrefix(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}
