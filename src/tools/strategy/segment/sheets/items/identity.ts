import type { Column } from "../../../../../report";
import { say } from "../../../../../text/message";
import type { Figures } from "../../figures";
import { textInOrder } from "../../../../in-order";

/** What the item is. */
export function identity(figures: Figures): Column[] {
  const { items } = figures.data;
  const { order } = figures.classes;
  const group = say("group.item");
  const columns: Column[] = [
    {
      id: "item",
      header: say("column.item"),
      group,
      meaning: "key",
      owner: "tool",
      values: textInOrder(items.keys, order),
    },
  ];
  if (figures.has.description) {
    const values = textInOrder(items.description, order);
    columns.push({
      id: "description",
      header: say("column.description"),
      group,
      meaning: "text",
      owner: "tool",
      values,
    });
  }
  if (figures.has.family) {
    const values = textInOrder(items.family, order);
    columns.push({
      id: "family",
      header: say("column.family"),
      group,
      meaning: "text",
      owner: "tool",
      values,
    });
  }
  return columns;
}
