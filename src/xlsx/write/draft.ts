import type { Parts } from "../container/parts";
import { readTables, type TableEntry } from "../read/tables";
import { readWorkbook, type SheetEntry, type WorkbookFacts } from "../read/workbook";
import { addContentType, addRelationship } from "./package-edits";
import { contentTypes, inDialect } from "./dialect";
import { emptyStyles } from "./empty-styles";
import { StringTable } from "./string-table";
import { StyleBook } from "./style-book";

/** A package while it is being changed. Texts and styles are collected and written once, at the end. */
export class Draft {
  readonly parts: Parts;
  private facts: WorkbookFacts | null = null;
  private book: StyleBook | null = null;
  private table: StringTable | null = null;

  constructor(parts: Parts) {
    this.parts = parts.copy();
  }

  workbook(): WorkbookFacts {
    return (this.facts ??= readWorkbook(this.parts));
  }

  setWorkbookXml(xml: string): void {
    this.parts.set(this.workbook().part, xml);
    this.facts = null;
  }

  /** Reads the workbook anew when it is asked for: its relationships have changed. */
  forget(): void {
    this.facts = null;
  }

  tables(): readonly TableEntry[] {
    return readTables(this.parts, this.workbook());
  }

  /** @throws RangeError when there is no worksheet of this name */
  sheet(name: string): SheetEntry & { readonly part: string } {
    const wanted = name.toLowerCase();
    const entry = this.workbook().sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
    if (entry?.part == null || !entry.isWorksheet) throw new RangeError(`There is no sheet named "${name}".`);
    return { ...entry, part: entry.part };
  }

  styles(): StyleBook {
    if (!this.book) {
      const part = this.target("styles");
      const text = part === null ? null : this.parts.find(part)?.text();
      this.book = new StyleBook(text ?? inDialect(emptyStyles, this.workbook().strict), part ?? "styles");
    }
    return this.book;
  }

  strings(): StringTable {
    return (this.table ??= new StringTable(this.parts, this.target("sharedStrings")));
  }

  /** Adds a part (bytes as they are, XML in the workbook's dialect) with its content type and the relationship that leads to it; returns the relationship's id. */
  addPart(
    source: string,
    type: string,
    part: string,
    content: string | Uint8Array,
    contentType?: string,
  ): string {
    const { strict } = this.workbook();
    this.parts.set(part, typeof content === "string" ? inDialect(content, strict) : content);
    if (contentType !== undefined) addContentType(this.parts, part, contentType);
    const id = addRelationship(this.parts, source, type, part, strict);
    if (source === this.workbook().part) this.facts = null;
    return id;
  }

  /** Writes the collected texts and styles; the package is complete after that. */
  finish(): Parts {
    if (this.book)
      this.writeCollected("styles", "xl/styles.xml", contentTypes.styles, () => this.book?.write() ?? "");
    const { table } = this;
    if (table?.hasChanges === true) {
      this.writeCollected("sharedStrings", "xl/sharedStrings.xml", contentTypes.sharedStrings, (xml, part) =>
        table.write(xml, part),
      );
    }
    return this.parts;
  }

  private writeCollected(
    type: string,
    newPart: string,
    contentType: string,
    write: (xml: string | null, part: string) => string,
  ): void {
    const part = this.target(type);
    const before = part === null ? null : (this.parts.find(part)?.text() ?? null);
    const after = write(before, part ?? newPart);
    if (part === null) this.addPart(this.workbook().part, type, newPart, after, contentType);
    else if (after !== before) this.parts.set(part, after);
  }

  private target(type: string): string | null {
    return this.workbook().relationships.find((relationship) => relationship.type === type)?.target ?? null;
  }
}
