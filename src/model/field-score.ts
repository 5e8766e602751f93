import { readHeader, type HeaderText } from "./header-text";
import { codeEndings, synonyms, type FieldName } from "./synonyms";

/** How well a header names a field, 0 to 1. */
export interface FieldScore {
  readonly field: FieldName;
  readonly score: number;
}

interface Named {
  readonly field: FieldName;
  readonly rank: number;
}

const byName = new Map<string, Named[]>();
const phrases: { readonly words: string; readonly named: Named }[] = [];
/**
 * Single words that name a field also at the end of a longer header: "our material". Not "stock" or "cost", which
 * "safety stock" and "freight cost" end with as well.
 */
const headNouns: ReadonlySet<string> = new Set(
  "item sku material product article quantity qty demand description revenue warehouse plant customer currency supplier".split(
    " ",
  ),
);

for (const [field, names] of Object.entries(synonyms) as [FieldName, readonly string[]][]) {
  names.forEach((name, rank) => {
    const named = { field, rank };
    const known = byName.get(name);
    if (known) known.push(named);
    else byName.set(name, [named]);
    if (name.includes(" ") || headNouns.has(name)) phrases.push({ words: name, named });
  });
}

/** Fields whose header may carry a unit of time; in others a time word is part of the name. */
const timed: ReadonlySet<FieldName> = new Set([
  "leadTime",
  "leadTimeSd",
  "shelfLife",
  "holdingCost",
  "holdingRate",
]);

function withoutEnding(text: string): string | null {
  const space = text.lastIndexOf(" ");
  if (space < 0 || !codeEndings.includes(text.slice(space + 1))) return null;
  return text.slice(0, space);
}

const cache = new Map<string, readonly FieldScore[]>();

/** Several words may stand anywhere in the header, a single one only at its end, where English has the noun. */
function holds(text: string, words: string): boolean {
  return words.includes(" ") ? text.includes(` ${words} `) : text.endsWith(` ${words} `);
}

function scoresOf(header: HeaderText): FieldScore[] {
  const best = new Map<FieldName, number>();
  const offer = (named: readonly Named[] | undefined, strength: number): void => {
    for (const { field, rank } of named ?? []) {
      // Later names are weaker, but never so weak that another kind of match overtakes them.
      const score = strength - 0.0009 * rank;
      if (score > (best.get(field) ?? 0)) best.set(field, score);
    }
  };
  offer(byName.get(header.full), 1);
  const stem = withoutEnding(header.full);
  if (stem !== null) offer(byName.get(stem), 0.96);
  const unitsAllowed = (named: Named): boolean => header.time === null || timed.has(named.field);
  if (header.base !== header.full) {
    offer(byName.get(header.base)?.filter(unitsAllowed), 0.93);
    if (header.percent && /cost|rate|charge/.test(header.base)) offer(byName.get("holding rate"), 0.9);
  }
  if (best.size === 0) {
    const text = ` ${header.base} `;
    for (const { words, named } of phrases) {
      if (unitsAllowed(named) && holds(text, words)) offer([named], 0.4 + 0.01 * words.split(" ").length);
    }
    const last = header.full.slice(header.full.lastIndexOf(" ") + 1);
    offer(
      byName.get(last)?.filter(({ field }) => field === "period" || field === "date"),
      0.5,
    );
  }
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}

/** The fields that a header may name, best first. */
export function fieldScores(text: string): readonly FieldScore[] {
  const known = cache.get(text);
  if (known) return known;
  const scores = text.length > 80 ? [] : scoresOf(readHeader(text));
  if (cache.size > 5000) cache.clear();
  cache.set(text, scores);
  return scores;
}
