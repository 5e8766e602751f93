import type { History } from "../../../src/engine/history";
import { randomStream, type Random } from "../sample/random";

/** A made-up assortment whose seasonal items are known, unlike those of the sample workbook in length, season and noise. */
export interface PlantedCase {
  readonly name: string;
  readonly periods: number;
  readonly season: number;
  /** Coefficient of variation of the noise that multiplies a seasonal item's demand. */
  readonly noise: number;
  readonly shape: keyof typeof profiles;
  readonly seed: number;
}

export interface Planted {
  readonly history: History;
  /** 1 for an item with a season. */
  readonly seasonal: Uint8Array;
}

/** Demand by place in the season, 0 to 1, about a mean that is scaled to 1 later. */
const profiles = {
  /** One broad peak, as of garden goods. */
  peak: (place: number, sharpness: number) => Math.exp(sharpness * Math.cos(2 * Math.PI * place)),
  /** Two peaks of unequal height, as of spring and autumn. */
  "two peaks": (place: number, sharpness: number) =>
    Math.exp(sharpness * Math.cos(4 * Math.PI * place)) * (1 + 0.4 * Math.cos(2 * Math.PI * place)),
  /** On sale for a third of the season. */
  "a third of the year": (place: number, sharpness: number) =>
    place < 1 / 3 ? Math.sin(3 * Math.PI * place) ** (sharpness / 2) : 0,
} as const;

const mostTrend = 0.3;

type Draw = (random: Random, planted: PlantedCase) => (period: number) => number;

const seasonal: Draw = (random, { periods, season, noise, shape }) => {
  const sharpness = random.between(2, 2.8);
  const shift = random.next();
  const profile = Array.from({ length: season }, (_, at) =>
    profiles[shape]((at / season + shift) % 1, sharpness),
  );
  const mean = profile.reduce((sum, value) => sum + value, 0) / season;
  const slope = random.between(-mostTrend, mostTrend) / periods;
  return (period) => (1 + slope * period) * ((profile[period % season] ?? 0) / mean) * random.noise(noise);
};

/** What a seasonal item is easily taken for: noise, gaps, wander, steps, ramps and ends. */
const others: readonly Draw[] = [
  (random) => () => random.noise(0.25),
  (random) => () => random.noise(0.7),
  (random) => () => random.noise(1.3),
  (random) => {
    const presence = random.between(0.15, 0.5);
    return () => (random.chance(presence) ? random.noise(1) / presence : 0);
  },
  (random) => {
    let state = random.normal();
    return () => {
      state = 0.5 * state + random.normal();
      return Math.exp(0.8 * state);
    };
  },
  (random, { periods }) => {
    const step = random.integer(Math.ceil(periods / 5), Math.floor((4 * periods) / 5));
    const [before, after] = random.chance(0.5) ? [0.2, 2] : [2, 0.2];
    return (period) => (period < step ? before : after) * random.noise(0.5);
  },
  (random, { periods }) =>
    (period) =>
      (0.1 + (2 * period) / periods) * random.noise(0.6),
  (random, { periods }) => {
    const end = random.integer(Math.ceil(periods / 3), Math.floor((2 * periods) / 3));
    return (period) => (period < end ? random.noise(0.6) : 0);
  },
];

const seasonalItems = 40;
const itemsOfEachOther = 40;

/** 40 items with a season and 320 without, whole units. */
export function plantedItems(planted: PlantedCase): Planted {
  const random = randomStream(planted.seed, planted.name);
  const draws = [
    ...Array.from({ length: seasonalItems }, () => seasonal),
    ...others.flatMap((draw) => Array.from({ length: itemsOfEachOther }, () => draw)),
  ];
  const values = new Float64Array(draws.length * planted.periods);
  draws.forEach((draw, item) => {
    const level = random.logBetween(40, 2000);
    const shareAt = draw(random, planted);
    for (let period = 0; period < planted.periods; period++)
      values[item * planted.periods + period] = Math.round(level * shareAt(period));
  });
  return {
    history: { values, items: draws.length, periods: planted.periods },
    seasonal: Uint8Array.from(draws, (draw) => +(draw === seasonal)),
  };
}

const case_ = (name: string, periods: number, season: number, noise: number, shape: PlantedCase["shape"]) =>
  ({ name, periods, season, noise, shape, seed: 7 }) as const;

/** Lengths, seasons, shapes and noise that the sample does not have. */
export const plantedCases: readonly PlantedCase[] = [
  case_("24 months, one peak", 24, 12, 0.2, "peak"),
  case_("36 months, one peak, more noise", 36, 12, 0.35, "peak"),
  case_("48 months, two peaks", 48, 12, 0.25, "two peaks"),
  case_("60 months, a third of the year", 60, 12, 0.25, "a third of the year"),
  case_("41 months, one peak", 41, 12, 0.25, "peak"),
  case_("16 quarters, one peak", 16, 4, 0.15, "peak"),
  case_("104 weeks, one peak", 104, 52, 0.3, "peak"),
  case_("150 weeks, one peak", 150, 52, 0.3, "peak"),
  case_("150 weeks, a third of the year", 150, 52, 0.3, "a third of the year"),
  case_("182 days, week", 182, 7, 0.25, "peak"),
];
