import { abcClasses } from "../../../engine/segmentation/abc";
import { giniCoefficient } from "../../../engine/statistics/concentration";
import type { DataField } from "../../../model/coverage";
import { count, decimal, nested, percent, say, type Message } from "../../../text/message";
import { computeFigures as criteriaFigures } from "../criteria/figures";
import { criteriaOptions, criterionIds } from "../criteria/options";
import { modelIds, modelOptions, type ModelId } from "../model/options";
import { segmentOf, type Subject } from "../model/subject";
import { shortFields, subjectOf } from "../model/subjects";
import type { Figures } from "../segment/figures";
import { segments } from "../segment/presets";
import { wordingOf } from "../segment/wording";
import type { AdvisorOptions, SubjectKind } from "./options";
import { intermittentItems, regularItems, type Profile } from "./profile";

/** Rules of the user's own cannot be judged beforehand; several criteria are judged by the tool that shows their parts. */
type JudgedModel = Exclude<ModelId, "rules" | "multi-criteria">;
const isCandidate = (id: ModelId): id is JudgedModel => id !== "rules" && id !== "multi-criteria";

/** Models in the order that decides between equal fits. */
export type CandidateId = JudgedModel | "criteria";
export const candidateIds: readonly CandidateId[] = [
  "abc-xyz",
  "criteria",
  ...modelIds.filter(isCandidate).filter((id) => id !== "abc-xyz"),
];

/** How well a model would do on this data. All shares are from 0 to 1. */
export interface Candidate {
  readonly id: CandidateId;
  readonly classes: SubjectKind;
  /** Share of what it classes for which it has what it needs. */
  readonly coverage: number;
  /** How evenly its classes divide what they class: 0 all in one class, 1 as many in each. */
  readonly separation: number;
  /** Share of the data that shows what the model is made for. */
  readonly occasion: number;
  /** coverage x mean of separation and occasion. */
  readonly fit: number;
  readonly largest: { readonly name: string; readonly share: number };
  /** The occasion in numbers; null where nothing could be computed. */
  readonly facts: Message | null;
  /** Fields that it lacks; it is refused where there are any. */
  readonly short: readonly DataField[];
  /** Periods that no item is recorded for; 0 where that is not what it lacks. */
  readonly shortPeriods: number;
}

type Judged = Pick<Candidate, "coverage" | "separation" | "occasion" | "largest"> & {
  readonly facts: Message;
};

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** How evenly rows fall into `classes` classes, and the largest of these. */
function separationOf(names: readonly string[], classes: number): Pick<Candidate, "separation" | "largest"> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [name, rows] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0]);
  const largest = share(rows, names.length);
  const separation = names.length === 0 || classes < 2 ? 0 : (1 - largest) * (classes / (classes - 1));
  return { separation: Math.min(1, separation), largest: { name, share: largest } };
}

/** Judges one model that the data carries. */
type Judge = (figures: Figures, profile: Profile, options: AdvisorOptions) => Judged;

const subjectFor = (model: ModelId, { data }: Figures, options: AdvisorOptions): Subject =>
  subjectOf(
    data,
    modelOptions.parse({ model, valueCuts: options.abcCuts, variabilityCuts: options.xyzCuts }),
  );

/** Classes of the rows of which the model knows something. */
const classesKnown = (subject: Subject, isKnown: (row: number) => boolean): string[] =>
  subject.keys.flatMap((_, row) => (isKnown(row) ? [segmentOf(subject, row)] : []));

const abcXyz: Judge = (figures, profile, options) => {
  const wording = wordingOf(figures);
  const { top, seasons, byVariability, items } = profile;
  const shared = {
    top: percent(options.topShare),
    share: wording.share(top.sum, top.total),
    measure: wording.measure,
    regular: count(regularItems(profile)),
    items: count(items),
  };
  return {
    coverage: share(profile.longEnough, items),
    ...separationOf(figures.classes.recommended, segments.length),
    occasion: profile.gini * share(regularItems(profile), items),
    facts:
      seasons === null || !seasons.isLongEnough
        ? say("advisor.facts.abc-xyz", shared)
        : say("advisor.facts.abc-xyz-season", {
            ...shared,
            seasonal: count(profile.seasonalZ),
            z: count(byVariability[2]!),
          }),
  };
};

