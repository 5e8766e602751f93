import { sites } from "./catalogue";
import { drawHistory, monthCount, splitOverSites, type SiteDemand } from "./demand";
import type { PlannedItem } from "./items";
import { randomStream, type Random } from "./random";
import { doubleRows, minimumOrderTraps, supersessions, textCells, trailingSpaceKey } from "./truth";

/** An item with its demand and master data. Money in EUR. */
export interface SampleItem extends PlannedItem {
  /** Demand of all sites, returns not yet taken off. */
  readonly history: readonly number[];
  readonly siteDemands: readonly SiteDemand[];
  readonly unitCost: number;
  readonly price: number;
  readonly leadTimeDays: number;
  readonly leadTimeSdDays: number;
  readonly minimumOrder: number;
  readonly pack: number;
  readonly successor: string | null;
}

const packs = [1, 5, 10, 25, 50, 100];

/** Draws demand, then sets the unit cost so that demand at cost meets the planned value. */
export function completeItem(planned: PlannedItem, seed: number): SampleItem {
  const random = randomStream(seed, `demand of ${planned.code}`);
  const history = drawHistory(planned, random);
  const unitsPerMonth = history.reduce((sum, units) => sum + units, 0) / monthCount;
  const unitCost = Math.max(0.05, roundTo(planned.targetValue / monthCount / unitsPerMonth, 0.01));
  const leadTimeDays = random.pick(planned.supplier.leadTimesDays);
  return {
    ...planned,
    history,
    siteDemands: splitOverSites(history, chooseSites(planned.code, random), random),
    unitCost,
    price: roundTo(unitCost * random.between(1.25, 1.8), unitCost > 20 ? 0.5 : 0.05),
    leadTimeDays,
    leadTimeSdDays: Math.max(
      1,
      Math.round(leadTimeDays * planned.supplier.leadTimeSpread * random.between(0.7, 1.3)),
    ),
    ...chooseOrderSizes(planned, unitsPerMonth, random),
    successor: supersessions.find((pair) => pair.item === planned.code)?.successor ?? null,
  };
}

/** Most items are sold at all sites; those with a row of their own among the traps certainly. */
function chooseSites(code: string, random: Random): (typeof sites)[number][] {
  const named = [...doubleRows, ...textCells, trailingSpaceKey].some((trap) => trap.item === code);
  return named || random.chance(0.96) ? [...sites] : [random.pick(sites)];
}

function chooseOrderSizes(
  planned: PlannedItem,
  unitsPerMonth: number,
  random: Random,
): { minimumOrder: number; pack: number } {
  const trap = minimumOrderTraps.find((one) => one.item === planned.code);
  if (trap) return { minimumOrder: Math.ceil((unitsPerMonth * 12 * trap.years) / 10 + 1) * 10, pack: 10 };
  const months = planned.valueClass === "C" ? random.between(0.5, 3) : random.between(0.1, 0.6);
  const wanted = unitsPerMonth * months;
  const pack = packs.findLast((size) => size <= wanted / 2) ?? 1;
  return { minimumOrder: Math.max(1, Math.round(wanted / pack)) * pack, pack };
}

/** Nearest multiple of a step, free of binary dust. */
export function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(2));
}
