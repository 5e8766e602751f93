import { minimiseInBox, simplexRoom } from "../optimisation/nelder-mead";
import type { CrostonConstant, CrostonMethod } from "./croston-method";
import { crostonError, crostonSeries, type CrostonObjective, type CrostonState } from "./croston-objective";

export interface CrostonFitOptions {
  readonly method: CrostonMethod;
  readonly alphaSize: CrostonConstant;
  readonly alphaInterval: CrostonConstant;
  readonly start: "first" | "mean";
  readonly objective: CrostonObjective;
  /** Find the start's size and interval (or probability) as well; default false. */
  readonly optimiseStart?: boolean | undefined;
  /** See `crostonSeries`; default 0. */
  readonly settledShare?: number | undefined;
}

/** The constants and the start found, and the objective there. */
export interface CrostonFit extends CrostonState {
  readonly error: number;
}

/** Where the search begins: the best of these pairs, since the objective has several minima. */
const gridConstants = [0.02, 0.1, 0.25, 0.5, 0.9];
const limits = { mostEvaluations: 250, relativeSpread: 1e-8, edge: 0.1 };
/** A simplex can collapse beside a minimum: another one from its end leaves it, or confirms it. */
const restart = { mostEvaluations: 120, relativeSpread: 1e-8, edge: 0.05 };

/**
 * Constants of Croston's family that minimise an objective: the best of a grid of pairs, refined by a downhill simplex.
 *
 * @param values demand, >= 0, with a demand at least
 * @returns constants in [0, 1]; the error is never above that of the grid's best pair
 * @see Kourentzes 2014, IJPE 156:180-190; Nelder and Mead 1965 for the search
 */
export function fitCroston(values: Float64Array, options: CrostonFitOptions): CrostonFit {
  const { method, objective, settledShare, optimiseStart = false } = options;
  const series = crostonSeries(values, method, objective, settledShare);
  const first = crostonStart(values, series.demandPeriods, series.demands, options);
  const isFree = [
    options.alphaSize === "auto",
    options.alphaInterval === "auto",
    optimiseStart,
    optimiseStart,
  ];
  const places = [0, 1, 2, 3].filter((place) => isFree[place]);
  // Sizes are searched relative to the start's, intervals likewise: all numbers are about 1 then.
  const numbers = [
    options.alphaSize === "auto" ? 0 : options.alphaSize,
    options.alphaInterval === "auto" ? 0 : options.alphaInterval,
    1,
    1,
  ];
  const state = { alphaSize: 0, alphaInterval: 0, size: 0, interval: 0 };
  const point = new Float64Array(places.length);
  const errorAt = (at: Float64Array): number => {
    for (let index = 0; index < places.length; index++)
      numbers[places[index] as number] = at[index] as number;
    state.alphaSize = numbers[0] as number;
    state.alphaInterval = numbers[1] as number;
    state.size = (numbers[2] as number) * first.size;
    state.interval = (numbers[3] as number) * first.interval;
    return crostonError(series, state);
  };
  const highest = [1, 1, Infinity, method === "tsb" ? 1 / first.interval : Infinity];
  // An interval is a period at least.
  const lowest = [0, 0, 0, method === "tsb" ? 0 : 1 / first.interval];
  const low = Float64Array.from(places, (place) => lowest[place] as number);
  const high = Float64Array.from(places, (place) => highest[place] as number);
  writeBestPair(point, places, errorAt);
  let error = errorAt(point);
  if (places.length > 0) {
    const room = simplexRoom(places.length);
    error = minimiseInBox(errorAt, point, low, high, room, limits);
    error = minimiseInBox(errorAt, point, low, high, room, restart);
  }
  errorAt(point);
  return { ...state, error };
}

function writeBestPair(
  point: Float64Array,
  places: readonly number[],
  errorAt: (point: Float64Array) => number,
): void {
  const candidate = point.slice().fill(1);
  let lowest = Infinity;
  for (const alphaSize of places.includes(0) ? gridConstants : [0]) {
    for (const alphaInterval of places.includes(1) ? gridConstants : [0]) {
      places.forEach((place, index) => {
        if (place < 2) candidate[index] = place === 0 ? alphaSize : alphaInterval;
      });
      const error = errorAt(candidate);
      if (!(error < lowest)) continue;
      lowest = error;
      point.set(candidate);
    }
  }
}

/** Size and interval (or probability) with which the smoothing begins: see `crostonForecasts`. */
function crostonStart(
  values: Float64Array,
  demandPeriods: Int32Array,
  demands: number,
  { method, start }: CrostonFitOptions,
): { readonly size: number; readonly interval: number } {
  const first = demandPeriods[0] as number;
  const last = demandPeriods[demands - 1] as number;
  const size = values[first] as number;
  if (method === "tsb")
    return { size, interval: start === "mean" ? demands / values.length : +(first === 0) };
  return { size, interval: start === "mean" ? (last + 1) / demands : first + 1 };
}
