import { count, list, nested, say, type Message } from "../../text/message";
import { overlapsArea, sourceOfArea } from "../area";
import type { Source } from "../cells";
import { DataError } from "../dataset";
import type { PeriodUnit } from "../dataset";
import { findColumn, rowText, type Role } from "../lookup";
import { leastPeriods } from "../period-run";
import { isOwnTable, sourceName } from "../text-cells";
import { examine, type Candidate, type Fit } from "./candidate";
import { proposeDemand, type DemandProposal } from "./demand-role";
import { keysOf, proposeItems, proposeStock, type ItemProposal } from "./item-role";
import { proposeCustomers, proposeOrders } from "./other-roles";
import { type Mapping } from "./schema";
import { samePlace, type Place } from "./place";

/** One column that the proposal has chosen, for the form that shows it. */
export interface ColumnProposal {
  readonly role: Role;
  readonly field: string;
  /** Sheet or table that holds it. */
  readonly source: string;
  readonly column: string;
  /** 0 to 1; below 0.6 somebody should look. */
  readonly confidence: number;
  /** All columns of the source. */
  readonly choices: readonly string[];
}

export interface MappingProposal {
  readonly mapping: Mapping;
  /** 0 to 1: that of the least sure column which the mapping cannot do without. */
  readonly confidence: number;
  readonly proposals: readonly ColumnProposal[];
  /** The history that the mapping reads: layout, how many periods of which unit, from where to where (wide layout). */
  readonly periods: {
    readonly count: number;
    readonly unit: PeriodUnit;
    readonly first: string;
    readonly last: string;
  } | null;
}

export interface MappingHints {
  /** Name of the sheet or table that holds the demand. */
  readonly demandSheet?: string | undefined;
  /** Cells of that sheet, "B3:N503": only they are the demand. */
  readonly demandArea?: string | undefined;
  /** Kept where the workbook still has all its columns; sheets that it does not read yet are added. */
  readonly previous?: Mapping | undefined;
}

/**
 * Proposes how to read the workbook: which source is the demand, which columns hold what.
 * @throws DataError where no source can be read as demand; its message says what was looked for and what was seen
 */
export function proposeMapping(sources: readonly Source[], hints: MappingHints = {}): MappingProposal {
  const whole = sources.filter((source) => !isOwnTable(source));
  const users = [...whole, ...areasOf(sources, hints)];
  const candidates = users.flatMap((source) => examine(source) ?? []);
  const kept = hints.previous && stillFits(hints.previous, candidates) ? hints.previous : null;
  const demand = chooseDemand(users, candidates, wantedDemand(hints, kept));
  const sameDemand = kept !== null && samePlace(kept.demand, demand.mapping);
  if (kept !== null && (hints.demandSheet === undefined || sameDemand)) {
    const fresh = sameDemand ? describe(demand, candidates, kept).mapping : kept;
    return describePrevious(withNewSources(kept, fresh), candidates);
  }
  return describe(demand, candidates, hints.previous);
}

/** The areas that the hints speak of, each once, as sources of their own. */
function areasOf(sources: readonly Source[], { demandSheet, demandArea, previous }: MappingHints): Source[] {
  const places = [
    ...(demandSheet === undefined ? [] : [{ sheet: demandSheet, area: demandArea }]),
    ...(previous === undefined ? [] : placesIn(previous)),
  ];
  const found = places.flatMap(({ sheet, area }) =>
    area === undefined ? [] : (sourceOfArea(sources, sheet, area) ?? []),
  );
  return [...new Set(found)];
}

/** What is asked for as the demand: named by the hints, or the area of the former run. */
function wantedDemand({ demandSheet, demandArea }: MappingHints, kept: Mapping | null): WantedDemand {
  if (demandSheet !== undefined) return { name: demandSheet, area: demandArea };
  const area = kept?.demand.area;
  return area === undefined ? {} : { name: kept?.demand.sheet, area };
}

interface WantedDemand {
  readonly name?: string | undefined;
  readonly area?: string | undefined;
}

/** The mapping of a former run, with the sheets that came since: a stock sheet that was added, say. */
function withNewSources(kept: Mapping, fresh: Mapping): Mapping {
  if (kept.seen === undefined || fresh.seen === undefined) return kept;
  const seen = new Set(kept.seen);
  const isNew = (place: Omit<Place, "headerRow">): boolean => !seen.has(placeName(place));
  const added = (["stock", "customers", "orders"] as const).flatMap((role) => {
    const place = fresh[role];
    return kept[role] === undefined && place !== undefined && isNew(place) ? [[role, place] as const] : [];
  });
  return {
    ...kept,
    items: [...kept.items, ...fresh.items.filter(isNew)],
    ...Object.fromEntries(added),
    seen: fresh.seen,
  };
}

const placeName = ({ sheet, table, area }: Omit<Place, "headerRow">): string =>
  table ?? (area === undefined ? sheet : `${sheet}!${area}`);

