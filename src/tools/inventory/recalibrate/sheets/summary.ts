import type { Sheet, Table } from "../../../../report";
import { count, nested, percent, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf as basisText } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { segments } from "../../../strategy/segment/presets";
import { waterfallChart, waterfallTable, type Waterfall } from "../../shared/waterfall";
import { proposalStatuses, type ProposalStatus } from "../decisions";
import { addUp, type EffectSum } from "../effects";
import type { Proposal, RecalibrateFigures } from "../figures";
import { headline } from "../findings";
import { stockInForce, wordsOf } from "../wording";

const chartRows = 16;

const thenOf = {
  waiting: "recalibrate.then.waiting",
  approved: "recalibrate.then.approved",
  "name missing": "recalibrate.then.name",
  rejected: "recalibrate.then.rejected",
} as const satisfies Record<ProposalStatus, string>;

/** What approving comes to, by where the proposals stand: follows the marks in Parameter changes at once. */
function decisionsTable(figures: RecalibrateFigures): Table {
  const words = wordsOf(figures);
  const of = (status: ProposalStatus): EffectSum =>
    addUp(
      figures.proposals
        .filter(({ decision }) => (decision?.status ?? "waiting") === status)
        .map(({ effect }) => effect),
    );
  const rows = proposalStatuses.map((status) => ({ status, ...of(status) }));
  const column = columnsOver(rows);
  const sumOf = (name: string): string => `SUMIFS({recalibration.${name}},{recalibration.status},{.status})`;
  const service = (name: string): string => `IF(${sumOf("weight")}>0,${sumOf(name)}/${sumOf("weight")},"")`;
  const stock = { unit: words.sumUnit, meaning: words.sumMeaning };
  const blank = (value: number): number | string => (Number.isFinite(value) ? value : "");
  return {
    kind: "table",
    id: "recalibrationDecisions",
    key: "status",
    rowCount: rows.length,
    rowHeight: 18,
    vanished: { kind: "remove" },
    columns: [
      column(
        { id: "status", header: say("recalibrate.column.status"), meaning: "key", width: 14 },
        ({ status }) => status,
      ),
      column(
        {
          id: "changes",
          header: say("recalibrate.column.changes"),
          meaning: "count",
          formula: "COUNTIFS({recalibration.status},{.status})",
        },
        ({ changes }) => changes,
      ),
      // The list of findings below makes this column wide: a sentence fills it.
      column({ id: "then", header: say("recalibrate.column.then"), meaning: "text" }, ({ status }) =>
        render(say(thenOf[status])),
      ),
      column(
        {
          ...stock,
          id: "stockBefore",
          header: say("recalibrate.column.stockBefore"),
          formula: sumOf("stockBefore"),
        },
        ({ stockBefore }) => stockBefore,
      ),
      column(
        {
          ...stock,
          id: "stockAfter",
          header: say("recalibrate.column.stockAfter"),
          formula: sumOf("stockAfter"),
        },
        ({ stockAfter }) => stockAfter,
      ),
      column(
        {
          id: "serviceBefore",
          header: say("recalibrate.column.serviceBefore"),
          unit: say("unit.percent"),
          meaning: "target",
          formula: service("weightedBefore"),
        },
        ({ serviceBefore }) => blank(serviceBefore),
      ),
      column(
        {
          id: "serviceAfter",
          header: say("recalibrate.column.serviceAfter"),
          unit: say("unit.percent"),
          meaning: "target",
          formula: service("weightedAfter"),
        },
        ({ serviceAfter }) => blank(serviceAfter),
      ),
    ],
  };
}

const stockChange = ({ effect }: Proposal): number => (effect.stockAfter || 0) - (effect.stockBefore || 0);

function stockWaterfall(figures: RecalibrateFigures): Waterfall {
  const words = wordsOf(figures);
  const { proposals, table } = figures;
  const before = stockInForce(figures);
  const steps = segments.map((segment) => ({
    label: segment,
    change: proposals
      .filter(({ row }) => table.segment[row] === segment)
      .reduce((sum, proposal) => sum + stockChange(proposal), 0),
  }));
  const after = steps.reduce((sum, { change }) => sum + change, before);
  return {
    id: "recalibrationStock",
    title: say("recalibrate.chart.title", {
      before: words.amount(before),
      after: words.amount(after),
      unit: nested(words.sumUnit),
    }),
    alternativeText: say("recalibrate.chart.alt"),
    before: { label: render(say("recalibrate.chart.now")), value: before },
    steps,
    afterLabel: render(say("recalibrate.chart.then")),
    meaning: words.sumMeaning,
    valueFormat: words.chartFormat,
    rows: chartRows,
  };
}

/** What is proposed and committed, and what approving would change. */
export function summarySheet(figures: RecalibrateFigures): Sheet {
  const drawn = stockWaterfall(figures);
  const { options, table } = figures;
  return {
    id: "recalibration",
    title: say("workbook.sheet.recalibration"),
    finding: headline(figures),
    basis: basisText(figures.data),
    legend: say("recalibrate.legend"),
    blocks: [
      // Above the list of findings, which has other rows in each run: a table that grows stands above no other.
      decisionsTable(figures),
      {
        kind: "findings",
        id: "recalibrateFindings",
        ...(table.valuation === "none"
          ? {}
          : { money: { header: say("recalibrate.column.stockChange"), currency: figures.data.currency } }),
      },
      waterfallChart(drawn),
      {
        kind: "note",
        text: say("recalibrate.note", {
          band: percent(options.parameterBand),
          units: count(options.leastUnits),
        }),
      },
      waterfallTable(drawn),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