/** Weights of the user's own are left out: the advice is about the data. */
const onCriteria = ({ data }: Figures, options: AdvisorOptions) =>
  criteriaFigures({ ...data, criteriaWeights: [] }, criteriaOptions.parse({ cuts: options.abcCuts }));

const alwaysKnown: ReadonlySet<string> = new Set(["volume", "velocity", "variability"]);

const criteria: Judge = (figures, { items }, options) => {
  const { values, byScore, byVolume, letters } = onCriteria(figures, options);
  const further = values.known.filter(({ id }) => !alwaysKnown.has(id));
  const known = figures.data.items.keys.filter((_, item) =>
    further.some((criterion) => Number.isFinite(criterion.values[item])),
  ).length;
  const changed = byScore.reduce((sum, code, item) => sum + Number(code !== byVolume[item]), 0);
  return {
    coverage: share(known, items),
    ...separationOf(
      Array.from(byScore, (code) => letters[code]!),
      letters.length,
    ),
    occasion: share(changed, items) * share(values.known.length, criterionIds.length),
    facts: say("advisor.facts.criteria", {
      changed: count(changed),
      items: count(items),
      known: count(values.known.length),
    }),
  };
};

const demandPattern: Judge = (figures, profile, options) => {
  const subject = subjectFor("demand-pattern", figures, options);
  const found = intermittentItems(profile);
  return {
    coverage: share(profile.longEnough, profile.items),
    ...separationOf(
      classesKnown(subject, (row) => profile.facts.units[row]! > 0),
      4,
    ),
    occasion: share(found, profile.items),
    facts: say("advisor.facts.demand-pattern", { count: count(found), items: count(profile.items) }),
  };
};

const fsn: Judge = (figures, { items, withDemand }, options) => {
  const chosen = modelOptions.parse({ model: "fsn" });
  const subject = subjectFor("fsn", figures, options);
  const { names, codes } = subject.axes[0]!;
  const still = subject.keys.filter((_, row) => names[codes[row]!] === "N").length;
  return {
    coverage: withDemand > 0 ? 1 : 0,
    ...separationOf(
      classesKnown(subject, () => true),
      3,
    ),
    occasion: share(still, items),
    facts: say("advisor.facts.fsn", {
      count: count(still),
      items: count(items),
      months: count(chosen.idleMonths),
    }),
  };
};

/** A model whose first class ("V", "H") is of use where value does not tell it. */
const besideValue =
  (model: "ved" | "hml", first: string): Judge =>
  (figures, { items }, options) => {
    const subject = subjectFor(model, figures, options);
    const { names, codes } = subject.axes[0]!;
    const nameOf = (row: number): string => names[codes[row]!]!;
    const abc = abcClasses(figures.data.value, options.abcCuts, options.boundary);
    const known = classesKnown(subject, (row) => nameOf(row) !== "U");
    const inFirst = subject.keys.flatMap((_, row) => (nameOf(row) === first ? [row] : []));
    const outside = inFirst.filter((row) => abc[row] !== 0).length;
    return {
      coverage: share(known.length, items),
      ...separationOf(known, 3),
      occasion: share(outside, items),
      facts: say(`advisor.facts.${model}`, {
        count: count(outside),
        items: count(items),
        measure: wordingOf(figures).measure,
      }),
    };
  };

const customerTiers: Judge = (figures, _, options) => {
  const subject = subjectFor("customer-tiers", figures, options);
  const gini = giniCoefficient(subject.value);
  return {
    coverage: subject.keys.length > 0 ? 1 : 0,
    ...separationOf(
      classesKnown(subject, () => true),
      3,
    ),
    occasion: gini,
    facts: say("advisor.facts.customer-tiers", {
      count: count(subject.keys.length),
      gini: decimal(gini, 2),
    }),
  };
};

