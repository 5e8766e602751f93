import type { Dataset, PeriodUnit } from "../model/dataset";
import { count, day, nested, say, type Message, type MessageValue } from "../text/message";
import { moneyThousandsUnitOf, moneyUnitOf } from "../text/money-unit";

/** "month" of one, "months" of any other number. */
export const periodWord = (unit: PeriodUnit, number: number): MessageValue =>
  nested(say(number === 1 ? `period.${unit}` : `periods.${unit}`));

/** "36 months from Jan 2023": how long the history is, and from when where its labels tell. */
export function spanOf({ calendar }: Pick<Dataset, "calendar">): Message {
  const periods = calendar.labels.length;
  const unit = periodWord(calendar.unit, periods);
  const first = calendar.starts[0];
  if (first == null) return say("basis.span", { periods: count(periods), unit });
  const from = calendar.unit === "day" || calendar.unit === "week" ? first : first.slice(0, 7);
  return say("basis.spanFrom", { periods: count(periods), unit, first: day(from) });
}

/** "Data as of 31 Oct 2026 · 36 months from Nov 2023", the start of every sheet's third row. */
export function asOfBasis(data: Pick<Dataset, "calendar" | "dataAsOf">): Message {
  const span = nested(spanOf(data));
  return data.dataAsOf === null
    ? say("basis.noDate", { span })
    : say("basis.asOf", { date: day(data.dataAsOf), span });
}

const valuations = { revenue: "basis.atRevenue", cost: "basis.atCost", price: "basis.atPrice" } as const;

/** Third row of a sheet: data as of, span, currency and how value is counted. */
export function basisOf(data: Dataset): Message {
  const base = nested(asOfBasis(data));
  if (data.valueBasis === "units") return say("basis.units", { base });
  const currency = data.currency === "" ? nested(say("unit.noCurrency")) : data.currency;
  return say("basis.money", { base, currency, valuation: nested(say(valuations[data.valueBasis])) });
}

/** Unit of money in a column's header. */
export const moneyUnit = ({ currency }: Dataset): Message => moneyUnitOf(currency);

/** Unit of money in thousands. */
export const moneyThousandsUnit = ({ currency }: Dataset): Message => moneyThousandsUnitOf(currency);
