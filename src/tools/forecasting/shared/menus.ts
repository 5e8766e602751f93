import { fixedSmoothing, namedMethods, type ForecastMethod } from "../../../engine/forecasting/method-names";
import type { Dataset } from "../../../model/dataset";
import { policiesInForce } from "../../strategy/segment/presets";

/** What planners call methods, beside their own names; folded as `folded` does. */
const otherNames: Readonly<Record<string, readonly ForecastMethod[]>> = {
  seasonal: ["holt-winters", "holt-winters-multiplicative", "seasonal-naive"],
  "damped trend": ["damped"],
  "linear trend": ["holt"],
  "holt winters additive": ["holt-winters"],
  "exponential smoothing": ["ses"],
  average: ["moving-average"],
  combination: ["combination"],
  median: ["median-of-three"],
  "median of three": ["median-of-three"],
  "additive ets": ["ets-additive"],
  "weighted combination": ["combination"],
  "optimised theta": ["optimised-theta"],
  "optimized theta": ["optimised-theta"],
};

/** Leaves the choice of the menu to the demand of each item. */
const automatic = "auto";

const folded = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\s\-_]+/g, " ")
    .trim();

const byName = new Map<string, readonly ForecastMethod[]>([
  ...namedMethods.map((method) => [folded(method), [method]] as const),
  ...Object.entries(otherNames),
  // "SES 0.10" is the same as "ses 0.1".
  ...fixedSmoothing.flatMap((method) => [
    [folded(method), [method]] as const,
    [`${folded(method)}0`, [method]] as const,
  ]),
]);

/** A menu as somebody wrote it: "Croston, SBA, TSB, moving average". */
export interface Menu {
  /** In the order written; "auto" where the demand of each item is to tell. */
  readonly methods: readonly ForecastMethod[] | "auto";
  /** Words that name no method. */
  readonly unknown: readonly string[];
}

/** Reads a menu; one without a known method is automatic. */
export function menuOf(text: string): Menu {
  const words = text
    .split(/[,;/+]| and /i)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const methods = new Set<ForecastMethod>();
  const unknown: string[] = [];
  let isAutomatic = false;
  for (const word of words) {
    const name = folded(word);
    if (name === automatic || name === "automatic") isAutomatic = true;
    else if (byName.has(name)) for (const method of byName.get(name)!) methods.add(method);
    else unknown.push(word);
  }
  return { methods: isAutomatic || methods.size === 0 ? "auto" : [...methods], unknown };
}

/** The menu of each segment, from the policies in force. */
export function menusInForce(
  data: Pick<Dataset, "policies">,
): ReadonlyMap<string, Menu & { readonly text: string }> {
  return new Map(
    policiesInForce("importance", data.policies).map(({ segment, forecastMenu }) => [
      segment,
      { ...menuOf(forecastMenu), text: forecastMenu },
    ]),
  );
}
