import type { ForecastItemsOf } from "../../../engine/forecasting/forecast-items";
import type { ForecastMethod } from "../../../engine/forecasting/method-names";
import { methodMenu } from "../../../engine/forecasting/selection";
import type { Menu } from "./menus";

/** What each segment's menu is, and which segment each item is in. */
export interface SegmentMenus {
  readonly menus: ReadonlyMap<string, Menu>;
  /** By item. */
  readonly segments: readonly string[];
}

/**
 * Menus as the engine takes them, and the one of each item.
 *
 * @param bySegment null leaves every menu to the demand of the item
 */
export function menusOfItems(
  { history, lengths }: Pick<ForecastItemsOf, "history" | "lengths">,
  bySegment: SegmentMenus | null,
  season: number,
): Pick<ForecastItemsOf, "menus" | "menuOfItem"> {
  const distinct = new Map<string, number>();
  const menus: (readonly ForecastMethod[])[] = [];
  const indexOf = (methods: readonly ForecastMethod[]): number => {
    const key = methods.join();
    let index = distinct.get(key);
    if (index === undefined) {
      distinct.set(key, (index = menus.length));
      menus.push(methods);
    }
    return index;
  };
  const { values, periods, items } = history;
  const menuOfItem = Uint8Array.from({ length: items }, (_, item) => {
    const own = bySegment?.menus.get(bySegment.segments[item]!)?.methods ?? "auto";
    if (own !== "auto") return indexOf(own);
    const start = item * periods;
    const automatic = methodMenu(values.subarray(start, start + lengths[item]!), season);
    return indexOf(automatic.length > 0 ? automatic : ["naive"]);
  });
  return { menus: menus.length > 0 ? menus : [["naive"]], menuOfItem };
}
