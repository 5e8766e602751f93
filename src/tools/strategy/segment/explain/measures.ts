import {
  averageDemandIntervals,
  demandPatternNames,
  demandPatterns,
  squaredVariation,
} from "../../../../engine/segmentation/demand-pattern";
import { fewestDemandsPerSeason, fewestSeasons } from "../../../../engine/segmentation/seasonality";
import { variability, type VariabilityMeasure } from "../../../../engine/segmentation/variability";
import { xyzClasses } from "../../../../engine/segmentation/xyz";
import type { History } from "../../../../engine/history";
import type { ComparedMeasure, MeasureComparison } from "../../../../report";
import { count, decimal, nested, say, type Message, type MessageValue } from "../../../../text/message";
import { seasonOf } from "../calendar-season";
import { xyzLetters } from "../presets";
import { spanOfPeriods, type Basis } from "./basis";
import { digitsApart, digitsOf } from "./digits";
import { ratioText } from "./variability";

/** Measures of variability, and the one that takes out only what was found of season and trend. */
type MeasureId = VariabilityMeasure | "adjusted";

const measures: readonly MeasureId[] = [
  "cv",
  "cv-population",
  "deseasonalized",
  "adjusted",
  "forecast-error",
];

/** Which one a finding names first where several give another class: the one that says most about the reason. */
const tellsMost: readonly MeasureId[] = [
  "adjusted",
  "deseasonalized",
  "forecast-error",
  "cv",
  "cv-population",
];

/** Fewest periods of a back-test: two to start from, two to test on. */
const fewestTested = 4;
/** Fewest periods with a spread. */
const fewestSpread = 2;

interface Measured {
  readonly id: MeasureId;
  /** NaN where it cannot be computed. */
  readonly ratio: number;
  readonly note: Message;
}

/** The item's own history over its recorded periods. */
function recordedOf({ figures, item, start, end }: Basis): History {
  const { history } = figures.data;
  const from = item * history.periods;
  return {
    values: history.values.subarray(from + start, from + end),
    items: 1,
    periods: end - start,
  };
}

const periodsWithDemand = ({ values }: History): number => values.filter((value) => value > 0).length;

/** Why a measure without season cannot be computed; null where it can. */
function withoutSeason(basis: Basis): Message | null {
  const { figures, start, end } = basis;
  const season = seasonOf(figures.options, figures.data.calendar.unit);
  if (season === undefined) return say("explain.measures.noSeason");
  if (end - start >= fewestSeasons * season) return null;
  return say("explain.measures.cycles", {
    needed: spanOfPeriods(fewestSeasons * season, figures),
    span: spanOfPeriods(end - start, figures),
  });
}

const tooShort = ({ figures, start, end }: Basis, needed: number): Message | null =>
  end - start >= needed
    ? null
    : say("explain.measures.tooShort", {
        needed: spanOfPeriods(needed, figures),
        span: spanOfPeriods(end - start, figures),
      });

function plainMeasure(basis: Basis, id: "cv" | "cv-population", history: History): Measured {
  const short = tooShort(basis, fewestSpread);
  if (short !== null) return { id, ratio: Number.NaN, note: short };
  return { id, ratio: variability(history, id)[0]!, note: say(`explain.measures.${id}.how`) };
}

function deseasonalized(basis: Basis, history: History): Measured {
  const id = "deseasonalized";
  const missing = withoutSeason(basis);
  if (missing !== null) return { id, ratio: Number.NaN, note: missing };
  const { figures } = basis;
  const season = seasonOf(figures.options, figures.data.calendar.unit)!;
  return {
    id,
    ratio: variability(history, id, season)[0]!,
    note: say("explain.measures.deseasonalized.how", { season: spanOfPeriods(season, figures) }),
  };
}

function adjusted(basis: Basis, history: History): Measured {
  const id = "adjusted";
  const { figures, item } = basis;
  const { seasons } = figures;
  const missing = withoutSeason(basis);
  if (missing !== null || seasons === null)
    return { id, ratio: Number.NaN, note: missing ?? say("explain.measures.noSeason") };
  if (seasons.judged[item] === 0) {
    const note = say("explain.measures.fewDemands", {
      needed: count(Math.ceil((fewestDemandsPerSeason * history.periods) / seasons.season)),
      found: count(periodsWithDemand(history)),
      span: spanOfPeriods(history.periods, figures),
    });
    return { id, ratio: Number.NaN, note };
  }
  const isSeasonal = seasons.seasonal[item] === 1;
  const isTrending = seasons.trending[item] === 1;
  if (!isSeasonal && !isTrending)
    return { id, ratio: seasons.plain[item]!, note: say("explain.measures.neither") };
  const found = isSeasonal && isTrending ? "both" : isSeasonal ? "season" : "trend";
  return { id, ratio: seasons.adjusted[item]!, note: say(`explain.measures.found.${found}`) };
}

