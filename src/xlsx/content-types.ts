/**
 * What a sheet holds around its cells, as read from a file: complete where `SheetContent` says only what a new sheet is given. What a
 * file says beyond this vocabulary is kept in the file.
 */
import type { Area, CellValue, Color } from "./types";

export type LineStyle =
  | "thin"
  | "hair"
  | "medium"
  | "thick"
  | "double"
  | "dotted"
  | "dashed"
  | "dashDot"
  | "dashDotDot"
  | "mediumDashed"
  | "mediumDashDot"
  | "mediumDashDotDot"
  | "slantDashDot";

export interface EdgeLook {
  readonly style: LineStyle;
  readonly color: Color;
}

export type Underline = "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";

/** Everything about a cell's look, in the file's words; theme and palette colours are resolved. */
export interface CellLook {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly fontName: string;
  /** Points. */
  readonly size: number;
  readonly color: Color;
  readonly fill: Color | null;
  /** Such as "general", "left", "centerContinuous". */
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly top: EdgeLook | null;
  readonly bottom: EdgeLook | null;
  readonly left: EdgeLook | null;
  readonly right: EdgeLook | null;
}

/** What changes of a cell's look; what is left out stays as it is in the file, unresolved colours included. */
export type LookChange = Partial<CellLook>;

/** Looks of the cells of a sheet, by the cell format that the file gives them. */
export interface SheetLooks {
  /** Last row and column that a cell with a value, a formula or a format of its own stands in. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Cell format of a cell; -1 where nothing says how it looks. */
  cellFormat(row: number, column: number): number;
  look(cellFormat: number): CellLook;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export interface ColumnSize {
  readonly first: number;
  readonly last: number;
  /** As the file holds it, padding included; null where the columns have none of their own. */
  readonly width: number | null;
  readonly hidden: boolean;
}

export interface RowSize {
  /** Points; null for the sheet's own. */
  readonly height: number | null;
  readonly hidden: boolean;
}

/** Font and fill that a conditional format lays over a cell. */
export interface RuleLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly color?: Color;
  readonly fill?: Color;
  readonly numberFormat?: string;
}

export interface ScalePoint {
  /** "min", "max", "num", "percent", "percentile" or "formula". */
  readonly type: string;
  readonly value?: string;
  readonly color: Color;
}

/** A conditional format: what we know how to write, or the kind and look of another one, which stays as it is. */
export type ConditionalRule = { readonly areas: readonly Area[]; readonly stopIfTrue: boolean } & (
  | { readonly kind: "formula"; readonly formula: string; readonly look: RuleLook }
  | {
      readonly kind: "compare";
      /** Such as "greaterThan". */
      readonly operator: string;
      readonly formulas: readonly string[];
      readonly look: RuleLook;
    }
  | { readonly kind: "scale"; readonly points: readonly ScalePoint[] }
  | { readonly kind: "other"; readonly type: string; readonly look: RuleLook }
);

/** A rule of a sheet that stays, perhaps elsewhere, or a new one. */
export type RuleChange = { readonly kept: number; readonly areas?: readonly Area[] } | ConditionalRule;

/** What may be entered in cells. */
export interface EntryRule {
  readonly areas: readonly Area[];
  readonly type: "list" | "whole" | "decimal" | "date" | "textLength" | "custom";
  /** Such as "between". */
  readonly operator: string;
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  /** Whether a list can be opened in its cells. */
  readonly dropDown: boolean;
  readonly showError: boolean;
  readonly errorStyle: "stop" | "warning" | "information";
  readonly errorTitle: string;
  readonly error: string;
  readonly showPrompt: boolean;
  readonly promptTitle: string;
  readonly prompt: string;
}

export type EntryRuleChange = { readonly kept: number; readonly areas?: readonly Area[] } | EntryRule;

export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  /** Inside the workbook, or what follows "#" in an address. */
  readonly location?: string;
  readonly address?: string;
  readonly tooltip?: string;
}

/** What a page says; left out where the file leaves it to Excel. Margins are inches. */
export interface PageLook {
  readonly landscape?: boolean;
  /** Code of the paper's size (ECMA-376 part 1, 18.3.1.63). */
  readonly paper?: number;
  /** Percent. */
  readonly scale?: number;
  /** Pages wide and high; 0 for as many as it takes. */
  readonly fit?: { readonly wide: number; readonly high: number };
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly header?: number;
  readonly footer?: number;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  /** With its codes: "&L...&C...&R...". */
  readonly headerText?: string;
  readonly footerText?: string;
}

