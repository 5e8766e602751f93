import { stockParameters } from "../../../../engine/inventory/policy";
import { standardNormalQuantile } from "../../../../engine/statistics/distributions/normal";
import type { StockExplanation } from "../../../../report";
import {
  count,
  decimal,
  nested,
  percent,
  say,
  strong,
  type Message,
  type MessageValue,
} from "../../../../text/message";
import { segments, type SegmentPolicy } from "../presets";
import type { Basis } from "./basis";
import { digitsOf } from "./digits";

/** Digits of the numbers in a formula. */
const fewestDigits = 3;
const mostDigits = 8;

/** So many locations are shown. */
const placesShown = 3;

/** Stock in whole units, as Items shows it; below ten with decimals. */
const unitsOf = (units: number): { readonly text: MessageValue; readonly digits: number } => {
  const digits = Math.abs(units) >= 10 ? 0 : 1;
  return { text: decimal(units, digits), digits };
};

const policyOf = ({ figures }: Basis, segment: string): SegmentPolicy =>
  figures.policies[segments.indexOf(segment)]!;

/** What the safety stock of an item is computed from. Units, periods. */
interface Terms {
  readonly target: number;
  readonly factor: number;
  readonly mean: number;
  readonly sd: number;
  readonly leadPeriods: number;
  readonly leadSdPeriods: number;
  readonly reviewPeriods: number;
}

/** The item itself, or its rows by location. */
function rowsOf({ figures, item }: Basis): number[] {
  const rows: number[] = [];
  figures.rows.itemIndex.forEach((each, row) => {
    if (each === item) rows.push(row);
  });
  return rows;
}

/** @param spread what is left of the standard deviation, 1 for all of it */
function termsOf(basis: Basis, segment: string, row: number, spread = 1): Terms {
  const { figures, item } = basis;
  const { data, classes, rows } = figures;
  const policy = policyOf(basis, segment);
  const target = classes.overrides.get(item)?.serviceTarget ?? policy.serviceTarget;
  const leadSd = rows.leadTimeSdPeriods[row]!;
  return {
    target,
    factor: standardNormalQuantile(target),
    mean: rows.demandMean[row]!,
    sd: rows.demandSd[row]! * spread,
    leadPeriods: rows.leadTimePeriods[row]!,
    leadSdPeriods: Number.isNaN(leadSd) ? 0 : leadSd,
    reviewPeriods: policy.reviewDays / data.calendar.daysPerPeriod,
  };
}

/** Decimals that leave a number so many digits that say something. */
function decimalsOf(value: number, digits: number): number {
  if (value === 0) return 2;
  return Math.min(mostDigits, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)))));
}

/** Digits with which the numbers shown give the safety stock as shown. */
function digitsOfTerms(terms: Terms, units: number): number {
  const { factor, mean, sd, leadPeriods, leadSdPeriods, reviewPeriods } = terms;
  const shown = units.toFixed(unitsOf(units).digits);
  for (let digits = fewestDigits; digits < mostDigits; digits++) {
    const cut = (value: number): number => Number(value.toFixed(decimalsOf(value, digits)));
    const spread = cut(leadPeriods + reviewPeriods) * cut(sd) ** 2 + (cut(mean) * cut(leadSdPeriods)) ** 2;
    const result = cut(factor) * Math.sqrt(spread);
    if (result.toFixed(unitsOf(units).digits) === shown) return digits;
  }
  return mostDigits;
}

/** The formula in words. */
const wordsOf = ({ leadSdPeriods }: Terms): MessageValue =>
  nested(say(leadSdPeriods === 0 ? "explain.stock.words" : "explain.stock.wordsLead"));

/** The formula in numbers. */
function numbersOf(terms: Terms, units: number): MessageValue {
  const digits = digitsOfTerms(terms, units);
  const number = (value: number): MessageValue => decimal(value, decimalsOf(value, digits));
  const values = {
    factor: number(terms.factor),
    sd: number(terms.sd),
    protection: number(terms.leadPeriods + terms.reviewPeriods),
  };
  if (terms.leadSdPeriods === 0) return nested(say("explain.stock.numbers", values));
  const lead = { mean: number(terms.mean), leadSd: number(terms.leadSdPeriods) };
  return nested(say("explain.stock.numbersLead", { ...values, ...lead }));
}

