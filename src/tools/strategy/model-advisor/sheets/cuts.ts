import type { Chart, Column, Sheet, Table } from "../../../../report";
import { count, nested, say, type Message } from "../../../../text/message";
import { render } from "../../../../text/render";
import { movesText } from "../../../performance/review/wording";
import { paretoChart, paretoTable } from "../../segment/sheets/charts";
import type { Wording } from "../../segment/wording";
import type { AdvisorFigures } from "../figures";
import { cutsHeadline } from "../findings";
import { cutSetName } from "../wording";

const tool = { owner: "tool" } as const;
const curveId = "adviceCurve";

function cutsTable({ cuts, base }: AdvisorFigures, wording: Wording): Table {
  const rule = say("advisor.group.cuts");
  const inClasses = say("advisor.group.classes");
  const moved = say("advisor.group.moved");
  const column = (
    id: string,
    header: Message,
    group: Message,
    meaning: Column["meaning"],
    values: readonly number[],
    unit?: Message,
  ): Column => ({
    ...tool,
    id,
    header,
    group,
    meaning,
    values,
    ...(unit === undefined ? {} : { unit }),
    ...(meaning === "ratio" ? { width: 12 } : {}),
  });
  const change = wording.moneySumMeaning === "thousands" ? "change-thousands" : "change";
  const stock: Column[] = base.has.averageStock
    ? [
        column(
          "stock",
          say("advisor.column.stockMoved"),
          moved,
          wording.moneySumMeaning,
          cuts.map((set) => set.moved.stock),
          wording.moneySumUnit,
        ),
        column(
          "stockChange",
          say("advisor.column.stockChange"),
          moved,
          change,
          cuts.map((set) => set.moved.stockChange),
          wording.moneySumUnit,
        ),
      ]
    : [];
  return {
    kind: "table",
    id: "adviceCuts",
    key: "rule",
    title: say("advisor.title.cuts"),
    rowCount: cuts.length,
    rowHeight: 18,
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "rule",
        header: say("advisor.column.rule"),
        group: rule,
        meaning: "key",
        values: cuts.map((set) => render(cutSetName(set))),
        width: 24,
      },
      column(
        "firstCut",
        say("advisor.column.firstCut"),
        rule,
        "ratio",
        cuts.map((set) => set.cuts[0]),
      ),
      column(
        "secondCut",
        say("advisor.column.secondCut"),
        rule,
        "ratio",
        cuts.map((set) => set.cuts[1]),
      ),
      ...(["first", "second", "third"] as const).map((place, code) =>
        column(
          place,
          say(`advisor.column.${place}`),
          inClasses,
          "count",
          cuts.map(({ counts }) => counts[code]!),
          say("unit.count"),
        ),
      ),
      column(
        "items",
        say("column.items"),
        moved,
        "count",
        cuts.map((set) => set.moved.items),
        say("unit.count"),
      ),
      column(
        "value",
        wording.valueHeader,
        moved,
        wording.sumMeaning,
        cuts.map((set) => set.moved.value),
        wording.sumUnit,
      ),
      ...stock,
      {
        ...tool,
        id: "moves",
        header: say("advisor.column.moves"),
        group: moved,
        meaning: "text",
        values: cuts.map((set) => (set.moved.moves.length === 0 ? null : movesText(set.moved))),
        width: 50,
      },
    ],
  };
}

/** Items per class for every set of cuts. */
function classesChart({ cuts }: AdvisorFigures): Chart {
  const now = cuts.find(({ id }) => id === "abc-now");
  const curve = cuts.find(({ id }) => id === "abc-curve");
  const series = (
    place: "first" | "second" | "third",
    color: Chart["series"][number]["color"],
  ): Chart["series"][number] => ({
    column: `adviceCuts.${place}`,
    name: say(`advisor.column.${place}`),
    color,
  });
  return {
    kind: "chart",
    id: "adviceClasses",
    shape: "stacked-column",
    title:
      curve === undefined
        ? say("advisor.chart.classesNow", { now: count(now?.counts[0] ?? 0) })
        : say("advisor.chart.classes", {
            now: count(now?.counts[0] ?? 0),
            then: count(curve.counts[0]!),
            name: nested(cutSetName(curve)),
          }),
    alternativeText: say("advisor.chart.classesAlt"),
    categories: "adviceCuts.rule",
    series: [series("first", "main"), series("second", "second"), series("third", "context")],
    valueFormat: "number",
    legend: true,
    rows: 18,
  };
}

/** The cuts that the data suggest beside those in force, and what each would move. */
export function cutsSheet(figures: AdvisorFigures, wording: Wording): Sheet {
  const { base } = figures;
  const curve: Chart = {
    ...paretoChart(base, wording),
    id: curveId,
    categories: `${curveId}.rank`,
    series: [{ column: `${curveId}.share`, name: say("chart.paretoSeries"), color: "main" }],
  };
  return {
    id: "advice-cuts",
    title: say("workbook.sheet.advice-cuts"),
    finding: cutsHeadline(figures, wording),
    basis: wording.basis,
    legend: say("advisor.legendCuts"),
    blocks: [
      cutsTable(figures, wording),
      { kind: "note", text: say("advisor.note.cuts") },
      { kind: "note", text: say("advisor.note.methods") },
      { kind: "side-by-side", blocks: [curve, classesChart(figures)] },
      { ...paretoTable(base), id: curveId },
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
