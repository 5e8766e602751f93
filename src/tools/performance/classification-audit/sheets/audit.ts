import { stabilityPart } from "../../../../engine/statistics/population-stability";
import type { Chart, Sheet, Table } from "../../../../report";
import { count, day, decimal, nested, say } from "../../../../text/message";
import type { Wording } from "../../../strategy/segment/wording";
import type { AuditFigures } from "../figures";
import { headline } from "../findings";
import { binCount, sharesOn, type Measure } from "../stability";
import { dayInUse } from "./migration";

const tool = { owner: "tool" } as const;
const tableId = { Value: "auditShiftValue", CV: "auditShiftCv" } as const;
/** As `leastShare` has it, for the formula. */
const least = "0.0005";

/** Shares of items by bin on the two days, and what each bin adds to the stability index. */
function shiftTable({ distributions, dates }: AuditFigures, measure: Measure): Table {
  const from = sharesOn(distributions, measure, dates.from);
  const to = sharesOn(distributions, measure, dates.to);
  const share = (which: "from" | "to"): string =>
    `SUMIFS({auditBins.share},{auditBins.date},${dayInUse(which)},{auditBins.measure},"${measure}",{auditBins.bin},{.bin})`;
  return {
    kind: "table",
    id: tableId[measure],
    key: "bin",
    rowCount: binCount,
    helper: true,
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "bin",
        header: say("audit.column.bin"),
        meaning: "count",
        values: Array.from({ length: binCount }, (_, bin) => bin + 1),
      },
      {
        ...tool,
        id: "from",
        header: say("audit.column.shareFrom"),
        meaning: "percent",
        values: Array.from(from),
        formula: share("from"),
      },
      {
        ...tool,
        id: "to",
        header: say("audit.column.shareTo"),
        meaning: "percent",
        values: Array.from(to),
        formula: share("to"),
      },
      {
        ...tool,
        id: "part",
        header: say("audit.column.part"),
        meaning: "ratio",
        values: Array.from(from, (share, bin) => stabilityPart(share, to[bin]!)),
        formula: `(MAX({.to},${least})-MAX({.from},${least}))*LN(MAX({.to},${least})/MAX({.from},${least}))`,
      },
    ],
  };
}

function chart({ stability, dates }: AuditFigures, measure: Measure): Chart {
  const id = tableId[measure];
  const name = nested(say(measure === "Value" ? "audit.measure.value" : "audit.measure.variability"));
  return {
    kind: "chart",
    id,
    shape: "column",
    title: say(measure === "Value" ? "audit.chart.value" : "audit.chart.variability", {
      index: decimal(stability[measure], 2),
    }),
    alternativeText: say("audit.chart.alt", { measure: name, from: day(dates.from), to: day(dates.to) }),
    categories: `${id}.bin`,
    series: [
      { column: `${id}.from`, name: say("audit.chart.from"), color: "context" },
      { column: `${id}.to`, name: say("audit.chart.to"), color: "main" },
    ],
    valueFormat: "percent",
    legend: true,
    rows: 16,
  };
}

/** Findings of the audit, and how far value and variability have shifted. */
export function auditSheet(figures: AuditFigures, wording: Wording): Sheet {
  const money = figures.base.has.money
    ? { money: { header: wording.valueHeader, currency: figures.base.data.currency } }
    : {};
  return {
    id: "class-audit",
    title: say("workbook.sheet.class-audit"),
    finding: headline(figures, wording),
    basis: wording.basis,
    legend: say("audit.legend", { days: count(figures.days.length) }),
    blocks: [
      { kind: "findings", id: "classAuditFindings", ...money },
      { kind: "side-by-side", blocks: [chart(figures, "Value"), chart(figures, "CV")] },
      { kind: "note", text: say("audit.note.bins") },
      shiftTable(figures, "Value"),
      shiftTable(figures, "CV"),
    ],
    frozenColumns: 0,
    frozenHeader: true,
    onePage: true,
  };
}
