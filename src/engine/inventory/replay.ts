/**
 * A stocking policy run through an item's own history, period by period.
 *
 * A period: orders that are due arrive (and fill backorders); at a review an order is placed, which is there L periods later,
 * before that period's demand; demand is served from stock. So the position after an order has to last for L + R periods,
 * the protection interval of the formulas (Silver, Pyke and Thomas 2017, Inventory and Production Management in Supply
 * Chains, sections 6.4 to 6.9). Nothing is known of a period before it comes.
 */
import { demandOf } from "../history";
import { neededUnits, orderRules, supplierOrder, type OrderRule } from "./order-rule";
import { leadTimeDraws } from "./lead-time-draws";
import { checkReplay, emptyReplay, type ReplayJob, type ReplayResult } from "./replay-job";

export {
  joinReplays,
  partOfReplay,
  type ReplayJob,
  type ReplayPolicy,
  type ReplayResult,
  type UnmetDemand,
} from "./replay-job";

/** A shortage of less than this part of the demand is none. */
const rounding = 1e-9;

/** An item's policy, read at a period. */
interface ItemPolicy {
  readonly rule: OrderRule;
  readonly review: number;
  upTo(period: number): number;
  reorder(period: number): number;
  quantity(period: number): number;
  readonly minimumOrder: number;
  readonly pack: number;
}

/**
 * Replays every item.
 *
 * @throws RangeError for columns of another height than the history
 */
export function replay(job: ReplayJob): ReplayResult {
  checkReplay(job);
  const { items, periods } = job.history;
  const result = emptyReplay(items);
  const due = new Float64Array(periods);
  for (let item = 0; item < items; item++) {
    const leadTime = job.leadTime[item] as number;
    if (leadTime >= 0 && Number.isFinite(leadTime)) replayItem(job, item, due, result);
  }
  return result;
}

function itemPolicy({ policy, history }: ReplayJob, item: number): ItemPolicy {
  const { items, periods } = history;
  const reader = (column: Float64Array | undefined) => {
    if (column === undefined) return () => NaN;
    if (column.length === items) return () => column[item] as number;
    return (period: number) => column[item * periods + period] as number;
  };
  const review = Math.round(policy.reviewPeriods?.[item] ?? 1);
  return {
    rule: orderRules[policy.rule[item] as number] ?? "order-up-to",
    review: review >= 1 ? review : 1,
    upTo: reader(policy.orderUpTo),
    reorder: reader(policy.reorderPoint),
    quantity: reader(policy.orderQuantity),
    minimumOrder: policy.minimumOrder?.[item] ?? 0,
    pack: policy.pack?.[item] ?? 0,
  };
}

/** Units to order at a review; 0 for none, or where a parameter is not known. */
function orderAt(policy: ItemPolicy, period: number, position: number): number {
  const parameters = {
    reorderPoint: policy.reorder(period),
    orderUpTo: policy.upTo(period),
    orderQuantity: policy.quantity(period),
  };
  return supplierOrder(neededUnits(policy.rule, parameters, position), policy.minimumOrder, policy.pack);
}

/** The stock that a policy aims at. */
function fullStock(policy: ItemPolicy, period: number): number {
  const level =
    policy.rule === "reorder-quantity"
      ? policy.reorder(period) + policy.quantity(period)
      : policy.upTo(period);
  return level > 0 ? level : 0;
}

function replayItem(job: ReplayJob, item: number, due: Float64Array, result: ReplayResult): void {
  const { history, unmet = "backorder", seed = 1, firstItem = 0 } = job;
  const { periods, values } = history;
  const policy = itemPolicy(job, item);
  const meanLeadTime = job.leadTime[item] as number;
  const drawLeadTime = leadTimeDraws(meanLeadTime, job.leadTimeSd?.[item] ?? 0, seed, firstItem + item);
  const from = Math.max(job.from ?? 0, job.launched?.[item] ?? 0, 0);
  const firstArrival = from + Math.round(meanLeadTime);
  const measured = from + (job.unmeasured ?? Math.round(meanLeadTime));
  if (measured >= periods) return;
  due.fill(0);
  const given = job.startStock?.[item];
  let onHand = given === undefined || Number.isNaN(given) ? fullStock(policy, from) : given;
  let onOrder = 0;
  let waiting = 0;
  let orders = 0;
  let received = 0;
  let shipped = 0;
  let demandSum = 0;
  let served = 0;
  let stock = 0;
  let short = 0;
  let periodsShort = 0;
  let cycles = 0;
  let cyclesServed = 0;
  let isInCycle = false;
  let isServed = true;
  let startStock = onHand;
  const isPeriodic = policy.rule === "order-up-to";
  const closeCycle = (): void => {
    if (isInCycle) {
      cycles++;
      if (isServed) cyclesServed++;
    }
    isServed = true;
  };

  for (let period = from; period < periods; period++) {
    const isMeasured = period >= measured;
    if (period === measured) startStock = onHand;
    const take = (units: number): void => {
      onHand += units;
      const filled = Math.min(waiting, onHand);
      waiting -= filled;
      onHand -= filled;
      if (isMeasured) {
        received += units;
        shipped += filled;
      }
    };
    let arrived = due[period] as number;
    onOrder -= arrived;
    if ((period - from) % policy.review === 0) {
      const ordered = orderAt(policy, period, onHand + arrived + onOrder - waiting);
      if (ordered > 0) {
        if (isMeasured) orders++;
        const arrival = period + drawLeadTime();
        if (arrival === period) arrived += ordered;
        else {
          onOrder += ordered;
          if (arrival < periods) due[arrival] = (due[arrival] as number) + ordered;
        }
      }
    }
    const isNewCycle = isPeriodic
      ? period >= firstArrival && (period - firstArrival) % policy.review === 0
      : arrived > 0;
    if (isNewCycle && isMeasured) {
      closeCycle();
      isInCycle = true;
    }
    if (arrived > 0) take(arrived);
    const demand = demandOf(values[item * periods + period] as number);
    const atOnce = Math.min(onHand, demand);
    const missing = demand - atOnce;
    onHand -= atOnce;
    if (unmet === "backorder") waiting += missing;
    if (!isMeasured) continue;
    demandSum += demand;
    served += atOnce;
    shipped += atOnce;
    stock += onHand;
    short += missing;
    if (missing > rounding * demand) {
      periodsShort++;
      isServed = false;
    }
  }
  // The last cycle counts when it is whole: of (R, S) when its review period is; an open one of the others is not.
  if (isPeriodic && (periods - firstArrival) % policy.review === 0) closeCycle();
  const measuredPeriods = periods - measured;
  const row = {
    periods: measuredPeriods,
    demand: demandSum,
    served,
    fillRate: demandSum > 0 ? served / demandSum : NaN,
    cycles,
    cyclesServed,
    cycleService: cycles > 0 ? cyclesServed / cycles : NaN,
    periodsShort,
    meanStock: stock / measuredPeriods,
    orders,
    received,
    shipped,
    startStock,
    endStock: onHand,
    backorders: waiting,
    holdingCost: (job.holdingCost?.[item] ?? NaN) * stock,
    orderingCost: (job.fixedCost?.[item] ?? NaN) * orders,
    stockoutCost: (job.stockoutCost?.[item] ?? NaN) * short,
  };
  for (const [name, value] of Object.entries(row)) result[name as keyof ReplayResult][item] = value;
}
