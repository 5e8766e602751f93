import type { Column, Matrix, Sheet, Table } from "../../../../report";
import { count, day, nested, say, type Message } from "../../../../text/message";
import { segments } from "../../../strategy/segment/presets";
import type { Wording } from "../../../strategy/segment/wording";
import { classWords, goneCode, newCode, wordOf } from "../codes";
import type { AuditFigures } from "../figures";
import { moveFormula, moveWords } from "../moves";
import { dateHeaders, dateWords, runHeaders } from "../runs";
import { binCount, binHeaders } from "../stability";

/** Items times rows of the history that formulas look through; beyond that a sheet would calculate for too long. */
const mostLookUps = 30_000_000;

const tool = { owner: "tool" } as const;
const words = classWords.map((word) => `"${word}"`).join(",");

/** The day in use for one of the two words, from its small table. */
export const dayInUse = (which: keyof typeof dateWords): string =>
  `SUMIFS({auditDates.inUse},{auditDates.which},"${dateWords[which]}")`;

/** Class of a row's item on a day: its steps up to that day add up to the class's place in the list. */
const classFormula = (which: keyof typeof dateWords): string =>
  `IFERROR(CHOOSE(SUMIFS({classHistory.step},{classHistory.number},{.number},{classHistory.date},"<="&${dayInUse(which)})+1,${words}),"new")`;

function datesTable({ dates }: AuditFigures): Table {
  return {
    kind: "table",
    id: "auditDates",
    key: "which",
    rowCount: 2,
    rowHeight: 18,
    title: say("audit.title.dates"),
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "which",
        header: dateHeaders.which,
        meaning: "key",
        values: [dateWords.from, dateWords.to],
        width: 20,
      },
      {
        id: "choice",
        header: dateHeaders.choice,
        meaning: "date",
        owner: "user",
        values: [dates.chosenFrom, dates.chosenTo],
        choice: { kind: "from", column: "auditRuns.date" },
      },
      {
        ...tool,
        id: "inUse",
        header: say("audit.column.inUse"),
        meaning: "date",
        values: [dates.from, dates.to],
        formula:
          'IF({.choice}<>"",{.choice},IF({.which}="To",MAX({auditRuns.date}),' +
          "LARGE({auditRuns.date},MIN(2,COUNT({auditRuns.date})))))",
      },
    ],
  };
}

function summaryTable({ moves }: AuditFigures, wording: Wording): Table {
  const { sums, both } = moves;
  const share = (items: number): number | null => (both > 0 ? items / both : null);
  return {
    kind: "table",
    id: "auditMoves",
    key: "move",
    rowCount: sums.length,
    rowHeight: 18,
    title: say("audit.title.moves"),
    vanished: { kind: "remove" },
    columns: [
      { ...tool, id: "move", header: say("audit.column.move"), meaning: "key", values: moveWords },
      {
        ...tool,
        id: "items",
        header: say("column.items"),
        meaning: "count",
        values: sums.map(({ items }) => items),
        formula: "COUNTIFS({classMigration.move},{.move})",
      },
      {
        ...tool,
        id: "share",
        header: say("audit.column.shareBoth"),
        unit: say("unit.percent"),
        meaning: "percent",
        values: sums.map(({ items }) => share(items)),
        formula:
          'IF(SUM({auditMoves.items})-SUMIFS({auditMoves.items},{auditMoves.move},"new")-SUMIFS({auditMoves.items},{auditMoves.move},"gone")=0,"",' +
          '{.items}/(SUM({auditMoves.items})-SUMIFS({auditMoves.items},{auditMoves.move},"new")-SUMIFS({auditMoves.items},{auditMoves.move},"gone")))',
      },
      {
        ...tool,
        id: "value",
        header: wording.valueHeader,
        unit: wording.sumUnit,
        meaning: wording.sumMeaning,
        values: sums.map(({ value }) => value),
        formula: "SUMIFS({classMigration.value},{classMigration.move},{.move})",
      },
    ],
  };
}

function matrix(
  { moves }: AuditFigures,
  id: string,
  title: Message,
  formula: string,
  meaning: Matrix["meaning"],
  cells: ArrayLike<number>,
): Matrix {
  const rows = [...segments, wordOf(newCode), wordOf(goneCode)];
  const columns = [...segments, wordOf(goneCode)];
  const label = (key: string): Message => say("axis.letter", { letter: key });
  const { classes } = moves.matrix;
  return {
    kind: "matrix",
    id,
    title,
    rows: rows.map((key) => ({ key, label: label(key) })),
    columns: columns.map((key) => ({ key, label: label(key) })),
    formula,
    values: rows.map((row) =>
      columns.map((column) => cells[classWords.indexOf(row) * classes + classWords.indexOf(column)] ?? 0),
    ),
    totalLabel: say("total"),
    meaning,
  };
}

/** Class of every item on both days: formulas over the history while a sheet can calculate them, else values of the run. */
function itemTable({ history, moves }: AuditFigures, wording: Wording, isNative: boolean): Table {
  const formula = (text: string): { formula?: string } => (isNative ? { formula: text } : {});
  const columns: Column[] = [
    {
      ...tool,
      id: "number",
      header: say("audit.column.number"),
      meaning: "count",
      values: history.items.map((_, index) => index + 1),
    },
    {
      ...tool,
      id: "item",
      header: say("column.item"),
      meaning: "text",
      values: history.items,
      width: 18,
    },
    {
      ...tool,
      id: "before",
      header: say("audit.column.before"),
      meaning: "class",
      values: Array.from(moves.before, wordOf),
      ...formula(classFormula("from")),
    },
    {
      ...tool,
      id: "after",
      header: say("audit.column.after"),
      meaning: "class",
      values: Array.from(moves.after, wordOf),
      ...formula(classFormula("to")),
    },
    {
      ...tool,
      id: "move",
      header: say("audit.column.move"),
      meaning: "text",
      values: moves.move,
      ...formula(moveFormula),
      width: 18,
    },
    {
      ...tool,
      id: "value",
      header: wording.valueHeader,
      meaning: wording.valueMeaning,
      values: history.value.map((value) => Math.max(0, value)),
    },
  ];
  return {
    kind: "table",
    id: "classMigration",
    key: "number",
    rowCount: history.items.length,
    columns,
    helper: true,
    vanished: { kind: "remove" },
  };
}

