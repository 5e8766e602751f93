import type { Mapping, PeriodUnit } from "../../model";
import type { SourceSummary } from "../../worker";
import { sourceIndex } from "./columns";

export type DemandField = "item" | "location" | "quantity" | "date" | "period" | "value";

const required: readonly DemandField[] = ["item", "quantity"];
export const isRequired = (field: DemandField): boolean => required.includes(field);

/** Fields of the demand's own table, in the order of the form. */
export const demandFields = ({ demand }: Mapping): readonly DemandField[] =>
  demand.layout === "wide"
    ? ["item", "location"]
    : [
        "item",
        "location",
        "quantity",
        demand.columns.date === undefined && demand.columns.period !== undefined ? "period" : "date",
      ];

export function demandColumn({ demand }: Mapping, field: DemandField): string | null {
  const columns: Readonly<Partial<Record<DemandField, string | undefined>>> = demand.columns;
  return columns[field] ?? null;
}

export function setDemandColumn(mapping: Mapping, field: DemandField, column: string | null): Mapping {
  if (column === null && isRequired(field)) return mapping;
  const columns: Partial<Record<DemandField, string>> = { ...mapping.demand.columns } as Record<
    DemandField,
    string
  >;
  if (column === null) delete columns[field];
  else columns[field] = column;
  const demand = { ...mapping.demand, columns } as Mapping["demand"];
  const level = columns.location === undefined ? "item" : "item-location";
  return { ...mapping, level, demand };
}

export interface PeriodSpan {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

/** Newest periods that a user may want to look at alone, in years. */
const years = [3, 2, 1] as const;
const perYear: Readonly<Partial<Record<PeriodUnit, number>>> = { week: 52, month: 12, quarter: 4, day: 365 };
const fewest = 6;

/** The run of period columns that the mapping uses, and the shorter ones it could use; null in long layout. */
export function periodSpans(
  { demand }: Mapping,
  sources: readonly SourceSummary[],
): {
  readonly current: PeriodSpan;
  readonly choices: readonly PeriodSpan[];
  readonly unit: PeriodUnit;
} | null {
  if (demand.layout !== "wide") return null;
  const periods = sources[sourceIndex(sources, demand)]?.periods;
  if (periods == null) return null;
  const { columns, unit } = periods;
  const from = Math.max(0, columns.indexOf(demand.periods.first));
  const to = columns.includes(demand.periods.last)
    ? columns.indexOf(demand.periods.last)
    : columns.length - 1;
  const span = (first: number, last: number): PeriodSpan => ({
    first: columns[first] ?? demand.periods.first,
    last: columns[last] ?? demand.periods.last,
    count: last - first + 1,
  });
  const end = columns.length - 1;
  const shorter = years
    .map((count) => count * (perYear[unit] ?? 12))
    .filter((count) => count >= fewest && count < columns.length)
    .map((count) => span(columns.length - count, end));
  return { current: span(from, to), choices: [span(0, end), ...shorter], unit };
}

export function setPeriods(mapping: Mapping, { first, last }: PeriodSpan): Mapping {
  const { demand } = mapping;
  return demand.layout === "wide" ? { ...mapping, demand: { ...demand, periods: { first, last } } } : mapping;
}

/** Lengths of period that dates can be gathered into. */
export const buckets = ["day", "week", "month", "quarter", "year"] as const;

export const bucketOf = ({ demand }: Mapping): PeriodUnit | null =>
  demand.layout === "long" ? (demand.bucket ?? null) : null;

export function setBucket(mapping: Mapping, bucket: PeriodUnit): Mapping {
  const { demand } = mapping;
  return demand.layout === "long" ? { ...mapping, demand: { ...demand, bucket } } : mapping;
}
