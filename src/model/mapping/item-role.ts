import { readHeader } from "../header-text";
import { sheetWords, type FieldName } from "../synonyms";
import { isBlankCell, keyText } from "../text-cells";
import { assign, likelyKey, type Candidate, type Fit } from "./candidate";
import { placeOf, type DemandProposal } from "./demand-role";
import type { ItemMapping, Mapping } from "./schema";

export const attributeFields = [
  "description",
  "family",
  "unitCost",
  "unitPrice",
  "value",
  "leadTime",
  "leadTimeSd",
  "fixedOrderCost",
  "holdingCost",
  "holdingRate",
  "minimumOrder",
  "pack",
  "lot",
  "onHand",
  "onOrder",
  "backorders",
  "vendor",
  "shelfLife",
  "stockoutCost",
  "currentSafetyStock",
  "currentReorderPoint",
  "currentClass",
  "successor",
  "criticality",
  "requiredService",
  "picks",
  "returnedQuantity",
  "returnedValue",
  "currency",
  "unit",
  "location",
] as const;

/** Rival names that keep columns from being taken for attributes. */
const rivals: readonly FieldName[] = [
  "customer",
  "quantity",
  "date",
  "period",
  "promotion",
  "order",
  "channel",
  "region",
  "tier",
];

export interface ItemProposal {
  readonly candidate: Candidate;
  readonly mapping: ItemMapping;
  readonly fits: ReadonlyMap<string, Fit>;
  readonly score: number;
}

const sampled = 500;

/** Share of a column's keys that the demand also has, from a sample. */
export function sharedKeys(candidate: Candidate, column: number, keys: ReadonlySet<string>): number {
  const { region, source } = candidate;
  let shared = 0;
  let all = 0;
  for (let row = region.first; row < region.end && all < sampled; row++) {
    const value = source.values[row]?.[column];
    if (isBlankCell(value)) continue;
    all++;
    if (keys.has(keyText(value))) shared++;
  }
  return all === 0 ? 0 : shared / all;
}

export function keysOf(candidate: Candidate, column: number): Set<string> {
  const { region, source } = candidate;
  const keys = new Set<string>();
  for (let row = region.first; row < region.end; row++) {
    const key = keyText(source.values[row]?.[column]);
    if (key !== "") keys.add(key);
  }
  return keys;
}

/** The column of a source whose keys are the demand's items: the named one, or whichever shares the most keys. */
export function joinColumn(
  candidate: Candidate,
  keys: ReadonlySet<string>,
  named: Fit | undefined,
): Fit | null {
  if (named !== undefined && sharedKeys(candidate, named.index, keys) > 0.05) return named;
  let best: Fit | null = null;
  let most = 0.3;
  for (const { name, index } of candidate.region.columns.slice(0, 20)) {
    const share = sharedKeys(candidate, index, keys);
    if (share > most) {
      most = share;
      best = { name, index, score: 0.5 * share };
    }
  }
  return best ?? null;
}

/** A plain "returns" beside money is money, as in the sums of a sales system; else it is a quantity. */
export function settleReturns(fits: Map<string, Fit>, hasValue = fits.has("value")): void {
  const quantity = fits.get("returnedQuantity");
  if (quantity === undefined || fits.has("returnedValue")) return;
  const { base, currency } = readHeader(quantity.name);
  const isPlain = base === "returns" || base === "returned";
  if (currency === null && !(isPlain && hasValue)) return;
  fits.delete("returnedQuantity");
  fits.set("returnedValue", quantity);
}

