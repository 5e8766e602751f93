import type { ForecastItemsOf } from "../../../../src/engine/forecasting/forecast-items";

/** Items whose recorded periods are these rows, all with one menu of three methods and no season. */
export function itemsOfRows(rows: readonly (readonly number[])[]): ForecastItemsOf {
  const periods = Math.max(0, ...rows.map((row) => row.length));
  const values = new Float64Array(rows.length * periods);
  rows.forEach((row, item) => values.set(row, item * periods));
  return {
    history: { values, items: rows.length, periods },
    lengths: Int32Array.from(rows, (row) => row.length),
    gaps: new Int32Array(rows.length),
    menus: [["ses", "holt", "moving-average"]],
    menuOfItem: new Uint8Array(rows.length),
    season: 1,
  };
}
