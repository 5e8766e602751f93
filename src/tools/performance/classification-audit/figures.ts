import { populationStability } from "../../../engine/statistics/population-stability";
import type { Dataset } from "../../../model/dataset";
import { periodsPerYear } from "../../strategy/segment/classify";
import { computeFigures, type Figures } from "../../strategy/segment/figures";
import { itemsDue, segmentsDue, triggersOf, type ItemDue, type SegmentDue, type Trigger } from "./due";
import { movesBetween, type Moves } from "./moves";
import type { ClassAuditOptions } from "./options";
import { comparedDates, keptDays, type ComparedDates } from "./runs";
import { classHistory, codesOn, type ClassHistory } from "./snapshot";
import { distributions, measures, sharesOn, type Distribution, type Measure } from "./stability";

/** Everything that the audit has computed; sheets and findings only arrange it. */
export interface AuditFigures {
  readonly options: ClassAuditOptions;
  readonly today: string;
  readonly base: Figures;
  readonly history: ClassHistory;
  /** Days with a kept run, oldest first. */
  readonly days: readonly string[];
  readonly dates: ComparedDates;
  /** Between the compared days, and between today and the day before. */
  readonly moves: Moves;
  readonly latest: Moves;
  readonly distributions: readonly Distribution[];
  /** Population stability index between the compared days, and between today and the day before. */
  readonly stability: Readonly<Record<Measure, number>>;
  readonly latestStability: Readonly<Record<Measure, number>>;
  /** Items whose recommended class differs from the class in force, and their share. */
  readonly drifted: number;
  readonly drift: number;
  readonly due: readonly SegmentDue[];
  readonly triggers: readonly Trigger[];
  readonly items: readonly ItemDue[];
}

export function auditFigures(data: Dataset, options: ClassAuditOptions, today: string): AuditFigures {
  const base = computeFigures(data, options, today, periodsPerYear[data.calendar.unit]);
  const history = classHistory(base, today);
  const days = keptDays(data, today);
  const dates = comparedDates(data, days);
  const previous = days.filter((each) => each < today).at(-1) ?? today;
  const between = (from: string, to: string): Moves =>
    movesBetween(codesOn(history, from), codesOn(history, to), history.value);
  const all = distributions(base, today);
  const stabilityBetween = (from: string, to: string): Record<Measure, number> =>
    Object.fromEntries(
      measures.map((measure) => [
        measure,
        populationStability(sharesOn(all, measure, from), sharesOn(all, measure, to)),
      ]),
    ) as Record<Measure, number>;
  const { classes } = base;
  const drifted = classes.recommended.filter((segment, item) => segment !== classes.final[item]).length;
  const due = segmentsDue(base, options, days[0]!, today);
  const triggers = triggersOf(data, today);
  return {
    options,
    today,
    base,
    history,
    days,
    dates,
    moves: between(dates.from, dates.to),
    latest: between(previous, today),
    distributions: all,
    stability: stabilityBetween(dates.from, dates.to),
    latestStability: stabilityBetween(previous, today),
    drifted,
    drift: drifted / Math.max(1, classes.final.length),
    due,
    triggers,
    items: itemsDue(base, due, triggers, today),
  };
}
