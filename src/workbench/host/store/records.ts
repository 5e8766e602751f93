import type { Area, CellValue } from "../../../xlsx/types";

/**
 * What a workbook holds, as plain immutable records. Rows and columns count from 1. Sizes are points, colours "#RRGGBB".
 */

export interface BorderRecord {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** Everything about a cell's look; equal formats are the same object. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  /** Null where the cell has no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderRecord>>>;
}

export const plainFormat: CellFormat = {
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: "None",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  locked: true,
  borders: {},
};

export interface HyperlinkRecord {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface StoredCell {
  readonly value: CellValue;
  /** Without "="; null for a constant. */
  readonly formula: string | null;
}

export interface PageRecord {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly printArea: Area | null;
  readonly titleRows: readonly [number, number] | null;
}

export interface SheetRecord {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** Characters. */
  readonly standardWidth: number;
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly protectedWith: Readonly<Record<string, unknown>> | null;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly Area[];
  readonly page: PageRecord;
}

export interface TableRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  /** Header and totals rows included. */
  readonly area: Area;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface NameRecord {
  readonly id: string;
  readonly name: string;
  /** Absent for a name of the workbook. */
  readonly sheetId?: string;
  /** With "=". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface ConditionalFormatRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly type: string;
  /** Settings by path, such as "custom.rule.formula". */
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ValidationRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly rule: unknown;
  readonly errorAlert: unknown;
  readonly prompt: unknown;
  readonly ignoreBlanks: boolean;
}

export interface SeriesRecord {
  readonly id: string;
  /** A1 references with sheet; null until set. */
  readonly values: string | null;
  readonly categories: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ChartRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly area: Area | null;
  readonly series: readonly SeriesRecord[];
  /** Settings by path, such as "title.text". */
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface XmlPartRecord {
  readonly id: string;
  readonly xml: string;
}

export interface SettingRecord {
  readonly id: string;
  readonly value: unknown;
}

export interface RecordKinds {
  readonly table: TableRecord;
  readonly name: NameRecord;
  readonly conditionalFormat: ConditionalFormatRecord;
  readonly validation: ValidationRecord;
  readonly chart: ChartRecord;
  readonly xmlPart: XmlPartRecord;
  readonly setting: SettingRecord;
}

export type RecordKind = keyof RecordKinds;

export interface Selection {
  readonly sheetId: string;
  /** The block with the active cell. */
  readonly area: Area;
  /** Blocks that were added with Ctrl held. */
  readonly others?: readonly Area[];
  /** A chart or a shape is selected; `area` is where the active cell stays meanwhile. */
  readonly isObject?: boolean;
}
