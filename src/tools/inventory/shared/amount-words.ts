import type { Dataset } from "../../../model/dataset";
import type { Meaning } from "../../../report";
import { count, money, nested, say, thousands, type Message, type MessageValue } from "../../../text/message";
import { moneyThousandsUnit, moneyUnit } from "../../basis";
import type { StockTable } from "./stock-table";

/** Below this total, thousands would round the figures away. */
const leastForThousands = 100_000;

/** How a tool of inventory words amounts: money, or units where no item has a cost or a price. */
export interface AmountWords {
  readonly isMoney: boolean;
  /** Unit and meaning in long tables. */
  readonly unit: Message;
  readonly meaning: Meaning;
  /** Unit and meaning in summaries. */
  readonly sumUnit: Message;
  readonly sumMeaning: Meaning;
  readonly changeMeaning: Meaning;
  readonly chartFormat: "thousands" | "number";
  /** An amount in a sentence. */
  readonly amount: (value: number) => MessageValue;
}

/**
 * Words for amounts of stock.
 *
 * @param total the largest amount of the report: it decides whether summaries show thousands
 */
export function amountWords(data: Dataset, valuation: "cost" | "price" | "none", total: number): AmountWords {
  if (valuation === "none") {
    const unit = say("unit.units");
    const amount = (value: number): MessageValue =>
      nested(say("unit.amount", { amount: count(Math.round(value)) }));
    return {
      isMoney: false,
      unit,
      meaning: "units",
      sumUnit: unit,
      sumMeaning: "units",
      changeMeaning: "change",
      chartFormat: "number",
      amount,
    };
  }
  const { currency } = data;
  const inThousands = Math.abs(total) >= leastForThousands;
  return {
    isMoney: true,
    unit: moneyUnit(data),
    meaning: "money",
    sumUnit: inThousands ? moneyThousandsUnit(data) : moneyUnit(data),
    sumMeaning: inThousands ? "thousands" : "money",
    changeMeaning: inThousands ? "change-thousands" : "change",
    chartFormat: inThousands ? "thousands" : "number",
    amount: (value) =>
      inThousands && Math.abs(value) >= leastForThousands / 10
        ? thousands(value, currency)
        : money(value, currency),
  };
}

/** One amount on its own in a sentence. */
export const amountText = ({ data, valuation }: StockTable, amount: number): MessageValue =>
  amountWords(data, valuation, amount).amount(amount);
