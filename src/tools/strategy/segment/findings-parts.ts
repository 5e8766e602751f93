import type { Where } from "../../../report";
import type { Message } from "../../../text/message";
import type { Figures } from "./figures";

/** A sheet of the report. */
export const at = (
  sheet: "items" | "policies" | "overrides" | "nine-box" | "audit" | "variability" | "class-changes",
  label: Message,
): Where => ({
  kind: "report",
  sheet,
  label,
});

/** More rows than these are not listed one by one: they are most of the sheet. */
const mostRows = 2_000;

/** The rows of Items that a finding speaks of. */
export function atItems(figures: Figures, items: readonly number[], label: Message): Where {
  const where = at("items", label);
  if (where.kind !== "report" || items.length > mostRows) return where;
  return { ...where, rows: items.map((item) => figures.data.items.keys[item]!) };
}

/** Items that meet a condition, with the money they concern: their stock where stock is known, else their value. */
export function select(
  figures: Figures,
  condition: (item: number) => boolean,
): { items: number[]; money: number | null } {
  const items: number[] = [];
  let money = 0;
  const worth = figures.has.stockValue ? figures.stockValue : figures.has.money ? figures.data.value : null;
  for (let item = 0; item < figures.data.items.keys.length; item++) {
    if (!condition(item)) continue;
    items.push(item);
    const value = worth?.[item] ?? Number.NaN;
    if (Number.isFinite(value)) money += value;
  }
  return { items, money: worth === null ? null : money };
}