function isWanted(source: Source, name: string, area: string | undefined): boolean {
  const wanted = name.toLowerCase();
  return (
    source.area === area && (source.sheet.toLowerCase() === wanted || source.table?.toLowerCase() === wanted)
  );
}

function chooseDemand(
  users: readonly Source[],
  candidates: readonly Candidate[],
  { name, area }: WantedDemand,
): DemandProposal {
  let pool = candidates.filter(({ source }) => source.area === undefined);
  if (name !== undefined) {
    const isNamed = (source: Source): boolean => isWanted(source, name, area);
    if (!users.some(isNamed)) {
      const names = [
        ...new Set(users.flatMap(({ sheet, table }) => (table === undefined ? [sheet] : [sheet, table]))),
      ];
      throw new DataError(say("model.error.demand-sheet", { name, names: list(names) }));
    }
    pool = candidates.filter(({ source }) => isNamed(source));
  }
  let best: DemandProposal | null = null;
  for (const candidate of pool) {
    const proposal = proposeDemand(candidate);
    if (proposal !== null && (best === null || proposal.score > best.score)) best = proposal;
  }
  if (best !== null) return best;
  throw noDemand(
    users.filter((source) => (name === undefined ? source.area === undefined : isWanted(source, name, area))),
    pool,
  );
}

/** What was seen in each source, so that the reader knows why it was not taken. */
function seenIn(source: Source, candidate: Candidate | undefined): Message {
  const sheet = sourceName(source);
  if (candidate === undefined) return say("model.error.seen-empty", { sheet });
  const { region, run, profiles } = candidate;
  if (region.end <= region.first) {
    return say("model.error.seen-rows", { sheet, row: rowText(source.row + region.headerIndex) });
  }
  const first = run?.columns[0]?.name;
  const last = run?.columns.at(-1)?.name;
  if (
    run &&
    first !== undefined &&
    last !== undefined &&
    run.columns.length >= 2 &&
    run.columns.length < leastPeriods
  ) {
    return say("model.error.seen-short", { sheet, count: count(run.columns.length), first, last });
  }
  if ([...profiles.values()].every((profile) => profile.numbers === 0))
    return say("model.error.seen-text", { sheet });
  const names = region.columns.map(({ name }) => name);
  const shown = names.length > 12 ? [...names.slice(0, 11), `${names.length - 11} more`] : names;
  return say("model.error.seen", { sheet, columns: list(shown) });
}

function noDemand(sources: readonly Source[], candidates: readonly Candidate[]): DataError {
  if (sources.length === 0) return new DataError(say("model.error.no-source"));
  const seen = sources.slice(0, 8).map((source) =>
    seenIn(
      source,
      candidates.find((each) => each.source === source),
    ),
  );
  const sentence = seen.reduce((before, next) =>
    say("model.error.seen-and", { before: nested(before), next: nested(next) }),
  );
  return new DataError(say("model.error.no-demand", { seen: nested(sentence) }));
}

/** The places that a proposal can name. */
const placesIn = ({ demand, items, stock, customers, orders }: Mapping) =>
  [demand, ...items, stock, customers, orders].filter((place) => place !== undefined);

/** Whether the workbook still has every sheet and column that a mapping names. */
function stillFits(mapping: Mapping, candidates: readonly Candidate[]): boolean {
  return placesIn(mapping).every((place) => {
    const found = candidates.find(({ source }) => samePlace(source, place));
    if (found === undefined || found.source.row + found.region.headerIndex !== place.headerRow) return false;
    const names = Object.values(place.columns);
    const periods = "periods" in place ? [place.periods.first, place.periods.last] : [];
    return [...names, ...periods].every(
      (name) => name === undefined || findColumn(found.region, name) !== undefined,
    );
  });
}

function columnsOf(role: Role, candidate: Candidate, fits: ReadonlyMap<string, Fit>): ColumnProposal[] {
  const choices = candidate.region.columns.map(({ name }) => name);
  return [...fits].map(([field, { name, score }]) => ({
    role,
    field,
    source: sourceName(candidate.source),
    column: name,
    confidence: Math.max(0, Math.min(1, score)),
    choices,
  }));
}

function periodsOf(candidate: Candidate): MappingProposal["periods"] {
  const { run } = candidate;
  if (run === null) return null;
  const { labels, unit } = run.calendar;
  return { count: labels.length, unit, first: labels[0] ?? "", last: labels.at(-1) ?? "" };
}

/** Treatments and cleansing outlive a changed table; columns do not. */
function keptChoices(previous: Mapping | undefined): Pick<Mapping, "treatments" | "cleansing" | "currency"> {
  if (previous === undefined) return { treatments: {} };
  const { treatments, cleansing, currency } = previous;
  return {
    treatments,
    ...(cleansing === undefined ? {} : { cleansing }),
    ...(currency === undefined ? {} : { currency }),
  };
}

