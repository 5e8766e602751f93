import { xyzClasses } from "../../../../engine/segmentation/xyz";
import type { LetterExplanation, Turn } from "../../../../report";
import {
  count,
  decimal,
  nested,
  say,
  strong,
  type Message,
  type MessageValue,
} from "../../../../text/message";
import { seasonOf } from "../calendar-season";
import { xyzLetters } from "../presets";
import { spanOfPeriods, type Basis } from "./basis";
import { digitsApart, digitsOf, digitsOfQuotient } from "./digits";
import { stockChange } from "./stock";

/** Two decimals are what the sheets show of a coefficient of variation. */
const leastDigits = 2;

const cutDigits = (cut: number): number => digitsOf(cut, leastDigits);
const cutText = (cut: number): MessageValue => decimal(cut, cutDigits(cut));

/** "CV", or what else stands against the cuts. */
export const ratioName = ({ measure, figures }: Basis): MessageValue =>
  nested(say(`explain.ratio.${measure ?? figures.options.variability}`));

/** The item's ratio with decimals enough to stand on its side of the cuts. */
export function ratioText({ figures }: Basis, ratio: number): MessageValue {
  return decimal(ratio, digitsApart(ratio, figures.options.xyzCuts, leastDigits));
}

function formulaOf(basis: Basis, letter: string): Message {
  const { figures, item, measure, start, end } = basis;
  const { classes, options, data } = figures;
  const ratio = classes.variability[item]!;
  const mean = classes.demandMean[item]!;
  const span = spanOfPeriods(end - start, figures);
  const name = ratioName(basis);
  if (measure === null) return say("explain.formula.short", { measure: name, letter });
  if (Number.isNaN(ratio))
    return say(mean > 0 ? "explain.formula.noLateDemand" : "explain.formula.noDemand", {
      span,
      measure: name,
      letter,
    });
  const shownRatio = ratioText(basis, ratio);
  if (measure === "forecast-error")
    return say("explain.formula.forecast-error", { ratio: strong(shownRatio), span });
  const spread = ratio * mean;
  const digits = digitsOfQuotient(spread, mean, digitsApart(ratio, options.xyzCuts, leastDigits));
  const values = {
    sd: decimal(spread, digits),
    mean: decimal(mean, digits),
    ratio: strong(shownRatio),
    span,
  };
  if (measure !== "deseasonalized") return say(`explain.formula.${measure}`, values);
  const season = seasonOf(options, data.calendar.unit) ?? 0;
  return say("explain.formula.deseasonalized", { ...values, season: spanOfPeriods(season, figures) });
}

/** Distance to the cut that ends a class on one side. */
function turnTo(basis: Basis, code: number, cut: number): Turn {
  const ratio = basis.figures.classes.variability[basis.item]!;
  const letter = xyzLetters[code]!;
  const distance = Math.abs(ratio - cut);
  if (distance <= 1e-9) return { letter, at: cut, sentence: say("explain.distance.on", { letter }) };
  const digits = Math.max(digitsApart(ratio, basis.figures.options.xyzCuts, leastDigits), cutDigits(cut));
  const values = { distance: decimal(distance, digits), letter };
  const sentence =
    ratio > cut ? say("explain.distance.above", values) : say("explain.distance.below", values);
  return { letter, at: cut, sentence };
}

function otherwiseOf(basis: Basis): Message | null {
  const { misjudged, figures, item } = basis;
  if (misjudged === null) return null;
  const segment = figures.classes.recommended[item]![0]! + xyzLetters[misjudged.letter]!;
  return say(`explain.otherwise.${misjudged.cause}`, {
    measure: ratioName(basis),
    ratio: ratioText(basis, misjudged.ratio),
    segment: strong(segment),
    stock: stockChange(basis, segment, misjudged.ratio),
  });
}

/** The bar runs to twice the last cut, so that the cuts stand in its first half; what lies beyond stands at its end. */
const scaleOf = (cuts: readonly [number, number]): number => 2 * cuts[1];

/** Why the item has its letter of variability: its ratio against the cuts. */
export function explainVariability(basis: Basis): LetterExplanation {
  const { figures, item } = basis;
  const { xyzCuts } = figures.options;
  const ratio = figures.classes.variability[item]!;
  const code = xyzClasses(Float64Array.of(ratio), xyzCuts)[0]!;
  const letter = xyzLetters[code]!;
  const [first, second] = xyzCuts;
  const isKnown = !Number.isNaN(ratio);
  return {
    letter,
    heading: say("explain.variability", { letter }),
    aside:
      code === 1
        ? say("explain.cutsBoth", { first: cutText(first), second: cutText(second) })
        : say("explain.cut", { cut: cutText(code === 0 ? first : second) }),
    formula: formulaOf(basis, letter),
    bar: isKnown
      ? {
          position: Math.min(1, ratio / scaleOf(xyzCuts)),
          cuts: xyzCuts.map((cut) => cut / scaleOf(xyzCuts)),
          letters: xyzLetters,
        }
      : null,
    turns: isKnown
      ? [
          ...(code > 0 ? [turnTo(basis, code - 1, xyzCuts[code - 1]!)] : []),
          ...(code < 2 ? [turnTo(basis, code + 1, xyzCuts[code]!)] : []),
        ]
      : [],
    otherwise: otherwiseOf(basis),
  };
}

/** "34 items change class without season and trend." */
export function alikeOf({ figures, misjudged }: Basis): Message | null {
  const items = figures.seasons?.misjudged.length ?? 0;
  return misjudged === null || items < 2 ? null : say("explain.alike", { count: count(items) });
}
