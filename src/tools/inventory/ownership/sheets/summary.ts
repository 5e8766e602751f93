import type { Chart, Sheet } from "../../../../report";
import { nested, say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import type { OwnershipFigures } from "../figures";
import { headline } from "../findings";
import type { StockSums } from "../measures";

const chartRows = 16;
/** More owners than this do not fit a chart's axis. */
const mostOwners = 15;

function charts({ words, total, owners, bySegment }: OwnershipFigures): Chart[] {
  if (total.stock <= 0) return [];
  const shared = {
    kind: "chart",
    valueFormat: words.sumMeaning === "thousands" ? "thousands" : "number",
    rows: chartRows,
  } as const;
  const unit = nested(words.sumUnit);
  const riskOf = ({ obsolete, excess }: StockSums): number => obsolete + excess;
  const worst = bySegment.reduce((most, row) => (riskOf(row) > riskOf(most) ? row : most));
  const risk: Chart = {
    ...shared,
    id: "ownershipRiskChart",
    shape: "stacked-column",
    title: say("ownership.chart.title", {
      segment: worst.segment,
      amount: words.amount(riskOf(worst)),
      unit,
    }),
    alternativeText: say("ownership.chart.alt"),
    categories: "ownershipSegments.segment",
    series: [
      { column: "ownershipSegments.obsolete", name: say("ownership.column.obsolete"), color: "main" },
      { column: "ownershipSegments.excess", name: say("ownership.column.excess"), color: "second" },
    ],
    legend: true,
  };
  const furthest = owners.reduce((most, row) => (row.over > most.over ? row : most));
  const over: Chart = {
    ...shared,
    id: "ownershipOverChart",
    shape: "column",
    title: say("ownership.chart.owners", {
      owner: furthest.owner,
      amount: words.amount(furthest.over),
      unit,
    }),
    alternativeText: say("ownership.chart.ownersAlt"),
    categories: "inventoryOwners.owner",
    series: [{ column: "inventoryOwners.over", name: say("ownership.column.over"), color: "main" }],
    legend: false,
  };
  return [
    ...(riskOf(worst) > 0 ? [risk] : []),
    ...(owners.length > 1 && owners.length <= mostOwners && furthest.over > 0 ? [over] : []),
  ];
}

/** What is out of line and who owns it; what nobody owns. */
export function summarySheet(figures: OwnershipFigures): Sheet {
  const { data, words } = figures;
  const drawn = charts(figures);
  return {
    id: "inventory-ownership",
    title: say("workbook.sheet.inventory-ownership"),
    finding: headline(figures),
    basis: basisOf(data),
    blocks: [
      {
        kind: "findings",
        id: "ownershipFindings",
        ...(words.isMoney ? { money: { header: say("column.stock"), currency: data.currency } } : {}),
      },
      ...(drawn.length > 1 ? [{ kind: "side-by-side" as const, blocks: drawn }] : drawn),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
