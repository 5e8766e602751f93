import { fieldScores } from "../field-score";
import { findRun, type PeriodRun } from "../period-run";
import type { Source } from "../cells";
import { findRegion, type Region } from "../region";
import type { FieldName } from "../synonyms";
import { isDates, isNumeric, profileColumn, type ColumnProfile } from "./profile";

/** A column that may hold a field, and how well it fits, 0 to 1. */
export interface Fit {
  readonly name: string;
  readonly index: number;
  readonly score: number;
}

/** A source with all that the proposal needs to know of it, looked at once. */
export interface Candidate {
  readonly source: Source;
  readonly region: Region;
  /** The run of period columns, whatever its length; null without one. */
  readonly run: PeriodRun | null;
  readonly profiles: ReadonlyMap<number, ColumnProfile>;
  /** Columns outside the run that may hold each field, best first. */
  readonly fits: ReadonlyMap<FieldName, readonly Fit[]>;
  /** Date columns outside the run. */
  readonly dates: readonly string[];
}

const numericFields: ReadonlySet<FieldName> = new Set<FieldName>([
  "unitCost",
  "unitPrice",
  "value",
  "leadTime",
  "leadTimeSd",
  "fixedOrderCost",
  "holdingCost",
  "holdingRate",
  "minimumOrder",
  "pack",
  "lot",
  "onHand",
  "onOrder",
  "backorders",
  "shelfLife",
  "stockoutCost",
  "currentSafetyStock",
  "currentReorderPoint",
  "quantity",
  "rate",
  "factor",
  "requiredService",
  "picks",
  "lines",
  "drops",
  "returnedQuantity",
  "returnedValue",
]);

const textFields: ReadonlySet<FieldName> = new Set<FieldName>([
  "description",
  "currentClass",
  "channel",
  "region",
  "tier",
]);

function suits(field: FieldName, profile: ColumnProfile): boolean {
  if (profile.filled === 0) return true;
  if (numericFields.has(field)) return isNumeric(profile);
  if (field === "date") return isDates(profile) || profile.numbers === profile.filled;
  if (textFields.has(field)) return profile.texts * 2 >= profile.filled;
  return true;
}

export function examine(source: Source): Candidate | null {
  const region = findRegion(source);
  if (region === null) return null;
  const profiles = new Map(region.columns.map(({ index }) => [index, profileColumn(region, index)]));
  const run = findRun(region.columns, ({ index }) => {
    const profile = profiles.get(index);
    return profile === undefined || isNumeric(profile);
  });
  const inRun = new Set(run !== null && run.columns.length >= 2 ? run.columns.map(({ index }) => index) : []);
  const fits = new Map<FieldName, Fit[]>();
  const dates: string[] = [];
  for (const { name, index } of region.columns) {
    const profile = profiles.get(index);
    if (inRun.has(index) || profile === undefined) continue;
    if (isDates(profile)) dates.push(name);
    for (const { field, score } of fieldScores(name)) {
      if (!suits(field, profile)) continue;
      const known = fits.get(field);
      if (known) known.push({ name, index, score });
      else fits.set(field, [{ name, index, score }]);
    }
  }
  for (const each of fits.values()) each.sort((a, b) => b.score - a.score);
  return { source, region, run, profiles, fits, dates };
}

/** The best column for each field of a role, no column twice; stronger fits choose first. */
export function assign(candidate: Candidate, fields: readonly FieldName[], least = 0.4): Map<FieldName, Fit> {
  const offers = fields.flatMap((field) => (candidate.fits.get(field) ?? []).map((fit) => ({ field, fit })));
  offers.sort((a, b) => b.fit.score - a.fit.score);
  const taken = new Set<number>();
  const chosen = new Map<FieldName, Fit>();
  for (const { field, fit } of offers) {
    if (fit.score < least || taken.has(fit.index) || chosen.has(field)) continue;
    taken.add(fit.index);
    chosen.set(field, fit);
  }
  return chosen;
}

/** The column of keys where no header says so: the first one that has a different entry in nearly every row. */
export function likelyKey(candidate: Candidate): Fit | null {
  const stop = candidate.run?.columns[0]?.index ?? Infinity;
  for (const { name, index } of candidate.region.columns) {
    const profile = candidate.profiles.get(index);
    if (index >= stop || profile === undefined || profile.filled === 0) continue;
    if (profile.distinct * 10 >= profile.filled * 9 && profile.dates === 0)
      return { name, index, score: 0.3 };
  }
  return null;
}
