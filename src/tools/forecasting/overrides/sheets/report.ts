import type { Chart, Sheet } from "../../../../report";
import { decimal, say, type Message } from "../../../../text/message";
import { basisOf } from "../../../basis";
import { valueAdded } from "../../shared/overrides/value-added";
import type { GroupErrors, OverrideFigures } from "../figures";
import { headline } from "../findings";

const chartRows = 15;

/** The segment whose overrides made most difference. */
function chartTitle({ bySegment }: OverrideFigures): Message {
  const most = bySegment
    .filter(({ errors }) => errors.demand > 0)
    .reduce<GroupErrors | null>(
      (best, each) =>
        best === null || Math.abs(valueAdded(each.errors)) > Math.abs(valueAdded(best.errors)) ? each : best,
      null,
    );
  if (most === null) return say("forecast-override.chart.none");
  const worth = valueAdded(most.errors);
  return say(worth < 0 ? "forecast-override.chart.worse" : "forecast-override.chart.better", {
    segment: most.key,
    points: decimal(Math.abs(worth) * 100, 1),
  });
}

/** Value added by segment. It stands there from the first run on: a chart that comes later finds no place on a sheet. */
const worthChart = (figures: OverrideFigures): Chart => ({
  kind: "chart",
  id: "overrideWorth",
  shape: "column",
  title: chartTitle(figures),
  alternativeText: say("forecast-override.chart.alt"),
  categories: "overridesBySegment.segment",
  series: [
    {
      column: "overridesBySegment.valueAdded",
      name: say("forecast-override.column.value-added"),
      color: "main",
    },
  ],
  valueFormat: "number",
  legend: false,
  rows: chartRows,
});

/** Findings, and what approved overrides were worth by segment. */
export function reportSheet(figures: OverrideFigures): Sheet {
  const { data } = figures;
  return {
    id: "override-report",
    title: say("workbook.sheet.override-report"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("forecast-override.legend.report"),
    blocks: [
      {
        kind: "findings",
        id: "overrideFindings",
        money: { header: say("forecast-override.column.money"), currency: data.currency },
      },
      worthChart(figures),
    ],
    frozenColumns: 0,
    frozenHeader: true,
    onePage: true,
  };
}
