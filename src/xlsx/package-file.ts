import type { Parts } from "./container/parts";
import type { ParsedSheet } from "./read/parsed-sheet";
import { readSettings } from "./read/settings";
import { readSharedStrings } from "./read/shared-strings";
import { readSheet } from "./read/sheet";
import { readFormatTable, type FormatTable } from "./read/styles";
import { readTables } from "./read/tables";
import { readWorkbook, type SheetEntry, type WorkbookFacts } from "./read/workbook";
import type { DefinedName, SheetCells, TableInfo, WorkbookChange, XlsxFile } from "./types";
import { applyChanges } from "./write/apply";

/** A workbook as a package of parts. Whatever is read is kept until a change touches the package. */
export class PackageFile implements XlsxFile {
  private workbook: WorkbookFacts;
  private formats: FormatTable | null = null;
  private sharedStrings: readonly string[] | null = null;
  /** Parsed sheets by their part, with the part's content that they were read from. */
  private readonly sheets = new Map<string, { readonly source: object; readonly sheet: ParsedSheet }>();

  constructor(private parts: Parts) {
    this.workbook = readWorkbook(parts);
  }

  sheetNames(): readonly string[] {
    return this.workbook.sheets.map(({ name }) => name);
  }

  isHidden(sheet: string): boolean {
    return this.entry(sheet).hidden;
  }

  readSheet(sheet: string): SheetCells {
    return this.parsed(sheet);
  }

  tables(): readonly TableInfo[] {
    return readTables(this.parts, this.workbook).map(({ info }) => info);
  }

  definedNames(): readonly DefinedName[] {
    return this.workbook.definedNames;
  }

  setting(key: string): string | null {
    return this.settings().get(key) ?? null;
  }

  settings(): ReadonlyMap<string, string> {
    return readSettings(this.parts, this.workbook);
  }

  isProtected(sheet: string): boolean {
    return this.parsed(sheet).isProtected;
  }

  apply(changes: readonly WorkbookChange[]): void {
    const parts = applyChanges(this.parts, changes);
    const workbook = readWorkbook(parts);
    this.parts = parts;
    this.workbook = workbook;
    this.formats = null;
    this.sharedStrings = null;
  }

  toBytes(): Uint8Array {
    return this.parts.toBytes();
  }

  private entry(sheet: string): SheetEntry {
    const wanted = sheet.toLowerCase();
    const entry = this.workbook.sheets.find(({ name }) => name.toLowerCase() === wanted);
    if (!entry) throw new RangeError(`There is no sheet named "${sheet}".`);
    return entry;
  }

  private parsed(name: string): ParsedSheet {
    const { part, name: sheetName, isWorksheet } = this.entry(name);
    const partName = part ?? "";
    const source = this.parts.get(partName);
    const known = this.sheets.get(partName);
    if (known?.source === source) return known.sheet;
    this.formats ??= readFormatTable(this.parts, this.target("styles"));
    this.sharedStrings ??= readSharedStrings(this.parts, this.target("sharedStrings"));
    // A chart sheet has no cells, but it can be asked for like any other.
    const text = isWorksheet ? source.text() : "<worksheet/>";
    const sheet = readSheet(sheetName, partName, text, {
      sharedStrings: this.sharedStrings,
      formats: this.formats,
      uses1904Dates: this.workbook.uses1904Dates,
    });
    this.sheets.set(partName, { source, sheet });
    return sheet;
  }

  private target(type: string): string | null {
    return this.workbook.relationships.find((relationship) => relationship.type === type)?.target ?? null;
  }
}
