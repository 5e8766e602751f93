import type { Finding, Where } from "../../../report";
import { count, say, type Message, type MessageValue } from "../../../text/message";
import { examplesOf } from "./examples";
import { rowsText } from "./rows-text";
import type { StockTable } from "./stock-table";

const letters = 40;

/** The first of some rows by name. */
export const namesOf = ({ keys }: StockTable, rows: readonly number[]): MessageValue =>
  examplesOf(rows.map((row) => say("stock.example", { name: [...keys[row]!].slice(0, letters).join("") })));

/**
 * What the data do not say of rows that are stocked all the same, by the names of the rows: a lead time of 0, and no value of a unit
 * where others have one.
 *
 * @param rows the rows that are stocked
 * @param where the sheet that shows rows
 */
export function gapFindings(
  table: StockTable,
  rows: readonly number[],
  where: (rows: readonly number[]) => Where,
): Finding[] {
  const { data, valuation, unitValue } = table;
  const found = (
    id: string,
    which: readonly number[],
    sentence: (values: { rows: MessageValue; count: MessageValue; examples: MessageValue }) => Message,
    whatNow: Message,
  ): Finding[] =>
    which.length === 0
      ? []
      : [
          {
            id,
            level: "check",
            sentence: sentence({
              rows: rowsText(data, which.length),
              count: count(which.length),
              examples: namesOf(table, which),
            }),
            whatNow,
            where: where(which),
            items: which.length,
            money: null,
          },
        ];
  const isCost = valuation === "cost";
  return [
    ...found(
      "zero-lead-time",
      rows.filter((row) => table.rows.leadTimePeriods[row] === 0),
      (values) => say("stock.finding.zero-lead-time", values),
      say("stock.now.zero-lead-time"),
    ),
    ...found(
      "no-value",
      valuation === "none" ? [] : rows.filter((row) => !Number.isFinite(unitValue[row]!)),
      (values) => say(isCost ? "stock.finding.no-cost" : "stock.finding.no-price", values),
      say(isCost ? "stock.now.no-cost" : "stock.now.no-price"),
    ),
  ];
}
