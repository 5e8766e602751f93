import type { Dataset } from "../../model/dataset";
import { count, day, nested, say, type Message } from "../../text/message";

/** "36 months from Jan 2024" */
export function spanOf({ calendar }: Dataset): Message {
  const periods = calendar.labels.length;
  const unit = nested(say(periods === 1 ? `period.${calendar.unit}` : `periods.${calendar.unit}`));
  const first = calendar.starts[0];
  if (first == null) return say("basis.span", { periods: count(periods), unit });
  const from = calendar.unit === "day" || calendar.unit === "week" ? first : first.slice(0, 7);
  return say("basis.spanFrom", { periods: count(periods), unit, first: day(from) });
}

const valuations = { revenue: "basis.atRevenue", cost: "basis.atCost", price: "basis.atPrice" } as const;

/** Third row of a sheet: data as of, span, currency and how value is counted. */
export function basisOf(data: Dataset): Message {
  const span = nested(spanOf(data));
  const base = nested(
    data.dataAsOf === null
      ? say("basis.noDate", { span })
      : say("basis.asOf", { date: day(data.dataAsOf), span }),
  );
  if (data.valueBasis === "units") return say("basis.units", { base });
  const currency = data.currency === "" ? nested(say("unit.noCurrency")) : data.currency;
  return say("basis.money", { base, currency, valuation: nested(say(valuations[data.valueBasis])) });
}

/** Unit of money in a column's header. */
export const moneyUnit = ({ currency }: Dataset): Message =>
  say("unit.money", { currency: currency === "" ? nested(say("unit.noCurrency")) : currency });

/** Unit of money in thousands, as lists of findings show it. */
export const moneyThousandsUnit = ({ currency }: Dataset): Message =>
  currency === "" ? say("unit.thousands") : say("unit.moneyThousands", { currency });
