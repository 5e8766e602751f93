import type { Dataset } from "../../../model/dataset";

/** Tiers that are named after what they are worth; the alphabet would put Bronze before Gold. */
const byWorth = ["strategic", "diamond", "platinum", "gold", "silver", "bronze"];

const worthOf = (tier: string): number => {
  const at = byWorth.indexOf(tier.trim().toLowerCase());
  return at < 0 ? byWorth.length : at;
};

/** The tiers that buyers have, first to last: by worth where their names tell it, else by name, A before B and 2 before 10. */
export function tiersInOrder({ sales }: Dataset): readonly string[] {
  const tiers = new Set((sales?.buyers ?? []).flatMap(({ tier }) => (tier === null ? [] : [tier])));
  const { compare } = new Intl.Collator("en", { numeric: true });
  return [...tiers].sort((a, b) => worthOf(a) - worthOf(b) || compare(a, b));
}

/** Rank of buyers by code and by name: that of their tier. Buyers without a tier have none. */
export function tierRanks(data: Dataset): ReadonlyMap<string, number> {
  const rankOf = new Map(tiersInOrder(data).map((tier, rank) => [tier, rank + 1]));
  return new Map(
    (data.sales?.buyers ?? []).flatMap(({ customer, name, tier }) =>
      tier === null
        ? []
        : [customer, name].flatMap((each): [string, number][] =>
            each === null ? [] : [[each, rankOf.get(tier)!]],
          ),
    ),
  );
}
