import { count, nested, say, type Message } from "../../../text/message";
import type { AccuracyFigures } from "./figures";

/** How the forecasts were made, for the third row of a sheet. */
export function legendOf({ options, data }: AccuracyFigures): Message {
  const { unit } = data.calendar;
  return say("accuracy.legend", {
    lag: count(options.lag),
    unit: nested(say(options.lag === 1 ? `period.${unit}` : `periods.${unit}`)),
  });
}
