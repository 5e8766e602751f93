import type { Column, Meaning, Sheet } from "../../../../report";
import { say, type Message } from "../../../../text/message";
import { basisOf, moneyUnit } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { makeToOrder, notStocked } from "../../shared/parameters-in-force";
import type { Effect } from "../effects";
import type { PolicyImpactFigures, Sum } from "../figures";
import { headline } from "../findings";
import { comparisonText } from "../wording";

type SideName = "Before" | "After";
type Amount = Exclude<keyof Effect, "method">;

const made = (side: SideName): string =>
  `OR({.method${side}}="${makeToOrder}",{.method${side}}="${notStocked}")`;

/** Native formulas of one side, by what they give. */
const formulas = (side: SideName): Readonly<Partial<Record<Amount, string>>> => ({
  averageStock: `IF(${made(side)},0,MAX(0,{.level${side}}-{.protection}+{.quantity${side}}/2))`,
  orders: `IF(${made(side)},{.occasions},IF({.demand}>0,MIN({.demand}/{.quantity${side}},{.occasions}),0))`,
  shortPerYear: `IF(OR(${made(side)},{.demand}=0),0,{.shortCycle${side}}*{.demand}/{.quantity${side}})`,
  stock: `{.average${side}}*{.unitValue}`,
  holding: `{.average${side}}*{.holdingRate}`,
  ordering: `{.orders${side}}*{.orderCost}`,
  stockout: `{.shortYear${side}}*{.shortCost}`,
  total: `{.holding${side}}+{.ordering${side}}+{.stockout${side}}`,
});

/** What each item ties up and costs before and after, with all that its figures rest on right of the printed page. */
export function itemsSheet(figures: PolicyImpactFigures): Sheet {
  const { data, table, compared, rates, demand, protection } = figures;
  const column = columnsOver(compared);
  const unit = { money: moneyUnit(data), units: say("unit.units") };
  const of = (
    id: string,
    side: SideName,
    amount: Amount,
    header: Message,
    group: Message,
    meaning: Meaning,
    isPrinted: boolean,
  ): Column => {
    const formula = formulas(side)[amount];
    const values = figures[side === "Before" ? "before" : "after"][amount];
    return {
      ...column(
        {
          id: `${id}${side}`,
          header,
          group,
          meaning,
          ...(meaning === "money" ? { unit: unit.money } : meaning === "units" ? { unit: unit.units } : {}),
          ...(formula === undefined ? {} : { formula }),
        },
        (row) => values[row]!,
      ),
      ...(isPrinted ? {} : { printed: false }),
    };
  };
  const change = (id: string, sum: Sum, header: Message, group: Message): Column =>
    column(
      {
        id,
        header,
        group,
        unit: unit.money,
        meaning: "change",
        formula: `{.${sum}After}-{.${sum}Before}`,
      },
      (row) => figures.after[sum][row]! - figures.before[sum][row]!,
    );
  const basis = (id: string, header: Message, meaning: Meaning, values: Float64Array): Column => ({
    ...column({ id, header, group: say("policyImpact.group.basis"), meaning }, (row) => values[row]!),
    printed: false,
  });
  const detail = (side: SideName): Column[] => {
    const group = say(side === "Before" ? "policyImpact.group.before" : "policyImpact.group.after");
    const parameters = figures[side === "Before" ? "before" : "after"];
    const plain = (
      id: "level" | "quantity" | "average" | "orders" | "shortCycle" | "shortYear",
      amount: Amount,
      meaning: Meaning,
    ): Column => of(id, side, amount, say(`policyImpact.column.${id}${side}`), group, meaning, false);
    return [
      {
        ...column(
          { id: `method${side}`, header: say(`policyImpact.column.method${side}`), group, meaning: "text" },
          (row) => parameters.method[row]!,
        ),
        printed: false,
      },
      plain("level", "level", "units"),
      plain("quantity", "quantity", "units"),
      plain("average", "averageStock", "units"),
      plain("orders", "orders", "multiple"),
      plain("shortCycle", "shortPerCycle", "ratio"),
      plain("shortYear", "shortPerYear", "multiple"),
    ];
  };
  const pair = (sum: Sum, group: Message): Column[] =>
    (["Before", "After"] as const).map((side) =>
      of(sum, side, sum, say(`policyImpact.column.${sum}${side}`), group, "money", true),
    );
  const group = {
    item: say("group.item"),
    capital: say("policyImpact.group.capital"),
    total: say("policyImpact.group.total"),
  };
  return {
    id: "policy-impact-items",
    title: say("workbook.sheet.policy-impact-items"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: comparisonText(figures),
    blocks: [
      {
        kind: "table",
        id: "policyImpactItems",
        key: "item",
        rowCount: compared.length,
        vanished: { kind: "remove" },
        columns: [
          column(
            { id: "item", header: say("column.item"), group: group.item, meaning: "key" },
            (row) => table.keys[row]!,
          ),
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group: group.item,
              meaning: "class",
              highlight: { kind: "class" },
            },
            (row) => table.segment[row]!,
          ),
          ...pair("stock", group.capital),
          change("stockChange", "stock", say("policyImpact.column.stockChange"), group.capital),
          ...pair("holding", say("policyImpact.group.holding")),
          ...pair("ordering", say("policyImpact.group.ordering")),
          ...pair("stockout", say("policyImpact.group.stockout")),
          ...pair("total", group.total),
          change("totalChange", "total", say("policyImpact.column.totalChange"), group.total),
          basis("demand", say("policyImpact.column.demand"), "units", demand.units),
          basis("occasions", say("policyImpact.column.occasions"), "multiple", demand.occasions),
          basis("protection", say("policyImpact.column.protection"), "rate", protection),
          basis("unitValue", say("policyImpact.column.unitValue"), "ratio", table.unitValue),
          basis("holdingRate", say("policyImpact.column.holdingRate"), "ratio", rates.holding),
          basis("orderCost", say("policyImpact.column.orderCost"), "ratio", rates.order),
          basis("shortCost", say("policyImpact.column.shortCost"), "ratio", rates.short),
          ...detail("Before"),
          ...detail("After"),
        ],
      },
    ],
    frozenColumns: 2,
    frozenHeader: true,
    onePage: false,
  };
}
