import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { dayOf, rowsOf, textOf } from "../../former";

export const runHeaders = { date: say("audit.column.date") } as const;
export const dateHeaders = { which: say("audit.column.which"), choice: say("audit.column.choice") } as const;

export const dateWords = { from: "From", to: "To" } as const;

/** The two days that are compared. */
export interface ComparedDates {
  /** What the user has chosen; null where the latest two are compared. */
  readonly chosenFrom: string | null;
  readonly chosenTo: string | null;
  readonly from: string;
  readonly to: string;
}

/** Days with a kept run, oldest first, today among them. */
export function keptDays(data: Dataset, today: string): string[] {
  const former = (rowsOf(data, "scmAuditRuns", runHeaders) ?? []).flatMap(({ date }) => dayOf(date) ?? []);
  return [...new Set([...former, today])].sort();
}

/** The days that the user has chosen, else the latest two; the only one against itself on the first run. */
export function comparedDates(data: Dataset, days: readonly string[]): ComparedDates {
  const rows = rowsOf(data, "scmAuditDates", dateHeaders) ?? [];
  const chosen = (which: string): string | null =>
    dayOf(rows.find((row) => textOf(row.which) === which)?.choice ?? null);
  const [chosenFrom, chosenTo] = [chosen(dateWords.from), chosen(dateWords.to)];
  const last = days.at(-1)!;
  return { chosenFrom, chosenTo, from: chosenFrom ?? days.at(-2) ?? last, to: chosenTo ?? last };
}
