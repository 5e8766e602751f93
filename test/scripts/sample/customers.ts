import type { Random } from "./random";

export interface SampleCustomer {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly tier: "Gold" | "Silver" | "Bronze";
  readonly channel: "Field sales" | "Web shop" | "Service contract" | "Dealer";
  /** Share of order lines, relative to the others. */
  readonly weight: number;
}

const stems = [
  ...[
    "Altena",
    "Bergau",
    "Corvin",
    "Dellwig",
    "Eskholm",
    "Farnhell",
    "Gresten",
    "Hollbeck",
    "Isarwerk",
    "Jarrow",
  ],
  ...[
    "Kolding",
    "Lauterbach",
    "Merano",
    "Norrby",
    "Ostheim",
    "Penzler",
    "Quernheim",
    "Rosdorf",
    "Sandvoort",
    "Tarnow",
  ],
];

const trades: readonly (readonly [trade: string, legalForm: string, country: string])[] = [
  ["Landtechnik", "GmbH", "DE"],
  ["Presswerke", "AG", "DE"],
  ["Baumaschinen", "KG", "AT"],
  ["Hydraulics", "Ltd", "GB"],
  ["Maskin", "AB", "SE"],
  ["Oleodinamica", "Srl", "IT"],
];

/** 120 customers: every stem with every trade. A few order most. */
export function customers(random: Random): SampleCustomer[] {
  const names = trades.flatMap(([trade, legalForm, country]) =>
    stems.map((stem) => ({ name: `${stem} ${trade} ${legalForm}`, country })),
  );
  return random.shuffled(names).map(({ name, country }, index) => {
    const tier = index < 12 ? "Gold" : index < 45 ? "Silver" : "Bronze";
    return {
      code: `C-${10200 + index * 7}`,
      name,
      country,
      tier,
      channel:
        tier === "Gold" ? "Service contract" : random.pick(["Field sales", "Web shop", "Dealer"] as const),
      weight: 1 / (index + 4),
    };
  });
}
