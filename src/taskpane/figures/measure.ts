import { count, decimal, money, nested, say, thousands } from "../../text/message";
import { render, writeNumber } from "../../text/render";
import type { DataSummary } from "../../worker";

/** Below this total, thousands would round the figures away; as in the sheets. */
const leastForThousands = 100_000;

/** A true minus, as the pane writes it. */
const minus = "\u2212";

/** How one screen writes a sum: same unit and digits in every figure. */
export interface Measure {
  /** "EUR k"; empty for plain numbers. */
  readonly unit: string;
  /** The figure without its unit: "1,699". */
  readonly short: (value: number) => string;
  /** The figure with its unit: "EUR 1,699 k". */
  readonly full: (value: number) => string;
  /** Signed, without its unit: "+20", "−8"; "0" for no change. */
  readonly signed: (value: number) => string;
}

export function signed(text: string, value: number): string {
  const plain = text.replace(/[-\u2212]/, "");
  if (/^[0.,]*$/.test(plain)) return plain;
  return (value < 0 ? minus : "+") + plain;
}

/** Money of a total's size: in thousands where the total is large enough. */
export function moneyMeasure(currency: string, total: number): Measure {
  const inThousands = Math.abs(total) >= leastForThousands;
  const short = (value: number): string => writeNumber(inThousands ? value / 1000 : value, 0);
  const unit = [currency, inThousands ? "k" : ""].filter((word) => word !== "").join("\u00a0");
  return {
    unit,
    short: (value) => short(value).replace("-", minus),
    full: (value) =>
      render(
        say("model.place.one", { cell: inThousands ? thousands(value, currency) : money(value, currency) }),
      ),
    signed: (value) => signed(short(value), value),
  };
}

const unitMeasure: Measure = {
  unit: "",
  short: (value) => writeNumber(value, 0),
  full: (value) => writeNumber(value, 0),
  signed: (value) => signed(writeNumber(value, 0), value),
};

/** The measure that ABC ranks by. */
export const valueMeasure = (data: DataSummary): Measure =>
  data.valueBasis === "units" ? unitMeasure : moneyMeasure(data.currency, data.value);

/** "36 months". */
export const spanText = ({ unit, periods }: Pick<DataSummary, "unit" | "periods">): string =>
  render(say(`model.unit.${unit}`, { count: count(periods) }));

/** "value" or "demand". */
export const measureName = ({ valueBasis }: DataSummary): ReturnType<typeof nested> =>
  nested(say(valueBasis === "units" ? "measure.demand" : "measure.value"));

/** A coefficient of variation with two decimals. */
export const cvText = (value: number): string => render(say("model.place.one", { cell: decimal(value, 2) }));
