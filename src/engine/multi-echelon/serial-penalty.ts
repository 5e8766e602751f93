/** What the stages of a serial system tell each other, whatever the family of demand. */
export interface SerialDemand {
  readonly distribution: "normal" | "poisson";
  /** Units per period. */
  readonly mean: number;
  /** Units per root of a period; Poisson demand has its own. */
  readonly standardDeviation: number;
}

/** Penalty of a stage for a position below its best level. */
export interface Penalty {
  /** The best level. */
  readonly level: number;
  /** Cost at the best level, of this stage and all after it. */
  readonly cost: number;
  /** Money per period that a position x <= level costs more than the level. */
  at(x: number): number;
}

/** What a stage is told by the one below it, and what it adds. */
export interface PenaltyInput<Below extends Penalty = Penalty> {
  /** Echelon holding cost. */
  readonly holdingCost: number;
  /** Lead time of the stage, periods. */
  readonly leadTime: number;
  readonly demand: SerialDemand;
  /** Of the stage below; null at the last stage, where `shortageCost` is what a missing unit costs more. */
  readonly below: Below | null;
  /** Stockout cost plus the holding cost of a finished unit. */
  readonly shortageCost: number;
}
