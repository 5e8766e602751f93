/** Methods that users choose by name. */
export const namedMethods = [
  "naive",
  "seasonal-naive",
  "drift",
  "mean",
  "moving-average",
  "ses",
  "holt",
  "damped",
  "holt-winters",
  "holt-winters-multiplicative",
  "ets",
  "theta",
  "croston",
  "sba",
  "sbj",
  "tsb",
  "adida",
  "imapa",
] as const;

/**
 * Every method; those beside the named ones are for the automatic choice. "combination" is the mean of `methodMenu`'s methods,
 * weighted by their back-test where it is the automatic choice.
 */
export const forecastMethods = [
  ...namedMethods,
  "optimised-theta",
  "median-of-three",
  "ets-additive",
  "combination",
] as const;

export type ForecastMethod = (typeof forecastMethods)[number];
