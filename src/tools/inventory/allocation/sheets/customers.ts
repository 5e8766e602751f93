import type { Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { basisOf, moneyUnit } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { byCustomer, type AllocationFigures } from "../figures";
import { headline } from "../findings";

/** Requested and allocated by customer or segment, the largest shortage first. */
export function customersSheet(figures: AllocationFigures): Sheet {
  const { data } = figures;
  const customers = byCustomer(figures);
  const column = columnsOver(customers);
  const units = say("unit.units");
  return {
    id: "allocation-customers",
    title: say("workbook.sheet.allocation-customers"),
    finding: headline(figures),
    basis: basisOf(data),
    blocks: [
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
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
