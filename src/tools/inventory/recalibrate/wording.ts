import { amountWords, type AmountWords } from "../shared/amount-words";
import { averageStockOf, worthOf } from "./effects";
import type { RecalibrateFigures } from "./figures";

/** Average stock of all that is in force, with today's demand; items without a value count for nothing. */
export function stockInForce({ inForce, table, protection }: RecalibrateFigures): number {
  const worth = worthOf(table);
  return inForce.reduce((sum, row, index) => {
    const stock = row === null ? 0 : averageStockOf(row.parameters, protection[index]!) * worth[index]!;
    return Number.isFinite(stock) ? sum + stock : sum;
  }, 0);
}

/** How the report words stock: by what is in force. */
export const wordsOf = (figures: RecalibrateFigures): AmountWords =>
  amountWords(figures.data, figures.table.valuation, stockInForce(figures));
