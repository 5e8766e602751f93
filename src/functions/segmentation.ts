import { abcClasses } from "../engine/segmentation/abc";
import {
  averageDemandIntervals,
  demandPatternNames,
  demandPatterns,
  squaredVariation,
} from "../engine/segmentation/demand-pattern";
import { segmentAbcXyz as classify } from "../engine/segmentation/segment";
import { variability as coefficients } from "../engine/segmentation/variability";
import { xyzClasses } from "../engine/segmentation/xyz";
import { requireMeasurable, valuesBeside } from "./agreement";
import { evaluate } from "./evaluate";
import { asColumn, numberColumn } from "./results";

const abcLetter = (classIndex: number): string => String.fromCharCode(65 + classIndex);
const xyzLetter = (classIndex: number): string => String.fromCharCode(88 + classIndex);
const noDemand = (): string => "This item has no demand.";
const noLateDemand = (): string => "This item has no demand in the second half of its history.";

/**
 * Classifies items by value (A, B, C) and by variability of demand (X, Y, Z).
 * @customfunction SEGMENT_ABCXYZ SEGMENT_ABCXYZ
 * @param value Value per item, such as revenue. Leave it empty to rank by each row's total demand.
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [abcCuts] Cumulated shares of value at which A and B end. Default {0.8,0.95}.
 * @param [xyzCuts] Coefficients of variation at which X and Y end. Default {0.5,1}.
 * @param [variability] "cv" (default), "cv-population", "deseasonalized" or "forecast-error".
 * @param [season] Periods in a season, for "deseasonalized". Default 1.
 * @returns A column with a class such as "AX" per item.
 */
export function segmentAbcXyz(
  value: unknown[][],
  history: unknown[][],
  abcCuts?: unknown[][],
  xyzCuts?: unknown[][],
  variability?: string,
  season?: number,
): unknown[][] {
  return evaluate("SEGMENT_ABCXYZ", [value, history, abcCuts, xyzCuts, variability, season], (input) => {
    requireMeasurable(input.history, input.variability, input.season);
    const { abc, xyz } = classify(valuesBeside(input.value, input.history), input.history.history, input);
    return asColumn(abc.length, (item) => abcLetter(abc[item] ?? 0) + xyzLetter(xyz[item] ?? 0));
  });
}

/**
 * Classifies items by their share of the total value (A, B, C).
 * @customfunction ABC_CLASS ABC_CLASS
 * @param value Value per item, such as revenue.
 * @param [cuts] Cumulated shares at which classes end, rising. Default {0.8,0.95}; k cuts give k + 1 classes.
 * @param [boundary] "crossing" (default: the item that crosses a cut is in the better class), "inclusive" or "exclusive".
 * @returns A column (or row, as value) of letters.
 */
export function abcClass(value: unknown[][], cuts?: unknown[][], boundary?: string): unknown[][] {
  return evaluate("ABC_CLASS", [value, cuts, boundary], (input) => {
    const classes = abcClasses(input.value.values, input.cuts, input.boundary);
    return asColumn(classes.length, (item) => abcLetter(classes[item] ?? 0), input.value.direction);
  });
}

/**
 * Classifies items by how much their demand varies (X, Y, Z).
 * @customfunction XYZ_CLASS XYZ_CLASS
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [cuts] Coefficients of variation at which X and Y end. Default {0.5,1}.
 * @param [variability] "cv" (default), "cv-population", "deseasonalized" or "forecast-error".
 * @param [season] Periods in a season, for "deseasonalized". Default 1.
 * @returns A column of X, Y, Z; an item without demand is Z.
 */
export function xyzClass(
  history: unknown[][],
  cuts?: unknown[][],
  variability?: string,
  season?: number,
): unknown[][] {
  return evaluate("XYZ_CLASS", [history, cuts, variability, season], (input) => {
    requireMeasurable(input.history, input.variability, input.season);
    const measured = coefficients(input.history.history, input.variability, input.season);
    const classes = xyzClasses(measured, input.cuts);
    return asColumn(classes.length, (item) => xyzLetter(classes[item] ?? 0));
  });
}

/**
 * Returns the coefficient of variation of each item's demand.
 * @customfunction VARIABILITY VARIABILITY
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [variability] "cv" (default), "cv-population", "deseasonalized" or "forecast-error".
 * @param [season] Periods in a season, for "deseasonalized". Default 1.
 * @returns A column of coefficients; #N/A for an item without demand.
 */
export function variability(history: unknown[][], variability?: string, season?: number): unknown[][] {
  return evaluate("VARIABILITY", [history, variability, season], (input) => {
    requireMeasurable(input.history, input.variability, input.season);
    const reason = input.variability === "forecast-error" ? noLateDemand : noDemand;
    return numberColumn(coefficients(input.history.history, input.variability, input.season), reason);
  });
}

/**
 * Names the demand pattern of each item: smooth, erratic, intermittent, lumpy or none.
 * @customfunction DEMAND_PATTERN DEMAND_PATTERN
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [adiCut] Average demand interval above which demand is intermittent or lumpy. Default 1.32.
 * @param [cv2Cut] Squared variation of demand sizes above which demand is erratic or lumpy. Default 0.49.
 * @param [definition] "intervals" (default) or "ratio": how the average demand interval is counted.
 * @returns A column of words.
 */
export function demandPattern(
  history: unknown[][],
  adiCut?: number,
  cv2Cut?: number,
  definition?: string,
): unknown[][] {
  return evaluate("DEMAND_PATTERN", [history, adiCut, cv2Cut, definition], (input) => {
    const patterns = demandPatterns(input.history.history, input);
    return asColumn(patterns.length, (item) => demandPatternNames[patterns[item] ?? 4] ?? "none");
  });
}

/**
 * Returns the average demand interval of each item: periods from one demand to the next.
 * @customfunction ADI ADI
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [definition] "intervals" (default: mean interval up to the last demand) or "ratio" (periods / demands).
 * @returns A column of intervals in periods; #N/A for an item without demand.
 */
export function adi(history: unknown[][], definition?: string): unknown[][] {
  return evaluate("ADI", [history, definition], (input) =>
    numberColumn(averageDemandIntervals(input.history.history, input.definition), noDemand),
  );
}

/**
 * Returns the squared coefficient of variation of each item's demand sizes, zero periods left out.
 * @customfunction CV_SQUARED CV_SQUARED
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [definition] "sample" (default) or "population" standard deviation.
 * @returns A column; 0 for an item with one demand, #N/A for an item without demand.
 */
export function cvSquared(history: unknown[][], definition?: string): unknown[][] {
  return evaluate("CV_SQUARED", [history, definition], (input) =>
    numberColumn(squaredVariation(input.history.history, input.definition), noDemand),
  );
}
