import { sites, type Site } from "./catalogue";
import type { PlannedItem, Role } from "./items";
import {
  averageInterval,
  coefficientOfVariation,
  deseasonalisedVariation,
  lastDemand,
  mean,
  sizeVariationSquared,
} from "./measures";
import type { Random } from "./random";
import { monthsSinceSupersession, newItemMonths } from "./truth";

/** Nov 2023 to Oct 2026. */
export const monthCount = 36;

/** Calendar month (0 = January) of a month of the history. */
const calendarMonth = (month: number): number => (month + 10) % 12;

/** Demand of one item at one site, whole units a month. */
export interface SiteDemand {
  readonly site: Site;
  readonly units: number[];
}

/** Shape of demand about a mean of 1, one number a month. Each call draws anew. */
const shapes: Record<Role, (random: Random) => number[]> = {
  steady: (random) => trended(random, 0.1, () => random.noise(0.22)),
  variable: (random) => {
    const spread = random.between(0.45, 0.8);
    const presence = random.chance(0.4) ? random.between(0.6, 0.8) : 1;
    return months(() => (random.chance(presence) ? random.noise(spread * presence) / presence : 0));
  },
  mild: (random) => season(random, random.between(1, 1.5), 0.15),
  seasonal: (random) => season(random, random.between(1.95, 2.6), 0.12),
  erratic: (random) => {
    const spread = random.between(1.15, 1.5);
    return months(() => random.noise(spread));
  },
  lumpy: (random) => {
    const presence = random.between(0.14, 0.45);
    return months(() => (random.chance(presence) ? random.noise(1.05) / presence : 0));
  },
  dead: (random) => {
    const last = monthCount - random.integer(14, 20) - 1;
    return months((month) => (month > last ? 0 : random.noise(0.4)));
  },
  new: (random) => {
    const launch = monthCount - newItemMonths;
    return months((month) => (month < launch ? 0 : random.noise(0.2) * (0.4 + 0.2 * (month - launch))));
  },
  old: (random) => months((month) => (month < monthCount - monthsSinceSupersession ? random.noise(0.2) : 0)),
  successor: (random) =>
    months((month) => (month < monthCount - monthsSinceSupersession ? 0 : random.noise(0.2))),
  slow: (random) => months(() => random.noise(0.6)),
};

/** What a drawn history must show to be kept: enough room to the cuts that the truth lists promise. */
const accepts: Record<Role, (history: readonly number[]) => boolean> = {
  steady: (history) => coefficientOfVariation(history) < 0.47,
  variable: (history) => isBetween(coefficientOfVariation(history), 0.53, 0.95) && !isLumpy(history),
  mild: (history) =>
    isBetween(coefficientOfVariation(history), 0.55, 0.95) && deseasonalisedVariation(history) < 0.45,
  seasonal: (history) =>
    isBetween(coefficientOfVariation(history), 1.03, 1.6) &&
    deseasonalisedVariation(history) < 0.8 &&
    averageInterval(history) < 1.3,
  erratic: (history) => coefficientOfVariation(history) > 1.05 && averageInterval(history) < 1.3,
  lumpy: (history) =>
    coefficientOfVariation(history) > 1.05 &&
    averageInterval(history) > 1.4 &&
    sizeVariationSquared(history) > 0.55 &&
    history.filter((units) => units > 0).length >= 5,
  dead: (history) => history.filter((units) => units > 0).length >= 12 && !isLumpy(history),
  new: (history) => history.slice(-newItemMonths).every((units) => units > 0),
  old: (history) => lastDemand(history) === monthCount - monthsSinceSupersession - 1,
  successor: (history) => (history[monthCount - monthsSinceSupersession] ?? 0) > 0,
  slow: (history) => coefficientOfVariation(history) < 1.2 && !isLumpy(history),
};

const mayBeSilent: readonly Role[] = ["dead", "old"];

/** Whole units a month, the mean near `unitsPerMonth` (over the months on offer for new and ended items). */
export function drawHistory(item: PlannedItem, random: Random): number[] {
  for (let trial = 0; trial < 5000; trial++) {
    const history = shapes[item.role](random).map((share) => roundDemand(share * item.unitsPerMonth));
    const recent = lastDemand(history) >= monthCount - 10 || mayBeSilent.includes(item.role);
    if (recent && mean(history) > 0 && accepts[item.role](history)) return history;
  }
  throw new Error(
    `No ${item.role} history found for ${item.code} at ${item.unitsPerMonth.toFixed(1)} units a month`,
  );
}

/** Splits a history over sites; the parts add up to it month by month. Sites without any demand get no row. */
export function splitOverSites(
  history: readonly number[],
  chosen: readonly Site[],
  random: Random,
): SiteDemand[] {
  const rows = chosen.map((site) => ({ site, units: history.map(() => 0) }));
  const weights = chosen.map((site) => ([0.5, 0.3, 0.2][sites.indexOf(site)] as number) * random.noise(0.25));
  for (const [month, total] of history.entries()) {
    if (total < 6) {
      for (let unit = 0; unit < total; unit++) {
        const row = random.weighted(rows, weights);
        row.units[month] = (row.units[month] as number) + 1;
      }
      continue;
    }
    const jittered = weights.map((weight) => weight * random.noise(0.12));
    const sum = jittered.reduce((all, weight) => all + weight, 0);
    let given = 0;
    let accumulated = 0;
    for (const [index, row] of rows.entries()) {
      accumulated += jittered[index] as number;
      const upTo = index === rows.length - 1 ? total : Math.round((total * accumulated) / sum);
      row.units[month] = upTo - given;
      given = upTo;
    }
  }
  return rows.filter((row) => row.units.some((units) => units !== 0));
}

function months(draw: (month: number) => number): number[] {
  return Array.from({ length: monthCount }, (_, month) => draw(month));
}

/** Noise about a straight line that changes by up to `slope` a year. */
function trended(random: Random, slope: number, draw: () => number): number[] {
  const change = random.between(-slope, slope);
  return months((month) => (1 + change * (month / 12 - 1.5)) * draw());
}

/** One broad peak a year at a random month; the higher the concentration the sharper. */
function season(random: Random, concentration: number, noise: number): number[] {
  const peak = random.pick([0, 1, 2, 3, 5, 9]);
  const profile = Array.from({ length: 12 }, (_, month) =>
    Math.exp(concentration * Math.cos((2 * Math.PI * (month - peak)) / 12)),
  );
  const level = mean(profile);
  return trended(random, 0.06, () => random.noise(noise)).map(
    (share, month) => (share * (profile[calendarMonth(month)] as number)) / level,
  );
}

/** A demand that is there is at least one unit. */
function roundDemand(units: number): number {
  return units > 0.3 ? Math.max(1, Math.round(units)) : 0;
}

function isBetween(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function isLumpy(history: readonly number[]): boolean {
  return averageInterval(history) > 1.3 && sizeVariationSquared(history) > 0.47;
}
