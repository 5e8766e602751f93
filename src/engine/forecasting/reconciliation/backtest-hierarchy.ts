import { demandPatternNames, demandPatterns } from "../../segmentation/demand-pattern";
import { squaredScale } from "../accuracy";
import { sbaOneStep, sesOneStep } from "../one-step-forecasts";
import { shrunkCovariance } from "./error-covariance";
import { historicalShares, type ShareRule } from "./historical-shares";
import { minimumTrace, withoutNegatives } from "./minimum-trace";
import { bottomUp, splitDown } from "./single-level";
import { addUp, seriesOf, structureOfTree, totalOverParts, type SummingStructure } from "./summing-structure";

/** Ways to come from forecasts of all levels to forecasts that add up. */
export const reconciliations = ["top-down", "bottom-up", "middle-out", "min-trace"] as const;

export type Reconciliation = (typeof reconciliations)[number];

export interface HierarchyTest {
  /** Periods ahead of each origin that are compared. */
  readonly horizon: number;
  /** Forecasts at most, each made one period after the one before; the last one's horizon ends with the series. */
  readonly origins: number;
  /** And at least: a series that allows fewer is not tested. */
  readonly fewestOrigins: number;
  /** Periods known at the first origin, at least. */
  readonly fewestKnown: number;
  /** How the total is split among the parts. */
  readonly shares: ShareRule;
}

/** Errors of one way over all origins and periods ahead. NaN where it does not apply. */
export interface LevelErrors {
  /** Of the total: scaled root mean squared error, sum of |error| and of forecast - demand (units). */
  readonly scaled: number;
  readonly absolute: number;
  readonly over: number;
  /** Of the parts: sums of the scaled errors of those that have a scale, and of |error| (units). */
  readonly partScaled: number;
  readonly partAbsolute: number;
}

export interface HierarchyErrors {
  readonly origins: number;
  /** Sum of the demand compared, units. */
  readonly demand: number;
  /** Parts that have a scale: their demand changed before the first origin. */
  readonly scaledParts: number;
  readonly byWay: Readonly<Record<Reconciliation, LevelErrors>>;
}

/** Smoothing constant of Croston's family here: fixed, so that thousands of series take a moment. */
const sbaConstant = 0.1;

const steady: ReadonlySet<string> = new Set(["smooth", "erratic"]);

/**
 * Forecasts a total, the groups between and the parts at rolling origins, makes the forecasts add up in each way, and
 * measures the errors of the total and of the parts.
 *
 * Base forecasts are flat: simple exponential smoothing where the series before the first origin is smooth or erratic
 * (constant and start fitted to those periods), else Croston's method with Syntetos and Boylan's correction and a constant
 * of 0.1. MinT's covariance is that of the one-step errors up to each origin. Nothing is known of an origin's future.
 *
 * @param values parts x periods of demand, units, >= 0
 * @param groups by part, its group between total and parts, numbered from 0; null without one
 * @returns null where the series is too short, or has no demand
 */
export function backtestHierarchy(
  values: Float64Array,
  parts: number,
  groups: Int32Array | null,
  test: HierarchyTest,
): HierarchyErrors | null {
  const periods = values.length / parts;
  const origins = Math.min(test.origins, periods - test.horizon - test.fewestKnown + 1);
  if (origins < test.fewestOrigins) return null;
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  if (!(largest > 0)) return null;
  const structure = structureOf(parts, groups);
  const actual = new Float64Array(seriesOf(structure) * periods);
  // In shares of the largest demand nothing leaves the range of numbers.
  values.forEach((value, at) => (actual[structure.aggregates * periods + at] = value / largest));
  addUp(structure, actual, periods);

  const first = periods - test.horizon - origins + 1;
  const base = baseForecasts(structure, actual, periods, first);
  const errors = actual.map((value, at) => value - base.before(at));
  const sums = new Map(
    reconciliations
      .filter((way) => way !== "middle-out" || groups !== null)
      .map((way) => [way, new ErrorSums(structure, actual, periods, first)]),
  );
  for (let known = first; known < first + origins; known++) {
    const forecasts = base.at(known);
    for (const [way, sum] of sums) {
      const reconciled = reconcile(way, {
        structure,
        forecasts,
        actual,
        errors,
        periods,
        known,
        groups,
        shares: test.shares,
      });
      sum.add(reconciled, known, test.horizon);
    }
  }
  const byWay = Object.fromEntries(
    reconciliations.map((way) => [way, sums.get(way)?.result(largest) ?? notApplicable]),
  ) as Record<Reconciliation, LevelErrors>;
  const total = sums.get("top-down") as ErrorSums;
  return { origins, demand: total.demand * largest, scaledParts: total.scaledParts, byWay };
}

const notApplicable: LevelErrors = {
  scaled: NaN,
  absolute: NaN,
  over: NaN,
  partScaled: NaN,
  partAbsolute: NaN,
};

