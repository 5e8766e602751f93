import { namedMethods } from "../../engine/forecasting/method-names";
import {
  column,
  constant,
  history,
  number,
  numbers,
  optionalColumn,
  wholeNumber,
  word,
  words,
} from "./argument-rule";

/** A constant of 0 would never learn, and is what Excel makes of a blank cell: it is refused, not guessed at. */
const smoothingConstant = () => constant(0.1, { above: 0, maximum: 1 });
const horizon = () => wholeNumber(1, { minimum: 1, maximum: 1_000 });
/** A season of 0 periods has no meaning, and 1 means "none": a blank cell handed over as 0 is harmless here. */
const season = () => wholeNumber(1, { minimum: 1, maximum: 10_000, zeroIsBlank: true });

const method = () => word(["auto", ...namedMethods], "auto");

export const forecastingRules = {
  CROSTON: {
    history: history(),
    horizon: horizon(),
    method: word(["croston", "sba", "sbj", "tsb"], "croston"),
    alphaSize: smoothingConstant(),
    alphaInterval: smoothingConstant(),
    start: word(["first", "mean"], null),
    objective: word(["mar", "msr", "mse", "mae"], "mar"),
  },
  FORECAST: {
    history: history(),
    horizon: horizon(),
    method: method(),
    season: season(),
    parameters: numbers(3, { minimum: 0 }),
  },
  FORECAST_INTERVAL: {
    history: history(),
    horizon: horizon(),
    level: number(0.95, { above: 0, below: 1, fraction: true, zeroIsBlank: true }),
    method: method(),
    season: season(),
  },
  FORECAST_COMPARE: {
    history: history(),
    methods: words(namedMethods, ["naive", "moving-average", "ses", "damped", "theta", "sba", "tsb"]),
    horizon: horizon(),
    season: season(),
  },
  FORECAST_ERROR: {
    actual: column(),
    forecast: column(),
    measure: word(
      ["me", "mae", "mse", "rmse", "mape", "wape", "mase", "rmsse", "bias", "periods-in-stock"],
      null,
    ),
    insample: optionalColumn(),
    season: season(),
  },
  FORECAST_NPI: {
    analogues: history(),
    similarity: optionalColumn({ minimum: 0 }),
    horizon: horizon(),
    // Nobody launches what is expected to sell nothing: 0 is what Excel makes of a blank cell.
    expectedTotal: number(0, { minimum: 0 }),
  },
  TRACKING_SIGNAL: {
    actual: column(),
    forecast: column(),
    // Left out, the plain mean: 0 is what Excel makes of a blank cell.
    smoothing: number(0, { minimum: 0, maximum: 1 }),
  },
} as const;
