import type { Dataset } from "../../../model/dataset";
import type { NewProductOptions } from "./options";

export const similarityParts = ["family", "words", "price", "leadTime", "channel"] as const;
export type SimilarityPart = (typeof similarityParts)[number];

/** How alike two items are, 0 to 1, in all and by part; NaN for parts that are not known of both. */
export interface Similarity {
  readonly all: number;
  readonly parts: Readonly<Record<SimilarityPart, number>>;
}

/** Where nothing is known of both, neither alike nor unlike. */
const unknownSimilarity = 0.5;
const shortestWord = 2;

/** Words of a description, without case and without those of one letter. */
export const wordsOfText = (text: string | null): ReadonlySet<string> =>
  new Set(
    (text ?? "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => word.length >= shortestWord),
  );

/** Shared words / all words of both; NaN where one has none (Jaccard 1901). */
function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return Number.NaN;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared);
}

/** 1 for equal amounts, 0.5 where one is twice the other; NaN where one is not above 0. */
const ratioOf = (a: number, b: number): number =>
  a > 0 && b > 0 ? Math.min(a, b) / Math.max(a, b) : Number.NaN;

/** Shares of each item's units sold by channel; null where nobody knows the channel. */
function channelShares({ sales, items }: Dataset): (ReadonlyMap<string, number> | null)[] {
  const units: (Map<string, number> | null)[] = items.keys.map(() => null);
  sales?.item.forEach((item, row) => {
    const channel = sales.buyers[sales.buyer[row]!]?.channel ?? null;
    const quantity = sales.quantity[row]!;
    if (item < 0 || channel === null || !(quantity > 0)) return;
    const of = units[item] ?? new Map<string, number>();
    units[item] = of;
    of.set(channel, (of.get(channel) ?? 0) + quantity);
  });
  return units.map((of) => {
    if (of === null) return null;
    const total = [...of.values()].reduce((sum, quantity) => sum + quantity, 0);
    return new Map([...of].map(([channel, quantity]) => [channel, quantity / total]));
  });
}

function sharedChannels(
  a: ReadonlyMap<string, number> | null,
  b: ReadonlyMap<string, number> | null,
): number {
  if (a === null || b === null) return Number.NaN;
  let shared = 0;
  for (const [channel, share] of a) shared += Math.min(share, b.get(channel) ?? 0);
  return shared;
}

/** Compares items by the attributes that the data knows: the mean of the parts by weight, over those known of both. */
export function similarityOf(
  data: Dataset,
  options: NewProductOptions,
): (a: number, b: number) => Similarity {
  const { items } = data;
  const weights: Readonly<Record<SimilarityPart, number>> = {
    family: options.familyWeight,
    words: options.wordsWeight,
    price: options.priceWeight,
    leadTime: options.leadTimeWeight,
    channel: options.channelWeight,
  };
  const words = items.description.map(wordsOfText);
  const channels = channelShares(data);
  return (a, b) => {
    const [family, other] = [items.family[a] ?? null, items.family[b] ?? null];
    const price = ratioOf(items.unitPrice[a]!, items.unitPrice[b]!);
    const parts = {
      family: family === null || other === null ? Number.NaN : Number(family === other),
      words: sharedWords(words[a]!, words[b]!),
      price: Number.isNaN(price) ? ratioOf(items.unitCost[a]!, items.unitCost[b]!) : price,
      leadTime: ratioOf(items.leadTimePeriods[a]!, items.leadTimePeriods[b]!),
      channel: sharedChannels(channels[a]!, channels[b]!),
    };
    let [sum, weight] = [0, 0];
    for (const part of similarityParts) {
      if (Number.isNaN(parts[part])) continue;
      sum += weights[part] * parts[part];
      weight += weights[part];
    }
    return { all: weight > 0 ? sum / weight : unknownSimilarity, parts };
  };
}
