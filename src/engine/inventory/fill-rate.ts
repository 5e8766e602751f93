/**
 * Fill rate: units served from stock / units demanded, with everything short backordered.
 *
 * One formula serves both kinds of review. An order cycle of Q units starts with the stock position at ss above the mean demand
 * of the protection interval P = L + R, and
 *
 *   1 - fill = ( E[(D(P) - S)+] - E[(D(L) - S')+] ) / Q,   S = mean(P) + ss,   S' = mean(L) + ss + Q:
 *
 * the units short at the end of a cycle less those already short at its start. Continuous review (R = 0), normal demand:
 * sigma/Q (G(k) - G(k + Q/sigma)) (Hadley and Whitin, Analysis of Inventory Systems, 1963; Axsäter, Inventory Control, 2015,
 * chapter 5). Periodic review with Q = mean x R: S' = S (Silver, Pyke and Peterson, 1998, chapter 7).
 */
import type { DemandDistribution } from "./demand-model";
import { demandModel } from "./demand-model";
import { levelWithShortage } from "./shortage-search";
import { smallestInteger } from "../statistics/distributions/smallest-integer";
import { normalFillRateSafetyStock } from "./normal-fill-rate";
import type { ProtectionInput } from "./protection-interval";
import { intervalSd, protectionDemand } from "./protection-interval";

/** A protection interval and the quantity of an order, in units. */
export interface FillRateInput extends ProtectionInput {
  /** Q: units per order cycle, > 0. Default under periodic review: demandMean x reviewPeriod. */
  readonly orderQuantity?: number;
  /** Default normal. */
  readonly distribution?: DemandDistribution;
}

/**
 * Units per order cycle: as given, else the demand of a review period.
 *
 * @throws RangeError without a quantity above 0
 */
export function cycleQuantity(
  orderQuantity: number | undefined,
  demandMean: number,
  reviewPeriod: number,
): number {
  const quantity = orderQuantity ?? demandMean * reviewPeriod;
  if (!(quantity > 0)) {
    throw new RangeError(
      "A fill rate needs an order quantity above 0, or a review period and mean demand above 0.",
    );
  }
  return quantity;
}

const quantityOf = ({ orderQuantity, demandMean = 0, reviewPeriod = 0 }: FillRateInput): number =>
  cycleQuantity(orderQuantity, demandMean, reviewPeriod);

/** The units short per order cycle, as a function of safety stock. */
function shortagePerCycle(input: FillRateInput, quantity: number) {
  const distribution = input.distribution ?? "normal";
  const protection = demandModel(distribution, protectionDemand(input));
  const leadTime = demandModel(distribution, protectionDemand({ ...input, reviewPeriod: 0 }));
  const carried = leadTime.mean - protection.mean + quantity;
  return {
    protection,
    /** `level` is the stock position S = mean(P) + safety stock. */
    at: (level: number): number =>
      protection.expectedShortage(level) - leadTime.expectedShortage(level + carried),
    slope: (level: number): number => leadTime.upperTail(level + carried) - protection.upperTail(level),
    carried,
    quantity,
  };
}

/**
 * Expected fill rate of a safety stock.
 *
 * @param safetyStock units above the mean demand of the protection interval; may be negative
 * @returns a fraction in 0..1
 * @throws RangeError without an order quantity or what replaces it
 */
export function fillRate(safetyStock: number, input: FillRateInput): number {
  const quantity = quantityOf(input);
  const shortage = shortagePerCycle(input, quantity);
  const { protection } = shortage;
  const level = protection.mean + safetyStock;
  // In such an order the difference of the losses would be lost in rounding.
  const isTiny = !protection.discrete && quantity <= TINY_ORDER * protection.standardDeviation;
  if (isTiny && (input.reviewPeriod ?? 0) === 0) return 1 - protection.upperTail(level + quantity / 2);
  return Math.min(1, Math.max(0, 1 - shortage.at(level) / quantity));
}

/** Below this share of the standard deviation an order is served or not as its middle is, to 1e-12. */
const TINY_ORDER = 1e-6;

/** An order below this share of the standard deviation, or of a counted unit, cannot be told from this one: its shortage would vanish in rounding. */
const LEAST_ORDER = 1e-280;

/** Orders of so many counted units are counted. */
const MOST_COUNTED = 2 ** 46;

/**
 * Safety stock in units whose expected fill rate is the target.
 *
 * Constant demand leaves (1 - target) Q units short on purpose: the safety stock is -(1 - target) Q. For discrete demand it is the
 * smallest whole stock position that reaches the target, less the mean demand of the protection interval.
 *
 * @param target fraction in (0, 1)
 * @returns units, negative where the mean demand already serves more than asked
 * @throws RangeError without an order quantity or what replaces it
 */
export function fillRateSafetyStock(target: number, input: FillRateInput): number {
  const quantity = quantityOf(input);
  if ((input.distribution ?? "normal") === "normal") {
    const { demandSd, leadTime, leadTimeSd = 0 } = input;
    const leadTimeDemandSd = intervalSd(demandSd, input.demandMean ?? 0, leadTime, leadTimeSd);
    return normalFillRateSafetyStock(
      target,
      protectionDemand(input).standardDeviation,
      leadTimeDemandSd,
      quantity,
    );
  }
  const unit = input.distribution === "gamma" ? protectionDemand(input).standardDeviation : 1;
  const least = LEAST_ORDER * unit;
  const shortage = shortagePerCycle(input, Math.max(quantity, least));
  const { protection, carried } = shortage;
  const { standardDeviation } = protection;
  const isContinuousReview = (input.reviewPeriod ?? 0) === 0;
  // Such an order is short where demand exceeds the level: no difference of losses, which would lose all digits.
  const smallest = protection.discrete ? 1 : TINY_ORDER * standardDeviation;
  if (isContinuousReview && quantity <= smallest) {
    return protection.quantile(target) - (protection.discrete ? 0 : quantity / 2) - protection.mean;
  }
  const allowed = (1 - target) * shortage.quantity;
  if (!protection.discrete) return continuousLevel(shortage, allowed) - protection.mean;
  // In an order beyond counting a unit more or less is lost in rounding.
  if (quantity > MOST_COUNTED) return Math.ceil(continuousLevel(shortage, allowed)) - protection.mean;
  const tolerated = allowed * (1 + 1e-12);
  const start = protection.mean + normalStart(shortage, allowed);
  // Up to here nothing is served from stock.
  const lowest = Math.floor(Math.min(0, -carried)) + 1;
  return smallestInteger((level) => shortage.at(level) <= tolerated, start, lowest) - protection.mean;
}

type Shortage = ReturnType<typeof shortagePerCycle>;

/** The safety stock of normal demand with the same moments: a first guess. */
function normalStart({ protection, quantity }: Shortage, allowed: number): number {
  const { standardDeviation } = protection;
  return normalFillRateSafetyStock(1 - allowed / quantity, standardDeviation, standardDeviation, quantity);
}

/** The stock position of a continuous demand with the allowed units short. */
function continuousLevel(shortage: Shortage, allowed: number): number {
  const { mean, standardDeviation } = shortage.protection;
  if (!(standardDeviation > 0)) return mean - allowed;
  const loss = { mean, standardDeviation, at: shortage.at, slope: shortage.slope };
  // With nothing in stock all of the cycle is short.
  const low = Math.min(0, -shortage.carried);
  return levelWithShortage(loss, allowed, {
    low,
    start: mean + normalStart(shortage, allowed),
    precision: 1e-13,
  });
}
