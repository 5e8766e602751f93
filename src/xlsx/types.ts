/**
 * The vocabulary of the .xlsx codec: what a sheet holds and how it looks, independent of any host.
 * Rows and columns are counted from 1, as in A1 addresses.
 */
import type { FileChange } from "./change-types";
import type { SheetLayout, SheetLooks, TableLook, XmlPart } from "./content-types";

/** A value as Excel keeps it. Dates are serial numbers; `null` is an empty cell. */
export type CellValue = number | string | boolean | null | CellError;

/** An error in a cell, such as `{ error: "#N/A" }`. */
export interface CellError {
  readonly error: "#N/A" | "#VALUE!" | "#REF!" | "#DIV/0!" | "#NUM!" | "#NAME?" | "#NULL!";
}

/** "RRGGBB", without "#". */
export type Color = string;

export interface Line {
  readonly style: "thin" | "hair";
  readonly color: Color;
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; the workbook's body size when left out. */
  readonly size?: number;
  readonly color?: Color;
  readonly fill?: Color;
  readonly top?: Line;
  readonly bottom?: Line;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Excel's number format, en-US; "General" when left out. */
  readonly numberFormat?: string;
  /** Locked is Excel's default and has an effect only on a protected sheet. */
  readonly unlocked?: boolean;
}

/**
 * A rectangle of cells. `formulas` (en-US, comma, without the leading "=") win over `values`, which are then the
 * cached results. `styles` holds indexes into the `styles` list that travels with the block; -1 keeps the style a cell has.
 * Rows of `styles` may be the same array. Text stays text, whatever character it starts with.
 */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas?: readonly (readonly (string | null)[])[];
  readonly styles?: readonly (readonly number[])[];
}

/** Inclusive rectangle. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A column of a table as it is after a change. */
export interface TableColumnChange {
  /** Equal to the header cell's text once all changes are made. */
  readonly name: string;
  /** Filled into new rows; null for none. Left out, the column keeps what it has. */
  readonly formula?: string | null;
}

export interface TableContent {
  /** Unique in the workbook, and not readable as a cell address. */
  readonly name: string;
  /** Header row included. There is no totals row: totals stand under the table. */
  readonly area: Area;
  /** Header texts, equal to the cells' values; may hold line feeds. */
  readonly columns: readonly { readonly name: string; readonly formula?: string }[];
}

export type ConditionalFormat =
  | {
      readonly kind: "formula";
      readonly areas: readonly Area[];
      /** Relative to the first area's top left cell; no structured references (Excel refuses them here). */
      readonly formula: string;
      readonly bold?: boolean;
      readonly color?: Color;
      readonly fill?: Color;
    }
  | { readonly kind: "scale"; readonly areas: readonly Area[]; readonly low: Color; readonly high: Color };

export type Validation = {
  readonly areas: readonly Area[];
  readonly title?: string;
  readonly message?: string;
  /** "stop" refuses other entries; "warning" asks. */
  readonly severity?: "stop" | "warning";
} & (
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "list-from"; readonly formula: string }
  | { readonly kind: "number"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "date"; readonly minimum: number }
);

export interface ChartSeries {
  /** Shown in the legend. */
  readonly name: string;
  /** A1 reference with sheet, or a defined name with workbook scope. */
  readonly categories: string;
  readonly values: string;
  /** Cached points, so that a reader that does not recalculate draws the same. */
  readonly cachedCategories: readonly (string | number)[];
  readonly cachedValues: readonly number[];
  /** Null draws nothing: what is stacked on the series floats at its height. */
  readonly color: Color | null;
  /** Of scatter charts with lines: marked points of this diameter (in points of type) without one. */
  readonly points?: number;
}

export interface Chart {
  /** Stable id, kept as the shape's name. */
  readonly id: string;
  readonly kind: "line" | "column" | "bar" | "stacked-column" | "stacked-bar" | "scatter-line" | "scatter";
  /** Whether the points of lines are marked; points without lines always are. */
  readonly markers?: boolean;
  /** One line, bold 11. */
  readonly title: string;
  readonly altText: string;
  readonly series: readonly ChartSeries[];
  /** Number format of the value axis, e.g. "0%". */
  readonly valueFormat: string;
  readonly categoryFormat?: string;
  /** Show each k-th category label. */
  readonly labelEvery?: number;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly legend: boolean;
  /** Gap between bars in percent of their width. */
  readonly gapPercent?: number;
  /** Cells that the chart covers, from the top left corner of the first to the bottom right corner of the last. */
  readonly area: Area;
}

export interface PageSetup {
  readonly landscape: boolean;
  readonly paper: "A4" | "Letter";
  readonly marginInches: number;
  readonly fitToHeight: boolean;
  readonly repeatRows?: readonly [number, number];
  readonly printArea?: Area;
  readonly footerLeft: string;
  readonly footerRight: string;
}

export interface SheetLink {
  readonly row: number;
  readonly column: number;
  /** Inside this workbook, e.g. "'Items'!A7". */
  readonly target: string;
}

/** Everything a new sheet holds. */
export interface SheetContent {
  readonly styles: readonly CellStyle[];
  readonly blocks: readonly CellBlock[];
  /** Column number -> width in characters. */
  readonly widths: ReadonlyMap<number, number>;
  /** Row number -> height in points. */
  readonly heights: ReadonlyMap<number, number>;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tabColor?: Color;
  readonly hidden?: boolean;
  readonly tables: readonly TableContent[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly charts: readonly Chart[];
  readonly links: readonly SheetLink[];
  readonly page?: PageSetup;
}

export interface DefinedName {
  readonly name: string;
  /** Sheet whose own name it is; absent for a name of the workbook. */
  readonly sheet?: string;
  /** Without the leading "=". */
  readonly formula: string;
  readonly hidden?: boolean;
  readonly comment?: string;
}

export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly totalsRow: boolean;
}

