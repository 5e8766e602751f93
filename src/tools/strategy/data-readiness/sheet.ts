import type { Dataset } from "../../../model/dataset";
import type { Column, Sheet, Table } from "../../../report";
import { count, decimal, percent, say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import { asOfBasis } from "../../basis";
import { fieldName } from "../../needs";
import type { FieldFigures } from "./fields";
import type { HistoryLength } from "./history";
import type { Judgement } from "./judge";
import type { ReadinessOptions } from "./options";
import { capitalized, exampleRow, fieldRemarks, gainText, shortText, withoutText } from "./wording";

const tool = { owner: "tool" } as const;
const orNull = (text: string): string | null => (text === "" ? null : text);
/** Letters that a sentence and a note hold in one line of their column. */
const sentenceLine = 72;
const noteLine = 42;

/** Height of the rows of a table whose texts may take two lines. */
function heightFor(sentences: readonly string[], notes: readonly string[]): number {
  const isLong =
    sentences.some((text) => text.length > sentenceLine) || notes.some((text) => text.length > noteLine);
  return isLong ? 32 : 20;
}

/** Coverage in a word; the formula says the same from the two counts. */
const coverageWord = ({ known, of }: FieldFigures): string =>
  render(
    say(
      known === 0
        ? "readiness.coverage.none"
        : known < of
          ? "readiness.coverage.part"
          : "readiness.coverage.full",
    ),
  );

const textLiteral = (message: Message): string => `"${render(message).replaceAll('"', '""')}"`;

const coverageFormula = (): string =>
  `IF({.known}=0,${textLiteral(say("readiness.coverage.none"))},` +
  `IF({.known}<{.of},${textLiteral(say("readiness.coverage.part"))},` +
  `${textLiteral(say("readiness.coverage.full"))}))`;

/** One row a field. The columns stand under those of the findings that they resemble: words under words, counts under counts. */
function fieldsTable(data: Dataset, fields: readonly FieldFigures[]): Table {
  const remarks = fields.map((figures) => fieldRemarks(data, figures));
  const gains = fields.map(gainText);
  const examples = fields.map(({ example, known }) => exampleRow(data, known === 0 ? null : example));
  const columns: Column[] = [
    {
      ...tool,
      id: "field",
      header: say("readiness.column.field"),
      meaning: "key",
      values: fields.map(({ field }) => capitalized(render(fieldName(field)))),
    },
    {
      ...tool,
      id: "coverageWord",
      header: say("readiness.column.coverageWord"),
      meaning: "text",
      values: fields.map(coverageWord),
      formula: coverageFormula(),
      highlight: { kind: "says", column: "coverageWord", text: render(say("readiness.coverage.none")) },
    },
    {
      ...tool,
      id: "remarks",
      header: say("readiness.column.remarks"),
      meaning: "sentence",
      values: remarks.map(orNull),
    },
    {
      ...tool,
      id: "known",
      header: say("readiness.column.known"),
      unit: say("unit.count"),
      meaning: "count",
      values: fields.map(({ known }) => known),
    },
    {
      ...tool,
      id: "example",
      header: say("readiness.column.example"),
      meaning: "link",
      values: examples.map((where) => (where === null ? null : render(where.label))),
      targets: examples,
    },
    {
      ...tool,
      id: "gain",
      header: say("readiness.column.gain"),
      meaning: "note",
      values: gains.map(orNull),
    },
    {
      ...tool,
      id: "of",
      header: say("readiness.column.of"),
      unit: say("unit.count"),
      meaning: "count",
      values: fields.map(({ of }) => of),
    },
    {
      ...tool,
      id: "coverage",
      header: say("readiness.column.coverage"),
      unit: say("unit.percent"),
      meaning: "percent",
      values: fields.map(({ known, of }) => (of > 0 ? known / of : null)),
      formula: 'IF({.of}=0,"",{.known}/{.of})',
    },
  ];
  return {
    kind: "table",
    id: "readinessFields",
    key: "field",
    title: say("readiness.title.fields"),
    rowCount: fields.length,
    columns,
    rowHeight: heightFor(remarks, gains),
    vanished: { kind: "remove" },
  };
}

/** One row a tool or model. */
function carriedTable(judgements: readonly Judgement[], items: number): Table {
  const shorts = judgements.map((judgement) => shortText(judgement, items));
  const withouts = judgements.map(withoutText);
  const columns: Column[] = [
    {
      ...tool,
      id: "title",
      header: say("readiness.column.carried"),
      meaning: "key",
      values: judgements.map(({ carried }) => render(carried.title)),
    },
    {
      ...tool,
      id: "state",
      header: say("readiness.column.state"),
      meaning: "text",
      values: judgements.map(({ state }) => state),
      highlight: { kind: "says", column: "state", text: "short" },
    },
    {
      ...tool,
      id: "short",
      header: say("readiness.column.short"),
      meaning: "sentence",
      values: shorts.map(orNull),
    },
    {
      ...tool,
      id: "score",
      header: say("readiness.column.score"),
      unit: say("unit.percent"),
      meaning: "percent",
      values: judgements.map(({ score }) => score),
    },
    {
      ...tool,
      id: "kind",
      header: say("readiness.column.kind"),
      meaning: "text",
      values: judgements.map(({ carried }) => render(say(`readiness.kind.${carried.kind}`))),
    },
    {
      ...tool,
      id: "without",
      header: say("readiness.column.without"),
      meaning: "note",
      values: withouts.map(orNull),
    },
  ];
  return {
    kind: "table",
    id: "readinessTools",
    key: "title",
    title: say("readiness.title.tools"),
    rowCount: judgements.length,
    columns,
    rowHeight: heightFor(shorts, withouts),
    vanished: { kind: "remove" },
  };
}

/** How long the history is, in periods and in cycles. */
function historyTable({ periods, cycle, recorded }: HistoryLength): Table {
  const items = recorded.length;
  const rows: { measure: Message; note: Message; value: number }[] = [
    {
      measure: say("readiness.history.periods"),
      note: say("readiness.history.periods.note"),
      value: periods,
    },
  ];
  if (Number.isFinite(cycle)) {
    rows.push({
      measure: say("readiness.history.cycles"),
      note: say("readiness.history.cycles.note", {
        cycle: count(cycle),
        cycles: decimal(periods / cycle, 1),
      }),
      value: Math.floor(periods / cycle),
    });
    for (const cycles of [1, 2, 3]) {
      const long = recorded.reduce((sum, length) => sum + Number(length >= cycles * cycle), 0);
      rows.push({
        measure: say("readiness.history.items", { cycles: count(cycles) }),
        note: say("readiness.history.items.note", { share: percent(items > 0 ? long / items : 0, 1) }),
        value: long,
      });
    }
  }
  return {
    kind: "table",
    id: "readinessHistory",
    key: "measure",
    title: say("readiness.title.history"),
    rowCount: rows.length,
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "measure",
        header: say("readiness.column.measure"),
        meaning: "key",
        values: rows.map(({ measure }) => render(measure)),
      },
      {
        ...tool,
        id: "value",
        header: say("readiness.column.number"),
        meaning: "count",
        values: rows.map(({ value }) => value),
      },
      {
        ...tool,
        id: "note",
        header: say("column.note"),
        meaning: "sentence",
        values: rows.map(({ note }) => render(note)),
      },
    ],
  };
}

/** The one sheet of the tool: findings, then tools and models, then fields, then the history. */
export function readinessSheet(
  data: Dataset,
  finding: Message,
  fields: readonly FieldFigures[],
  judgements: readonly Judgement[],
  history: HistoryLength,
  options: ReadinessOptions,
): Sheet {
  return {
    id: "readiness",
    title: say("workbook.sheet.readiness"),
    finding,
    basis: asOfBasis(data),
    legend: say("readiness.legend"),
    blocks: [
      { kind: "findings", id: "readinessFindings" },
      carriedTable(judgements, data.items.keys.length),
      {
        kind: "note",
        text: say("readiness.note.score", { weight: percent(options.usefulWeight) }),
      },
      {
        kind: "note",
        text: say("readiness.note.state", { ready: percent(options.readyFrom) }),
      },
      fieldsTable(data, fields),
      historyTable(history),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
