import type { Column } from "../../../report";
import { say } from "../../../text/message";
import { columnsOver } from "../../columns-over";
import type { StockTable } from "./stock-table";

/** What names a row of stock in a table: item, description and supplier where they are known, segment. */
export function rowColumns(table: StockTable, order: readonly number[]): Column[] {
  const { data, rows, keys, segment } = table;
  const { description, vendor } = data.items;
  const column = columnsOver(order);
  const group = say("stock.group.item");
  const itemOf = (row: number): number => rows.itemIndex[row]!;
  return [
    column({ id: "item", header: say("column.item"), group, meaning: "key" }, (row) => keys[row]!),
    ...(description.some((text) => text !== null)
      ? [
          column(
            { id: "description", header: say("column.description"), group, meaning: "text", width: 24 },
            (row) => description[itemOf(row)]!,
          ),
        ]
      : []),
    ...(vendor === undefined
      ? []
      : [
          column(
            { id: "vendor", header: say("column.vendor"), group, meaning: "text", width: 18 },
            (row) => vendor[itemOf(row)]!,
          ),
        ]),
    column(
      { id: "segment", header: say("column.segment"), group, meaning: "class", highlight: { kind: "class" } },
      (row) => segment[row]!,
    ),
  ];
}
