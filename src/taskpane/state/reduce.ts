import type { Mapping } from "../../model";
import type { Explanation } from "../../report";
import type { Message } from "../../text/message";
import type { SegmentOptions } from "../../tools/strategy/segment/options";
import type { TargetsComparison, TargetsId } from "../../tools/strategy/segment/live";
import type { DataSummary, Proposal, SourceSummary, ToolSummary } from "../../worker";
import type { WriteError } from "../../workbook";
import { initialState } from "./wizard-state";
import type {
  LiveCuts,
  Notice,
  Prepared,
  SampleInUse,
  ScreenId,
  Stale,
  ToolInHand,
  WizardState,
  Work,
  Written,
} from "./wizard-state";

/** Everything that can happen to the wizard. */
export type WizardEvent =
  | {
      readonly kind: "looked";
      readonly sources: readonly SourceSummary[];
      readonly nothingFound: Message | null;
    }
  | {
      readonly kind: "remembered";
      readonly options: SegmentOptions;
      readonly former: boolean;
      readonly user: string;
    }
  | { readonly kind: "listed"; readonly sources: readonly SourceSummary[] }
  | { readonly kind: "proposed"; readonly proposal: Proposal }
  | { readonly kind: "mapped"; readonly mapping: Mapping }
  | { readonly kind: "read"; readonly data: DataSummary }
  | { readonly kind: "refused"; readonly report: Message }
  | { readonly kind: "went"; readonly screen: ScreenId }
  | { readonly kind: "readied"; readonly live: LiveCuts }
  | { readonly kind: "cut"; readonly options: SegmentOptions }
  | { readonly kind: "compared"; readonly comparison: TargetsComparison }
  | { readonly kind: "chose-targets"; readonly targets: TargetsId }
  | { readonly kind: "chose-commit"; readonly commits: boolean }
  | { readonly kind: "planned"; readonly prepared: Prepared }
  | { readonly kind: "write-failed"; readonly failure: WriteError }
  | { readonly kind: "wrote"; readonly written: Written }
  | { readonly kind: "undid"; readonly notice: Notice }
  | { readonly kind: "listed-tools"; readonly tools: readonly ToolSummary[] }
  | { readonly kind: "chose-tool"; readonly tool: ToolInHand }
  | { readonly kind: "undid-tool"; readonly notice: Notice }
  | { readonly kind: "explained"; readonly explanation: Explanation }
  | { readonly kind: "overrode"; readonly written: Written }
  | { readonly kind: "undid-override"; readonly notice: Notice }
  | { readonly kind: "sampled"; readonly sample: SampleInUse }
  | { readonly kind: "unsampled" }
  | {
      readonly kind: "loaded";
      /** The last change when the reading began; a later one is not in what was read. */
      readonly stale: Stale | null;
    }
  | { readonly kind: "went-stale"; readonly stale: Stale }
  | { readonly kind: "refreshed"; readonly written: Written }
  | { readonly kind: "set-refreshing"; readonly isOn: boolean }
  | { readonly kind: "named"; readonly user: string }
  | { readonly kind: "worked"; readonly work: Work | null }
  | { readonly kind: "noticed"; readonly notice: Notice | null };

