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

const mostDigits = 6;

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

function termsOf(basis: Basis, segment: string, sd: number): Terms {
  const { figures, item } = basis;
  const { data, classes } = figures;
  const policy = policyOf(basis, segment);
  const target = classes.overrides.get(item)?.serviceTarget ?? policy.serviceTarget;
  const leadSd = data.items.leadTimeSdPeriods[item]!;
  return {
    target,
    factor: standardNormalQuantile(target),
    mean: classes.demandMean[item]!,
    sd,
    leadPeriods: data.items.leadTimePeriods[item]!,
    leadSdPeriods: Number.isNaN(leadSd) ? 0 : leadSd,
    reviewPeriods: policy.reviewDays / data.calendar.daysPerPeriod,
  };
}

/** Decimals with which the numbers shown give the safety stock as shown. */
function digitsOfTerms(
  { factor, mean, sd, leadPeriods, leadSdPeriods, reviewPeriods }: Terms,
  units: number,
): number {
  const shown = Number(units.toFixed(unitsOf(units).digits));
  for (let digits = 2; digits < mostDigits; digits++) {
    const cut = (value: number): number => Number(value.toFixed(digits));
    const spread = cut(leadPeriods + reviewPeriods) * cut(sd) ** 2 + (cut(mean) * cut(leadSdPeriods)) ** 2;
    const result = cut(factor) * Math.sqrt(spread);
    if (Number(result.toFixed(unitsOf(units).digits)) === shown) return digits;
  }
  return mostDigits;
}

function formulaOf(terms: Terms, units: number): Message {
  const digits = digitsOfTerms(terms, units);
  const values = {
    factor: decimal(terms.factor, digits),
    sd: decimal(terms.sd, digits),
    protection: decimal(terms.leadPeriods + terms.reviewPeriods, digits),
    units: strong(unitsOf(units).text),
  };
  return terms.leadSdPeriods === 0
    ? say("explain.stock.formula", values)
    : say("explain.stock.formulaLead", {
        ...values,
        mean: decimal(terms.mean, digits),
        leadSd: decimal(terms.leadSdPeriods, digits),
      });
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
  if (data.locations !== null) {
    const places = data.locations.itemIndex.reduce((sum, each) => sum + (each === item ? 1 : 0), 0);
    return [say("explain.stock.locations", { units: text, count: count(places) })];
  }
  const final = classes.final[item]!;
  const terms = termsOf(basis, final, classes.demandSd[item]!);
  const days = (periods: number): MessageValue => {
    const length = periods * data.calendar.daysPerPeriod;
    return decimal(length, Math.min(1, digitsOf(length)));
  };
  const asks = override?.serviceTarget == null ? final : nested(say("explain.stock.theOverride"));
  return [
    formulaOf(terms, units),
    say("explain.stock.terms", {
      asks,
      target: percent(target, digitsOf(target * 100)),
      factor: decimal(terms.factor, 2),
      lead: days(terms.leadPeriods),
      review: days(terms.reviewPeriods),
      protection: decimal(terms.leadPeriods + terms.reviewPeriods, 2),
      periods: nested(say(`periods.${data.calendar.unit}`)),
    }),
  ];
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
 * ", safety stock 186 → 51 units": what another class and the spread that goes with it would make of it.
 *
 * @param ratio standard deviation / mean that forecasts would leave
 * @returns an empty text where it is not computed for the item by itself
 */
export function stockChange(basis: Basis, segment: string, ratio: number): MessageValue {
  const { figures, item } = basis;
  const { data, classes, parameters } = figures;
  const before = parameters.safetyStock[item]!;
  const isSet = classes.overrides.get(item)?.safetyStock != null;
  if (isSet || data.locations !== null || Number.isNaN(before)) return "";
  const terms = termsOf(basis, segment, ratio * classes.demandMean[item]!);
  const one = (value: number): Float64Array => Float64Array.of(value);
  const after = stockParameters({
    serviceLevel: one(terms.target),
    demandMean: one(terms.mean),
    demandSd: one(terms.sd),
    leadTime: one(terms.leadPeriods),
    leadTimeSd: one(terms.leadSdPeriods),
    reviewPeriod: one(terms.reviewPeriods),
  }).safetyStock[0]!;
  return nested(say("explain.otherwise.stock", { before: unitsOf(before).text, after: unitsOf(after).text }));
}
