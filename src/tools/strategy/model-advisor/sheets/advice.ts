import type { Column, Sheet, Table } from "../../../../report";
import { percent, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import type { Wording } from "../../segment/wording";
import { candidateName, howToRun, isCarried, leastMisjudged } from "../candidates";
import { misjudgedShare, recommended, type AdvisorFigures } from "../figures";
import { headline } from "../findings";
import { reasonText, shortField } from "../wording";

const tool = { owner: "tool" } as const;

function modelsTable(figures: AdvisorFigures): Table {
  const { ranked } = figures;
  const best = recommended(figures);
  const share = (id: "coverage" | "separation" | "occasion"): Column => ({
    ...tool,
    id,
    header: say(`advisor.column.${id}`),
    unit: say("unit.percent"),
    meaning: "percent",
    values: ranked.map((candidate) => candidate[id]),
  });
  // Wide columns stand under those of the findings above.
  const columns: Column[] = [
    {
      ...tool,
      id: "rank",
      header: say("advisor.column.rank"),
      meaning: "count",
      values: ranked.map((candidate, index) => (isCarried(candidate) ? index + 1 : null)),
    },
    {
      ...tool,
      id: "model",
      header: say("advisor.column.model"),
      meaning: "key",
      values: ranked.map(({ id }) => render(candidateName(id))),
      width: 18,
    },
    {
      ...tool,
      id: "reason",
      header: say("advisor.column.reason"),
      meaning: "note",
      values: ranked.map((candidate) => reasonText(candidate, best, figures)),
      width: 62,
    },
    {
      ...tool,
      id: "fit",
      header: say("advisor.column.fit"),
      unit: say("advisor.unit.fit"),
      meaning: "ratio",
      values: ranked.map(({ fit }) => fit),
      formula: "{.coverage}*({.separation}+{.occasion})/2",
    },
    share("coverage"),
    {
      ...tool,
      id: "short",
      header: say("advisor.column.short"),
      meaning: "note",
      values: ranked.map(shortField),
      width: 20,
    },
    {
      ...tool,
      id: "run",
      header: say("advisor.column.run"),
      meaning: "note",
      values: ranked.map(({ id }) => render(howToRun(id, misjudgedShare(figures)))),
      width: 34,
    },
    share("separation"),
    share("occasion"),
  ];
  return {
    kind: "table",
    id: "adviceModels",
    key: "model",
    title: say("advisor.title.models"),
    rowCount: ranked.length,
    rowHeight: 30,
    vanished: { kind: "remove" },
    columns,
  };
}

/** Findings, and every model with its fit and the reason for its place. */
export function adviceSheet(figures: AdvisorFigures, wording: Wording): Sheet {
  const money = figures.base.has.averageStock
    ? { money: { header: say("column.averageStock"), currency: figures.base.data.currency } }
    : {};
  return {
    id: "advice",
    title: say("workbook.sheet.advice"),
    finding: headline(figures),
    basis: wording.basis,
    legend: say("advisor.legend"),
    blocks: [
      { kind: "findings", id: "adviceFindings", ...money },
      modelsTable(figures),
      { kind: "note", text: say("advisor.note.rule") },
      { kind: "note", text: say("advisor.note.order") },
      { kind: "note", text: say("advisor.note.season", { share: percent(leastMisjudged) }) },
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
