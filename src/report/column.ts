import type { Message } from "../text/message";
import type { Where } from "./where";

/** What a cell of a report holds; null is an empty cell. Dates are ISO texts in columns of meaning "date". */
export type Cell = number | string | boolean | null;

/** What a column's numbers mean: the writer draws number format, alignment and least width from it. */
export type Meaning =
  | "key" // code of the row, bold
  | "text"
  | "note" // longer text
  | "sentence" // a finding
  | "class" // letters such as AX, centred
  | "money" // currency units
  | "thousands" // currency units, shown in thousands
  | "change" // signed change of money
  | "change-thousands" // signed change of money, shown in thousands
  | "units"
  | "rate" // units per period; a decimal below 10
  | "percent" // a fraction
  | "points" // signed difference of two percentages, in points
  | "target" // a service level as a fraction
  | "ratio" // two decimals, such as a coefficient of variation
  | "multiple" // one decimal, such as stock turns
  | "days"
  | "count"
  | "date"
  | "timestamp"
  | "link";

export type Choice =
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** The values of another column of this report, such as "items.item". */
  | { readonly kind: "from"; readonly column: ColumnReference }
  | { readonly kind: "number"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "date"; readonly minimum: string };

/** "tableId.columnId". */
export type ColumnReference = `${string}.${string}`;

/** How cells stand out; none may be told by colour alone. */
export type Highlight =
  /** Filled by the class's first letter. */
  | { readonly kind: "class" }
  /** Bold, in the colour of a miss, where the number is above the limit. */
  | { readonly kind: "above"; readonly limit: number }
  /** Bold, in the colour of a miss, where the number is below the limit. */
  | { readonly kind: "below"; readonly limit: number }
  /** Bold where `column` of the same row holds this text; in the colour of a miss when that is this column itself. */
  | { readonly kind: "says"; readonly column: string; readonly text: string }
  /** Bold, in the colour of a miss, where the text differs from that of another column of the same table. */
  | { readonly kind: "differs-from"; readonly column: string };

export interface Column {
  /** Stable; never translated. Formulas and charts refer to the column by it. */
  readonly id: string;
  readonly header: Message;
  /** Written in brackets on the header's second line. */
  readonly unit?: Message;
  /** Title over this column and those that follow with the same group. */
  readonly group?: Message;
  readonly meaning: Meaning;
  /** A tool's column is rewritten on a re-run, a user's column is kept (values here are then only the first proposal). */
  readonly owner: "tool" | "user";
  /** One per row. Where `formula` stands these are its results, computed by the engine. NaN is an empty cell. */
  readonly values: readonly Cell[] | Float64Array;
  /**
   * A native formula for every row, without "=". `{items.value}` is a whole column, `{.value}` this row's cell of
   * another column of the same table, `{name:today}` a defined name of the report.
   */
  readonly formula?: string;
  readonly choice?: Choice;
  /** Where each row's cell leads, for columns of meaning "link". */
  readonly targets?: readonly (Where | null)[];
  readonly highlight?: Highlight;
  /** False: stands right of the printed page, as basis of the formulas in it. */
  readonly printed?: boolean;
  /** Width in characters where the content does not say it. */
  readonly width?: number;
}
