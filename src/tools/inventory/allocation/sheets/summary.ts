import type { Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import { byCustomer, type AllocationFigures } from "../figures";
import { headline } from "../findings";

/** Who is short, and by how much. */
export function summarySheet(figures: AllocationFigures): Sheet {
  const { data } = figures;
  const customers = byCustomer(figures);
  return {
    id: "allocation",
    title: say("workbook.sheet.allocation"),
    finding: headline(figures),
    basis: basisOf(data),
    blocks: [
      {
        kind: "findings",
        id: "allocationFindings",
        ...(figures.hasValue
          ? { money: { header: say("allocation.column.value"), currency: data.currency } }
          : {}),
      },
      // There from the first run on: a chart that comes later finds no place on a sheet.
      {
        kind: "chart",
        id: "allocationChart",
        shape: "column",
        title: say(customers.length === 0 ? "allocation.chart.none" : "allocation.chart.title"),
        alternativeText: say("allocation.chart.alt"),
        categories: "allocationCustomers.customer",
        series: [
          {
            column: "allocationCustomers.requested",
            name: say("allocation.column.requested"),
            color: "context",
          },
          {
            column: "allocationCustomers.allocated",
            name: say("allocation.column.allocated"),
            color: "main",
          },
        ],
        valueFormat: "number",
        legend: true,
        rows: 16,
      },
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