function describe(
  demand: DemandProposal,
  candidates: readonly Candidate[],
  previous: Mapping | undefined,
): MappingProposal {
  const key = demand.fits.get("item");
  const keys = keysOf(demand.candidate, key?.index ?? 0);
  const { sheet, area } = demand.candidate.source;
  // A sheet whose table is there as well would be read twice, and so would cells of a table that the area holds.
  const tabled = new Set(
    candidates.filter(({ source }) => source.table !== undefined).map(({ source }) => source.sheet),
  );
  const others = candidates.filter(
    (candidate) =>
      candidate !== demand.candidate &&
      candidate.source.area === undefined &&
      (candidate.source.table !== undefined || !tabled.has(candidate.source.sheet)) &&
      !(candidate.source.sheet === sheet && candidate.source.table === undefined) &&
      !(area !== undefined && overlapsArea(candidate.source, sheet, area)),
  );
  const stock = others
    .flatMap((candidate) => {
      const proposal = proposeStock(candidate, keys);
      return proposal === null ? [] : [{ candidate, ...proposal }];
    })
    .sort((a, b) => b.score - a.score)[0];
  const items = [demand.candidate, ...others]
    .flatMap((candidate) => proposeItems(candidate, demand, keys) ?? [])
    .filter((item) => isMaster(item) && !(item.candidate === stock?.candidate && isOnlyStock(item)))
    .sort((a, b) => b.score - a.score);
  const customers = proposeCustomers([demand.candidate, ...others]);
  const orders = proposeOrders(others, keys, demand);
  const mapping: Mapping = {
    level: demand.mapping.columns.location === undefined ? "item" : "item-location",
    demand: demand.mapping,
    items: items.map((item) => item.mapping),
    ...(stock === undefined ? {} : { stock: stock.mapping }),
    ...(customers === null ? {} : { customers: customers.mapping }),
    ...(orders === null ? {} : { orders: orders.mapping }),
    ...keptChoices(previous),
    seen: candidates.map(({ source }) => placeName(source)),
  };
  const time = demand.fits.get("date") ?? demand.fits.get("period");
  const required = [
    key,
    demand.fits.get("quantity"),
    demand.mapping.layout === "long" ? (time ?? null) : undefined,
  ];
  return {
    mapping,
    confidence: Math.min(1, ...required.flatMap((fit) => (fit === undefined ? [] : [fit?.score ?? 0.2]))),
    proposals: [
      ...columnsOf("demand", demand.candidate, demand.fits),
      ...items.flatMap((item) => columnsOf("items", item.candidate, item.fits)),
      ...(stock === undefined ? [] : columnsOf("stock", stock.candidate, stock.fits)),
      ...(customers === null ? [] : columnsOf("customers", customers.candidate, customers.fits)),
      ...(orders === null ? [] : columnsOf("orders", orders.candidate, orders.fits)),
    ],
    periods: demand.mapping.layout === "wide" ? periodsOf(demand.candidate) : null,
  };
}

/** Other transactions than the demand name items too, but their figures are those of one order. */
function isMaster(item: ItemProposal): boolean {
  const { fits, candidate } = item;
  const key = fits.get("item");
  const profile = key === undefined ? undefined : candidate.profiles.get(key.index);
  return (
    profile === undefined ||
    candidate.run !== null ||
    candidate.dates.length === 0 ||
    profile.distinct * 2 > profile.filled ||
    item.score > 3
  );
}

/** A source that the stock role reads already. */
function isOnlyStock({ fits }: ItemProposal): boolean {
  return [...fits.keys()].every((field) =>
    ["item", "location", "onHand", "onOrder", "backorders", "unit"].includes(field),
  );
}

function describePrevious(mapping: Mapping, candidates: readonly Candidate[]): MappingProposal {
  const roles: (readonly [Role, (Omit<Place, "headerRow"> & { columns: object }) | undefined])[] = [
    ["demand", mapping.demand],
    ...mapping.items.map((item) => ["items", item] as const),
    ["stock", mapping.stock],
    ["customers", mapping.customers],
    ["orders", mapping.orders],
  ];
  const proposals = roles.flatMap(([role, place]) => {
    const candidate = place && candidates.find(({ source }) => samePlace(source, place));
    if (!place || !candidate) return [];
    const fits = Object.entries(place.columns as Record<string, string | undefined>).flatMap(
      ([field, name]): [string, Fit][] =>
        name === undefined ? [] : [[field, { name, index: -1, score: 1 }]],
    );
    return columnsOf(role, candidate, new Map(fits));
  });
  const demand = candidates.find(({ source }) => samePlace(source, mapping.demand));
  const periods = demand !== undefined && mapping.demand.layout === "wide" ? periodsOf(demand) : null;
  return { mapping, confidence: 1, proposals, periods };
}
