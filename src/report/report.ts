import type { Message } from "../text/message";
import type { Cell, Column, ColumnReference, Meaning } from "./column";
import type { SheetId, Where } from "./where";

/** A table with a key. It becomes an Excel table named by its id ("items" -> scmItems). */
export interface Table {
  readonly kind: "table";
  readonly id: string;
  readonly columns: readonly Column[];
  /** Id of the column that names the row. A re-run merges by it. */
  readonly key: string;
  readonly rowCount: number;
  /** A line after each group of rows whose class column starts with another letter. */
  readonly groupBy?: string;
  readonly totals?: readonly Total[];
  /** What happens to a row whose key the run no longer knows: it is marked in this column, or the row goes. */
  readonly vanished:
    | { readonly kind: "mark"; readonly column: string; readonly text: string }
    /** A row with a filled column of the user's stays, unless it goes "always": then what the user marked is settled. */
    | { readonly kind: "remove"; readonly always?: boolean }
    /** Rows of earlier runs stay as they are, as in a log. */
    | { readonly kind: "keep" };
  /** Empty rows at the end for the user to fill. */
  readonly emptyRows?: number;
  readonly rowHeight?: number;
  /** Title over the table where a sheet holds several blocks side by side. */
  readonly title?: Message;
  /** Stands outside the printed area, for charts to read. */
  readonly helper?: boolean;
  /** A list of findings, whose rows follow their texts in height. */
  readonly listsFindings?: boolean;
}

/** A cell directly under a table's column. */
export interface Total {
  readonly column: string;
  readonly formula?: string;
  readonly value: Cell;
}

/** Row keys x column keys with totals to the right and below: a plain range of formulas over the tables. */
export interface Matrix {
  readonly kind: "matrix";
  readonly id: string;
  readonly title: Message;
  readonly rows: readonly { readonly key: string; readonly label: Message }[];
  readonly columns: readonly { readonly key: string; readonly label: Message }[];
  /** In these, `{row}` and `{column}` are the keys as text literals ("A", "X"). */
  readonly formula: string;
  /** rows x columns, the formula's results. */
  readonly values: readonly (readonly number[])[];
  readonly totalLabel: Message;
  readonly meaning: Meaning;
}

export interface Note {
  readonly kind: "note";
  readonly text: Message;
}

/** Blocks next to each other, tops on one line. */
export interface SideBySide {
  readonly kind: "side-by-side";
  readonly blocks: readonly (Matrix | Chart)[];
}

/** "none" draws nothing: what is stacked on the series floats at its height, as in a waterfall. */
export type SeriesColor = "main" | "second" | "context" | "none";

export type AxisFormat = "percent" | "number" | "thousands" | "signed";

export interface Chart {
  readonly kind: "chart";
  readonly id: string;
  readonly shape: "line" | "column" | "bar" | "stacked-column" | "scatter-line";
  /** The finding, with measure and unit in brackets; one line. */
  readonly title: Message;
  readonly alternativeText: Message;
  readonly categories: ColumnReference;
  readonly series: readonly {
    readonly column: ColumnReference;
    readonly name: Message;
    readonly color: SeriesColor;
    /** Of "scatter-line": marked points of this diameter without a line. */
    readonly points?: number;
  }[];
  readonly valueFormat: AxisFormat;
  /** Of numbers along the category axis; as they are where it is left out. */
  readonly categoryFormat?: AxisFormat;
  readonly maximum?: number;
  readonly legend: boolean;
  /** Label each k-th category. */
  readonly labelEvery?: number;
  readonly rows: number;
}

/** The report's findings as a table: number, level, sentence, items, money, where, what now. */
export interface FindingsList {
  readonly kind: "findings";
  /** Id of the table; left out "findings", which belongs to `segment`. Other tools name their own, as in "reviewFindings". */
  readonly id?: string;
  /**
   * The money column: its header, and the currency ("" where the data name none). Left out, the column is written only when a
   * finding names money, without a unit.
   */
  readonly money?: { readonly header: Message; readonly currency: string };
}

export type Block = Table | Matrix | Note | Chart | SideBySide | FindingsList;

/** One sheet of the workbook. The writer gives it rows 1 to 3 and its page setup. */
export interface Sheet {
  readonly id: SheetId;
  readonly title: Message;
  /** One sentence with a number and its consequence. */
  readonly finding: Message;
  /** Where the figures come from: data as of, span, currency. The writer adds run and user. */
  readonly basis: Message;
  readonly legend?: Message;
  /** From top to bottom. */
  readonly blocks: readonly Block[];
  /** Columns that stay in sight, counted from the left of the first table. */
  readonly frozenColumns: number;
  /** Whether the header also stays in sight. */
  readonly frozenHeader: boolean;
  /** Printed on one page, or on as many pages as the rows need. */
  readonly onePage: boolean;
}

export type Level = "act" | "check" | "note";

export interface Finding {
  readonly id: string;
  readonly level: Level;
  /** A fact with a figure. */
  readonly sentence: Message;
  readonly evidence?: Message;
  readonly whatNow: Message;
  readonly where: Where;
  /** Items concerned; null where the finding is not about items. */
  readonly items: number | null;
  /** Money concerned, in currency units; null where none is known. */
  readonly money: number | null;
}

/** A line for the audit sheet. The writer adds when, who and the hash. */
export interface AuditEntry {
  readonly action: string;
  /** Item or segment concerned; empty for the whole run. */
  readonly subject: string;
  readonly field: string;
  readonly old: string;
  readonly new: string;
  readonly reason: string;
}

/** What the user enters in the pane into one row of a table of ours that is theirs to fill. Nothing else of its sheet changes. */
export interface RowEntry {
  readonly sheet: SheetId;
  /** Id of the table. */
  readonly table: string;
  /** Id of the column that names the row, and what it says there. */
  readonly key: string;
  readonly keyValue: string;
  /** Row of the sheet, from 1, whose cells are changed if it still has that key; null for the first empty one. */
  readonly row: number | null;
  /** By column id; null empties a cell. Columns that are not named stay as they are. */
  readonly cells: Readonly<Record<string, { readonly value: Cell; readonly meaning: Meaning }>>;
}

export type ReportName =
  | { readonly id: string; readonly kind: "column"; readonly column: ColumnReference }
  | { readonly id: string; readonly kind: "number"; readonly value: number };

/** What a tool returns: plain data that one writer can put into any workbook. */
export interface Report {
  readonly tool: string;
  /** The options of the run, kept with the tables for Explain and Re-run. */
  readonly options: unknown;
  /** Last day of the data as ISO text, for the sheets' footers. */
  readonly dataAsOf?: string | null;
  readonly findings: readonly Finding[];
  readonly sheets: readonly Sheet[];
  readonly names: readonly ReportName[];
  readonly audit: readonly AuditEntry[];
  /** What the user entered in the pane, for tables that stand already. */
  readonly entries?: readonly RowEntry[];
  /** Small texts to keep in the workbook, such as the column mapping. */
  readonly settings: Readonly<Record<string, string>>;
}

const levelOrder: Record<Level, number> = { act: 0, check: 1, note: 2 };

/** The order of findings everywhere: level, then money, then items; stable. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      levelOrder[a.level] - levelOrder[b.level] ||
      Math.abs(b.money ?? 0) - Math.abs(a.money ?? 0) ||
      (b.items ?? 0) - (a.items ?? 0),
  );
}
