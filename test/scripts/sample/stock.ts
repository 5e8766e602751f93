import type { Role } from "./items";
import type { SampleItem } from "./master";
import type { Random } from "./random";
import { totalStockValue, unknownStockItem } from "./truth";

export interface StockRow {
  readonly item: string;
  readonly site: string;
  readonly onHand: number;
  readonly onOrder: number;
}

/** Months of demand on hand by value class and variability: little of what is steady and dear, much of the opposite. */
const monthsOfCover = {
  A: { X: 0.9, Y: 1.6, Z: 2.7 },
  B: { X: 1.6, Y: 3.3, Z: 3.8 },
  C: { X: 5.4, Y: 7.2, Z: 11 },
} as const;

const variability: Record<Role, "X" | "Y" | "Z"> = {
  steady: "X",
  successor: "X",
  old: "X",
  new: "X",
  variable: "Y",
  mild: "Y",
  slow: "Y",
  seasonal: "Z",
  erratic: "Z",
  lumpy: "Z",
  dead: "Z",
};

/** EUR that each dead item still holds. */
const deadStockValue = 6_900;

/** A row per item and site with demand, and one for an item that nobody knows. */
export function stockRows(items: readonly SampleItem[], random: Random): StockRow[] {
  const wanted = items.map((item) => wantedOnHand(item, random));
  const isFixed = (item: SampleItem): boolean =>
    item.role === "dead" || item.role === "slow" || item.role === "old";
  let fixedValue = 0;
  let scaledValue = 0;
  for (const [index, item] of items.entries()) {
    const value = (wanted[index] as number) * item.unitCost;
    if (isFixed(item)) fixedValue += value;
    else scaledValue += value;
  }
  const scale = (totalStockValue - fixedValue) / scaledValue;

  const rows: StockRow[] = [];
  for (const [index, item] of items.entries()) {
    const onHand = (wanted[index] as number) * (isFixed(item) ? 1 : scale);
    rows.push(...splitStock(item, onHand, random));
  }
  rows.splice(Math.floor(rows.length * 0.7), 0, {
    item: unknownStockItem,
    site: "ULM1",
    onHand: 14,
    onOrder: 0,
  });
  return rows;
}

function wantedOnHand(item: SampleItem, random: Random): number {
  const recent = item.history.slice(-12).reduce((sum, units) => sum + units, 0) / 12;
  if (item.role === "dead") return Math.max(1, deadStockValue / item.unitCost);
  if (item.role === "slow") return item.minimumOrder * 0.7;
  if (item.role === "old") return 3 * random.integer(1, 4);
  return recent * monthsOfCover[item.valueClass][variability[item.role]] * random.noise(0.45);
}

function splitStock(item: SampleItem, onHand: number, random: Random): StockRow[] {
  const total = Math.round(onHand);
  const sold = item.siteDemands.map(({ units }) => units.reduce((sum, value) => sum + value, 0));
  const all = sold.reduce((sum, value) => sum + value, 0);
  const comesIn = item.role !== "dead" && item.role !== "old" && item.role !== "slow" && random.chance(0.45);
  let given = 0;
  let accumulated = 0;
  return item.siteDemands.map(({ site }, index) => {
    accumulated += sold[index] as number;
    const upTo = Math.round((total * accumulated) / all);
    const row = {
      item: item.code,
      site,
      onHand: upTo - given,
      onOrder: comesIn ? Math.round((item.minimumOrder * random.integer(1, 2)) / item.pack) * item.pack : 0,
    };
    given = upTo;
    return row;
  });
}
