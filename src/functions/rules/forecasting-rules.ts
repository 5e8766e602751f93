import { history, number, wholeNumber, word } from "./argument-rule";

/** A constant of 0 would never learn, and is what Excel makes of a blank cell: it is refused, not guessed at. */
const smoothingConstant = () => number(0.1, { above: 0, maximum: 1, laterWord: "auto" });

export const forecastingRules = {
  CROSTON: {
    history: history(),
    horizon: wholeNumber(1, { minimum: 1, maximum: 1_000 }),
    method: word(["croston", "sba", "sbj", "tsb"], "croston"),
    alphaSize: smoothingConstant(),
    alphaInterval: smoothingConstant(),
    start: word(["first", "mean"], null),
    objective: word(["mar", "msr", "mse", "mae"], "mar"),
  },
} as const;
