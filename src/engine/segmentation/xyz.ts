import { checkCuts, cutTolerance } from "./cuts";

/** X up to a coefficient of variation of 0.5, Y up to 1. */
export const defaultXyzCuts: readonly number[] = [0.5, 1];

/**
 * XYZ classes by coefficient of variation.
 *
 * On a cut (within 1e-9) an item has the better class. NaN, the mark of an item without demand, is in the last class.
 *
 * @param variability n coefficients of variation, as `variability` returns them
 * @param cuts k increasing ratios above 0, default 0.5 and 1
 * @returns n class codes in input order: 0 = X, 1 = Y, ... k
 * @throws RangeError when the cuts do not increase from above 0
 * @see Scholz-Reiter, Heger, Meinecke and Bergmann 2012, "Integration of demand forecasts in ABC-XYZ analysis"
 */
export function xyzClasses(variability: Float64Array, cuts: readonly number[] = defaultXyzCuts): Uint8Array {
  checkCuts("XYZ cuts", cuts, Infinity);
  const limits = Float64Array.from(cuts, (cut) => cut + cutTolerance);
  const classes = new Uint8Array(variability.length);
  for (let item = 0; item < variability.length; item++) {
    const ratio = variability[item] as number;
    let code = 0;
    // Written so that NaN passes every cut.
    while (code < limits.length && !(ratio <= (limits[code] as number))) code++;
    classes[item] = code;
  }
  return classes;
}
