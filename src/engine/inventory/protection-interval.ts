/**
 * Demand over the protection interval: the time that the stock has to cover before the next order can arrive.
 *
 * Continuous review protects the lead time L, periodic review L + R. Independent periods and an independent lead time:
 * mean = mean_d (L + R), variance = (L + R) sd_d² + mean_d² sd_L² (Silver, Pyke and Peterson, Inventory Management and
 * Production Planning and Scheduling, 1998, chapter 7; King, Crack the code, APICS Magazine, July 2011).
 */

/** Demand per period and the time to cover. */
export interface ProtectionInput {
  /** sd_d: standard deviation of demand (of the forecast error where a forecast exists), units per period, >= 0. */
  readonly demandSd: number;
  /** L: mean lead time in periods, >= 0. */
  readonly leadTime: number;
  /** mean_d: units per period; needed where the lead time varies. Default 0. */
  readonly demandMean?: number;
  /** sd_L: standard deviation of the lead time in periods, >= 0. Default 0. */
  readonly leadTimeSd?: number;
  /** R: review period in periods, >= 0; 0 is continuous review. Default 0. */
  readonly reviewPeriod?: number;
}

/** Mean (units) and standard deviation (units) of the demand over an interval. */
export interface IntervalDemand {
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Standard deviation (units) of the demand over `duration` periods when that duration has the given standard deviation. */
export function intervalSd(
  demandSd: number,
  demandMean: number,
  duration: number,
  durationSd: number,
): number {
  const spread = demandMean * durationSd;
  return Math.sqrt(duration * demandSd * demandSd + spread * spread);
}

/**
 * Demand over the lead time, plus the review period where there is one.
 *
 * @returns mean and standard deviation in units
 * @throws RangeError where the lead time varies and the mean demand is not given
 */
export function protectionDemand(input: ProtectionInput): IntervalDemand {
  const { demandSd, leadTime, demandMean, leadTimeSd = 0, reviewPeriod = 0 } = input;
  if (leadTimeSd > 0 && demandMean === undefined) {
    throw new RangeError("A lead time that varies needs the mean demand.");
  }
  const duration = leadTime + reviewPeriod;
  const mean = demandMean ?? 0;
  return { mean: mean * duration, standardDeviation: intervalSd(demandSd, mean, duration, leadTimeSd) };
}
