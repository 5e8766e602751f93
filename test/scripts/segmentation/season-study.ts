import { demandPatternNames, demandPatterns } from "../../../src/engine/segmentation/demand-pattern";
import { fewestSeasons, seasonality } from "../../../src/engine/segmentation/seasonality";
import { variability } from "../../../src/engine/segmentation/variability";
import { xyzClasses } from "../../../src/engine/segmentation/xyz";
import type { History } from "../../../src/engine/history";
import type { Dataset } from "../../../src/model";
import { randomStream } from "../sample/random";
import { plantedCases, plantedItems } from "./planted";
import { percentText, tableText } from "./print";
import { recallOf, type Recall } from "./recall";

const seeds = [1, 2, 3, 4, 5];
const classZ = 2;

/** (a) What was planted, what was found: the sample, then assortments of other lengths, seasons, shapes and noise. */
export function plantedTable(sample: { history: History; z: Uint8Array; all: Uint8Array }): string {
  const row = (name: string, { z, planted, found, right, precision, recall }: Recall) => [
    name,
    z,
    planted,
    found,
    right,
    percentText(precision),
    percentText(recall),
  ];
  const summed = plantedCases.map((planted) => {
    const results = seeds.map((seed) => {
      const { history, seasonal } = plantedItems({ ...planted, seed });
      return recallOf(history, planted.season, seasonal);
    });
    const total = (pick: (result: Recall) => number) =>
      results.reduce((sum, result) => sum + pick(result), 0);
    const found = total((result) => result.found);
    const right = total((result) => result.right);
    const expected = total((result) => result.planted);
    return row(`${planted.name}, noise ${planted.noise} (${seeds.length} seeds)`, {
      z: total((result) => result.z),
      planted: expected,
      found,
      right,
      precision: right / found,
      recall: right / expected,
    });
  });
  return tableText(
    ["assortment", "Z by plain CV", "planted", "found", "right", "precision", "recall"],
    [
      row("sample workbook: Z items", recallOf(sample.history, 12, sample.z)),
      row("sample workbook: Y and Z items", recallOf(sample.history, 12, sample.all, 0)),
      ...summed,
    ],
  );
}

interface PublicFigures {
  readonly name: string;
  readonly data: Dataset;
  readonly season: number;
}

const countOf = (flags: Iterable<number>): number => Array.from(flags).filter((flag) => flag === 1).length;

/** (b), (c) What is found in real data, and in the same data with its periods shuffled. */
export function publicTable(sets: readonly PublicFigures[]): string {
  return tableText(
    [
      "data",
      "periods",
      "season",
      "with demand",
      "Z",
      "judged",
      "seasonal",
      "of Z",
      "Z to X or Y",
      "Y to X",
      "trending only",
      "of these better",
      "shuffled: seasonal",
      "shuffled: p < 5 %",
    ],
    sets.map(({ name, data, season }) => {
      const { history } = data;
      const plainCv = variability(history);
      const plain = xyzClasses(plainCv);
      const found = seasonality(history, season);
      const better = xyzClasses(found.adjusted);
      const moves = (from: number) =>
        found.seasonal.filter(
          (flag, item) => flag === 1 && plain[item] === from && (better[item] as number) < from,
        ).length;
      const random = shuffledResult(history, season);
      return [
        name,
        history.periods,
        season,
        plainCv.filter((cv) => !Number.isNaN(cv)).length,
        plain.filter((code) => code === classZ).length,
        countOf(found.judged),
        history.periods < fewestSeasons * season ? "too short" : countOf(found.seasonal),
        found.seasonal.filter((flag, item) => flag === 1 && plain[item] === classZ).length,
        moves(classZ),
        moves(1),
        found.trending.filter((flag, item) => flag === 1 && found.seasonal[item] === 0).length,
        found.trending.filter(
          (flag, item) =>
            flag === 1 && found.seasonal[item] === 0 && (better[item] as number) < (plain[item] as number),
        ).length,
        `${random.seasonal} of ${random.judged}`,
        percentText(random.below / random.judged),
      ];
    }),
  );
}

const shuffles = 5;

/** Every item's periods in random order, several times: whatever is found there is false. */
function shuffledResult(
  history: History,
  season: number,
): { seasonal: number; judged: number; below: number } {
  const result = { seasonal: 0, judged: 0, below: 0 };
  for (let seed = 1; seed <= shuffles; seed++) {
    const random = randomStream(seed, "shuffled periods");
    const values = new Float64Array(history.values.length);
    for (let item = 0; item < history.items; item++) {
      const start = item * history.periods;
      values.set(random.shuffled(Array.from(history.values.subarray(start, start + history.periods))), start);
    }
    const found = seasonality({ ...history, values }, season);
    result.seasonal += countOf(found.seasonal);
    result.judged += countOf(found.judged);
    result.below += found.seasonP.filter((p) => p < 0.05).length;
  }
  return result;
}

