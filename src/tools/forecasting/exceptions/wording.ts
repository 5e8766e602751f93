import { count, decimal, money, nested, say, type Message, type MessageValue } from "../../../text/message";
import type { Candidate, ExceptionFigures } from "./figures";

const fewUnits = 10;

/** Units to the piece, with a decimal where they are few. */
export const units = (value: number): MessageValue =>
  value < fewUnits && !Number.isInteger(value) ? decimal(value, 1) : count(Math.round(value));

/** What is at stake, as money or units. */
export const stakeText = ({ data, hasMoney }: ExceptionFigures, stake: number): MessageValue =>
  hasMoney ? money(stake, data.currency) : nested(say("exceptions.units", { amount: units(stake) }));

/** "120 units in 2026-10, 35 were forecast". */
export function detailsOf({ latest, records, data }: ExceptionFigures, each: Candidate): Message {
  const { kind, found, expected } = each;
  const unit = nested(say(`periods.${data.calendar.unit}`));
  switch (kind) {
    case "silent":
      return say("exceptions.what.silent", { found: count(found), unit, expected: decimal(expected, 1) });
    case "above":
    case "below":
      return say(`exceptions.what.${kind}`, { found: units(found), expected: units(expected), latest });
    default:
      return say(`exceptions.what.${kind}`, {
        found: units(found),
        expected: units(expected),
        window: count(records.window),
        unit,
      });
  }
}