/** The largest parts of a sum over locations, each in numbers. */
function placesOf(basis: Basis, rows: readonly number[]): Message[] {
  const { data, classes, rowParameters } = basis.figures;
  const unitsAt = (row: number): number => rowParameters.safetyStock[row]!;
  return rows
    .filter((row) => !Number.isNaN(unitsAt(row)))
    .sort((a, b) => unitsAt(b) - unitsAt(a))
    .slice(0, placesShown)
    .map((row) =>
      say("explain.stock.place", {
        place: data.locations?.keys[row]?.location ?? "",
        numbers: numbersOf(termsOf(basis, classes.final[basis.item]!, row), unitsAt(row)),
        units: strong(unitsOf(unitsAt(row)).text),
      }),
    );
}

function sentencesOf(basis: Basis, target: number): Message[] {
  const { figures, item } = basis;
  const { data, classes, parameters } = figures;
  const units = parameters.safetyStock[item]!;
  const override = classes.overrides.get(item);
  const text = strong(unitsOf(units).text);
  if (override !== undefined && override.safetyStock !== null)
    return [say("explain.stock.override", { units: text })];
  if (Number.isNaN(units)) return [say("explain.stock.unknown")];
  const final = classes.final[item]!;
  const rows = rowsOf(basis);
  const terms = termsOf(basis, final, rows[0]!);
  const asks = say("explain.stock.asks", {
    asks: override?.serviceTarget == null ? final : nested(say("explain.stock.theOverride")),
    target: percent(target, digitsOf(target * 100)),
    factor: decimal(terms.factor, 2),
  });
  if (data.locations !== null) {
    const sum = say("explain.stock.locations", {
      units: text,
      count: count(rows.length),
      words: wordsOf(terms),
    });
    return [sum, ...placesOf(basis, rows), asks];
  }
  const days = (periods: number): MessageValue => {
    const length = periods * data.calendar.daysPerPeriod;
    return decimal(length, Math.min(1, digitsOf(length)));
  };
  const protection = say("explain.stock.protection", {
    lead: days(terms.leadPeriods),
    review: days(terms.reviewPeriods),
    protection: decimal(terms.leadPeriods + terms.reviewPeriods, 2),
    periods: nested(say(`periods.${data.calendar.unit}`)),
  });
  const formula = say("explain.stock.formula", {
    words: wordsOf(terms),
    numbers: numbersOf(terms, units),
    units: text,
  });
  return [formula, asks, protection];
}

/** What the final class means for the safety stock; null where the data carry no lead times. */
export function explainStock(basis: Basis): StockExplanation | null {
  const { figures, item } = basis;
  if (!figures.has.parameters) return null;
  const target = figures.parameters.serviceTarget[item]!;
  return {
    heading: say("explain.stock"),
    aside: say("explain.stock.target", { target: percent(target, digitsOf(target * 100)) }),
    sentences: sentencesOf(basis, target),
  };
}

/**
 * ", safety stock 186 → 51 units": what another class and the spread that goes with it would make of it. Spreads of locations shrink
 * in the proportion of the item's.
 *
 * @param ratio standard deviation / mean that forecasts would leave
 * @returns an empty text where the item's is not known, or set by hand
 */
export function stockChange(basis: Basis, segment: string, ratio: number): MessageValue {
  const { figures, item } = basis;
  const { classes, parameters } = figures;
  const before = parameters.safetyStock[item]!;
  if (classes.overrides.get(item)?.safetyStock != null || Number.isNaN(before)) return "";
  const spread = (ratio * classes.demandMean[item]!) / classes.demandSd[item]!;
  const terms = rowsOf(basis).map((row) => termsOf(basis, segment, row, spread));
  const column = (name: keyof Terms): Float64Array => Float64Array.from(terms, (each) => each[name]);
  const after = stockParameters({
    serviceLevel: column("target"),
    demandMean: column("mean"),
    demandSd: column("sd"),
    leadTime: column("leadPeriods"),
    leadTimeSd: column("leadSdPeriods"),
    reviewPeriod: column("reviewPeriods"),
  }).safetyStock.reduce((sum, units) => sum + units, 0);
  return nested(say("explain.otherwise.stock", { before: unitsOf(before).text, after: unitsOf(after).text }));
}
