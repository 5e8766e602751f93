import type { Dataset } from "../../../model/dataset";
import { daysInMonth, isoOfDay } from "../../../model/dates";
import { day, say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import type { Figures } from "../../strategy/segment/figures";
import { abcLetters, segments, xyzLetters } from "../../strategy/segment/presets";
import { dayOf, numberOf, rowsOf, textOf } from "../../former";
import type { ClassAuditOptions } from "./options";

export const dueHeaders = {
  segment: say("column.segment"),
  interval: say("audit.column.interval"),
  lastAudit: say("audit.column.lastAudit"),
} as const;

/** When a segment is audited next. Days are ISO texts. */
export interface SegmentDue {
  readonly segment: string;
  readonly items: number;
  readonly intervalMonths: number;
  /** As the user entered it; null before the first audit. */
  readonly lastAudit: string | null;
  readonly next: string;
  readonly isDue: boolean;
}

/** A day some months later: the same day of the month, the last one where that month is shorter (as EDATE has it). */
export function monthsLater(iso: string, months: number): string {
  const [year, month, dayOfMonth] = iso.split("-").map(Number) as [number, number, number];
  const first = Date.UTC(year, month - 1 + months, 1) / 86_400_000;
  return isoOfDay(first + Math.min(dayOfMonth, daysInMonth(first)) - 1);
}

/** Due dates by segment: from the last audit that the user entered, else from the first kept run. */
export function segmentsDue(
  { data, classes }: Figures,
  options: ClassAuditOptions,
  firstDay: string,
  today: string,
): SegmentDue[] {
  const rows = rowsOf(data, "scmAuditDue", dueHeaders) ?? [];
  const usual: Readonly<Record<string, number>> = {
    A: options.intervalA,
    B: options.intervalB,
    C: options.intervalC,
  };
  return segments.map((segment) => {
    const row = rows.find((each) => textOf(each.segment) === segment);
    const typed = row === undefined ? null : numberOf(row.interval);
    const intervalMonths = typed !== null && typed >= 1 ? Math.floor(typed) : usual[segment[0]!]!;
    const lastAudit = dayOf(row?.lastAudit ?? null);
    const next = monthsLater(lastAudit ?? firstDay, intervalMonths);
    return {
      segment,
      items: classes.final.reduce((count, each) => count + Number(each === segment), 0),
      intervalMonths,
      lastAudit,
      next,
      isDue: next <= today,
    };
  });
}

export const triggerHeaders = {
  trigger: say("audit.column.trigger"),
  kind: say("audit.column.kind"),
  date: say("audit.column.date"),
  scope: say("audit.column.scope"),
  done: say("audit.column.done"),
} as const;

export const triggerKinds = [
  "merger",
  "new market",
  "new supplier",
  "new product line",
  "price change",
  "system change",
  "other",
] as const;

export type TriggerStatus = "open" | "coming" | "done" | "no date";

/** Something that calls for an audit before its date, as the user has entered it. */
export interface Trigger {
  readonly trigger: string;
  readonly kind: string | null;
  readonly date: string | null;
  /** A segment ("AX"), a letter ("A", "Z"), a product family; null or "all": every item. */
  readonly scope: string | null;
  readonly done: string | null;
  readonly status: TriggerStatus;
}

/** The triggers in the workbook; the first of two with one name. */
export function triggersOf(data: Dataset, today: string): Trigger[] {
  const seen = new Set<string>();
  return (rowsOf(data, "scmAuditTriggers", triggerHeaders) ?? []).flatMap((row) => {
    const trigger = textOf(row.trigger);
    if (trigger === null || seen.has(trigger)) return [];
    seen.add(trigger);
    const [date, done] = [dayOf(row.date), dayOf(row.done)];
    const status = done !== null ? "done" : date === null ? "no date" : date <= today ? "open" : "coming";
    return [{ trigger, kind: textOf(row.kind), date, scope: textOf(row.scope), done, status }];
  });
}

/** Whether a trigger concerns an item, by its scope. */
export function concerns(scope: string | null, segment: string, family: string | null): boolean {
  const wanted = scope?.trim().toLowerCase() ?? "";
  if (wanted === "" || wanted === "all") return true;
  const isClass = [...segments, ...abcLetters, ...xyzLetters].some((each) => each.toLowerCase() === wanted);
  return isClass ? segment.toLowerCase().includes(wanted) : family?.trim().toLowerCase() === wanted;
}

/** An item whose class is to be audited, and why. */
export interface ItemDue {
  readonly item: number;
  readonly reasons: string;
  /** The earliest day it fell due; today where only its class is out of date. */
  readonly since: string;
}

/** Items due: their segment's date has come, an open trigger concerns them, or the rules now recommend another class. */
export function itemsDue(
  { data, classes }: Figures,
  due: readonly SegmentDue[],
  triggers: readonly Trigger[],
  today: string,
): ItemDue[] {
  const dates = new Map(due.filter(({ isDue }) => isDue).map(({ segment, next }) => [segment, next]));
  const open = triggers.filter(({ status }) => status === "open");
  const found: ItemDue[] = [];
  data.items.keys.forEach((_, item) => {
    const segment = classes.final[item]!;
    const reasons: Message[] = [];
    const days: string[] = [];
    const next = dates.get(segment);
    if (next !== undefined) {
      reasons.push(say("audit.reason.date", { segment, date: day(next) }));
      days.push(next);
    }
    for (const { trigger, date, scope } of open) {
      if (!concerns(scope, segment, data.items.family[item] ?? null)) continue;
      reasons.push(say("audit.reason.trigger", { trigger: trigger.slice(0, 60) }));
      days.push(date!);
    }
    const recommended = classes.recommended[item]!;
    if (recommended !== segment) {
      reasons.push(say("audit.reason.drift", { recommended, segment }));
      days.push(today);
    }
    if (reasons.length === 0) return;
    found.push({
      item,
      reasons: reasons.map((reason) => render(reason)).join("; "),
      since: days.reduce((first, each) => (each < first ? each : first)),
    });
  });
  return found.sort((a, b) => data.value[b.item]! - data.value[a.item]!);
}