/** A table with its look. */
export interface TableRead extends TableInfo {
  readonly look: TableLook;
}

/** The cells of a sheet as read. Index 0 of `values` is row 1; rows may be shorter than `columnCount`. */
export interface SheetCells {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly CellValue[])[];
  /** The formula of a cell without "=", or null. */
  formula(row: number, column: number): string | null;
  /** The number format of a cell, "General" where none is set. */
  numberFormat(row: number, column: number): string;
  /** Whether the cell's number format shows a date. */
  isDate(row: number, column: number): boolean;
  /** Rows and columns that are hidden or filtered away; absent where that is not read. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Merged cells; absent where that is not read. */
  readonly merged?: readonly Area[];
}

/** Rows that came or went: what starts below `below` moves by `rows`, up where negative. */
export interface RowMove {
  readonly below: number;
  readonly rows: number;
}

/** One change of an existing workbook. */
export type WorkbookChange =
  | {
      readonly kind: "add-sheet";
      readonly name: string;
      readonly content: SheetContent;
      readonly after?: string;
      /** The sheet that is in sight when the workbook is opened. */
      readonly active?: boolean;
    }
  | {
      readonly kind: "set-cells";
      readonly sheet: string;
      readonly styles: readonly CellStyle[];
      readonly blocks: readonly CellBlock[];
      /** What the cells held when this was planned. Where others may edit meanwhile, nothing is written if that has changed. */
      readonly before?: readonly CellBlock[];
    }
  /**
   * The table's area changes: its last row and, with `right`, its last column, further to the right only. `columns` names all its
   * columns from left to right; without it new ones take their names from header cells written later in the same apply.
   * Conditional formats and validations of this sheet that end with the table's last row follow it, as they do in Excel.
   */
  | {
      readonly kind: "resize-table";
      readonly table: string;
      readonly bottom: number;
      readonly right?: number;
      readonly columns?: readonly TableColumnChange[];
    }
  /** A table over cells of an existing sheet; its header cells hold the names already. */
  | { readonly kind: "add-table"; readonly sheet: string; readonly table: TableContent }
  /** Lays formats over those that the sheet has. */
  | {
      readonly kind: "add-conditional-formats";
      readonly sheet: string;
      readonly formats: readonly ConditionalFormat[];
    }
  /** Says what may be entered in the areas given; what was said of cells in them before is dropped. */
  | { readonly kind: "set-validations"; readonly sheet: string; readonly validations: readonly Validation[] }
  /** Row number -> height in points; null for the workbook's own. */
  | {
      readonly kind: "set-heights";
      readonly sheet: string;
      readonly heights: ReadonlyMap<number, number | null>;
    }
  /** Column number -> least width in characters: narrower columns get it, wider ones stay. */
  | { readonly kind: "set-widths"; readonly sheet: string; readonly widths: ReadonlyMap<number, number> }
  | { readonly kind: "set-links"; readonly sheet: string; readonly links: readonly SheetLink[] }
  /**
   * Replaces title, alt text, series and cached points of the chart with this id; a chart that the user deleted stays deleted. Its
   * place stays, but for `moves`: each moves a chart that starts below a row by so many rows.
   */
  | {
      readonly kind: "set-chart";
      readonly sheet: string;
      readonly chart: Chart;
      readonly moves?: readonly RowMove[];
    }
  | { readonly kind: "set-print-area"; readonly sheet: string; readonly area: Area }
  /** The left part of the footer; the other parts stay. */
  | { readonly kind: "set-footer"; readonly sheet: string; readonly left: string }
  | { readonly kind: "set-name"; readonly name: DefinedName }
  | { readonly kind: "remove-name"; readonly name: string; readonly sheet?: string }
  | { readonly kind: "set-setting"; readonly key: string; readonly value: string | null };

/** A workbook file, open in memory. Parts that it does not know are kept byte for byte. */
export interface XlsxFile {
  sheetNames(): readonly string[];
  isHidden(sheet: string): boolean;
  readSheet(sheet: string): SheetCells;
  /** The sheet in sight when the workbook is opened. */
  activeSheet(): string;
  readLooks(sheet: string): SheetLooks;
  readLayout(sheet: string): SheetLayout;
  readTables(): readonly TableRead[];
  /** All custom XML parts, settings of ours included. */
  xmlParts(): readonly XmlPart[];
  tables(): readonly TableInfo[];
  definedNames(): readonly DefinedName[];
  /** Small texts of ours, in a custom XML part. */
  setting(key: string): string | null;
  settings(): ReadonlyMap<string, string>;
  isProtected(sheet: string): boolean;
  /** Applies all changes or, when one throws, none. */
  apply(changes: readonly (WorkbookChange | FileChange)[]): void;
  toBytes(): Uint8Array;
}

/** Why a file cannot be read, in a word for code; the sentence for people is made from it elsewhere. */
export class XlsxError extends Error {
  constructor(
    readonly reason: "not-a-workbook" | "password-protected" | "old-excel-format" | "broken" | "too-large",
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = "XlsxError";
  }
}
