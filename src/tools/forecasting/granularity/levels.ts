import type { Dataset } from "../../../model/dataset";
import { eventsByItem, type EventsByItem } from "../../../model/events-by-item";
import type { Buyer, Sales } from "../../../model/sales";

/** Levels below the item, from the simplest to the finest. */
export const levelIds = ["region", "channel", "location", "customer"] as const;

export type LevelId = (typeof levelIds)[number];

/** Why a level cannot be looked at: its field is not mapped, sales have no dates, or all of it is one part. */
export type LevelLack = "missing" | "undated" | "single";

/** How the demand of items is split at one level. */
export interface PartSource {
  readonly level: LevelId;
  /** Group between item and part, by part; null without one. */
  readonly groupOfPart: Int32Array | null;
  /** What lies between: regions or channels; null without one. */
  readonly groupedBy: "region" | "channel" | null;
  /** Tells each cell of an item with demand: part, period of the calendar, units (below 0 for returns). */
  eachCell(item: number, visit: (part: number, period: number, units: number) => void): void;
}

export interface Level {
  readonly id: LevelId;
  /** Null where there is a source. */
  readonly lack: LevelLack | null;
  readonly source: PartSource | null;
}

/** Numbers values in the order in which they are met. */
function numbered(values: readonly string[]): { readonly codes: Int32Array; readonly count: number } {
  const numbers = new Map<string, number>();
  const codes = Int32Array.from(values, (value) => {
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = numbers.size));
    return number;
  });
  return { codes, count: numbers.size };
}

const fieldOf: Readonly<Record<Exclude<LevelId, "location">, (buyer: Buyer) => string | null>> = {
  region: (buyer) => buyer.region,
  channel: (buyer) => buyer.channel,
  customer: (buyer) => buyer.customer,
};

/** Regions between item and customer, else channels, where there are several. */
function groupsOf(
  buyers: readonly Buyer[],
): { readonly by: "region" | "channel"; readonly codes: Int32Array } | null {
  for (const by of ["region", "channel"] as const) {
    if (!buyers.some((buyer) => buyer[by] !== null)) continue;
    const { codes, count } = numbered(buyers.map((buyer) => buyer[by] ?? ""));
    if (count > 1) return { by, codes };
  }
  return null;
}

function salesLevel(
  id: Exclude<LevelId, "location">,
  sales: Sales | undefined,
  events: EventsByItem | null,
): Level {
  const lacks = (lack: LevelLack): Level => ({ id, lack, source: null });
  if (sales === undefined || !sales.hasItems) return lacks("missing");
  const { buyers } = sales;
  const field = fieldOf[id];
  if (!buyers.some((buyer) => field(buyer) !== null)) return lacks("missing");
  if (events === null) return lacks("undated");
  const groups = id === "customer" ? groupsOf(buyers) : null;
  // A customer in two regions is a part of each; a sale of nobody is one part.
  const { codes, count } = numbered(
    buyers.map((buyer, at) => `${groups?.codes[at] ?? 0} ${field(buyer) ?? ""}`),
  );
  if (count < 2) return lacks("single");
  const groupOfPart = groups === null ? null : new Int32Array(count);
  if (groupOfPart !== null) codes.forEach((part, at) => (groupOfPart[part] = groups!.codes[at]!));
  const source: PartSource = {
    level: id,
    groupOfPart,
    groupedBy: groups?.by ?? null,
    eachCell: (item, visit) => {
      const end = events.itemStart[item + 1]!;
      for (let event = events.itemStart[item]!; event < end; event++) {
        visit(codes[events.buyer[event]!]!, events.period[event]!, events.quantity[event]!);
      }
    },
  };
  return { id, lack: null, source };
}

function locationLevel({ locations, items }: Dataset): Level {
  const lacks = (lack: LevelLack): Level => ({ id: "location", lack, source: null });
  if (locations === null) return lacks("missing");
  const { codes, count } = numbered(locations.keys.map(({ location }) => location));
  if (count < 2) return lacks("single");
  const { values, periods } = locations.history;
  const rowsOfItem = items.keys.map((): number[] => []);
  locations.itemIndex.forEach((item, row) => rowsOfItem[item]?.push(row));
  const source: PartSource = {
    level: "location",
    groupOfPart: null,
    groupedBy: null,
    eachCell: (item, visit) => {
      for (const row of rowsOfItem[item]!) {
        for (let period = 0; period < periods; period++) {
          const units = values[row * periods + period]!;
          if (units !== 0) visit(codes[row]!, period, units);
        }
      }
    },
  };
  return { id: "location", lack: null, source };
}

/** Every level below the item, with how it splits demand or what it lacks. */
export function levelsOf(data: Dataset): Level[] {
  const events = data.sales === undefined ? null : eventsByItem(data.sales, data.items.keys.length);
  return levelIds.map((id) => (id === "location" ? locationLevel(data) : salesLevel(id, data.sales, events)));
}
