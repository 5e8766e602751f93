import { count, nested, say, type Message, type MessageValue } from "../../../text/message";
import type { Meaning } from "../../../report";
import { moneyUnit } from "../../basis";
import { moneyWords } from "../shared/money-words";
import { averageStockOf, worthOf } from "./effects";
import type { RecalibrateFigures } from "./figures";

/** How the report words stock: in money, in thousands where sums are large, or in units where nothing has a value. */
export interface StockWords {
  readonly unit: Message;
  readonly meaning: Meaning;
  readonly changeMeaning: Meaning;
  readonly chartFormat: "thousands" | "number";
  /** In tables with a row an item. */
  readonly rowUnit: Message;
  readonly rowMeaning: Meaning;
  readonly amount: (value: number) => MessageValue;
}

/** Average stock of all that is in force, with today's demand; items without a value count for nothing. */
export function stockInForce({ inForce, table, protection }: RecalibrateFigures): number {
  const worth = worthOf(table);
  return inForce.reduce((sum, row, index) => {
    const stock = row === null ? 0 : averageStockOf(row.parameters, protection[index]!) * worth[index]!;
    return Number.isFinite(stock) ? sum + stock : sum;
  }, 0);
}

export function wordsOf(figures: RecalibrateFigures): StockWords {
  const { data, table } = figures;
  if (table.valuation === "none") {
    return {
      unit: say("unit.units"),
      meaning: "units",
      changeMeaning: "change",
      chartFormat: "number",
      rowUnit: say("unit.units"),
      rowMeaning: "units",
      amount: (value) => nested(say("unit.amount", { amount: count(Math.round(value)) })),
    };
  }
  const words = moneyWords(data, stockInForce(figures));
  return { ...words, rowUnit: moneyUnit(data), rowMeaning: "money", amount: words.cash };
}
