import type { Column } from "../../../../../report";
import { say } from "../../../../../text/message";
import type { Figures } from "../../figures";
import type { Wording } from "../../wording";
import { inOrder } from "../../../../in-order";

/** Stock on hand and its worth. */
export function stock(figures: Figures, wording: Wording): Column[] {
  const { has, data, classes, stockValue } = figures;
  const group = say("group.stock");
  const columns: Column[] = [];
  if (has.stock) {
    columns.push({
      id: "onHand",
      header: say("column.onHand"),
      unit: say("unit.units"),
      group,
      meaning: "units",
      owner: "tool",
      values: inOrder(data.items.onHand, classes.order),
    });
  }
  if (has.stockValue) {
    columns.push({
      id: "stockValue",
      header: say("column.stockValue"),
      unit: wording.moneyUnit,
      group,
      meaning: "money",
      owner: "tool",
      values: inOrder(stockValue, classes.order),
      formula: 'IF(OR({.onHand}="",{.unitCost}=""),"",{.onHand}*{.unitCost})',
    });
  }
  return columns;
}
