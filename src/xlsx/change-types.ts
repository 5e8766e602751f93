/** Changes of a workbook that only files can take as they are: what a whole workbook's keeper asks for, beside `WorkbookChange`. */
import type {
  ChartChange,
  EntryRuleChange,
  Hyperlink,
  LookChange,
  PageLook,
  RuleChange,
  SheetVisibility,
  TableLook,
} from "./content-types";
import type { Area, Chart, Color } from "./types";

export type FileChange =
  /** References of the whole workbook to the sheet follow. */
  | { readonly kind: "rename-sheet"; readonly sheet: string; readonly to: string }
  /** With all that belongs to it; references to it become #REF!. */
  | { readonly kind: "remove-sheet"; readonly sheet: string }
  /** All sheets, in the order of their tabs. */
  | { readonly kind: "order-sheets"; readonly sheets: readonly string[] }
  | { readonly kind: "set-visibility"; readonly sheet: string; readonly visibility: SheetVisibility }
  | { readonly kind: "activate-sheet"; readonly sheet: string }
  /** What a change of look leaves out, cells keep. */
  | {
      readonly kind: "set-formats";
      readonly sheet: string;
      readonly formats: readonly { readonly area: Area; readonly look: LookChange }[];
    }
  | {
      readonly kind: "set-view";
      readonly sheet: string;
      readonly gridlines?: boolean;
      readonly headings?: boolean;
      readonly frozen?: { readonly rows: number; readonly columns: number } | null;
      readonly selection?: Area;
    }
  | { readonly kind: "set-tab-color"; readonly sheet: string; readonly color: Color | null }
  /** Widths as files hold them, padding included; null for the sheet's own. */
  | {
      readonly kind: "set-columns";
      readonly sheet: string;
      readonly columns: ReadonlyMap<number, { readonly width?: number | null; readonly hidden?: boolean }>;
      readonly defaultWidth?: number;
    }
  /** Row number -> whether the row is hidden. */
  | { readonly kind: "set-hidden-rows"; readonly sheet: string; readonly rows: ReadonlyMap<number, boolean> }
  /** All merged cells of the sheet. */
  | { readonly kind: "set-merged"; readonly sheet: string; readonly areas: readonly Area[] }
  /** All links of the sheet, cell by cell. */
  | { readonly kind: "set-hyperlinks"; readonly sheet: string; readonly links: readonly Hyperlink[] }
  /** All conditional formats of the sheet, by priority; `kept` counts those that `readLayout` gives. */
  | { readonly kind: "set-rules"; readonly sheet: string; readonly rules: readonly RuleChange[] }
  /** All that may be entered in the sheet; `kept` counts the rules that `readLayout` gives. */
  | { readonly kind: "set-entry-rules"; readonly sheet: string; readonly rules: readonly EntryRuleChange[] }
  /** What is named of the page; the rest stays. */
  | { readonly kind: "set-page"; readonly sheet: string; readonly page: PageLook }
  /** Attributes of the protection; null takes it away. */
  | {
      readonly kind: "set-protection";
      readonly sheet: string;
      readonly attributes: ReadonlyMap<string, string> | null;
    }
  /** A table as it is after the change; columns of the same name keep what the file says of them. */
  | {
      readonly kind: "set-table";
      readonly table: string;
      readonly name: string;
      readonly area: Area;
      readonly columns: readonly string[];
      readonly look: TableLook;
      readonly totalsRow: boolean;
    }
  /** The cells stay. */
  | { readonly kind: "remove-table"; readonly table: string }
  | { readonly kind: "add-chart"; readonly sheet: string; readonly chart: Chart }
  /** `anchor` counts those of the sheet's drawing, from 0. */
  | {
      readonly kind: "change-chart";
      readonly sheet: string;
      readonly anchor: number;
      readonly change: ChartChange;
    }
  /** Draws a chart anew in its place. */
  | { readonly kind: "redraw-chart"; readonly sheet: string; readonly anchor: number; readonly chart: Chart }
  | { readonly kind: "remove-chart"; readonly sheet: string; readonly anchor: number }
  /** A part by its name, or null for a new one; null in place of XML takes the part away. */
  | { readonly kind: "set-xml-part"; readonly part: string | null; readonly xml: string | null };
