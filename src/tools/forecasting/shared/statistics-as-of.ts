import { forecastItems, type ItemForecasts } from "../../../engine/forecasting/forecast-items";
import { methodMenu } from "../../../engine/forecasting/selection";
import type { Dataset } from "../../../model/dataset";
import { menusInForce } from "./menus";

/** Probability that demand lies within the bounds. */
export const boundsLevel = 0.95;

/**
 * Forecasts one item by what was known after a number of periods, by the methods of the menu of the item's segment,
 * weighted by a back-test on those periods, as the tool `forecast` does.
 *
 * @param segments class in force by item
 * @param season periods in a season; 1 for none
 */
export function itemForecastAsOf(
  data: Pick<Dataset, "history" | "launched" | "ended" | "policies">,
  segments: readonly string[],
  season: number,
): (item: number, known: number, horizon: number) => ItemForecasts {
  const { history, launched, ended } = data;
  const menus = menusInForce(data);
  return (item, known, horizon) => {
    const row = item * history.periods;
    const end = Math.min(known, ended?.[item] ?? known);
    const values = history.values.slice(row + Math.min(launched[item]!, end), row + end);
    const methods = menus.get(segments[item]!)?.methods ?? "auto";
    return forecastItems({
      history: { values, items: 1, periods: values.length },
      lengths: Int32Array.of(values.length),
      gaps: Int32Array.of(known - end),
      menus: [methods === "auto" ? methodMenu(values, season) : methods],
      menuOfItem: Uint8Array.of(0),
      horizon,
      season,
      level: boundsLevel,
    });
  };
}