/** Attributes that a source gives to the demand's items; null where it gives none. */
export function proposeItems(
  candidate: Candidate,
  demand: DemandProposal,
  keys: ReadonlySet<string>,
): ItemProposal | null {
  const isDemand = candidate === demand.candidate;
  const chosen = assign(candidate, ["item", ...attributeFields, ...rivals]);
  const demandItem = demand.fits.get("item");
  const item = isDemand
    ? (demandItem ?? null)
    : joinColumn(candidate, keys, chosen.get("item") ?? likelyKey(candidate) ?? undefined);
  if (item === null) return null;
  const fits = new Map<string, Fit>([["item", item]]);
  const usedByDemand = new Set(isDemand ? [...demand.fits.values()].map(({ index }) => index) : []);
  for (const field of attributeFields) {
    const fit = chosen.get(field);
    const needed = field === "location" || field === "currency" || field === "unit";
    // A vague "value" may be that of the stock.
    if (field === "value" && (fit?.score ?? 0) < 0.9) continue;
    if (fit === undefined || fit.index === item.index || (usedByDemand.has(fit.index) && !needed)) continue;
    fits.set(field, fit);
  }
  settleReturns(fits, fits.has("value") || demand.fits.has("value"));
  const useful = [...fits.keys()].filter(
    (field) => !["item", "location", "currency", "unit"].includes(field),
  );
  if (useful.length === 0) return null;
  const columns = Object.fromEntries(
    [...fits].map(([field, fit]) => [field, fit.name]),
  ) as ItemMapping["columns"];
  const time = (field: string): ReturnType<typeof readHeader>["time"] =>
    readHeader(fits.get(field)?.name ?? "").time;
  const leadTimeUnit = time("leadTime");
  const leadTimeSdUnit = time("leadTimeSd");
  const shelfLifeUnit = time("shelfLife");
  const holdingUnit = time("holdingCost") ?? time("holdingRate");
  const name = `${candidate.source.sheet} ${candidate.source.table ?? ""}`;
  return {
    candidate,
    fits,
    score: useful.length + (sheetWords.items.test(name) ? 5 : 0) + (isDemand ? 1 : 0),
    mapping: {
      ...placeOf(candidate),
      columns,
      ...(leadTimeUnit === null ? {} : { leadTimeUnit }),
      ...(leadTimeSdUnit === null ? {} : { leadTimeSdUnit }),
      ...(shelfLifeUnit === null ? {} : { shelfLifeUnit }),
      ...(holdingUnit === null ? {} : { holdingUnit }),
    },
  };
}

/** A source with stock on hand by item that is not the demand. */
export function proposeStock(
  candidate: Candidate,
  keys: ReadonlySet<string>,
): {
  readonly mapping: NonNullable<Mapping["stock"]>;
  readonly score: number;
  readonly fits: ReadonlyMap<string, Fit>;
} | null {
  const name = `${candidate.source.sheet} ${candidate.source.table ?? ""}`;
  const looksLikeStock = sheetWords.stock.test(name);
  const chosen = assign(candidate, [
    "item",
    "location",
    "onHand",
    "onOrder",
    "backorders",
    "quantity",
    "date",
    "customer",
    "unitCost",
  ]);
  const item = joinColumn(candidate, keys, chosen.get("item"));
  const onHand = chosen.get("onHand") ?? (looksLikeStock ? chosen.get("quantity") : undefined);
  const onOrder = chosen.get("onOrder");
  if (item === null || (onHand === undefined && onOrder === undefined)) return null;
  const location = chosen.get("location");
  const fits = new Map<string, Fit>([["item", item]]);
  if (location) fits.set("location", location);
  if (onHand) fits.set("onHand", onHand);
  if (onOrder) fits.set("onOrder", onOrder);
  const backorders = chosen.get("backorders");
  if (backorders) fits.set("backorders", backorders);
  return {
    fits,
    score: (onHand?.score ?? 0) + (onOrder?.score ?? 0) + (looksLikeStock ? 2 : 0),
    mapping: {
      ...placeOf(candidate),
      columns: {
        item: item.name,
        ...(location ? { location: location.name } : {}),
        ...(onHand ? { onHand: onHand.name } : {}),
        ...(onOrder ? { onOrder: onOrder.name } : {}),
        ...(backorders ? { backorders: backorders.name } : {}),
      },
    },
  };
}
