import type { Mapping, MappingProposal } from "../../model";
import type { Explanation, Report } from "../../report";
import type { Message } from "../../text/message";
import { segmentDefaults } from "../../tools/strategy/segment/defaults";
import type { SegmentOptions } from "../../tools/strategy/segment/options";
import type { TargetsComparison, TargetsId } from "../../tools/strategy/segment/live";
import type { PreparedSegments } from "../../tools/strategy/segment/live-counts";
import type { DataSummary, SourceSummary, ToolSummary } from "../../worker";
import type { Outcome, Plan, RunStamp, WriteError } from "../../workbook";

/** The steps of the wizard, in order. */
export const steps = ["data", "mapping", "cuts", "policy", "preview"] as const;
export type Step = (typeof steps)[number];
export type ScreenId = "start" | Step | "home" | "toolkit" | "tool" | "result" | "explain";

/** What is under way. */
export interface Work {
  readonly message: Message;
  readonly done: number;
  readonly total: number;
  /** Milliseconds, as the clock of the page counts. */
  readonly since: number;
  readonly canCancel: boolean;
}

/** A sentence about what just happened, shown until the next step. */
export interface Notice {
  readonly level: "info" | "error";
  readonly message: Message;
  /** What can be done about it. */
  readonly action?: { readonly label: Message; run(): void };
}

/** What a tool made of the data, and what writing it would do. */
export interface Prepared {
  readonly report: Report;
  readonly plan: Plan;
  /** Who stands on the planned sheets, and when. */
  readonly stamp: RunStamp;
}

export interface Written extends Prepared {
  readonly outcome: Outcome;
}

/** A tool of the toolkit that the user chose, with the options of its form. */
export interface ToolInHand {
  readonly id: string;
  readonly title: Message;
  readonly options: unknown;
}

export interface Explained {
  readonly explanation: Explanation;
  readonly from: ScreenId;
}

/** The sample in the workbook, once the user asked for it. */
export interface SampleInUse {
  /** The sheet with its demand. */
  readonly demandSheet: string;
  /** What was added for it; null where it was there, or where something else was written since. */
  readonly added: Outcome | null;
}

/** What the cuts act on, by the data and by the measure of variability that it was made for. */
export interface LiveCuts {
  readonly handle: number;
  readonly variability: SegmentOptions["variability"];
  readonly prepared: PreparedSegments;
}

/** A change of what was read: when, in milliseconds of the epoch, and the table or sheet. */
export interface Stale {
  readonly at: number;
  readonly source: string;
}

export interface WizardState {
  readonly screen: ScreenId;
  readonly work: Work | null;
  readonly notice: Notice | null;
  /** Null until the workbook was looked through. */
  readonly sources: readonly SourceSummary[] | null;
  readonly proposal: MappingProposal | null;
  /** Why no table could be proposed. */
  readonly nothingFound: Message | null;
  readonly mapping: Mapping | null;
  readonly data: DataSummary | null;
  /** Whether something was written or undone since the data was read: it does not know the classes in force now. */
  readonly wroteSinceRead: boolean;
  /** Why the data cannot be read as mapped. */
  readonly dataFailure: Message | null;
  readonly options: SegmentOptions;
  /** Whether the workbook held a run when it was looked through, whose options are then in force. */
  readonly former: boolean;
  readonly live: LiveCuts | null;
  readonly comparison: TargetsComparison | null;
  readonly targets: TargetsId;
  /** Whether the next run puts the final classes in force. Asked for each time, so not one of the options that are kept. */
  readonly commits: boolean;
  readonly prepared: Prepared | null;
  readonly writeFailure: WriteError | null;
  readonly written: Written | null;
  /** Every tool; null until the toolkit was opened. */
  readonly tools: readonly ToolSummary[] | null;
  /** The tool that the form, the preview and the result are about; null while the wizard is. */
  readonly tool: ToolInHand | null;
  /** What a tool of the toolkit wrote last. */
  readonly result: Written | null;
  /** Which of `written` and `result` is the later one. */
  readonly lastWrite: "run" | "tool";
  /** Overrides that were written from the screen of an item since the last of these, newest last. */
  readonly overrides: readonly Written[];
  /** Where the class of an item comes from, and the screen that the question came from. */
  readonly explained: Explained | null;
  readonly sample: SampleInUse | null;
  /** The last change of what was read, since it was read; null where there was none. */
  readonly stale: Stale | null;
  /** The last change since the run on home was written; null where there was none. */
  readonly outdated: Stale | null;
  /** Whether the run is repeated when its data changes. */
  readonly refreshes: boolean;
  /** Who runs, for the audit; asked once. */
  readonly user: string;
}

export const initialState: WizardState = {
  screen: "start",
  work: null,
  notice: null,
  sources: null,
  proposal: null,
  nothingFound: null,
  mapping: null,
  data: null,
  wroteSinceRead: false,
  dataFailure: null,
  options: segmentDefaults,
  former: false,
  live: null,
  comparison: null,
  targets: "importance",
  commits: false,
  prepared: null,
  writeFailure: null,
  written: null,
  tools: null,
  tool: null,
  result: null,
  overrides: [],
  explained: null,
  lastWrite: "run",
  sample: null,
  stale: null,
  outdated: null,
  refreshes: false,
  user: "",
};
