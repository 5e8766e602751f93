import { count, nested, say, type MessageValue } from "../../../text/message";
import type { DayValueFigures } from "./figures";

/** "A day" or "7 days", at the start of a sentence. */
export const spanText = ({ options }: Pick<DayValueFigures, "options">): MessageValue =>
  nested(options.days === 1 ? say("dayValue.aDay") : say("dayValue.days", { days: count(options.days) }));

/** "a day" or "7 days", within a sentence. */
export const spanWithin = ({ options }: Pick<DayValueFigures, "options">): MessageValue =>
  nested(
    options.days === 1 ? say("dayValue.aDayWithin") : say("dayValue.days", { days: count(options.days) }),
  );
