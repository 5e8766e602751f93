import type { SourceValue } from "../../../../model/cells";
import type { Dataset } from "../../../../model/dataset";
import { dayOf, rowsOf, textOf } from "../../../former";
import { say } from "../../../../text/message";

export const decisionWords = ["approve", "reject"] as const;

export const overrideHeaders = {
  number: say("forecast-override.column.number"),
  item: say("column.item"),
  from: say("forecast-override.column.from"),
  to: say("forecast-override.column.to"),
  quantity: say("forecast-override.column.quantity"),
  share: say("forecast-override.column.share"),
  reason: say("column.reason"),
  requestedBy: say("forecast-override.column.requested-by"),
  requestedOn: say("forecast-override.column.requested-on"),
  decision: say("forecast-override.column.decision"),
  decidedBy: say("forecast-override.column.decided-by"),
  expires: say("forecast-override.column.expires"),
  approvedFor: say("forecast-override.column.approved-for"),
  audited: say("forecast-override.column.audited"),
} as const;

/** One row of the sheet Forecast overrides. Texts as the user typed them; null where nothing is. */
export interface OverrideRequest {
  /** Names the row. */
  readonly number: string | null;
  readonly item: string | null;
  /** A label or a date of the first and the last period. */
  readonly from: SourceValue;
  readonly to: SourceValue;
  /** Units per period in place of the forecast; a share of the forecast, 1 leaving it as it is. */
  readonly quantity: SourceValue;
  readonly share: SourceValue;
  readonly reason: string | null;
  readonly requestedBy: string | null;
  readonly requestedOn: SourceValue;
  readonly decision: string | null;
  readonly decidedBy: string | null;
  readonly expires: SourceValue;
  /** What stood when an earlier run first saw the approval; null before. */
  readonly approvedFor: string | null;
  /** The status that the audit has last heard of; null before. */
  readonly audited: string | null;
}

const userFields = [
  "item",
  "from",
  "to",
  "quantity",
  "share",
  "reason",
  "requestedBy",
  "requestedOn",
  "decision",
  "decidedBy",
  "expires",
] as const;

/** A row to fill in. */
export const freeRow = (number: string): OverrideRequest => ({
  number,
  item: null,
  from: null,
  to: null,
  quantity: null,
  share: null,
  reason: null,
  requestedBy: null,
  requestedOn: null,
  decision: null,
  decidedBy: null,
  expires: null,
  approvedFor: null,
  audited: null,
});

/** A row that holds a number and nothing of the user's is free. */
export const isFree = (request: OverrideRequest): boolean =>
  userFields.every((field) => request[field] === null || request[field] === "");

/** The rows of the sheet, free ones among them; null before the first run. */
export function overrideRequests(data: Dataset): OverrideRequest[] | null {
  const rows = rowsOf(data, "scmForecastOverrides", overrideHeaders);
  return (
    rows?.map((row) => ({
      ...row,
      number: textOf(row.number),
      item: textOf(row.item),
      reason: textOf(row.reason),
      requestedBy: textOf(row.requestedBy),
      decision: textOf(row.decision),
      decidedBy: textOf(row.decidedBy),
      approvedFor: textOf(row.approvedFor),
      audited: textOf(row.audited),
    })) ?? null
  );
}

/** What an approval is of: a change of any of these asks for a new one. */
export const contentOf = ({ item, from, to, quantity, share, expires }: OverrideRequest): string =>
  [item, textOf(from), textOf(to), textOf(quantity), textOf(share), dayOf(expires)]
    .map((part) => part ?? "–")
    .join(" | ");
