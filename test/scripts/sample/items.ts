import { families, suppliers, type Family, type Supplier } from "./catalogue";
import type { Random } from "./random";
import * as truth from "./truth";

/** How an item's demand behaves; see demand.ts. */
export type Role =
  | "steady"
  | "variable"
  | "mild"
  | "seasonal"
  | "erratic"
  | "lumpy"
  | "dead"
  | "new"
  | "old"
  | "successor"
  | "slow";

/** An item before its demand is drawn. */
export interface PlannedItem {
  readonly code: string;
  readonly description: string;
  readonly family: Family;
  readonly supplier: Supplier;
  readonly role: Role;
  readonly valueClass: "A" | "B" | "C";
  /** EUR over the whole history, at unit cost. */
  readonly targetValue: number;
  /** Units a month that the value and the family's usual cost ask for. */
  readonly unitsPerMonth: number;
}

type ClassPlan = readonly (readonly [role: Role, count: number, codes: readonly string[]])[];

/** Roles by value class. Where fewer codes than items are given, the rest gets codes of its own. */
const plan: Record<"A" | "B" | "C", ClassPlan> = {
  A: [
    ["steady", 81, ["PM-6864", truth.caseOnlyPair[0]]],
    ["variable", 24, ["VL-7228"]],
    ["mild", 6, truth.mildlySeasonalItems.slice(0, 6)],
    ["seasonal", 12, truth.seasonalItems.slice(0, 12)],
    ["erratic", 12, []],
    ["lumpy", 6, truth.lumpyItems.slice(0, 6)],
  ],
  B: [
    ["steady", 62, [truth.trailingSpaceKey.item, truth.formulaLikeDescription.item]],
    ["variable", 30, []],
    ["mild", 4, truth.mildlySeasonalItems.slice(6)],
    ["seasonal", 10, truth.seasonalItems.slice(12, 22)],
    ["erratic", 12, []],
    ["lumpy", 22, truth.lumpyItems.slice(6, 28)],
  ],
  C: [
    ["steady", 42, [truth.caseOnlyPair[1], ...truth.textCells.map((cell) => cell.item)]],
    ["variable", 38, []],
    ["seasonal", 12, truth.seasonalItems.slice(22)],
    ["erratic", 24, []],
    ["lumpy", 80, truth.lumpyItems.slice(28)],
    ["dead", 9, truth.deadItems],
    ["new", 7, truth.newItems],
    ["slow", 3, truth.minimumOrderTraps.map((trap) => trap.item)],
    ["old", 2, truth.supersessions.map((pair) => pair.item)],
    ["successor", 2, truth.supersessions.map((pair) => pair.successor)],
  ],
};

/** Fewest and most units a month at which a role still looks like itself in whole units. */
const unitsRange: Record<Role, readonly [number, number]> = {
  steady: [8, 2500],
  variable: [6, 2500],
  mild: [80, 2500],
  seasonal: [90, 2500],
  erratic: [6, 2500],
  lumpy: [0.8, 40],
  dead: [3, 40],
  new: [4, 60],
  old: [8, 60],
  successor: [8, 60],
  slow: [2, 6],
};

/** Where a role stands within class C: 0 towards its dearest items. Seasonal items need units, hence value. */
const place: Partial<Record<Role, number>> = {
  seasonal: -0.7,
  steady: -0.2,
  old: -0.3,
  successor: -0.3,
  slow: 0.4,
  dead: 0.2,
};

/** Value by rank, in EUR before scaling; between the knots it falls evenly on a logarithmic scale. */
const valueKnots: readonly (readonly [rank: number, value: number])[] = [
  [1, 1_660_000],
  [2, 1_020_000],
  [5, 740_000],
  [10, 445_000],
  [25, 225_000],
  [43, 157_000],
  [100, 83_000],
  [141, 55_000],
  [200, 36_000],
  [281, 19_000],
  [350, 9_500],
  [430, 3_400],
  [500, 420],
];

function valueOfRank(rank: number): number {
  const above = Math.max(
    1,
    valueKnots.findIndex(([knot]) => knot >= rank),
  );
  const [fromRank, fromValue] = valueKnots[above - 1] as readonly [number, number];
  const [toRank, toValue] = valueKnots[above] as readonly [number, number];
  return fromValue * Math.pow(toValue / fromValue, (rank - fromRank) / (toRank - fromRank));
}

/** The 500 items, most valuable first. */
export function planItems(random: Random): PlannedItem[] {
  const ranked: { valueClass: "A" | "B" | "C"; role: Role; code: string | null }[] = [];
  for (const valueClass of ["A", "B", "C"] as const) {
    const members = plan[valueClass].flatMap(([role, count, codes]) =>
      Array.from({ length: count }, (_, index) => ({
        entry: { valueClass, role, code: codes[index] ?? null },
        order: random.next() + (valueClass === "C" ? (place[role] ?? 0) : 0),
      })),
    );
    ranked.push(...members.sort((a, b) => a.order - b.order).map((member) => member.entry));
  }

  const values = ranked.map((_, index) => valueOfRank(index + 1));
  const scale = truth.totalValue / values.reduce((sum, value) => sum + value, 0);
  const used = new Set(ranked.flatMap((entry) => (entry.code === null ? [] : [entry.code])));

  return ranked.map((entry, index) => {
    const targetValue = (values[index] as number) * scale;
    const fixedFamily = families.find((one) => one.prefix === entry.code?.slice(0, 2).toUpperCase());
    const { family, unitsPerMonth } = chooseFamily(random, entry.role, targetValue, fixedFamily);
    const code = entry.code ?? newCode(random, family, used);
    return {
      code,
      description:
        code === truth.formulaLikeDescription.item
          ? truth.formulaLikeDescription.description
          : `${family.name} ${random.pick(family.variants)}`,
      family,
      supplier: random.pick(suppliers),
      role: entry.role,
      valueClass: entry.valueClass,
      targetValue,
      unitsPerMonth,
    };
  });
}

function newCode(random: Random, family: Family, used: Set<string>): string {
  for (;;) {
    const code = `${family.prefix}-${random.integer(1000, 9899)}`;
    if (used.has(code)) continue;
    used.add(code);
    return code;
  }
}

const familyWeights = families.map((family) => family.weight);

/** A family whose usual cost gives units that suit the role; the nearest one where none does. */
function chooseFamily(
  random: Random,
  role: Role,
  targetValue: number,
  fixed: Family | undefined,
): { family: Family; unitsPerMonth: number } {
  const [fewest, most] = isNamedForText(role, fixed, targetValue) ? [30, 60] : unitsRange[role];
  let best: { family: Family; unitsPerMonth: number; misfit: number } | null = null;
  for (let trial = 0; trial < 200; trial++) {
    const family = fixed ?? random.weighted(families, familyWeights);
    const units = targetValue / 36 / random.logBetween(family.lowestCost, family.highestCost);
    const unitsPerMonth = Math.min(most, Math.max(fewest, units));
    const misfit = Math.abs(Math.log(units / unitsPerMonth));
    if (best === null || misfit < best.misfit) best = { family, unitsPerMonth, misfit };
    if (misfit === 0) break;
  }
  return best as { family: Family; unitsPerMonth: number };
}

/** Items of class C with a fixed code sell few dozen units a month, so that "12 pcs" at a site is an ordinary figure. */
function isNamedForText(role: Role, fixed: Family | undefined, targetValue: number): boolean {
  return role === "steady" && fixed !== undefined && targetValue < 17_000;
}
