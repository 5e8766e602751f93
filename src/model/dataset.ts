import type { History } from "../engine/history";
import type { Message } from "../text/message";
import type { Sales } from "./sales";
import type { SourceValue } from "./cells";

export type PeriodUnit = "day" | "week" | "month" | "quarter" | "year" | "period";

/** The time axis of the history, oldest first. */
export interface Calendar {
  readonly unit: PeriodUnit;
  /** As the user wrote them, e.g. "JAN96", "w01", "2024-05". */
  readonly labels: readonly string[];
  /** First day of each period as ISO text where the labels tell it, else null. */
  readonly starts: readonly (string | null)[];
  /** Days in a mean period: week 7, month 365.25 / 12 ...; NaN for unit "period". */
  readonly daysPerPeriod: number;
}

/** Where a row of the model comes from. */
export interface Origin {
  readonly sheet: string;
  /** Row of the sheet, from 1. */
  readonly row: number;
}

/** Attributes by item, in the order of `keys`. NaN and null: not known. Money per unit in `currency`. */
export interface Items {
  readonly keys: readonly string[];
  readonly origins: readonly Origin[];
  readonly description: readonly (string | null)[];
  readonly family: readonly (string | null)[];
  readonly unitCost: Float64Array;
  readonly unitPrice: Float64Array;
  readonly leadTimePeriods: Float64Array;
  readonly leadTimeSdPeriods: Float64Array;
  readonly fixedOrderCost: Float64Array;
  /** Per unit and period. */
  readonly holdingCost: Float64Array;
  readonly minimumOrder: Float64Array;
  readonly pack: Float64Array;
  readonly lot: Float64Array;
  readonly onHand: Float64Array;
  readonly onOrder: Float64Array;
  /** Class in force today, where the user's data has one. */
  readonly currentClass: readonly (string | null)[];
  /** Who delivers the item; absent where no column is mapped, as are all that follow. */
  readonly vendor?: readonly (string | null)[];
  /** Units that customers wait for, >= 0. */
  readonly backorders?: Float64Array;
  /** How long a unit may lie in stock. */
  readonly shelfLifePeriods?: Float64Array;
  /** Money per unit that cannot be served from stock. */
  readonly stockoutCost?: Float64Array;
  /** Parameters that the planning system works with today, units. */
  readonly currentSafetyStock?: Float64Array;
  readonly currentReorderPoint?: Float64Array;
  /** How much a stop of the item hurts, as the user wrote it: V, E, D; 1 to 3 ... Absent where no column is mapped. */
  readonly criticality?: readonly (string | null)[];
  /** Service level agreed with customers, as a fraction; absent where no column is mapped. */
  readonly requiredService?: Float64Array;
  /** Order lines over the whole history; absent where no column is mapped. */
  readonly picks?: Float64Array;
  /** Units and money returned over the whole history, >= 0; absent where no column is mapped. */
  readonly returnedQuantity?: Float64Array;
  readonly returnedValue?: Float64Array;
}

/** The rows that the demand was read from: one or several for each item. Rows and columns of the sheet, from 1. */
export interface DemandCells {
  readonly sheet: string;
  /** Row of `itemOfRow`'s first entry. */
  readonly firstRow: number;
  /** Index into `items` of each row; -1 for rows that count for no item. */
  readonly itemOfRow: Int32Array;
  /** First and last column of the quantities. */
  readonly left: number;
  readonly right: number;
  /** Column of the rows' money; null where none is mapped. */
  readonly value: number | null;
}

/** The cells that an attribute was read from in one source. Rows and columns of the sheet, from 1. */
export interface AttributeCells {
  readonly sheet: string;
  readonly column: number;
  /** By item; 0 where the attribute was not read here. */
  readonly rows: Int32Array;
}

/** Attributes that stand in one cell of an item, so that the cell can be shown. */
export type AttributeWithCell = "unitCost" | "unitPrice" | "value" | "leadTime" | "currentClass";

/** Where figures were read, for those who ask where a number comes from. */
export interface ReadCells {
  readonly demand: DemandCells;
  /** By attribute, its sources in the order of the mapping. */
  readonly attributes: Readonly<Partial<Record<AttributeWithCell, readonly AttributeCells[]>>>;
}

/** What the user (or a former run) has set by segment. Every field but the segment may be empty. */
export interface PolicyRow {
  readonly segment: string;
  readonly serviceTarget: number | null;
  readonly reviewDays: number | null;
  readonly method: string | null;
  readonly forecastMenu: string | null;
  readonly owner: string | null;
  readonly note: string | null;
  readonly origin: Origin;
}

export interface OverrideRow {
  readonly item: string;
  readonly class: string | null;
  readonly serviceTarget: number | null;
  readonly safetyStock: number | null;
  readonly reorderPoint: number | null;
  readonly reason: string | null;
  readonly owner: string | null;
  readonly approvedBy: string | null;
  /** ISO day. */
  readonly expires: string | null;
  readonly origin: Origin;
}

