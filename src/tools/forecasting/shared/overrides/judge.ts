import type { Dataset } from "../../../../model/dataset";
import type { Message } from "../../../../text/message";
import { say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { approverFor, type ApproverNeeded, type ApproverRule, type OverrideSize } from "./approvers";
import { readRequest, type RequestTerms } from "./read-request";
import type { PeriodAxis } from "./period-axis";
import { contentOf, type OverrideRequest } from "./rows";

/** A forecast of one item by what was known after a number of periods: units for each period ahead. */
export type ForecastAsOf = (item: number, known: number, horizon: number) => Float64Array;

export interface JudgingContext {
  readonly data: Dataset;
  /** ISO day of the run. */
  readonly today: string;
  readonly axis: PeriodAxis;
  /** Class in force by item. */
  readonly segments: readonly string[];
  /** Money per unit by item; NaN where it is not known. */
  readonly unitValue: Float64Array;
  readonly approvers: readonly ApproverRule[];
  readonly forecastAsOf: ForecastAsOf;
  /** Periods that an override may reach beyond what was known when it was requested. */
  readonly mostAhead: number;
}

export const statusKinds = ["requested", "waiting", "approved", "rejected", "expired", "not valid"] as const;
export type StatusKind = (typeof statusKinds)[number];

/** What an override that can be read comes to. */
export interface OverrideEffect extends RequestTerms {
  readonly segment: string;
  /** By period from `first` to `last`, units: by the statistics of the day of the request, and as overridden. */
  readonly statistical: Float64Array;
  readonly overridden: Float64Array;
  readonly size: OverrideSize;
  /** Null where no rule allows a change of this size. */
  readonly needed: ApproverNeeded | null;
}

export interface JudgedOverride {
  readonly request: OverrideRequest;
  /** Null where the row cannot be read. */
  readonly effect: OverrideEffect | null;
  readonly kind: StatusKind;
  /** In words: "approved", "waiting for Sales manager". */
  readonly status: string;
  /** Why it is not valid; null otherwise. */
  readonly why: Message | null;
  /** Whether it was approved as it stands, and in time: "expired" ones among them. */
  readonly isApproved: boolean;
  /** What the approval is of; null without one. */
  readonly approvedFor: string | null;
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

function effectOf(terms: RequestTerms, context: JudgingContext): OverrideEffect {
  const { item, first, last, known } = terms;
  const ahead = context.forecastAsOf(item, known, last - known + 1);
  const statistical = ahead.slice(first - known);
  const overridden = statistical.map(terms.apply);
  const units = sumOf(overridden) - sumOf(statistical);
  const size = { units, share: units / sumOf(statistical), money: units * context.unitValue[item]! };
  if (!Number.isFinite(size.share)) size.share = units === 0 ? 0 : Number.NaN;
  const segment = context.segments[item]!;
  const needed = approverFor(context.approvers, segment, size);
  return { ...terms, segment, statistical, overridden, size, needed };
}

/** Case and repeated blanks do not count, as in the sheet's formula. */
const folded = (text: string | null): string => text?.replace(/ +/g, " ").toLowerCase() ?? "";

/** The names that may decide, as the sheet's formula searches them: ";Ada;Bob;"; empty where any name will do. */
export const decidersText = ({ names }: ApproverNeeded): string =>
  names.length === 0 ? "" : `;${names.map((name) => name.replace(/ +/g, " ")).join(";")};`;

/** Whether the decision carries the name of somebody who may decide. */
function isDecidedByRight({ decidedBy }: OverrideRequest, needed: ApproverNeeded): boolean {
  if (decidedBy === null) return false;
  const names = folded(decidersText(needed));
  return names === "" || names.includes(`;${folded(decidedBy)};`);
}

const waitingFor = ({ approver }: ApproverNeeded): string =>
  render(say("forecast-override.status.waiting", { approver }));

type Standing = Omit<JudgedOverride, "request" | "effect">;

const notValid = (why: Message): Standing => ({
  kind: "not valid",
  status: "not valid",
  why,
  isApproved: false,
  approvedFor: null,
});

function standingOf(request: OverrideRequest, effect: OverrideEffect, today: string): Standing {
  const { needed, segment } = effect;
  const isApprove = folded(request.decision) === "approve";
  if (needed === null) return notValid(say("forecast-override.why.no-approver", { segment }));
  const none = { why: null, isApproved: false, approvedFor: null };
  if (request.decision !== null && !isDecidedByRight(request, needed))
    return { ...none, kind: "waiting", status: waitingFor(needed) };
  const content = contentOf(request);
  if (isApprove && request.approvedFor !== null && request.approvedFor !== content)
    return { ...notValid(say("forecast-override.why.changed")), approvedFor: request.approvedFor };
  const standing = isApprove ? { why: null, isApproved: true, approvedFor: content } : none;
  if (request.decision !== null && !isApprove) return { ...none, kind: "rejected", status: "rejected" };
  if (effect.expires !== null && effect.expires < today)
    return { ...standing, kind: "expired", status: "expired" };
  const kind = isApprove ? "approved" : "requested";
  return { ...standing, kind, status: kind };
}

/** Of approved overrides of one item whose periods meet, the one that was requested first counts; the others are not valid. */
function withoutOverlaps(judged: readonly JudgedOverride[]): JudgedOverride[] {
  const rank = judged
    .map((each, index) => ({ ...each, index }))
    .filter(({ kind, effect }) => kind === "approved" && effect !== null)
    .sort((a, b) => compareText(a.effect!.requestedOn, b.effect!.requestedOn) || a.index - b.index);
  const taken = new Map<number, typeof rank>();
  const refused = new Map<number, Message>();
  for (const each of rank) {
    const { item, first, last } = each.effect!;
    const before = taken.get(item) ?? [];
    const other = before.find(({ effect }) => effect!.first <= last && first <= effect!.last);
    if (other === undefined) taken.set(item, [...before, each]);
    else
      refused.set(each.index, say("forecast-override.why.overlaps", { number: other.request.number ?? "" }));
  }
  return judged.map((each, index) => {
    const why = refused.get(index);
    return why === undefined ? each : { ...each, ...notValid(why), approvedFor: each.approvedFor };
  });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reads and judges each request: what it changes, who must approve it, and where it stands. */
export function judgeRequests(
  requests: readonly OverrideRequest[],
  context: JudgingContext,
): JudgedOverride[] {
  const index = new Map(context.data.items.keys.map((key, item) => [key, item]));
  const numbers = new Set<string>();
  return withoutOverlaps(
    requests.map((request): JudgedOverride => {
      const { number } = request;
      // Rows without a number of their own cannot be written to, so they must not count unseen.
      if (number === null || numbers.has(number)) {
        const why =
          number === null ? "forecast-override.why.no-number" : "forecast-override.why.number-twice";
        return { request, effect: null, ...notValid(say(why)) };
      }
      numbers.add(number);
      const terms = readRequest(request, { ...context, index, periods: context.data.history.periods });
      if ("why" in terms) return { request, effect: null, ...notValid(terms.why) };
      const effect = effectOf(terms, context);
      return { request, effect, ...standingOf(request, effect, context.today) };
    }),
  );
}
