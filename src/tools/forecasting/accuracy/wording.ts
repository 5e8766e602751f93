import { fewestRuns } from "../../../engine/forecasting/stock-for-service";
import { count, nested, percent, say, type Message } from "../../../text/message";
import { periodWord } from "../../basis";
import type { AccuracyFigures } from "./figures";
import { serviceTarget } from "./stock-needed";

/** How the forecasts were made, for the third row of a sheet. */
export function legendOf({ options, data }: AccuracyFigures): Message {
  return say("accuracy.legend", {
    lag: count(options.lag),
    unit: periodWord(data.calendar.unit, options.lag),
  });
}

/** Header of the stock that forecasts would have needed. */
export const stockHeader = (): Message =>
  say("accuracy.column.stockNeeded", { service: percent(serviceTarget) });

/** What stock needed is, how it is valued, and what it is not. */
export const stockNote = ({ stock: { valuation } }: AccuracyFigures): Message =>
  say("accuracy.noteStock", {
    service: percent(serviceTarget),
    fewest: count(fewestRuns(serviceTarget)),
    valuation: nested(say(`accuracy.valuation.${valuation}`)),
  });