/** (b) The seasonal items that lose most variability with their season. */
export function strongestTable({ data, season }: PublicFigures, rows: number): string {
  const { history, items } = data;
  const plain = variability(history);
  const found = seasonality(history, season);
  const patterns = demandPatterns(history);
  const letters = ["X", "Y", "Z"];
  const plainClass = xyzClasses(plain);
  const better = xyzClasses(found.adjusted);
  const gain = (item: number): number => (plain[item] as number) - (found.adjusted[item] as number);
  const order = Array.from(items.keys.keys())
    .filter((item) => found.seasonal[item] === 1)
    .sort((a, b) => gain(b) - gain(a))
    .slice(0, rows);
  return tableText(
    [
      "item",
      "CV",
      "class",
      "CV without season and trend",
      "class without",
      "strength",
      "gain on held-out years",
      "pattern",
    ],
    order.map((item) => [
      items.keys[item] ?? "",
      (plain[item] ?? NaN).toFixed(2),
      letters[plainClass[item] ?? 2] ?? "",
      (found.adjusted[item] ?? NaN).toFixed(2),
      letters[better[item] ?? 2] ?? "",
      (found.strength[item] ?? NaN).toFixed(2),
      percentText(found.heldOutGain[item] ?? NaN),
      demandPatternNames[patterns[item] ?? 4] ?? "",
    ]),
  );
}

/** (b) A season that all items share would show in their mean, each item in units of its own. */
export function pooledTable(sets: readonly PublicFigures[]): string {
  return tableText(
    ["data", "p of the season", "strength", "gain on held-out years", "CV", "CV without season and trend"],
    sets.map(({ name, data: { history }, season }) => {
      const { values, items, periods } = history;
      const pooled = new Float64Array(periods);
      for (let item = 0; item < items; item++) {
        const row = values.subarray(item * periods, (item + 1) * periods);
        const total = row.reduce((sum, units) => sum + Math.max(0, units), 0);
        if (total > 0)
          row.forEach((units, at) => (pooled[at] = (pooled[at] ?? 0) + Math.max(0, units) / total));
      }
      const mean = { values: pooled, items: 1, periods };
      const found = seasonality(mean, season);
      return [
        name,
        (found.seasonP[0] ?? NaN).toPrecision(2),
        (found.strength[0] ?? NaN).toFixed(2),
        percentText(found.heldOutGain[0] ?? NaN),
        (variability(mean)[0] ?? NaN).toFixed(2),
        (found.withoutSeasonAndTrend[0] ?? NaN).toFixed(2),
      ];
    }),
  );
}

/** (b) How large a season the test would find in sparse weekly data: a season laid over shuffled items. */
export function powerTable({ data, season }: PublicFigures, peaks: readonly number[]): string {
  const { history } = data;
  const judged = seasonality(history, season).judged;
  const bands = [
    [9, 29],
    [30, 59],
    [60, history.periods],
  ] as const;
  const demands = Array.from({ length: history.items }, (_, item) =>
    history.values
      .subarray(item * history.periods, (item + 1) * history.periods)
      .reduce((sum, value) => sum + +(value > 0), 0),
  );
  const withSeason = (peak: number): Uint8Array => {
    const random = randomStream(1, `season of ${peak}`);
    const values = history.values.slice();
    for (let item = 0; item < history.items; item++) {
      const start = item * history.periods;
      const row = random.shuffled(Array.from(values.subarray(start, start + history.periods)));
      const place = random.next();
      // Demand comes and goes with the season, and its sizes stay: a period keeps its demand with this chance.
      row.forEach((units, period) => {
        const wave = (1 + Math.cos(2 * Math.PI * (period / season - place))) / 2;
        values[start + period] = units > 0 && random.chance(1 / peak + (1 - 1 / peak) * wave) ? units : 0;
      });
    }
    return seasonality({ ...history, values }, season).seasonal;
  };
  const found = peaks.map(withSeason);
  return tableText(
    ["weeks with demand before", "items", ...peaks.map((peak) => `found, peak ${peak} x trough`)],
    bands.map(([from, to]) => {
      const isMeant = (item: number): boolean =>
        judged[item] === 1 && (demands[item] ?? 0) >= from && (demands[item] ?? 0) <= to;
      const items = demands.filter((_, item) => isMeant(item)).length;
      return [
        `${from} to ${to}`,
        items,
        ...found.map((flags) =>
          percentText(flags.filter((flag, item) => flag === 1 && isMeant(item)).length / items),
        ),
      ];
    }),
  );
}

/** What a wander without any season is taken for: log demand with lag-1 autocorrelation, 2,000 items. */
export function wanderTable(): string {
  const items = 2000;
  const cases = [
    [36, 12],
    [84, 12],
    [150, 52],
  ] as const;
  return tableText(
    ["history", "season", "called seasonal of 2,000 at 0.5", "at 0.8", "at 0.95"],
    cases.map(([periods, season]) => [
      `${periods} periods`,
      season,
      ...[0.5, 0.8, 0.95].map((correlation) => {
        const random = randomStream(1, `wander ${correlation} ${periods}`);
        const values = new Float64Array(items * periods);
        for (let item = 0; item < items; item++) {
          let state = random.normal() / Math.sqrt(1 - correlation ** 2);
          for (let period = 0; period < periods; period++) {
            state = correlation * state + random.normal();
            values[item * periods + period] = Math.exp(0.5 * state);
          }
        }
        return countOf(seasonality({ values, items, periods }, season).seasonal);
      }),
    ]),
  );
}
