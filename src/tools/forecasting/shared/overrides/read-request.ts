import type { SourceValue } from "../../../../model/cells";
import { count, day, percent, say, type Message } from "../../../../text/message";
import { dayOf, numberOf, textOf } from "../../../former";
import type { PeriodAxis } from "./period-axis";
import { decisionWords, type OverrideRequest } from "./rows";

/** What a request asks for, once every cell of it is read. */
export interface RequestTerms {
  readonly item: number;
  /** First and last period that it changes, by index; none that was known on the day of the request. */
  readonly first: number;
  readonly last: number;
  /** Periods of the history that were known on the day of the request. */
  readonly known: number;
  /** ISO days. */
  readonly requestedOn: string;
  readonly expires: string | null;
  /** The forecast of a period after the override, units. */
  readonly apply: (statistical: number) => number;
}

interface ReadingContext {
  readonly today: string;
  readonly axis: PeriodAxis;
  /** Items by key. */
  readonly index: ReadonlyMap<string, number>;
  /** Periods of the history. */
  readonly periods: number;
  readonly mostAhead: number;
}

type Refusal = { readonly why: Message };

/** A share above this is a slip: 120 typed where 120 % was meant. */
const largestShare = 10;

const isEmpty = (value: SourceValue): boolean => value === null || value === "";
const refuse = (why: Message): Refusal => ({ why });
const shown = (value: SourceValue): string => (textOf(value) ?? "").slice(0, 40);

function changeOf({ quantity, share }: OverrideRequest): RequestTerms["apply"] | Refusal {
  if (isEmpty(quantity) === isEmpty(share)) {
    return refuse(say(isEmpty(quantity) ? "forecast-override.why.no-change" : "forecast-override.why.both"));
  }
  if (!isEmpty(quantity)) {
    const units = numberOf(quantity);
    if (units === null || units < 0)
      return refuse(say("forecast-override.why.quantity", { text: shown(quantity) }));
    return () => units;
  }
  const part = numberOf(share);
  if (part === null || part < 0 || part > largestShare) {
    return refuse(say("forecast-override.why.share", { text: shown(share), most: percent(largestShare) }));
  }
  return (statistical) => statistical * part;
}

function periodsOf(
  { from, to }: OverrideRequest,
  axis: PeriodAxis,
): { readonly from: number; readonly to: number } | Refusal {
  if (isEmpty(from)) return refuse(say("forecast-override.why.no-from"));
  const first = axis.indexOf(from, "first");
  if (first === null) return refuse(say("forecast-override.why.period", { text: shown(from) }));
  // One period alone needs no end.
  const last = axis.indexOf(isEmpty(to) ? from : to, "last");
  if (last === null) return refuse(say("forecast-override.why.period", { text: shown(to) }));
  return last < first ? refuse(say("forecast-override.why.order")) : { from: first, to: last };
}

/** The terms of a request, or why there are none: the first cell, from left to right, that cannot be used. */
export function readRequest(request: OverrideRequest, context: ReadingContext): RequestTerms | Refusal {
  const { axis, today, periods, mostAhead } = context;
  if (request.item === null) return refuse(say("forecast-override.why.no-item"));
  const item = context.index.get(request.item);
  if (item === undefined) return refuse(say("forecast-override.why.item"));
  const span = periodsOf(request, axis);
  if ("why" in span) return span;
  const apply = changeOf(request);
  if ("why" in apply) return apply;
  const requestedOn = dayOf(request.requestedOn);
  if (requestedOn === null) return refuse(say("forecast-override.why.requested-on"));
  if (requestedOn > today)
    return refuse(say("forecast-override.why.requested-later", { date: day(requestedOn) }));
  const word = request.decision?.toLowerCase();
  if (word !== undefined && !(decisionWords as readonly string[]).includes(word)) {
    return refuse(say("forecast-override.why.decision", { text: shown(request.decision) }));
  }
  // The sheet's formula compares dates: a date written as text would never expire there.
  const expires = typeof request.expires === "number" ? dayOf(request.expires) : null;
  if (expires === null && !isEmpty(request.expires))
    return refuse(say("forecast-override.why.expires", { text: shown(request.expires) }));
  // Without days nobody can tell what was known: then everything before the first period was.
  const known = axis.knownOn(requestedOn) ?? Math.min(span.from, periods);
  if (span.to < known) return refuse(say("forecast-override.why.over", { date: day(requestedOn) }));
  if (span.to - known >= mostAhead)
    return refuse(say("forecast-override.why.too-far", { most: count(mostAhead) }));
  return { item, first: Math.max(span.from, known), last: span.to, known, requestedOn, expires, apply };
}
