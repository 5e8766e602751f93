import type { PeriodUnit } from "./dataset";

/** A header taken apart: what it names, and the units it carries. */
export interface HeaderText {
  /** Lower case, words separated by single spaces: "price gbp". */
  readonly full: string;
  /** Without its units: "price". */
  readonly base: string;
  /** ISO code of a currency in the header, else null. */
  readonly currency: string | null;
  /** Unit of time in the header ("lead_time_months"), else null. */
  readonly time: PeriodUnit | null;
  /** Whether a percent sign or "rate" says that numbers are shares. */
  readonly percent: boolean;
}

const currencySigns: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  $: "USD",
  "¥": "JPY",
  "₹": "INR",
};
const currencyWords: Readonly<Record<string, string>> = {
  euro: "EUR",
  euros: "EUR",
  dollar: "USD",
  dollars: "USD",
  pound: "GBP",
  pounds: "GBP",
  sterling: "GBP",
};
const currencyCodes: ReadonlySet<string> = new Set(
  "eur usd gbp chf jpy cny inr aud cad nzd sek nok dkk pln czk huf ron bgn try zar brl mxn sgd hkd krw twd thb myr idr php vnd aed sar ils rub uah".split(
    " ",
  ),
);

const timeWords: Readonly<Record<string, PeriodUnit>> = {
  d: "day",
  day: "day",
  days: "day",
  tage: "day",
  w: "week",
  wk: "week",
  wks: "week",
  week: "week",
  weeks: "week",
  wochen: "week",
  mth: "month",
  mths: "month",
  mo: "month",
  month: "month",
  months: "month",
  monate: "month",
  monthly: "month",
  quarter: "quarter",
  quarters: "quarter",
  y: "year",
  yr: "year",
  year: "year",
  years: "year",
  annum: "year",
  annual: "year",
  yearly: "year",
  pa: "year",
};

/** ISO code of "eur", "€", "US$" ..., else null. */
export function currencyOf(word: string): string | null {
  const text = word.trim();
  const sign = currencySigns[text.replace(/^us/i, "")];
  if (sign !== undefined) return sign;
  const lower = text.toLowerCase();
  if (currencyCodes.has(lower)) return lower.toUpperCase();
  return currencyWords[lower] ?? null;
}

/** White space folded, camel case and underscores opened: "Std_cost\n(EUR)" -> "std cost ( eur )" without brackets. */
function words(text: string): string[] {
  return (
    text
      // Two small letters at least, or "UoM" would fall apart.
      .replace(/([a-z]{2})([A-Z])/g, "$1 $2")
      .replace(/([€£$¥₹%#])/g, " $1 ")
      .toLowerCase()
      .split(/[\s_\-./:;,()[\]{}|*'"]+/)
      .filter((word) => word !== "")
  );
}

/** Takes a header apart; units count only behind the first word, so that "Week" alone stays a name. */
export function readHeader(text: string): HeaderText {
  const all = words(text);
  let currency: string | null = null;
  let time: PeriodUnit | null = null;
  let percent = false;
  const base: string[] = [];
  all.forEach((word, index) => {
    const found = currencyOf(word);
    const unit = timeWords[word];
    if (found !== null) currency = found;
    else if (word === "%" || word === "percent" || word === "pct") percent = true;
    else if (index > 0 && unit !== undefined) time = unit;
    else base.push(word);
  });
  const joined = base
    .join(" ")
    .replace(/( in)$/, "")
    .replace(/( per( unit| piece| item| each)?| per)+( per)?$/, "")
    .trim();
  return { full: all.join(" "), base: joined, currency, time, percent };
}

/** White space folded, for comparing headers that hold line feeds. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