const productChannel: Judge = (figures, _, options) => {
  const subject = subjectFor("product-channel", figures, options);
  const channel = subject.axes[1]!;
  const sums = new Float64Array(channel.names.length);
  subject.value.forEach((value, row) => (sums[channel.codes[row]!]! += Math.max(0, value)));
  const total = sums.reduce((sum, value) => sum + value, 0);
  const others = total > 0 ? 1 - Math.max(...sums) / total : 0;
  return {
    coverage: subject.keys.length > 0 ? 1 : 0,
    ...separationOf(
      classesKnown(subject, () => true),
      subject.axes.reduce((product, { names }) => product * names.length, 1),
    ),
    occasion: others,
    facts: say("advisor.facts.product-channel", {
      share: percent(others),
      count: count(channel.names.length),
    }),
  };
};

const judges: Readonly<Record<CandidateId, Judge>> = {
  "abc-xyz": abcXyz,
  criteria,
  "demand-pattern": demandPattern,
  fsn,
  ved: besideValue("ved", "V"),
  hml: besideValue("hml", "H"),
  "customer-tiers": customerTiers,
  "product-channel": productChannel,
};

const classesOf: Readonly<Partial<Record<CandidateId, SubjectKind>>> = {
  "customer-tiers": "customers",
  "product-channel": "channels",
};

/** Models that rest on how demand varies over time. */
const restsOnHistory: ReadonlySet<CandidateId> = new Set(["abc-xyz", "demand-pattern"]);

function shortOf(id: CandidateId, figures: Figures, profile: Profile, options: AdvisorOptions): DataField[] {
  if (classesOf[id] === undefined && profile.withDemand === 0) return ["demand"];
  if (id !== "criteria") return [...shortFields(figures.data, modelOptions.parse({ model: id }))];
  const { known, missing } = onCriteria(figures, options).values;
  return known.some((criterion) => !alwaysKnown.has(criterion.id))
    ? []
    : [...new Set(missing.flatMap(({ fields }) => fields))];
}

function candidateOf(
  id: CandidateId,
  figures: Figures,
  profile: Profile,
  options: AdvisorOptions,
): Candidate {
  const short = shortOf(id, figures, profile, options);
  const shortPeriods =
    short.length === 0 && restsOnHistory.has(id) && profile.longEnough === 0 ? options.leastPeriods : 0;
  const classes = classesOf[id] ?? "items";
  if (short.length > 0 || shortPeriods > 0) {
    const nothing = { coverage: 0, separation: 0, occasion: 0, fit: 0, largest: { name: "", share: 0 } };
    return { id, classes, ...nothing, facts: null, short, shortPeriods };
  }
  const judged = judges[id](figures, profile, options);
  const fit = (judged.coverage * (judged.separation + judged.occasion)) / 2;
  return { id, classes, ...judged, fit, short, shortPeriods };
}

/** Whether the data carries a model. */
export const isCarried = ({ short, shortPeriods }: Candidate): boolean =>
  short.length === 0 && shortPeriods === 0;

/** Every model: those that class what is to be managed first, by falling fit; then the others; last the refused ones. */
export function rankedCandidates(figures: Figures, profile: Profile, options: AdvisorOptions): Candidate[] {
  const place = (each: Candidate): number => (!isCarried(each) ? 2 : each.classes === options.manage ? 0 : 1);
  return candidateIds
    .map((id) => candidateOf(id, figures, profile, options))
    .sort((a, b) => place(a) - place(b) || b.fit - a.fit);
}

/** The name of a model within a sentence. */
export const candidateName = (id: CandidateId): Message =>
  id === "criteria" ? say("advisor.name.criteria") : say(`model-tool.name.${id}`);

/** How to run a model from the toolkit or the command line. */
export function howToRun(id: CandidateId, misjudgedShare: number): Message {
  if (id === "abc-xyz")
    return say(misjudgedShare >= leastMisjudged ? "advisor.run.segmentSeason" : "advisor.run.segment", {
      tool: nested(say("segment.title")),
    });
  if (id === "criteria") return say("advisor.run.criteria", { tool: nested(say("criteria.title")) });
  return say("advisor.run.model", {
    tool: nested(say("model-tool.title")),
    id,
  });
}

/** From this share of the items on that plain CV misjudges, the variability without season is advised. */
export const leastMisjudged = 0.05;
