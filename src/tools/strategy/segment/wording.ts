import {
  decimal,
  nested,
  percent,
  say,
  thousands,
  money,
  type Message,
  type MessageValue,
} from "../../../text/message";
import type { Meaning } from "../../../report";
import { basisOf, moneyThousandsUnit, moneyUnit, spanOf } from "../../basis";
import type { Figures } from "./figures";

/** Below this total, thousands would round the figures away. */
const leastForThousands = 100_000;

/** How this run words its measures: currency, units, spans. The same everywhere in one report. */
export interface Wording {
  /** "value" or "demand": what ABC ranks by. */
  readonly measure: MessageValue;
  readonly valueHeader: Message;
  /** Unit and meaning in long tables. */
  readonly valueUnit: Message;
  readonly valueMeaning: Meaning;
  /** Unit and meaning in summaries. */
  readonly sumUnit: Message;
  readonly sumMeaning: Meaning;
  readonly moneyUnit: Message;
  readonly moneySumUnit: Message;
  readonly moneySumMeaning: Meaning;
  readonly perPeriod: Message;
  readonly basis: Message;
  readonly span: Message;
  readonly valuation: MessageValue;
  /** A sum of money in a sentence. */
  cash(value: number): MessageValue;
  /** An amount of one item in a sentence: money to the unit, or units of demand. */
  amount(value: number): MessageValue;
  share(part: number, whole: number): MessageValue;
}

/** A share in a sentence: a decimal below 10 %, so that small shares do not read as 0. */
export function shareOf(part: number, whole: number): MessageValue {
  const share = whole > 0 ? part / whole : 0;
  return percent(share, share !== 0 && share < 0.0995 ? 1 : 0);
}

export function wordingOf(figures: Figures): Wording {
  const { data, total, has, valuation } = figures;
  const { currency } = data;
  const inThousands = Math.max(has.money ? total.value : 0, total.stock) >= leastForThousands;
  const unit = moneyUnit(data);
  const moneySumUnit = inThousands ? moneyThousandsUnit(data) : unit;
  const moneySumMeaning: Meaning = inThousands ? "thousands" : "money";
  const span = spanOf(data);
  return {
    measure: nested(say(has.money ? "measure.value" : "measure.demand")),
    valueHeader: say(has.money ? "column.value" : "column.demand"),
    valueUnit: has.money ? unit : say("unit.units"),
    valueMeaning: has.money ? "money" : "units",
    sumUnit: has.money ? moneySumUnit : say("unit.units"),
    sumMeaning: has.money ? moneySumMeaning : "units",
    moneyUnit: unit,
    moneySumUnit,
    moneySumMeaning,
    perPeriod: say("unit.unitsPerPeriod", { period: nested(say(`period.${data.calendar.unit}`)) }),
    basis: basisOf(data),
    span,
    valuation: nested(say(valuation === "price" ? "basis.atPrice" : "basis.atCost")),
    cash: (value) => (inThousands ? thousands(value, currency) : money(value, currency)),
    amount: (value) =>
      has.money
        ? money(value, currency)
        : nested(say("unit.amount", { amount: decimal(value, value < 10 ? 1 : 0) })),
    share: shareOf,
  };
}
