import type { Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf, moneyThousandsUnit, moneyUnit } from "../../../basis";
import { columnsOver } from "../../../forecasting/shared/column-of";
import { byCustomer, type AllocationFigures } from "../figures";
import { headline } from "../findings";

/** Who is short, and by how much. */
export function summarySheet(figures: AllocationFigures): Sheet {
  const { data } = figures;
  const customers = byCustomer(figures);
  const column = columnsOver(customers);
  const units = say("unit.units");
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
          ? { money: { header: say("allocation.column.value"), unit: moneyThousandsUnit(data) } }
          : {}),
      },
      {
        kind: "table",
        id: "allocationCustomers",
        key: "customer",
        rowCount: customers.length,
        vanished: { kind: "remove" },
        rowHeight: 18,
        columns: [
          column(
            { id: "customer", header: say("allocation.column.customer"), meaning: "key", width: 20 },
            ({ customer }) => customer,
          ),
          column(
            { id: "requests", header: say("allocation.column.requests"), meaning: "count" },
            ({ requests }) => requests,
          ),
          column(
            { id: "requested", header: say("allocation.column.requested"), unit: units, meaning: "units" },
            ({ requested }) => requested,
          ),
          column(
            { id: "allocated", header: say("allocation.column.allocated"), unit: units, meaning: "units" },
            ({ allocated }) => allocated,
          ),
          column(
            {
              id: "short",
              header: say("allocation.column.short"),
              unit: units,
              meaning: "units",
              formula: "{.requested}-{.allocated}",
            },
            ({ short }) => short,
          ),
          column(
            {
              id: "served",
              header: say("allocation.column.served"),
              unit: say("unit.percent"),
              meaning: "percent",
              formula: 'IF({.requested}=0,"",{.allocated}/{.requested})',
            },
            ({ requested, allocated }) => (requested === 0 ? NaN : allocated / requested),
          ),
          column(
            { id: "value", header: say("allocation.column.value"), unit: moneyUnit(data), meaning: "money" },
            ({ value }) => value,
          ),
        ],
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
