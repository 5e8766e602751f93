import type { Coverage, Mapping, MappingProposal, Oddity, PeriodUnit } from "../model";
import type { FormField } from "../tools/form-fields";
import type { Needs } from "../tools/needs";
import type { ModuleId } from "../tools/tool";
import type { Message } from "../text/message";

/** A sheet or table of the workbook, as a list to choose from shows it. */
export interface SourceSummary {
  readonly sheet: string;
  readonly table?: string;
  /** Address of the cells, where they are only a part of the sheet that the user chose. */
  readonly area?: string;
  /** Row of the sheet that holds the headers. */
  readonly headerRow: number;
  /** Rows of data under the headers. */
  readonly rows: number;
  readonly columns: readonly string[];
  /** The column that looks most like the items' codes. */
  readonly keyColumn: string | null;
  /** The longest run of columns that are periods. */
  readonly periods: {
    readonly unit: PeriodUnit;
    /** Headers as the mapping names them, oldest first. */
    readonly columns: readonly string[];
  } | null;
  /** A1 address of the whole region, headers included. */
  readonly address: string;
}

/** A proposal; where its demand is an area of a sheet, with what a list says of that area. */
export interface Proposal extends MappingProposal {
  readonly area: SourceSummary | null;
}

/** What reading the mapped data gave, without the data. */
export interface DataSummary {
  /** Names the data in the worker, for runs and controls. */
  readonly handle: number;
  readonly items: number;
  readonly periods: number;
  readonly unit: PeriodUnit;
  /** Labels of the first and the last period, as the user wrote them. */
  readonly firstPeriod: string;
  readonly lastPeriod: string;
  readonly dataAsOf: string | null;
  readonly currency: string;
  readonly value: number;
  readonly valueBasis: "revenue" | "cost" | "price" | "units";
  readonly hasStock: boolean;
  readonly hasLeadTime: boolean;
  readonly formerRun: boolean;
  /** Locations in the data; null where none are mapped. */
  readonly locations: number | null;
  /** How much of each field the data holds: what tools can run. */
  readonly coverage: Coverage;
  readonly oddities: readonly Oddity[];
  readonly remarks: readonly Message[];
}

export interface ReadRequest {
  readonly mapping: Mapping;
  /** ISO day. */
  readonly today: string;
}

/** A tool over data that was read before. */
export interface ToolRequest {
  readonly tool: string;
  readonly handle: number;
  readonly options: unknown;
  readonly today: string;
}

/** A tool as a list of tools and a form show it. */
export interface ToolSummary {
  readonly id: string;
  readonly module: ModuleId;
  readonly title: Message;
  readonly purpose: Message;
  readonly needs: Needs;
  readonly fields: readonly FormField[];
  /** The options of a run that changes none. */
  readonly defaults: unknown;
}

export interface OptionsRequest {
  readonly tool: string;
  readonly options: unknown;
}

/** A tool's options, defaults filled in; or what its schema objects to, and where. */
export type CheckedOptions =
  | { readonly valid: true; readonly options: unknown }
  | {
      readonly valid: false;
      readonly issues: readonly { readonly path: readonly string[]; readonly message: string }[];
    };

/** Where the result of one item comes from. */
export interface ExplainRequest extends ToolRequest {
  /** The item, as the data names it, or a row of the user's sheets that speaks of it. */
  readonly subject: { readonly key: string } | { readonly sheet: string; readonly row: number };
}

export interface RunRequest extends ToolRequest {
  readonly seed: number;
  /** A preset's service targets take the place of those that stand in Policies. */
  readonly replaceTargets: boolean;
}

export interface Progress {
  readonly step: Message;
  readonly done: number;
  readonly total: number;
}

/** Errors lose their type between threads, so a refusal travels as data. */
export type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly report: Message };