export type ChartGroup = "bar" | "line" | "scatter" | "pie" | "doughnut" | "area";

export interface ChartSeriesLook {
  readonly name: string;
  /** References without "="; null for none. Names of the workbook without "[0]!". */
  readonly values: string | null;
  readonly categories: string | null;
  /** Of fill or line; null where the chart's style gives it, or nothing is filled. */
  readonly color: Color | null;
  /** Whether bars or areas are drawn without fill. */
  readonly noFill: boolean;
  /** Points; null where nothing says so or there is no line. */
  readonly lineWeight: number | null;
  readonly noLine: boolean;
  /** Such as "none", "circle"; null for what the chart's style gives. */
  readonly marker: string | null;
  readonly smooth: boolean;
}

export interface ChartAxisLook {
  readonly visible: boolean;
  readonly numberFormat: string;
  readonly linked: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly reversed: boolean;
  readonly labelPosition: string;
  readonly majorTicks: string;
  readonly minorTicks: string;
  readonly labelEvery: number | null;
  readonly isText: boolean;
  readonly title: string | null;
  readonly gridlines: boolean;
  readonly gridlineColor: Color | null;
  readonly lineColor: Color | null;
  readonly noLine: boolean;
  readonly fontSize: number | null;
  readonly fontColor: Color | null;
}

/** A chart of one kind, as read. Charts of several kinds, and of others than these, are left out and stay as they are. */
export interface ChartLook {
  /** Number of the anchor in the sheet's drawing, from 0. */
  readonly anchor: number;
  readonly name: string;
  readonly group: ChartGroup;
  readonly horizontal: boolean;
  readonly grouping: "clustered" | "standard" | "stacked" | "percentStacked";
  /** Of scatter charts: "lineMarker", "smoothMarker", "marker" ... */
  readonly scatterStyle: string;
  readonly title: string | null;
  readonly titleBold: boolean | null;
  readonly titleSize: number | null;
  readonly titleColor: Color | null;
  /** "t", "b", "l", "r", "tr"; null for no legend. */
  readonly legend: string | null;
  readonly hiddenCellsToo: boolean;
  readonly blanksAs: string;
  readonly gapPercent: number | null;
  readonly overlapPercent: number | null;
  readonly series: readonly ChartSeriesLook[];
  readonly categoryAxis: ChartAxisLook | null;
  readonly valueAxis: ChartAxisLook | null;
  readonly area: Area;
}

/** What changes of a chart; the rest of its look stays. */
export interface ChartChange {
  readonly name?: string;
  readonly title?: string;
  readonly area?: Area;
  readonly series?: readonly {
    /** From 0. */
    readonly index: number;
    readonly name?: string;
    readonly values?: { readonly reference: string; readonly cached: readonly CellValue[] };
    readonly categories?: { readonly reference: string; readonly cached: readonly CellValue[] };
  }[];
}

/** Everything around a sheet's cells. */
export interface SheetLayout {
  readonly visibility: SheetVisibility;
  /** False for chart and dialog sheets, which have no cells. */
  readonly isWorksheet: boolean;
  readonly tabColor: Color | null;
  readonly gridlines: boolean;
  readonly headings: boolean;
  /** As the file holds it, padding included; null where it says nothing. */
  readonly defaultWidth: number | null;
  /** Characters that a column shows where there is no default width. */
  readonly baseWidth: number;
  readonly defaultHeight: number | null;
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly selection: Area | null;
  readonly columns: readonly ColumnSize[];
  /** By row number. */
  readonly rows: ReadonlyMap<number, RowSize>;
  readonly merged: readonly Area[];
  /** Attributes of the protection as written; null where the sheet is not protected. */
  readonly protection: ReadonlyMap<string, string> | null;
  readonly links: readonly Hyperlink[];
  /** In the order of their priority. */
  readonly rules: readonly ConditionalRule[];
  readonly entryRules: readonly EntryRule[];
  readonly charts: readonly ChartLook[];
  readonly page: PageLook;
}

export interface TableLook {
  /** Name of the style; "" for none. */
  readonly style: string;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly rowStripes: boolean;
  readonly columnStripes: boolean;
  readonly filterButton: boolean;
}

/** A custom XML part of the workbook. */
export interface XmlPart {
  readonly part: string;
  readonly xml: string;
}