/** A weight that the user has set on the sheet Criteria weights. */
export interface CriterionWeightRow {
  /** As the sheet names it. */
  readonly criterion: string;
  readonly weight: number;
  readonly origin: Origin;
}

/** A change of an item's class that the user has accepted. */
export interface AcceptedChange {
  readonly from: string;
  readonly to: string;
}

export type OddityKind =
  | "zero-demand"
  | "negative"
  | "new"
  | "too-short"
  | "duplicate"
  | "case-only"
  | "text-in-numbers"
  | "partial-last-period"
  | "blank-key"
  | "superseded"
  | "inner-blanks"
  | "trailing-blanks"
  | "unknown-item"
  | "mixed-currency"
  | "mixed-unit"
  | "cleansed"
  | "error-cell";

/** Something unusual about the data, how often, and what is done about it. Treatments apply to the analysis, not to the cells. */
export interface Oddity {
  readonly kind: OddityKind;
  /** Cells or rows or items, as the sentence says. */
  readonly count: number;
  readonly items: number;
  /** What and how many. */
  readonly sentence: Message;
  /** The first place, e.g. "Demand!K88". */
  readonly example: string | null;
  readonly sheet: string | null;
  readonly address: string | null;
  /** The treatment in force, and the others that can be chosen. */
  readonly treatment: string;
  readonly treatments: readonly string[];
  readonly treatmentText: Message;
  /** Whether somebody should look at it, or it is only said. */
  readonly needsLook: boolean;
}

/** A table of ours as it stands in the workbook: what a former run wrote, and what the user has filled in since. */
export interface FormerTable {
  readonly sheet: string;
  /** Row of the sheet that holds the header, from 1. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SourceValue[])[];
}

/** By the table's name in lower case. */
export type FormerTables = ReadonlyMap<string, FormerTable>;

/** The user's data after mapping and treatment: what every tool reads. */
export interface Dataset {
  readonly calendar: Calendar;
  readonly items: Items;
  /** After the treatments, negatives kept (the engine clips them). One row per item of `items`. */
  readonly history: History;
  /** As mapped, before cleansing. */
  readonly rawHistory: History;
  /** First period in which the item was on offer: leading blanks are "not yet launched". */
  readonly launched: Int32Array;
  /** One after the last recorded period, by item, where trailing blanks are treated as "not recorded"; else absent. */
  readonly ended?: Int32Array;
  /** Of `items`, over the whole history after clipping; >= 0. */
  readonly value: Float64Array;
  readonly valueBasis: "revenue" | "cost" | "price" | "units";
  /** ISO code, or "" where the data names none. */
  readonly currency: string;
  /** Last day of the history as ISO text where the labels tell it. */
  readonly dataAsOf: string | null;
  /** Whether any stock on hand is mapped. */
  readonly hasStock: boolean;
  readonly policies: readonly PolicyRow[];
  readonly overrides: readonly OverrideRow[];
  readonly oddities: readonly Oddity[];
  /** Things the finding page must say about the mapping, e.g. which date was taken. */
  readonly remarks: readonly Message[];
  /** Whether our own Items table was found: `currentClass` is then the class in force of that run, else the user's own or null. */
  readonly formerRun: boolean;
  /** By item: the change that is marked in the table of class changes of a former run; absent where nobody looked. */
  readonly acceptedChanges?: ReadonlyMap<string, AcceptedChange>;
  /** By item + location, when a location is mapped; else null. */
  readonly locations: LocationData | null;
  /** Sales by buyer and item, from the customers or the orders that are mapped; absent where neither tells any. */
  readonly sales?: Sales;
  /** Weights of criteria that a former run wrote and the user may have changed; absent before it. */
  readonly criteriaWeights?: readonly CriterionWeightRow[];
  /** Tables of ours that a run reads back, by name ("scmReviewVotes"); absent where none was found. */
  readonly formerTables?: FormerTables;
  /** Where the figures stand; absent where the data were not read from cells. */
  readonly cells?: ReadCells;
}

/** The same history, split by item and location. */
export interface LocationData {
  readonly keys: readonly { readonly item: string; readonly location: string }[];
  /** Index into `items` of each row. */
  readonly itemIndex: Int32Array;
  readonly history: History;
  readonly launched: Int32Array;
  readonly onHand: Float64Array;
  readonly onOrder?: Float64Array;
  readonly backorders?: Float64Array;
  readonly leadTimePeriods: Float64Array;
}

/** Why the data cannot be used: which cells, what was found, what to do. */
export class DataError extends Error {
  constructor(readonly report: Message) {
    super(report.id);
    this.name = "DataError";
  }
}
