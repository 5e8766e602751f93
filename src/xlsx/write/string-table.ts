import type { Parts } from "../container/parts";
import { readSharedStringEntries } from "../read/shared-strings";
import { encodeTextCodes } from "../text-codes";
import { XmlEdits } from "../xml/edits";
import { escapeXml } from "../xml/entities";
import { parseXml } from "../xml/tree";
import { mainNamespace, xmlDeclaration } from "./dialect";

const emptyTable = `${xmlDeclaration}<sst xmlns="${mainNamespace}"/>`;

/** The workbook's shared strings while it is being changed: existing ones keep their index, new ones are appended. */
export class StringTable {
  private readonly indexes = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly existing: number;
  private uses = 0;

  constructor(parts: Parts, part: string | null) {
    const entries = readSharedStringEntries(parts, part);
    this.existing = entries.length;
    for (let index = entries.length - 1; index >= 0; index--) {
      const entry = entries[index];
      if (entry && !entry.rich) this.indexes.set(entry.text, index);
    }
  }

  /** Index of a text. */
  index(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.existing + this.added.length;
    this.indexes.set(text, index);
    this.added.push(`<si><t xml:space="preserve">${escapeXml(encodeTextCodes(text))}</t></si>`);
    return index;
  }

  get hasChanges(): boolean {
    return this.uses > 0;
  }

  /** The part's XML with the new texts. */
  write(xml: string | null, part: string): string {
    const text = xml ?? emptyTable;
    const root = parseXml(text, part, "si");
    const edits = new XmlEdits(text);
    edits.setAttributes(root, {
      count: String(Number(root.attributes.get("count") ?? this.existing) + this.uses),
      uniqueCount: String(this.existing + this.added.length),
    });
    edits.insertOrdered(root, ["si", "extLst"], "si", this.added.join(""));
    return edits.apply();
  }
}
