/** More decimals than these say nothing to a reader. */
const mostDigits = 8;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Decimals that a number needs to be written as it is; at least `least`. */
export function digitsOf(value: number, least = 0): number {
  let digits = least;
  while (digits < mostDigits && Math.abs(rounded(value, digits) - value) > 1e-9) digits++;
  return digits;
}

/** Decimals with which a measure still stands on its own side of every cut; at least `least`. */
export function digitsApart(value: number, cuts: readonly number[], least: number): number {
  let digits = least;
  const isApart = (cut: number): boolean =>
    Math.abs(value - cut) <= 1e-9 || Math.sign(rounded(value, digits) - cut) === Math.sign(value - cut);
  while (digits < mostDigits && !cuts.every(isApart)) digits++;
  return digits;
}

/** Decimals of a change in percent: two figures that say something, and never "100 %" for less. */
export function digitsOfChange(change: number): number {
  const percent = Math.abs(change) * 100;
  if (percent === 0) return 0;
  const least = percent >= 10 ? 0 : Math.min(6, Math.ceil(-Math.log10(percent)) + 1);
  return digitsApart(percent, [100], least);
}

/** A number as a sentence shows it. */
export interface Shown {
  readonly value: number;
  readonly digits: number;
}

/**
 * A value beyond a turn with as few decimals as say it well: away from the turn, within a two-hundredth of the way to it, and still
 * on its far side.
 *
 * @param from where the way begins
 * @param turn first value on the far side
 * @param isBeyond whether a value has what the far side has
 */
export function shownTurn(from: number, turn: number, isBeyond: (value: number) => boolean): Shown {
  const round = turn < from ? Math.floor : Math.ceil;
  for (const digits of [0, 2, 4, 6, 8]) {
    const value = round(turn * 10 ** digits) / 10 ** digits;
    if (Math.abs(value - turn) <= Math.abs(turn - from) / 200 && isBeyond(value)) return { value, digits };
  }
  return { value: turn, digits: mostDigits };
}

/** Decimals with which `numerator / denominator`, both as shown, gives the quotient as shown; at least one. */
export function digitsOfQuotient(numerator: number, denominator: number, quotientDigits: number): number {
  const wanted = rounded(numerator / denominator, quotientDigits);
  let digits = 1;
  while (
    digits < mostDigits &&
    (rounded(denominator, digits) === 0 ||
      rounded(rounded(numerator, digits) / rounded(denominator, digits), quotientDigits) !== wanted)
  )
    digits++;
  return digits;
}
