import type { Sheet, Table } from "../../../../report";
import { count, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import type { Wording } from "../../../strategy/segment/wording";
import { dueHeaders, triggerHeaders, triggerKinds } from "../due";
import type { AuditFigures } from "../figures";
import { measures } from "../stability";

const tool = { owner: "tool" } as const;
/** Rows left empty for triggers of the user's. */
const emptyTriggers = 8;
const firstDate = "2000-01-01";

const days = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

function dueTable({ due, today }: AuditFigures): Table {
  const status = due.map(({ isDue, next }) =>
    isDue ? "due" : render(say("audit.status.inDays", { days: count(days(today, next)) })),
  );
  return {
    kind: "table",
    id: "auditDue",
    key: "segment",
    rowCount: due.length,
    rowHeight: 18,
    groupBy: "segment",
    title: say("audit.title.due"),
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "segment",
        header: dueHeaders.segment,
        meaning: "key",
        values: due.map(({ segment }) => segment),
        highlight: { kind: "class" },
        width: 26,
      },
      {
        ...tool,
        id: "items",
        header: say("column.items"),
        meaning: "count",
        values: due.map(({ items }) => items),
      },
      {
        id: "interval",
        header: dueHeaders.interval,
        unit: say("audit.unit.months"),
        meaning: "count",
        owner: "user",
        values: due.map(({ intervalMonths }) => intervalMonths),
        choice: { kind: "number", minimum: 1, maximum: 60 },
      },
      {
        id: "lastAudit",
        header: dueHeaders.lastAudit,
        meaning: "date",
        owner: "user",
        values: due.map(({ lastAudit }) => lastAudit),
        choice: { kind: "date", minimum: firstDate },
      },
      {
        ...tool,
        id: "next",
        header: say("audit.column.next"),
        meaning: "date",
        values: due.map(({ next }) => next),
        formula: 'EDATE(IF({.lastAudit}="",MIN({auditRuns.date}),{.lastAudit}),{.interval})',
      },
      {
        ...tool,
        id: "status",
        header: say("column.status"),
        meaning: "text",
        values: status,
        formula:
          'IF({.next}<={name:auditToday},"due","in "&TEXT({.next}-{name:auditToday},"#,##0")&IF({.next}-{name:auditToday}=1," day"," days"))',
        highlight: { kind: "says", column: "status", text: "due" },
        width: 18,
      },
    ],
  };
}

/** Triggers that the data itself pull. */
function computedTable({ drift, stability, options }: AuditFigures): Table {
  const drifted = render(say("audit.trigger.drift"));
  const rows = [
    { trigger: drifted, measured: drift, limit: options.driftLimit },
    ...measures.map((measure) => ({
      trigger: measure,
      measured: stability[measure],
      limit: options.stabilityLimit,
    })),
  ];
  return {
    kind: "table",
    id: "auditComputed",
    key: "trigger",
    rowCount: rows.length,
    rowHeight: 18,
    title: say("audit.title.computed"),
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "trigger",
        header: triggerHeaders.trigger,
        meaning: "key",
        values: rows.map(({ trigger }) => trigger),
      },
      {
        ...tool,
        id: "measured",
        header: say("audit.column.measured"),
        meaning: "ratio",
        values: rows.map(({ measured }) => measured),
        formula:
          'IF({.trigger}="Value",SUM({auditShiftValue.part}),IF({.trigger}="CV",SUM({auditShiftCv.part}),' +
          "INDEX({auditRuns.drift},MATCH(MAX({auditRuns.date}),{auditRuns.date},0))))",
      },
      {
        ...tool,
        id: "limit",
        header: say("audit.column.limit"),
        meaning: "ratio",
        values: rows.map(({ limit }) => limit),
      },
      {
        ...tool,
        id: "state",
        header: say("readiness.column.state"),
        meaning: "text",
        values: rows.map(({ measured, limit }) => (measured > limit ? "over" : "within")),
        formula: 'IF({.measured}>{.limit},"over","within")',
        highlight: { kind: "says", column: "state", text: "over" },
      },
    ],
  };
}

function triggersTable({ triggers }: AuditFigures): Table {
  return {
    kind: "table",
    id: "auditTriggers",
    key: "trigger",
    rowCount: triggers.length,
    emptyRows: emptyTriggers,
    rowHeight: 18,
    title: say("audit.title.triggers"),
    vanished: { kind: "keep" },
    columns: [
      {
        id: "trigger",
        header: triggerHeaders.trigger,
        meaning: "key",
        owner: "user",
        values: triggers.map(({ trigger }) => trigger),
      },
      {
        id: "kind",
        header: triggerHeaders.kind,
        meaning: "text",
        owner: "user",
        values: triggers.map(({ kind }) => kind),
        choice: { kind: "list", values: triggerKinds },
        width: 17,
      },
      {
        id: "scope",
        header: triggerHeaders.scope,
        meaning: "text",
        owner: "user",
        values: triggers.map(({ scope }) => scope),
        width: 14,
      },
      {
        id: "date",
        header: triggerHeaders.date,
        meaning: "date",
        owner: "user",
        values: triggers.map(({ date }) => date),
        choice: { kind: "date", minimum: firstDate },
      },
      {
        id: "done",
        header: triggerHeaders.done,
        meaning: "date",
        owner: "user",
        values: triggers.map(({ done }) => done),
        choice: { kind: "date", minimum: firstDate },
      },
      {
        ...tool,
        id: "status",
        header: say("column.status"),
        meaning: "text",
        values: triggers.map(({ status }) => status),
        formula:
          'IF({.trigger}="","",IF({.done}<>"","done",IF({.date}="","no date",IF({.date}<={name:auditToday},"open","coming"))))',
        highlight: { kind: "says", column: "status", text: "open" },
      },
    ],
  };
}

/** When each segment is audited, and what calls for an audit before. */
export function dueSheet(figures: AuditFigures, wording: Wording): Sheet {
  const { due, items } = figures;
  const next = due
    .filter((row) => row.items > 0)
    .reduce<string | null>((first, row) => (first === null || row.next < first ? row.next : first), null);
  return {
    id: "class-due",
    title: say("workbook.sheet.class-due"),
    finding:
      next === null
        ? say("audit.due.findingNone")
        : say("audit.due.finding", { count: count(items.length), next: { kind: "date", value: next } }),
    basis: wording.basis,
    legend: say("legend.inputs"),
    blocks: [
      dueTable(figures),
      { kind: "note", text: say("audit.note.due") },
      computedTable(figures),
      { kind: "note", text: say("audit.note.drift") },
      { kind: "note", text: say("audit.note.stability") },
      triggersTable(figures),
      { kind: "note", text: say("audit.note.scope") },
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
