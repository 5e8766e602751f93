import type { Source } from "../cells";
import { columnOf, indexOf, regionOf } from "../lookup";
import { type CustomerMapping } from "../mapping/schema";
import { samePlace, type Place } from "../mapping/place";
import { parseNumber } from "../numbers";
import { keyText } from "../text-cells";

/** What is known of a customer apart from what was sold. */
export interface CustomerFacts {
  readonly name: string | null;
  readonly channel: string | null;
  readonly region: string | null;
  readonly tier: string | null;
  readonly requiredService: number;
}

/** A service level as a fraction: 98 and "98 %" are 0.98; NaN where it is none. */
export function serviceLevel(value: number): number {
  const fraction = value > 1 ? value / 100 : value;
  return fraction > 0 && fraction <= 1 ? fraction : NaN;
}

/**
 * Facts by customer; of several rows the first that tells a fact holds.
 * @param sales where sales are read: channel and region of its rows are the sale's own, and are not looked for again
 */
export function readCustomers(
  sources: readonly Source[],
  mapping: CustomerMapping | undefined,
  sales: Place,
): ReadonlyMap<string, CustomerFacts> {
  const facts = new Map<string, CustomerFacts>();
  if (mapping === undefined) return facts;
  const region = regionOf(sources, mapping, "customers");
  const { columns } = mapping;
  const customerColumn = columnOf(region, columns.customer, "customers").index;
  const bySale = samePlace(mapping, sales);
  const at = {
    name: indexOf(region, columns.name, "customers"),
    channel: bySale ? -1 : indexOf(region, columns.channel, "customers"),
    region: bySale ? -1 : indexOf(region, columns.region, "customers"),
    tier: indexOf(region, columns.tier, "customers"),
    requiredService: indexOf(region, columns.requiredService, "customers"),
  };
  if (Object.values(at).every((column) => column < 0)) return facts;
  let cells: Source["values"][number] = [];
  const text = (column: number): string | null => (column < 0 ? null : keyText(cells[column]) || null);
  for (let row = region.first; row < region.end; row++) {
    cells = region.source.values[row] ?? [];
    const key = keyText(cells[customerColumn]);
    if (key === "") continue;
    const known = facts.get(key);
    const service = at.requiredService < 0 ? null : (cells[at.requiredService] ?? null);
    const number = typeof service === "number" ? service : parseNumber(keyText(service));
    const level = serviceLevel(number);
    if (known !== undefined && isWhole(known)) continue;
    facts.set(key, {
      name: known?.name ?? text(at.name),
      channel: known?.channel ?? text(at.channel),
      region: known?.region ?? text(at.region),
      tier: known?.tier ?? text(at.tier),
      requiredService:
        known === undefined || Number.isNaN(known.requiredService) ? level : known.requiredService,
    });
  }
  return facts;
}

const isWhole = ({ name, channel, region, tier, requiredService }: CustomerFacts): boolean =>
  name !== null && channel !== null && region !== null && tier !== null && !Number.isNaN(requiredService);
