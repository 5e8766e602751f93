/**
 * Stock parameters that hold still within a band, so that a planning system is not told another number at every run.
 *
 * Levels (safety stock, reorder point) and order quantity are two groups: a group changes as a whole, and only when one of its
 * parameters moves by more than the band, measured from the value in force, and by at least one unit or pack. What is in force
 * changes with nothing but an approval, so values that swing within the band never change it (hysteresis).
 */

/** Units. A method that stocks nothing has zeros. */
export interface StockParameterSet {
  readonly method: string;
  readonly safetyStock: number;
  /** r, the minimum, or S of methods that order up to it. */
  readonly reorderPoint: number;
  /** S, the maximum, or r + Q. */
  readonly orderUpTo: number;
  readonly orderQuantity: number;
}

export interface Band {
  /** Share of the value in force, >= 0. */
  readonly share: number;
  /** Least change in units: a unit, or a pack. */
  readonly step: number;
}

/** Steps within this of the least one count as it. */
const rounding = 1e-9;

/**
 * Whether a parameter has moved far enough to be changed.
 *
 * @param inForce units; NaN where nothing is in force, which any value replaces
 */
export function movesBeyondBand(inForce: number, next: number, { share, step }: Band): boolean {
  if (Number.isNaN(inForce)) return true;
  const change = Math.abs(next - inForce);
  return change > 0 && change >= step * (1 - rounding) && change > share * Math.abs(inForce);
}

/** Whether orders lift the stock position to the level, so that their size follows the demand. */
const followsDemand = (method: string): boolean => method === "(R,S)" || method === "base stock";

/**
 * The parameters to propose in place of those in force.
 *
 * @param computed what the policy asks for now
 * @returns null where everything stays within the band
 */
export function beyondBand(
  inForce: StockParameterSet,
  computed: StockParameterSet,
  band: Band,
): StockParameterSet | null {
  if (inForce.method !== computed.method) return computed;
  const moves = (pick: (parameters: StockParameterSet) => number): boolean =>
    movesBeyondBand(pick(inForce), pick(computed), band);
  const follows = followsDemand(computed.method);
  const levels = moves(({ safetyStock }) => safetyStock) || moves(({ reorderPoint }) => reorderPoint);
  const quantity = follows ? levels : moves(({ orderQuantity }) => orderQuantity);
  if (!levels && !quantity) return null;
  const { method, safetyStock, reorderPoint } = levels ? computed : inForce;
  const { orderQuantity } = quantity ? computed : inForce;
  return {
    method,
    safetyStock,
    reorderPoint,
    orderUpTo: follows ? reorderPoint : reorderPoint + orderQuantity,
    orderQuantity,
  };
}
