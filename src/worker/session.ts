import type { Mapping, MappingHints, Source } from "../model";
import type { Explanation, Report } from "../report";
import type {
  CheckedOptions,
  DataSummary,
  ExplainRequest,
  OptionsRequest,
  Progress,
  Proposal,
  ReadRequest,
  RunRequest,
  SourceSummary,
  ToolRequest,
  ToolSummary,
} from "./messages";

/** The user stopped the work; nothing was computed. */
export class Cancelled extends Error {
  constructor() {
    super("Cancelled");
    this.name = "Cancelled";
  }
}

/**
 * Work over the workbook's data, off the user-interface thread. Every method refuses with a DataError where the data is at
 * fault, and with Cancelled when `cancel` was called meanwhile.
 */
export interface ToolSession {
  /** Hands the workbook's cells over, and says what tables stand in them. */
  load(sources: readonly Source[]): Promise<readonly SourceSummary[]>;
  propose(hints: MappingHints): Promise<Proposal>;
  /** Reads the data as mapped; its handle is what the methods below work on. */
  read(request: ReadRequest): Promise<DataSummary>;
  /** Every tool, for a list and for forms. */
  tools(): Promise<readonly ToolSummary[]>;
  /** A mapping that was kept as JSON; null where this version cannot read it. */
  checkMapping(json: unknown): Promise<Mapping | null>;
  checkOptions(request: OptionsRequest): Promise<CheckedOptions>;
  prepare(request: ToolRequest): Promise<unknown>;
  compare(request: ToolRequest): Promise<unknown>;
  /** Where the result of one item comes from; refuses an item that the data does not hold. */
  explain(request: ExplainRequest): Promise<Explanation>;
  run(request: RunRequest, tell: (progress: Progress) => void): Promise<Report>;
  /** Does work on this thread that `cancel` ends as well: at once for whoever waits for it, and for the work itself by its signal. */
  during<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
  /** Ends what is under way at once. Loaded cells are kept; data has to be read anew. */
  cancel(): void;
  /** Ends the session for good. */
  close(): void;
}
