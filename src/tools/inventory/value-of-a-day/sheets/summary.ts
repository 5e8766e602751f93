import type { Chart, Sheet, Table } from "../../../../report";
import { nested, say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import type { DayValueFigures, DayValueSums } from "../figures";
import { headline } from "../findings";
import { spanText } from "../wording";

const chartRows = 16;
const mostSuppliers = 8;
/** Names beyond this push each other off a chart's axis. */
const longestName = 20;

const shortened = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name;

/** The suppliers that a chart can show, largest first. */
function topTable({ suppliers, words }: DayValueFigures): Table {
  const rows = suppliers.slice(0, mostSuppliers).map((row, at) => ({ ...row, rank: at + 1 }));
  const column = columnsOver(rows);
  return {
    kind: "table",
    id: "dayValueTop",
    key: "rank",
    helper: true,
    rowCount: rows.length,
    vanished: { kind: "remove" },
    columns: [
      column({ id: "rank", header: say("dayValue.column.rank"), meaning: "count" }, ({ rank }) => rank),
      column({ id: "supplier", header: say("dayValue.column.supplier"), meaning: "text" }, ({ name }) =>
        shortened(name),
      ),
      column(
        { id: "release", header: say("dayValue.column.leadRelease"), meaning: words.meaning },
        ({ release }) => release.lead,
      ),
    ],
  };
}

function charts(figures: DayValueFigures): Chart[] {
  const { words, suppliers, bySegment, total } = figures;
  const unit = nested(words.sumUnit);
  const shared = {
    kind: "chart",
    shape: "column",
    valueFormat: words.sumMeaning === "thousands" ? "thousands" : "number",
    rows: chartRows,
  } as const;
  const bySupplier = suppliers.length > 1;
  const largest = (rows: readonly DayValueSums[], amount: (row: DayValueSums) => number): DayValueSums =>
    rows.reduce((most, row) => (amount(row) > amount(most) ? row : most));
  const furthest = largest(bySegment, ({ release }) => release.review + release.minimum);
  const first = largest(bySupplier ? suppliers : bySegment, ({ release }) => release.lead);
  const lead: Chart = {
    ...shared,
    id: "dayValueLeadChart",
    title: say("dayValue.chart.lead", {
      span: spanText(figures),
      name: shortened(first.name),
      amount: words.amount(first.release.lead),
      unit,
    }),
    alternativeText: say("dayValue.chart.alt"),
    categories: bySupplier ? "dayValueTop.supplier" : "dayValueSegments.segment",
    series: [
      {
        column: bySupplier ? "dayValueTop.release" : "dayValueSegments.leadRelease",
        name: say("dayValue.column.leadRelease"),
        color: "main",
      },
    ],
    legend: false,
  };
  const others: Chart = {
    ...shared,
    id: "dayValueLeversChart",
    title: say("dayValue.chart.levers", { name: furthest.name, unit }),
    alternativeText: say("dayValue.chart.leversAlt"),
    categories: "dayValueSegments.segment",
    series: [
      {
        column: "dayValueSegments.reviewRelease",
        name: say("dayValue.column.reviewRelease"),
        color: "main",
      },
      {
        column: "dayValueSegments.minimumRelease",
        name: say("dayValue.column.minimumRelease"),
        color: "second",
      },
    ],
    legend: true,
  };
  return [
    ...(total.release.lead > 0 ? [lead] : []),
    ...(total.release.review > 0 || total.release.minimum > 0 ? [others] : []),
  ];
}

/** What a day is worth and where, and what the figures rest on. */
export function summarySheet(figures: DayValueFigures): Sheet {
  const { data, words } = figures;
  const drawn = charts(figures);
  return {
    id: "day-value",
    title: say("workbook.sheet.day-value"),
    finding: headline(figures),
    basis: basisOf(data),
    blocks: [
      {
        kind: "findings",
        id: "dayValueFindings",
        ...(words.isMoney
          ? { money: { header: say("dayValue.column.released"), currency: data.currency } }
          : {}),
      },
      ...(drawn.length > 1 ? [{ kind: "side-by-side" as const, blocks: drawn }] : drawn),
      topTable(figures),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
