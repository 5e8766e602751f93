import { readHeader } from "../header-text";
import { leastPeriods } from "../period-run";
import { sheetWords } from "../synonyms";
import { assign, likelyKey, type Candidate, type Fit } from "./candidate";
import type { DemandMapping } from "./schema";

/** A way to read a source as demand, and how likely it is meant so. */
export interface DemandProposal {
  readonly candidate: Candidate;
  readonly mapping: DemandMapping;
  /** Larger is better; comparable between sources. */
  readonly score: number;
  /** By field of the mapping, how well its column fits, 0 to 1. */
  readonly fits: ReadonlyMap<string, Fit>;
  /** Customers stand in for items. */
  readonly customersAsItems: boolean;
}

export function placeOf({ source, region }: Candidate): {
  sheet: string;
  table?: string;
  area?: string;
  headerRow: number;
} {
  return {
    sheet: source.sheet,
    ...(source.table === undefined ? {} : { table: source.table }),
    ...(source.area === undefined ? {} : { area: source.area }),
    headerRow: source.row + region.headerIndex,
  };
}

function nameBonus({ source }: Candidate): number {
  const name = `${source.sheet} ${source.table ?? ""}`;
  return (
    (sheetWords.demand.test(name) ? 30 : 0) -
    (sheetWords.notDemand.test(name) && !/sales|demand/i.test(name) ? 40 : 0) +
    (source.table === undefined ? 0 : 5)
  );
}

const sizeBonus = ({ region }: Candidate): number => 4 * Math.log10(Math.max(1, region.end - region.first));

function optional<Name extends string>(name: Name, fit: Fit | undefined): Partial<Record<Name, string>> {
  return fit === undefined ? {} : ({ [name]: fit.name } as Partial<Record<Name, string>>);
}

/** Wide layout: a run of period columns and a column of keys. */
export function proposeWide(candidate: Candidate): DemandProposal | null {
  const { run, region } = candidate;
  const first = run?.columns[0];
  const last = run?.columns.at(-1);
  if (!run || !first || !last || run.columns.length < leastPeriods || region.end <= region.first) return null;
  const chosen = assign(candidate, [
    "item",
    "location",
    "value",
    "currency",
    "unit",
    "description",
    "customer",
  ]);
  const named = chosen.get("item");
  const item = named ?? likelyKey(candidate) ?? chosen.get("customer");
  if (item === undefined) return null;
  const notItem = (fit: Fit | undefined): Fit | undefined => (fit?.index === item.index ? undefined : fit);
  const fits = new Map<string, Fit>([["item", item]]);
  for (const field of ["location", "value", "currency", "unit"] as const) {
    const fit = notItem(chosen.get(field));
    if (fit !== undefined) fits.set(field, fit);
  }
  return {
    candidate,
    fits,
    customersAsItems: false,
    score:
      100 + Math.min(run.columns.length, 40) + 20 * item.score + nameBonus(candidate) + sizeBonus(candidate),
    mapping: {
      ...placeOf(candidate),
      layout: "wide",
      columns: {
        item: item.name,
        ...optional("location", fits.get("location")),
        ...optional("value", fits.get("value")),
        ...optional("currency", fits.get("currency")),
        ...optional("unit", fits.get("unit")),
      },
      periods: { first: first.name, last: last.name },
    },
  };
}

/** The year's own column beside one of months or weeks; without it all Januaries would be one. */
function yearBeside(candidate: Candidate, period: Fit): Fit | undefined {
  return (candidate.fits.get("period") ?? []).find((fit) => {
    const profile = candidate.profiles.get(fit.index);
    const isYear = /(?:^|\s)(?:year|jahr)$/.test(readHeader(fit.name).full);
    return (
      isYear && fit.index !== period.index && profile !== undefined && profile.numbers === profile.filled
    );
  });
}

/** Long layout: columns for item and quantity, and for a date or a period. */
export function proposeLong(candidate: Candidate): DemandProposal | null {
  const { region, source } = candidate;
  if (region.end <= region.first) return null;
  const chosen = assign(candidate, [
    "item",
    "location",
    "customer",
    "quantity",
    "date",
    "period",
    "value",
    "currency",
    "unit",
    "promotion",
    "unitPrice",
    "unitCost",
    "description",
    "family",
    "vendor",
    "leadTime",
    "onHand",
    "onOrder",
    "currentClass",
    "successor",
    "minimumOrder",
    "lot",
    "pack",
  ]);
  const customer = chosen.get("customer");
  const item = chosen.get("item");
  const key = item ?? customer;
  const quantity = chosen.get("quantity") ?? (item === undefined ? chosen.get("value") : undefined);
  if (key === undefined || quantity === undefined) return null;
  const date = chosen.get("date");
  const period = date === undefined ? chosen.get("period") : undefined;
  const isMaster = chosen.has("leadTime") && date === undefined && period === undefined;
  const hasTime = date !== undefined || period !== undefined;
  // Stock has quantities too; without a time it is no demand unless nothing else is.
  if (isMaster || (!hasTime && sheetWords.stock.test(source.sheet))) return null;
  const value = chosen.get("value");
  const fits = new Map<string, Fit>([
    ["item", key],
    ["quantity", quantity],
  ]);
  const add = (field: string, fit: Fit | undefined): void => {
    if (fit !== undefined && fit.index !== quantity.index) fits.set(field, fit);
  };
  add("location", chosen.get("location"));
  add("date", date);
  add("period", period);
  add("year", period === undefined ? undefined : yearBeside(candidate, period));
  add("value", value);
  add("currency", chosen.get("currency"));
  add("unit", chosen.get("unit"));
  add("promotion", chosen.get("promotion"));
  const strength = 20 * key.score + 20 * quantity.score + (date ?? period ?? { score: 0 }).score * 20;
  return {
    candidate,
    fits,
    customersAsItems: item === undefined,
    score:
      (hasTime ? 60 : 5) +
      strength +
      nameBonus(candidate) +
      sizeBonus(candidate) -
      (item === undefined ? 40 : 0),
    mapping: {
      ...placeOf(candidate),
      layout: "long",
      columns: {
        item: key.name,
        quantity: quantity.name,
        ...optional("location", fits.get("location")),
        ...optional("date", fits.get("date")),
        ...optional("period", fits.get("period")),
        ...optional("year", fits.get("year")),
        ...optional("value", fits.get("value")),
        ...optional("currency", fits.get("currency")),
        ...optional("unit", fits.get("unit")),
        ...optional("promotion", fits.get("promotion")),
      },
    },
  };
}

/** The best way to read a source as demand; null where there is none. */
export function proposeDemand(candidate: Candidate): DemandProposal | null {
  const wide = proposeWide(candidate);
  const long = proposeLong(candidate);
  if (wide === null || long === null) return wide ?? long;
  return wide.score >= long.score ? wide : long;
}
