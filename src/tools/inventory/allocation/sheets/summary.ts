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
        ...(customers.some(({ value }) => value > 0)
          ? { money: { header: say("allocation.column.value"), currency: data.currency } }
          : {}),
      },
      ...(customers.length === 0
        ? []
        : [
            {
              kind: "chart" as const,
              id: "allocationChart",
              shape: "column" as const,
              title: say("allocation.chart.title"),
              alternativeText: say("allocation.chart.alt"),
              categories: "allocationCustomers.customer" as const,
              series: [
                {
                  column: "allocationCustomers.requested" as const,
                  name: say("allocation.column.requested"),
                  color: "context" as const,
                },
                {
                  column: "allocationCustomers.allocated" as const,
                  name: say("allocation.column.allocated"),
                  color: "main" as const,
                },
              ],
              valueFormat: "number" as const,
              legend: true,
              rows: 16,
            },
          ]),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
