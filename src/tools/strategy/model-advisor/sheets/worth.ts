import type { Sheet, Table } from "../../../../report";
import { count, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { columnsOver } from "../../../columns-over";
import { amountWords } from "../../../inventory/shared/amount-words";
import type { Wording } from "../../segment/wording";
import type { AdvisorFigures } from "../figures";
import { worthHeadline } from "../worth-findings";
import { verdictOf, worthOf, type Verdict, type Worths } from "../worths";

const word = (verdict: Verdict): string => render(say(`advisor.worth.verdict.${verdict}`));

function worthTable(worths: Worths | null): Table {
  const rows = worths?.rows ?? [];
  const column = columnsOver(rows);
  const words =
    worths === null
      ? null
      : amountWords(
          worths.judge.table.data,
          worths.judge.table.valuation,
          worthOf(worths, "one").worth.checked,
        );
  const group = {
    segmentation: say("advisor.worth.group.segmentation"),
    saving: say("advisor.worth.group.saving"),
  };
  const one = render(say("advisor.worth.one"));
  return {
    kind: "table",
    id: "adviceWorth",
    key: "segmentation",
    title: say("advisor.worth.title"),
    rowCount: rows.length,
    rowHeight: 18,
    vanished: { kind: "remove" },
    columns: [
      column(
        {
          id: "segmentation",
          header: say("advisor.worth.column.segmentation"),
          group: group.segmentation,
          meaning: "key",
          width: 34,
        },
        ({ name }) => render(name),
      ),
      column(
        {
          id: "asOf",
          header: say("advisor.worth.column.asOf"),
          group: group.segmentation,
          meaning: "text",
          width: 14,
        },
        ({ asOf }) => render(say(`advisor.worth.asOf.${asOf}`)),
      ),
      column(
        {
          id: "groups",
          header: say("advisor.worth.column.groups"),
          group: group.segmentation,
          meaning: "count",
        },
        ({ worth }) => worth.groups,
      ),
      column(
        {
          id: "stock",
          header: say("advisor.worth.column.stock"),
          group: group.segmentation,
          meaning: words?.sumMeaning ?? "units",
          ...(words === null ? {} : { unit: words.sumUnit }),
        },
        ({ worth }) => worth.checked,
      ),
      column(
        {
          id: "learnt",
          header: say("advisor.worth.column.learnt"),
          unit: say("unit.percent"),
          group: group.saving,
          meaning: "percent",
        },
        ({ saving }) => saving.learnt,
      ),
      column(
        {
          id: "saving",
          header: say("advisor.worth.column.saving"),
          unit: say("unit.percent"),
          group: group.saving,
          meaning: "percent",
          formula: `IF(COUNT({.stock})=0,"",1-{.stock}/INDEX({adviceWorth.stock},MATCH("${one}",{adviceWorth.segmentation},0)))`,
        },
        ({ saving }) => (Number.isFinite(saving.kept) ? saving.kept : ""),
      ),
      column(
        {
          id: "error",
          header: say("advisor.worth.column.error"),
          unit: say("unit.percent"),
          group: group.saving,
          meaning: "percent",
        },
        ({ id, saving }) => (id === "one" ? null : saving.error),
      ),
      column(
        {
          id: "verdict",
          header: say("advisor.worth.column.verdict"),
          group: group.saving,
          meaning: "text",
          width: 16,
          formula: `IF(COUNT({.stock})=0,"${word("unreached")}",IF(COUNT({.error})=0,"",IF(ABS({.saving})<=2*{.error},"${word("untold")}",IF({.saving}>0,"${word("saves")}","${word("costs")}"))))`,
        },
        (row) => {
          if (row.id === "one") return "";
          if (!Number.isFinite(row.worth.checked)) return word("unreached");
          return Number.isNaN(row.saving.error) ? "" : word(verdictOf(row));
        },
      ),
    ],
  };
}

/** What each segmentation needs in stock at today's service, against one target for all. */
export function worthSheet(figures: AdvisorFigures, wording: Wording): Sheet {
  const worths = figures.worths === null || "why" in figures.worths ? null : figures.worths;
  return {
    id: "advice-worth",
    title: say("workbook.sheet.advice-worth"),
    finding: worthHeadline(figures),
    basis: wording.basis,
    ...(worths === null
      ? {}
      : { legend: say("advisor.worth.legend", { periods: count(worths.judge.periods) }) }),
    blocks: [
      worthTable(worths),
      { kind: "note", text: say("advisor.worth.note") },
      { kind: "note", text: say("advisor.worth.noteError") },
      {
        kind: "chart",
        id: "adviceWorthChart",
        shape: "column",
        title: say("advisor.worth.chart"),
        alternativeText: say("advisor.worth.chartAlt"),
        categories: "adviceWorth.segmentation",
        series: [
          { column: "adviceWorth.learnt", name: say("advisor.worth.column.learnt"), color: "context" },
          { column: "adviceWorth.saving", name: say("advisor.worth.column.saving"), color: "main" },
        ],
        valueFormat: "percent",
        legend: true,
        rows: 18,
      },
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