function runsTable({ today, latest, latestStability, drift, history, days }: AuditFigures): Table {
  const isFirst = days.length < 2;
  const sum = (move: (typeof moveWords)[number]): number =>
    latest.sums.find((each) => each.move === move)?.items ?? 0;
  const unlessFirst = (value: number): number | null => (isFirst || !Number.isFinite(value) ? null : value);
  const column = (
    id: string,
    header: Message,
    meaning: Column["meaning"],
    value: Column["values"][number],
  ): Column => ({
    ...tool,
    id,
    header,
    meaning,
    ...(meaning === "percent" ? { unit: say("unit.percent") } : {}),
    values: [value],
  });
  return {
    kind: "table",
    id: "auditRuns",
    key: "date",
    rowCount: 1,
    title: say("audit.title.runs"),
    rowHeight: 18,
    vanished: { kind: "keep" },
    columns: [
      column("date", runHeaders.date, "date", today),
      column("items", say("column.items"), "count", latest.both + (isFirst ? 0 : sum("new"))),
      column("added", say("audit.column.added"), "count", unlessFirst(sum("new"))),
      column("gone", say("audit.column.gone"), "count", unlessFirst(sum("gone"))),
      column("stable", say("audit.column.stable"), "percent", unlessFirst(latest.stableShare)),
      column("drift", say("audit.column.drift"), "percent", drift),
      column("value", say("audit.column.psiValue"), "ratio", unlessFirst(latestStability.Value)),
      column("variability", say("audit.column.psiVariability"), "ratio", unlessFirst(latestStability.CV)),
      column("rows", say("audit.column.rows"), "count", history.today.length),
    ],
  };
}

/** Shares of items by bin on each kept day, on which the stability index rests. */
function binsTable({ distributions, today }: AuditFigures): Table {
  const rows = distributions
    .filter(({ date }) => date === today)
    .flatMap(({ date, measure, edges, shares }) =>
      Array.from({ length: binCount }, (_, bin) => ({
        date,
        measure,
        bin: bin + 1,
        edge: edges[bin] ?? null,
        share: shares[bin]!,
      })),
    );
  return {
    kind: "table",
    id: "auditBins",
    key: "record",
    rowCount: rows.length,
    helper: true,
    vanished: { kind: "keep" },
    columns: [
      {
        ...tool,
        id: "record",
        header: say("audit.column.record"),
        meaning: "text",
        values: rows.map(({ date, measure, bin }) => `${measure} ${bin} · ${date}`),
        width: 22,
      },
      { ...tool, id: "date", header: binHeaders.date, meaning: "date", values: rows.map(({ date }) => date) },
      {
        ...tool,
        id: "measure",
        header: binHeaders.measure,
        meaning: "text",
        values: rows.map(({ measure }) => measure),
      },
      { ...tool, id: "bin", header: binHeaders.bin, meaning: "count", values: rows.map(({ bin }) => bin) },
      {
        ...tool,
        id: "edge",
        header: binHeaders.edge,
        meaning: "ratio",
        values: rows.map(({ edge }) => edge),
      },
      {
        ...tool,
        id: "share",
        header: binHeaders.share,
        meaning: "percent",
        values: rows.map(({ share }) => share),
      },
    ],
  };
}

/** Which items moved from which class to which, between any two kept days. */
export function migrationSheet(figures: AuditFigures, wording: Wording): Sheet {
  const { dates, moves, history } = figures;
  const isNative = history.items.length * history.rows.length <= mostLookUps;
  const by = "{classMigration.before},{row},{classMigration.after},{column}";
  const shared = { from: day(dates.from), to: day(dates.to) };
  const moved = moves.both - (moves.sums[0]?.items ?? 0);
  return {
    id: "class-migration",
    title: say("workbook.sheet.class-migration"),
    finding: say("audit.migration.finding", {
      ...shared,
      count: count(moved),
      both: count(moves.both),
      share: wording.share(
        moves.movedValue,
        moves.sums.slice(0, 4).reduce((sum, { value }) => sum + value, 0),
      ),
      measure: wording.measure,
    }),
    basis: wording.basis,
    legend: say(isNative ? "audit.migration.legend" : "audit.migration.legendValues"),
    blocks: [
      datesTable(figures),
      { kind: "note", text: say(isNative ? "audit.note.dates" : "audit.note.datesValues") },
      summaryTable(figures, wording),
      matrix(
        figures,
        "migrationItems",
        say("audit.title.items"),
        `COUNTIFS(${by})`,
        "count",
        moves.matrix.counts,
      ),
      matrix(
        figures,
        "migrationValue",
        say("audit.title.value", { measure: nested(wording.valueHeader), unit: nested(wording.sumUnit) }),
        `SUMIFS({classMigration.value},${by})`,
        wording.sumMeaning,
        moves.matrix.values,
      ),
      { kind: "note", text: say("audit.note.matrix") },
      runsTable(figures),
      itemTable(figures, wording, isNative),
      binsTable(figures),
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