function forecastError(basis: Basis, history: History): Measured {
  const id = "forecast-error";
  const short = tooShort(basis, fewestTested);
  if (short !== null) return { id, ratio: Number.NaN, note: short };
  const ratio = variability(history, id)[0]!;
  return {
    id,
    ratio,
    note: Number.isNaN(ratio)
      ? say("explain.measures.noLateDemand", { span: spanOfPeriods(history.periods, basis.figures) })
      : say("explain.measures.forecast-error.how"),
  };
}

function measured(basis: Basis, history: History, id: MeasureId): Measured {
  if (periodsWithDemand(history) === 0) {
    const note = say("explain.measures.noDemand", { span: spanOfPeriods(history.periods, basis.figures) });
    return { id, ratio: Number.NaN, note };
  }
  switch (id) {
    case "cv":
    case "cv-population":
      return plainMeasure(basis, id, history);
    case "deseasonalized":
      return deseasonalized(basis, history);
    case "adjusted":
      return adjusted(basis, history);
    case "forecast-error":
      return forecastError(basis, history);
  }
}

/** Interval and evenness of the demands, and the pattern's word. It gives no letter: it says which forecast fits. */
function patternOf(history: History): ComparedMeasure {
  const word = demandPatternNames[demandPatterns(history)[0]!]!;
  const shared = { name: say("explain.measure.pattern"), segment: null, isInForce: false };
  if (word === "none")
    return { ...shared, value: null, gives: null, note: say("explain.measures.noPattern") };
  const rounded = (value: number): MessageValue => decimal(value, 2);
  return {
    ...shared,
    value: say("explain.measures.patternValue", {
      interval: rounded(averageDemandIntervals(history)[0]!),
      variation: rounded(squaredVariation(history)[0]!),
    }),
    gives: say(`explain.pattern.${word}`),
    note: say("explain.measures.pattern.how"),
  };
}

const nameOf = (id: MeasureId): Message => say(`explain.measure.${id}`);

interface Classed extends Measured {
  readonly segment: string;
}

function findingOf(basis: Basis, known: readonly Classed[], segment: string): Message {
  const { measure } = basis;
  const own = known.find(({ id }) => id === measure);
  const text = ({ ratio }: Measured): MessageValue => ratioText(basis, ratio);
  if (measure === null || own === undefined) {
    return measure === null || known.length === 0
      ? say("explain.measures.none", { segment })
      : say("explain.measures.notOwn", { measure: nested(nameOf(measure)), segment });
  }
  const values = { measure: nested(nameOf(own.id)), ratio: text(own), segment: own.segment };
  const others = known.filter((each) => each !== own);
  if (others.length === 0) return say("explain.measures.only", values);
  const differing = others
    .filter((each) => each.segment !== own.segment)
    .sort((a, b) => tellsMost.indexOf(a.id) - tellsMost.indexOf(b.id));
  const [first] = differing;
  if (first === undefined) {
    const sorted = known.toSorted((a, b) => a.ratio - b.ratio);
    return say("explain.measures.agree", {
      count: count(known.length),
      segment: own.segment,
      lowest: text(sorted[0]!),
      highest: text(sorted.at(-1)!),
    });
  }
  return say("explain.measures.differ", {
    ...values,
    count: count(differing.length),
    others: count(others.length),
    name: nested(nameOf(first.id)),
    otherRatio: text(first),
    other: first.segment,
  });
}

/** What each way of measuring variability says of the item, and the class that it would give by the cuts alone. */
export function compareMeasures(basis: Basis): MeasureComparison {
  const { figures, item } = basis;
  const { xyzCuts } = figures.options;
  const plain = figures.classes.plain[item]!;
  const history = recordedOf(basis);
  const all = measures.map((id) => measured(basis, history, id));
  const segmentAt = (ratio: number): string =>
    plain[0]! + xyzLetters[xyzClasses(Float64Array.of(ratio), xyzCuts)[0]!]!;
  const known = all.flatMap((each) =>
    Number.isNaN(each.ratio) ? [] : [{ ...each, segment: segmentAt(each.ratio) }],
  );
  const cut = (value: number): MessageValue => decimal(value, digitsOf(value, 2));
  return {
    finding: findingOf(basis, known, plain),
    basis: say("explain.measures.basis", {
      letter: plain[0]!,
      first: cut(xyzCuts[0]),
      second: cut(xyzCuts[1]),
    }),
    rows: [
      ...all.map(({ id, ratio, note }): ComparedMeasure => {
        const isKnown = !Number.isNaN(ratio);
        const value = decimal(ratio, digitsApart(ratio, xyzCuts, 2));
        return {
          name: nameOf(id),
          value: isKnown ? say("explain.measures.value", { value }) : null,
          segment: isKnown ? segmentAt(ratio) : null,
          gives: null,
          note,
          isInForce: id === basis.measure,
        };
      }),
      patternOf(history),
    ],
  };
}
