import type { XmlEdits } from "../xml/edits";
import { child, type XmlElement } from "../xml/tree";

/** One of the lists of styles.xml (fonts, fills ...): existing elements keep their index, new ones are appended, equal ones shared. */
export class StyleList {
  private readonly indexes = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly list: XmlElement | null;
  private readonly existing: number;

  constructor(
    private readonly root: XmlElement,
    text: string,
    private readonly name: string,
  ) {
    this.list = child(root, name);
    const elements = this.list?.children ?? [];
    this.existing = elements.length;
    elements.forEach((element, index) => {
      const xml = text.slice(element.start, element.end);
      if (!this.indexes.has(xml)) this.indexes.set(xml, index);
    });
  }

  index(xml: string): number {
    const known = this.indexes.get(xml);
    if (known !== undefined) return known;
    const index = this.existing + this.added.length;
    this.indexes.set(xml, index);
    this.added.push(xml);
    return index;
  }

  element(index: number): XmlElement | null {
    return this.list?.children[index] ?? null;
  }

  /** XML of an element that was added, by its index. */
  addedXml(index: number): string | null {
    return this.added[index - this.existing] ?? null;
  }

  write(edits: XmlEdits, order: readonly string[]): void {
    if (this.added.length === 0) return;
    const count = String(this.existing + this.added.length);
    if (this.list) {
      edits.setAttributes(this.list, { count });
      edits.append(this.list, this.added.join(""));
    } else
      edits.insertOrdered(
        this.root,
        order,
        this.name,
        `<${this.name} count="${count}">${this.added.join("")}</${this.name}>`,
      );
  }
}
