import { abcClasses } from "../../../src/engine/segmentation/abc";
import { reviewWithDwell, startDwell, type DwellState } from "../../../src/engine/segmentation/dwell";
import { abcWithHysteresis, measureWithHysteresis } from "../../../src/engine/segmentation/hysteresis";
import { variability } from "../../../src/engine/segmentation/variability";
import { xyzClasses } from "../../../src/engine/segmentation/xyz";
import type { History } from "../../../src/engine/history";
import { percentText, tableText } from "./print";

/** How classes are reviewed over time. */
export interface ReviewPlan {
  readonly name: string;
  readonly history: History;
  /** Money per unit, by item. */
  readonly unitValue: Float64Array;
  /** Periods from one review to the next. */
  readonly step: number;
  /** Periods that a review looks back on. */
  readonly window: number;
}

/** A rule for the classes in force. */
interface Rule {
  readonly name: string;
  /** Of cumulated share; null: no hysteresis. */
  readonly shareBand: number;
  /** Share of the cut of the coefficient of variation. */
  readonly cvBand: number;
  readonly dwell: number;
}

const rules: readonly Rule[] = [
  { name: "none", shareBand: 0, cvBand: 0, dwell: 1 },
  { name: "band 0.02, CV 10 %", shareBand: 0.02, cvBand: 0.1, dwell: 1 },
  { name: "dwell 2 reviews", shareBand: 0, cvBand: 0, dwell: 2 },
  { name: "band and dwell 2", shareBand: 0.02, cvBand: 0.1, dwell: 2 },
  { name: "band 0.05, CV 20 %, dwell 2", shareBand: 0.05, cvBand: 0.2, dwell: 2 },
];

interface Review {
  readonly value: Float64Array;
  readonly cv: Float64Array;
}

interface Outcome {
  flips: number;
  abcFlips: number;
  xyzFlips: number;
  comparisons: number;
  valueInA: number;
  plainValueInA: number;
  itemsInA: number;
  plainItemsInA: number;
  misplaced: number;
  reviews: number;
}

function reviewsOf({ history, unitValue, step, window }: ReviewPlan): Review[] {
  const reviews: Review[] = [];
  const first = window + ((history.periods - window) % step);
  for (let end = first; end <= history.periods; end += step) {
    const values = new Float64Array(history.items * window);
    const value = new Float64Array(history.items);
    for (let item = 0; item < history.items; item++) {
      const from = item * history.periods + end - window;
      const part = history.values.subarray(from, from + window);
      values.set(part, item * window);
      value[item] = part.reduce((sum, units) => sum + Math.max(0, units), 0) * (unitValue[item] as number);
    }
    reviews.push({ value, cv: variability({ values, items: history.items, periods: window }) });
  }
  return reviews;
}

function follow(reviews: readonly Review[], rule: Rule): Outcome {
  const outcome = {
    flips: 0,
    abcFlips: 0,
    xyzFlips: 0,
    comparisons: 0,
    valueInA: 0,
    plainValueInA: 0,
    itemsInA: 0,
    plainItemsInA: 0,
    misplaced: 0,
    reviews: 0,
  };
  let abc: DwellState | null = null;
  let xyz: DwellState | null = null;
  for (const { value, cv } of reviews) {
    const plainAbc = abcClasses(value);
    const plainXyz = xyzClasses(cv);
    if (abc === null || xyz === null) {
      abc = startDwell(plainAbc);
      xyz = startDwell(plainXyz);
      continue;
    }
    const nextAbc = reviewWithDwell(
      abc,
      abcWithHysteresis(abc.current, value, { band: rule.shareBand }),
      rule.dwell,
    );
    const nextXyz = reviewWithDwell(
      xyz,
      measureWithHysteresis(xyz.current, cv, { band: rule.cvBand }),
      rule.dwell,
    );
    count(outcome, value, plainAbc, plainXyz, abc.current, nextAbc.current, xyz.current, nextXyz.current);
    abc = nextAbc;
    xyz = nextXyz;
  }
  return outcome;
}

function count(
  outcome: Outcome,
  value: Float64Array,
  plainAbc: Uint8Array,
  plainXyz: Uint8Array,
  abcBefore: Uint8Array,
  abcNow: Uint8Array,
  xyzBefore: Uint8Array,
  xyzNow: Uint8Array,
): void {
  const total = value.reduce((sum, one) => sum + one, 0);
  outcome.reviews++;
  for (let item = 0; item < value.length; item++) {
    const isAbcFlip = abcBefore[item] !== abcNow[item];
    const isXyzFlip = xyzBefore[item] !== xyzNow[item];
    outcome.comparisons++;
    outcome.flips += +(isAbcFlip || isXyzFlip);
    outcome.abcFlips += +isAbcFlip;
    outcome.xyzFlips += +isXyzFlip;
    outcome.misplaced += +(plainAbc[item] !== abcNow[item] || plainXyz[item] !== xyzNow[item]);
    if (abcNow[item] === 0) {
      outcome.itemsInA++;
      outcome.valueInA += (value[item] as number) / total;
    }
    if (plainAbc[item] === 0) {
      outcome.plainItemsInA++;
      outcome.plainValueInA += (value[item] as number) / total;
    }
  }
}

/** (d) Class changes from one review to the next under each rule, and what the calmer rules cost. */
export function stabilityTable(plan: ReviewPlan): string {
  const reviews = reviewsOf(plan);
  const base = follow(reviews, rules[0] as Rule).flips;
  return tableText(
    [
      "rule",
      "reviews",
      "flips a review",
      "of items",
      "ABC flips",
      "XYZ flips",
      "against none",
      "items in A",
      "value in A",
      "change of value in A (points)",
      "items off the plain class",
    ],
    rules.map((rule) => {
      const outcome = follow(reviews, rule);
      const { reviews: made } = outcome;
      return [
        rule.name,
        made,
        Math.round(outcome.flips / made),
        percentText(outcome.flips / outcome.comparisons),
        Math.round(outcome.abcFlips / made),
        Math.round(outcome.xyzFlips / made),
        rule === rules[0] ? "" : `${((outcome.flips / base - 1) * 100).toFixed(0)} %`,
        Math.round(outcome.itemsInA / made),
        percentText(outcome.valueInA / made),
        ((100 * (outcome.valueInA - outcome.plainValueInA)) / made).toFixed(2),
        percentText(outcome.misplaced / outcome.comparisons),
      ];
    }),
  );
}
