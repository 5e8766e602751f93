import type { Cell, Column, Sheet } from "../../../../report";
import { count, money, say } from "../../../../text/message";
import { basisOf, moneyUnit } from "../../../basis";
import { inOrder } from "../../../in-order";
import type { CustomerFigures } from "../customers";
import type { Figures } from "../figures";

/** Customers with a loss, and how much they lose. */
export function lossOf({ profit }: CustomerFigures): { readonly customers: number; readonly loss: number } {
  let customers = 0;
  let loss = 0;
  for (const amount of profit.profit) {
    if (!(amount < 0)) continue;
    customers++;
    loss -= amount;
  }
  return { customers, loss };
}

/** One row a customer, highest profit first; null where the data names none with money. */
export function customersSheet(figures: Figures): Sheet | null {
  const { data, values, options } = figures;
  const { customers } = values;
  if (customers === null || customers.keys.length === 0) return null;
  const { profit, buyers } = customers;
  const order = Array.from(profit.profit.keys()).sort((a, b) => profit.profit[b]! - profit.profit[a]!);
  const numbers = (amounts: Float64Array): Float64Array => inOrder(amounts, order);
  const texts = (pick: (at: number) => Cell): Cell[] => order.map(pick);
  const tool = { owner: "tool" } as const;
  const group = {
    customer: say("criteria.group.customer"),
    sold: say("criteria.group.sold"),
    serving: say("criteria.group.serving"),
    profit: say("criteria.group.profit"),
  };
  const unit = moneyUnit(data);
  const textColumn = (id: "name" | "tier" | "channel", header: Column["header"]): Column[] =>
    buyers.every((buyer) => buyer[id] === null)
      ? []
      : [
          {
            ...tool,
            id,
            header,
            group: group.customer,
            meaning: "text",
            values: texts((at) => buyers[at]![id]),
          },
        ];
  const { costPerLine, costPerDrop, costPerReturn } = options;
  const columns: Column[] = [
    {
      ...tool,
      id: "customer",
      header: say("column.customer"),
      group: group.customer,
      meaning: "key",
      values: texts((at) => customers.keys[at] || "-"),
    },
    ...textColumn("name", say("column.customerName")),
    ...textColumn("tier", say("column.tier")),
    ...textColumn("channel", say("column.channel")),
    {
      ...tool,
      id: "sales",
      header: say("column.sales"),
      unit,
      group: group.sold,
      meaning: "money",
      values: numbers(profit.value),
    },
    {
      ...tool,
      id: "returned",
      header: say("column.returned"),
      unit,
      group: group.sold,
      meaning: "money",
      values: numbers(customers.returnedValue),
    },
    {
      ...tool,
      id: "margin",
      header: say(customers.atNetSales ? "column.netSales" : "column.margin"),
      unit,
      group: group.sold,
      meaning: "money",
      values: numbers(profit.margin),
    },
    {
      ...tool,
      id: "lines",
      header: say("column.orderLines"),
      group: group.serving,
      meaning: "count",
      values: numbers(customers.lines),
    },
    {
      ...tool,
      id: "drops",
      header: say("column.drops"),
      group: group.serving,
      meaning: "count",
      values: numbers(customers.drops),
    },
    {
      ...tool,
      id: "returnLines",
      header: say("column.returnLines"),
      group: group.serving,
      meaning: "count",
      values: numbers(customers.returnLines),
    },
    {
      ...tool,
      id: "costToServe",
      header: say("column.costToServe"),
      unit,
      group: group.profit,
      meaning: "money",
      values: numbers(profit.costToServe),
      formula: `{.lines}*${costPerLine}+{.drops}*${costPerDrop}+{.returnLines}*${costPerReturn}`,
    },
    {
      ...tool,
      id: "profit",
      header: say("column.profit"),
      unit,
      group: group.profit,
      meaning: "money",
      values: numbers(profit.profit),
      formula: "{.margin}-{.costToServe}",
      highlight: { kind: "below", limit: 0 },
    },
  ];
  const { customers: losing, loss } = lossOf(customers);
  const total = count(customers.keys.length);
  return {
    id: "criteria-customers",
    title: say("sheet.criteriaCustomers"),
    finding:
      losing > 0
        ? say("criteria.customersFinding", {
            count: count(losing),
            total,
            loss: money(loss, data.currency),
          })
        : say("criteria.customersFindingNone", {
            total,
            profit: money(
              profit.profit.reduce((sum, amount) => sum + amount, 0),
              data.currency,
            ),
          }),
    basis: basisOf(data),
    legend: say("criteria.legend.customers", { source: data.sales?.source ?? "" }),
    blocks: [
      {
        kind: "table",
        id: "criteriaCustomers",
        key: "customer",
        rowCount: customers.keys.length,
        columns,
        vanished: { kind: "remove" },
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
