import { demandHistory, uniforms } from "../data";
import type { Size } from "../task";

const firstMonday = Date.UTC(2024, 10, 25);
const week = 7 * 24 * 3_600_000;

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The seeded demand as a planner's file: an item a row with cost, price, lead time and stock, then a column a week. */
export function demandFile(size: Size): Uint8Array {
  const { values, items, periods } = demandHistory(size);
  const uniform = uniforms(11);
  const weeks = Array.from({ length: periods }, (_, index) => isoDay(firstMonday + index * week));
  const lines = [
    ["Item", "Description", "Unit cost", "Unit price", "Lead time (weeks)", "On hand", ...weeks],
  ];
  for (let item = 0; item < items; item++) {
    const cost = 1 + 99 * uniform();
    lines.push([
      `P-${String(item + 1).padStart(6, "0")}`,
      `Part ${item + 1}`,
      cost.toFixed(2),
      (cost * (1.2 + uniform())).toFixed(2),
      String(1 + Math.floor(8 * uniform())),
      String(Math.floor(2000 * uniform())),
      ...Array.from(values.subarray(item * periods, (item + 1) * periods), String),
    ]);
  }
  return new TextEncoder().encode(lines.map((line) => `${line.join(",")}\r\n`).join(""));
}