/** The state after an event. Pure: everything that takes time is in `flow/`. */
export function reduce(state: WizardState, event: WizardEvent): WizardState {
  switch (event.kind) {
    case "looked":
      return { ...state, sources: event.sources, nothingFound: event.nothingFound };
    case "remembered":
      return { ...state, options: event.options, former: event.former, user: event.user };
    case "listed":
      return { ...state, sources: event.sources };
    case "proposed":
      return withMapping(
        {
          ...state,
          proposal: event.proposal,
          sources: withArea(state.sources ?? [], event.proposal.area),
          nothingFound: null,
        },
        event.proposal.mapping,
      );
    case "mapped":
      return withMapping(state, event.mapping);
    case "read":
      return { ...state, data: event.data, wroteSinceRead: false, dataFailure: null };
    case "refused":
      return { ...state, data: null, dataFailure: event.report };
    case "went":
      return { ...withToolOf(state, event.screen), screen: event.screen, notice: null, writeFailure: null };
    case "readied":
      return { ...state, live: event.live };
    case "cut":
      return { ...state, options: event.options, comparison: null, prepared: null };
    case "compared":
      return { ...state, comparison: event.comparison, targets: possibleTargets(state, event.comparison) };
    case "chose-targets":
      return { ...state, targets: event.targets, prepared: null };
    case "chose-commit":
      return { ...state, commits: event.commits, prepared: null };
    case "planned":
      return { ...state, prepared: event.prepared };
    case "write-failed":
      return { ...state, writeFailure: event.failure };
    case "wrote":
      return {
        ...withSampleKept(state),
        wroteSinceRead: true,
        ...(state.tool === null
          ? ({
              written: event.written,
              outdated: state.stale,
              lastWrite: "run",
              commits: false,
              screen: "home",
            } as const)
          : ({ result: event.written, lastWrite: "tool", screen: "result" } as const)),
        overrides: [],
        writeFailure: null,
        notice: null,
      };
    case "undid":
      return {
        ...state,
        wroteSinceRead: true,
        overrides: [],
        written: null,
        prepared: null,
        commits: false,
        tool: null,
        lastWrite: state.result === null ? "run" : "tool",
        screen: "start",
        notice: event.notice,
      };
    case "listed-tools":
      return { ...state, tools: event.tools };
    case "chose-tool":
      return { ...state, tool: event.tool, prepared: null };
    case "undid-tool":
      return {
        ...state,
        wroteSinceRead: true,
        overrides: [],
        result: null,
        prepared: null,
        lastWrite: "run",
        screen: "toolkit",
        notice: event.notice,
      };
    case "explained": {
      const from = state.screen === "explain" ? (state.explained?.from ?? "start") : state.screen;
      return { ...state, explained: { explanation: event.explanation, from }, screen: "explain" };
    }
    case "overrode":
      return {
        ...withSampleKept(state),
        wroteSinceRead: true,
        overrides: [...state.overrides, event.written],
        writeFailure: null,
        notice: null,
      };
    case "undid-override":
      return {
        ...state,
        wroteSinceRead: true,
        overrides: state.overrides.slice(0, -1),
        notice: event.notice,
      };
    case "sampled":
      return { ...state, sample: event.sample };
    case "unsampled":
      return withoutData(state);
    case "loaded":
      return { ...state, stale: state.stale === event.stale ? null : state.stale };
    case "went-stale":
      return { ...state, stale: event.stale, outdated: event.stale };
    case "refreshed":
      return {
        ...withSampleKept(state),
        wroteSinceRead: true,
        written: event.written,
        overrides: [],
        outdated: state.stale,
        lastWrite: "run",
        prepared: null,
      };
    case "set-refreshing":
      return { ...state, refreshes: event.isOn };
    case "named":
      return { ...state, user: event.user };
    case "worked":
      return { ...state, work: event.work };
    case "noticed":
      return { ...state, notice: event.notice };
  }
}

const toolScreens: readonly ScreenId[] = ["tool", "preview", "result"];

/** Leaving the screens of a tool lays it down, and with it what it was about to write. */
function withToolOf(state: WizardState, screen: ScreenId): WizardState {
  return state.tool === null || toolScreens.includes(screen)
    ? state
    : { ...state, tool: null, prepared: null };
}

/** The list with the cells that the user chose, in place of those chosen before. */
function withArea(sources: readonly SourceSummary[], area: SourceSummary | null): readonly SourceSummary[] {
  if (area === null) return sources;
  return [...sources.filter((source) => source.area === undefined), area];
}

/** What was written over the sample stands on it: from then on its sheets stay until the user deletes them. */
function withSampleKept(state: WizardState): WizardState {
  return state.sample === null ? state : { ...state, sample: { ...state.sample, added: null } };
}

/** Back at the start, with the workbook still to be looked through. */
function withoutData(state: WizardState): WizardState {
  const { screen, sources, proposal, nothingFound, mapping, data, dataFailure, live } = initialState;
  const { comparison, prepared, sample } = initialState;
  return {
    ...state,
    ...{ screen, sources, proposal, nothingFound, mapping, data, dataFailure, live },
    ...{ comparison, prepared, sample },
  };
}

/** Another mapping makes everything that was computed from the former one stale. */
function withMapping(state: WizardState, mapping: Mapping): WizardState {
  return { ...state, mapping, live: null, comparison: null, commits: false, prepared: null };
}

/** Targets that stand in Policies are kept unless the user chooses a preset. */
function possibleTargets(state: WizardState, { choices }: TargetsComparison): TargetsId {
  const isOffered = (id: TargetsId): boolean => choices.some((choice) => choice.id === id);
  if (state.comparison !== null && isOffered(state.targets)) return state.targets;
  return isOffered("own") ? "own" : state.targets === "own" ? state.options.preset : state.targets;
}
