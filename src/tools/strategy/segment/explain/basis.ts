import { DataError, type Dataset } from "../../../../model/dataset";
import { count, nested, say, type MessageValue } from "../../../../text/message";
import { measureFor, periodsPerYear } from "../classify";
import { computeFigures, type Figures } from "../figures";
import type { SegmentOptions } from "../options";
import { seasonsOf, withSeasons } from "../seasons";
import type { VariabilityMeasure } from "../../../../engine/segmentation/variability";

/** What every part of an explanation rests on. */
export interface Basis {
  readonly figures: Figures;
  readonly item: number;
  /** Place by falling value, equal values on one place; from 1. */
  readonly rank: number;
  /** First recorded period, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** What stands against the XYZ cuts; null where a single period says nothing. */
  readonly measure: VariabilityMeasure | null;
  /** "value" or "demand": what ABC ranks by. */
  readonly measureName: MessageValue;
  /** Coefficient of variation without season and trend, where it gives the item another class; else null. */
  readonly misjudged: {
    readonly cause: "season" | "trend" | "season and trend";
    readonly ratio: number;
    readonly letter: number;
  } | null;
}

/** Kept with the data: the next item is asked for at once, with the same options. */
const known = new WeakMap<Dataset, { readonly key: string; readonly figures: Figures }>();

function figuresOf(data: Dataset, options: SegmentOptions, today: string): Figures {
  const key = JSON.stringify([options, today]);
  const before = known.get(data);
  if (before?.key === key) return before.figures;
  const computed = computeFigures(data, options, today, periodsPerYear[data.calendar.unit]);
  const figures = withSeasons(computed, seasonsOf(data, options, computed.classes.order));
  known.set(data, { key, figures });
  return figures;
}

/** "36 months" */
export const spanOfPeriods = (periods: number, { data }: Pick<Figures, "data">): MessageValue =>
  nested(say(`model.unit.${data.calendar.unit}`, { count: count(periods) }));

/** @throws DataError where the data hold no item of that key */
export function basisOf(data: Dataset, options: SegmentOptions, key: string, today: string): Basis {
  const item = data.items.keys.indexOf(key);
  if (item < 0) throw new DataError(say("explain.error.unknownItem", { item: key }));
  const figures = figuresOf(data, options, today);
  const { periods } = data.history;
  const start = Math.min(data.launched[item]!, periods - 1);
  const end = Math.max(start + 1, data.ended?.[item] ?? periods);
  const value = data.value[item]!;
  const { seasons } = figures;
  const isPlain = options.variability === "cv" || options.variability === "cv-population";
  const found = isPlain ? seasons?.misjudged.find((each) => each.item === item) : undefined;
  return {
    figures,
    item,
    rank: 1 + data.value.reduce((ahead, other) => ahead + (other > value ? 1 : 0), 0),
    start,
    end,
    measure: measureFor(end - start, options, data.calendar.unit),
    measureName: nested(say(figures.has.money ? "measure.value" : "measure.demand")),
    misjudged:
      found === undefined || seasons === null
        ? null
        : { cause: found.cause, ratio: seasons.adjusted[item]!, letter: found.adjustedClass },
  };
}
