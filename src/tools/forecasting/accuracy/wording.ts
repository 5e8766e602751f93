import { count, say, type Message } from "../../../text/message";
import { periodWord } from "../../basis";
import type { AccuracyFigures } from "./figures";

/** How the forecasts were made, for the third row of a sheet. */
export function legendOf({ options, data }: AccuracyFigures): Message {
  return say("accuracy.legend", {
    lag: count(options.lag),
    unit: periodWord(data.calendar.unit, options.lag),
  });
}