/** Total, groups, parts. */
function structureOf(parts: number, groups: Int32Array | null): SummingStructure {
  if (groups === null) return totalOverParts(parts);
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  return structureOfTree(
    Int32Array.from({ length: 1 + count + parts }, (_, at) =>
      at === 0 ? -1 : at <= count ? 0 : 1 + (groups[at - 1 - count] as number),
    ),
  );
}

interface BaseForecasts {
  /** Of every series, made when so many periods were known. */
  at(known: number): Float64Array;
  /** Of a cell of series x periods, from the periods before it. */
  before(cell: number): number;
}

function baseForecasts(
  structure: SummingStructure,
  actual: Float64Array,
  periods: number,
  fitted: number,
): BaseForecasts {
  const series = seriesOf(structure);
  const past = new Float64Array(series * fitted);
  for (let at = 0; at < series; at++) {
    past.set(actual.subarray(at * periods, at * periods + fitted), at * fitted);
  }
  const patterns = demandPatterns({ values: past, items: series, periods: fitted });
  const forecasts = Array.from({ length: series }, (_, at) => {
    const own = actual.subarray(at * periods, (at + 1) * periods);
    const isSteady = steady.has(demandPatternNames[patterns[at] as number] as string);
    return isSteady ? sesOneStep(own, fitted) : sbaOneStep(own, sbaConstant);
  });
  const of = (at: number, period: number): number => (forecasts[at] as Float64Array)[period] as number;
  return {
    at: (known) => Float64Array.from(forecasts, (_, at) => of(at, known)),
    before: (cell) => of(Math.floor(cell / periods), cell % periods),
  };
}

interface OriginState {
  readonly structure: SummingStructure;
  /** One step: they are flat. */
  readonly forecasts: Float64Array;
  readonly actual: Float64Array;
  readonly errors: Float64Array;
  readonly periods: number;
  readonly known: number;
  readonly groups: Int32Array | null;
  readonly shares: ShareRule;
}

function reconcile(way: Reconciliation, state: OriginState): Float64Array {
  const { structure, forecasts, actual, errors, periods, known, groups, shares } = state;
  const split = (wholes: Int32Array, firstWhole: number): Float64Array => {
    const history = actual.subarray(structure.aggregates * periods);
    const share = historicalShares(history, wholes, shares, periods, known);
    return splitDown(
      structure,
      forecasts,
      1,
      wholes.map((whole) => firstWhole + whole),
      share,
    );
  };
  switch (way) {
    case "top-down":
      return split(new Int32Array(structure.parts), 0);
    case "middle-out":
      return split(groups as Int32Array, 1);
    case "bottom-up":
      return bottomUp(structure, forecasts, 1);
    case "min-trace": {
      const reconciled = minimumTrace(structure, forecasts, 1, shrunkCovariance(errors, periods, known));
      return withoutNegatives(structure, reconciled, 1);
    }
  }
}

/** Adds up the errors of one way's forecasts. */
class ErrorSums {
  demand = 0;
  private readonly squares: Float64Array;
  /** Squared scale of the total and of each part; NaN where it has none. */
  private readonly scales: Float64Array;
  private absolute = 0;
  private over = 0;
  private partAbsolute = 0;
  private count = 0;

  constructor(
    private readonly structure: SummingStructure,
    private readonly actual: Float64Array,
    private readonly periods: number,
    first: number,
  ) {
    const scale = (series: number): number =>
      squaredScale(actual.subarray(series * periods, series * periods + first));
    this.scales = Float64Array.from({ length: structure.parts + 1 }, (_, at) => scale(this.seriesOf(at)));
    this.squares = new Float64Array(structure.parts + 1);
  }

  get scaledParts(): number {
    return this.scales.subarray(1).filter((scale) => !Number.isNaN(scale)).length;
  }

  add(forecasts: Float64Array, known: number, horizon: number): void {
    for (let period = known; period < known + horizon; period++) {
      for (let at = 0; at < this.squares.length; at++) {
        const series = this.seriesOf(at);
        const actual = this.actual[series * this.periods + period] as number;
        const error = (forecasts[series] as number) - actual;
        this.squares[at] = (this.squares[at] as number) + error * error;
        if (at > 0) this.partAbsolute += Math.abs(error);
        else {
          this.demand += actual;
          this.absolute += Math.abs(error);
          this.over += error;
        }
      }
      this.count++;
    }
  }

  /** @param unit what one unit of the forecasts is */
  result(unit: number): LevelErrors {
    const scaled = this.squares.map((squares, at) =>
      Math.sqrt(squares / this.count / (this.scales[at] as number)),
    );
    let partScaled = 0;
    for (const error of scaled.subarray(1)) if (!Number.isNaN(error)) partScaled += error;
    return {
      scaled: scaled[0] as number,
      absolute: this.absolute * unit,
      over: this.over * unit,
      partScaled,
      partAbsolute: this.partAbsolute * unit,
    };
  }

  /** 0 is the total, then come the parts. */
  private seriesOf(at: number): number {
    return at === 0 ? 0 : this.structure.aggregates + at - 1;
  }
}
