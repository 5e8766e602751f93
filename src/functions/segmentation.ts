import { abcClasses } from "../engine/segmentation/abc";
import { ahpWeights } from "../engine/segmentation/ahp";
import { classConfidenceOf } from "../engine/segmentation/class-confidence";
import {
  averageDemandIntervals,
  demandPatternNames,
  demandPatterns,
  squaredVariation,
} from "../engine/segmentation/demand-pattern";
import { abcWithHysteresis } from "../engine/segmentation/hysteresis";
import { criteriaScores, scoreClasses } from "../engine/segmentation/score";
import { segmentAbcXyz as classify } from "../engine/segmentation/segment";
import { variability as coefficients } from "../engine/segmentation/variability";
import { xyzClasses } from "../engine/segmentation/xyz";
import { requireMeasurable, valuesBeside } from "./agreement";
import { evaluate } from "./evaluate";
import { asColumn, numberColumn, withReasons } from "./results";
import {
  classesBeside,
  directionsBeside,
  refuseLongResampling,
  weightsBeside,
} from "./segmentation-agreement";

const abcLetter = (classIndex: number): string => String.fromCharCode(65 + classIndex);
const xyzLetter = (classIndex: number): string => String.fromCharCode(88 + classIndex);
const noDemand = (): string => "This item has no demand.";
const nothingKnown = "No criterion of this item that has a weight is known (all are #N/A).";
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

/**
 * Scores items on several criteria, and classifies them by their share of all scores (A, B, C).
 * @customfunction SEGMENT_SCORE SEGMENT_SCORE
 * @param criteria Criteria: a row per item, a column per criterion. #N/A is a criterion that is not known.
 * @param weights Weight per criterion, 0 or more; only their ratios count. AHP_WEIGHTS can make them.
 * @param [directions] 1 (default) where more is better, -1 where less is better; one per criterion.
 * @param [cuts] Cumulated shares of all scores at which classes end, rising. Default {0.8,0.95}.
 * @param [output] "class" (default) or "score" (0 to 1).
 * @returns A column of letters, or of scores.
 */
export function segmentScore(
  criteria: unknown[][],
  weights: unknown[][],
  directions?: unknown[][],
  cuts?: unknown[][],
  output?: string,
): unknown[][] {
  return evaluate("SEGMENT_SCORE", [criteria, weights, directions, cuts, output], (input) => {
    const { scores } = criteriaScores(input.criteria, weightsBeside(input.criteria, input.weights), {
      directions: directionsBeside(input.criteria, input.directions),
    });
    if (input.output === "score") return numberColumn(scores, () => nothingKnown);
    const classes = scoreClasses(scores, input.cuts);
    const letters = asColumn(classes.length, (item) => abcLetter(classes[item] ?? 0));
    return withReasons(letters, (item) => (Number.isNaN(scores[item]) ? nothingKnown : undefined));
  });
}

/**
 * Returns the weights of criteria from pairwise comparisons (AHP), and how consistent the comparisons are.
 * @customfunction AHP_WEIGHTS AHP_WEIGHTS
 * @param comparisons A square: how many times as important the row's criterion is as the column's. One triangle is enough.
 * @returns Weights down, adding up to 1; the last row is the consistency ratio (up to 0.10 is consistent).
 */
export function ahp(comparisons: unknown[][]): unknown[][] {
  return evaluate("AHP_WEIGHTS", [comparisons], (input) => {
    const { weights, consistencyRatio } = ahpWeights(input.comparisons.comparisons, input.comparisons.size);
    return [...weights, consistencyRatio].map((number) => [number]);
  });
}

/**
 * Keeps the current ABC class unless the item's cumulated share is beyond a cut by more than a band.
 * @customfunction CLASS_HYSTERESIS CLASS_HYSTERESIS
 * @param current Class in force per item: a letter, or blank for a new item.
 * @param value Value per item, such as revenue.
 * @param [cuts] Cumulated shares at which classes end, rising. Default {0.8,0.95}.
 * @param [band] Share beyond a cut up to which the current class stays. Default 0.02.
 * @returns A column (or row, as value) of letters.
 */
export function classHysteresis(
  current: unknown[][],
  value: unknown[][],
  cuts?: unknown[][],
  band?: number,
): unknown[][] {
  return evaluate("CLASS_HYSTERESIS", [current, value, cuts, band], (input) => {
    const { codes, failures } = classesBeside(input.current, input.value, input.cuts);
    const classes = abcWithHysteresis(codes, input.value.values, input);
    const { direction } = input.value;
    const letters = asColumn(classes.length, (item) => abcLetter(classes[item] ?? 0), direction);
    return withReasons(letters, (item) => failures.get(item));
  });
}

/**
 * Tells how sure the class of each item is: how often it stays the same when the periods are drawn again.
 * @customfunction CLASS_CONFIDENCE CLASS_CONFIDENCE
 * @param value Value per item, such as revenue. Leave it empty to rank by each row's total demand.
 * @param history Demand: a row per item, a column per period, oldest first.
 * @param [abcCuts] Cumulated shares of value at which A and B end. Default {0.8,0.95}.
 * @param [xyzCuts] Coefficients of variation at which X and Y end. Default {0.5,1}.
 * @param [replications] Resampled histories. Default 200.
 * @param [seed] Start of the random numbers; the same seed gives the same result. Default 1.
 * @returns Two columns: the class such as "AX", and the probability that it holds.
 */
export function classConfidence(
  value: unknown[][],
  history: unknown[][],
  abcCuts?: unknown[][],
  xyzCuts?: unknown[][],
  replications?: number,
  seed?: number,
): unknown[][] {
  return evaluate("CLASS_CONFIDENCE", [value, history, abcCuts, xyzCuts, replications, seed], (input) => {
    const { history } = input.history;
    requireMeasurable(input.history, "cv", 1);
    refuseLongResampling(history, input.replications);
    const { abc, xyz, probability } = classConfidenceOf(
      valuesBeside(input.value, input.history),
      history,
      input,
    );
    return Array.from(probability, (sure, item) => [
      abcLetter(abc[item] ?? 0) + xyzLetter(xyz[item] ?? 0),
      sure,
    ]);
  });
}
