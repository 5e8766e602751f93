import { count, money, nested, say, thousands, type MessageValue } from "../../../text/message";
import type { StockTable } from "./stock-table";

const fewThousands = 10_000;

/** A sum of money, in thousands where it is large; of units where no value of a unit is known. */
export function amountText({ data, valuation }: StockTable, amount: number): MessageValue {
  if (valuation === "none") return nested(say("stock.units", { amount: count(Math.round(amount)) }));
  return Math.abs(amount) < fewThousands ? money(amount, data.currency) : thousands(amount, data.currency);
}
