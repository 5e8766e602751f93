import type { Parts } from "./container/parts";
import type { FileChange } from "./change-types";
import type { SheetLayout, SheetLooks, XmlPart } from "./content-types";
import { aroundCells } from "./read/around-cells";
import { readCharts } from "./read/chart/drawing-charts";
import { readLayout } from "./read/layout";
import { readLooks, type LookTable } from "./read/looks";
import { Palette } from "./read/palette";
import type { ParsedSheet } from "./read/parsed-sheet";
import { readRelationships } from "./read/relationships";
import { readSettings } from "./read/settings";
import { readSharedStrings } from "./read/shared-strings";
import { readSheet } from "./read/sheet";
import { readFormatTable, type FormatTable } from "./read/styles";
import { readTables } from "./read/tables";
import { readWorkbook, type SheetEntry, type WorkbookFacts } from "./read/workbook";
import { readXmlParts } from "./read/xml-parts";
import type { DefinedName, SheetCells, TableInfo, TableRead, WorkbookChange, XlsxFile } from "./types";
import { applyChanges } from "./write/apply";
import { parseXml, type XmlElement } from "./xml/tree";

/** What the workbook's styles and theme say. */
interface Styles {
  readonly formats: FormatTable;
  readonly palette: Palette;
  readonly looks: LookTable;
}

/** A workbook as a package of parts. Whatever is read is kept until a change touches the package. */
export class PackageFile implements XlsxFile {
  private workbook: WorkbookFacts;
  private readStyles: Styles | null = null;
  private sharedStrings: readonly string[] | null = null;
  /** Parsed sheets by their part, with the part's content that they were read from. */
  private readonly sheets = new Map<string, { readonly source: object; readonly sheet: ParsedSheet }>();

  constructor(private parts: Parts) {
    this.workbook = readWorkbook(parts);
  }

  sheetNames(): readonly string[] {
    return this.workbook.sheets.map(({ name }) => name);
  }

  activeSheet(): string {
    const { sheets, activeSheet } = this.workbook;
    const active = sheets[activeSheet];
    const seen = active && !active.hidden ? active : sheets.find(({ hidden }) => !hidden);
    return (seen ?? sheets[0])?.name ?? "";
  }

  isHidden(sheet: string): boolean {
    return this.entry(sheet).hidden;
  }

  readSheet(sheet: string): SheetCells {
    return this.parsed(sheet);
  }

  readLooks(sheet: string): SheetLooks {
    const parsed = this.parsed(sheet);
    const { looks } = this.styles();
    return {
      ...parsed.formattedExtent,
      cellFormat: (row, column) => parsed.shownFormat(row, column),
      look: (cellFormat) => looks.look(cellFormat),
    };
  }

  readLayout(name: string): SheetLayout {
    const { part, visibility, isWorksheet } = this.entry(name);
    const sheetPart = part ?? "";
    const { looks, palette } = this.styles();
    const text = isWorksheet ? aroundCells(this.parts.get(sheetPart).text()) : "<worksheet/>";
    return {
      ...readLayout(parseXml(text, sheetPart), {
        looks,
        palette,
        relationships: readRelationships(this.parts, sheetPart),
        rows: this.parsed(name).rowSizes,
        visibility,
        isWorksheet,
      }),
      charts: isWorksheet ? readCharts(this.parts, sheetPart, palette) : [],
    };
  }

  tables(): readonly TableInfo[] {
    return readTables(this.parts, this.workbook).map(({ info }) => info);
  }

  readTables(): readonly TableRead[] {
    return readTables(this.parts, this.workbook).map(({ info, look }) => ({ ...info, look }));
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

  xmlParts(): readonly XmlPart[] {
    return readXmlParts(this.parts, this.workbook);
  }

  isProtected(sheet: string): boolean {
    return this.parsed(sheet).isProtected;
  }

  apply(changes: readonly (WorkbookChange | FileChange)[]): void {
    const parts = applyChanges(this.parts, changes);
    const workbook = readWorkbook(parts);
    this.parts = parts;
    this.workbook = workbook;
    this.readStyles = null;
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
    if (known?.source === source && known.sheet.name === sheetName) return known.sheet;
    const { formats } = this.styles();
    this.sharedStrings ??= readSharedStrings(this.parts, this.target("sharedStrings"));
    // A chart sheet has no cells, but it can be asked for like any other.
    const text = isWorksheet ? source.text() : "<worksheet/>";
    const sheet = readSheet(sheetName, partName, text, {
      sharedStrings: this.sharedStrings,
      formats,
      uses1904Dates: this.workbook.uses1904Dates,
    });
    this.sheets.set(partName, { source, sheet });
    return sheet;
  }

  private styles(): Styles {
    if (this.readStyles) return this.readStyles;
    const part = this.target("styles");
    const root: XmlElement | null =
      part !== null && this.parts.has(part) ? parseXml(this.parts.get(part).text(), part) : null;
    const palette = Palette.of(this.parts, this.workbook.relationships, root);
    return (this.readStyles = {
      formats: readFormatTable(root),
      palette,
      looks: readLooks(root, palette),
    });
  }

  private target(type: string): string | null {
    return this.workbook.relationships.find((relationship) => relationship.type === type)?.target ?? null;
  }
}
