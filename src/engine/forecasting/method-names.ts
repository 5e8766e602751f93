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

/** SES with a fixed constant, for those who choose how fast forecasts follow demand. */
export const fixedSmoothing = [
  "ses-0.05",
  "ses-0.1",
  "ses-0.15",
  "ses-0.2",
  "ses-0.3",
  "ses-0.4",
  "ses-0.5",
  "ses-0.6",
] as const;

export type FixedSmoothing = (typeof fixedSmoothing)[number];

/** The constant of `fixedSmoothing`, in (0, 1). */
export const constantOf = (method: FixedSmoothing): number => Number(method.slice("ses-".length));

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
  ...fixedSmoothing,
] as const;

export type ForecastMethod = (typeof forecastMethods)[number];
