import type { Source } from "../cells";
import type { AcceptedChange, CriterionWeightRow, OverrideRow, PolicyRow } from "../dataset";
import { columnOf, findColumn, regionOf } from "../lookup";
import type { Mapping } from "../mapping/schema";
import { regionAt, type Region } from "../region";
import type { ReadBackTable } from "../read-back";
import { isOwnTable } from "../text-cells";
import { RowCells } from "./row-cells";

/** Header texts of the tables that the product writes; a unit in brackets stands after a line feed. */
const policyHeaders = {
  segment: "Segment",
  serviceTarget: "Service target (%)",
  reviewDays: "Review (days)",
  method: "Method",
  forecastMenu: "Forecast menu",
  owner: "Owner",
  note: "Note",
} as const;

const overrideHeaders = {
  item: "Item",
  class: "Class",
  serviceTarget: "Service target (%)",
  safetyStock: "Safety stock (units)",
  reorderPoint: "Reorder point (units)",
  reason: "Reason",
  owner: "Owner",
  approvedBy: "Approved by",
  expires: "Expires",
} as const;

type Columns<Headers> = { readonly [Name in keyof Headers]: number };

function ownRegion(sources: readonly Source[], table: ReadBackTable): Region | null {
  const source = sources.find(
    (each) => each.table?.toLowerCase() === table.toLowerCase() && isOwnTable(each),
  );
  return source === undefined || source.values.length < 2 ? null : regionAt(source, 0);
}

/** The header with its unit, or without: a user may have shortened it. */
function ownColumns<Headers extends Readonly<Record<string, string>>>(
  region: Region,
  headers: Headers,
): Columns<Headers> {
  const index = (header: string): number =>
    (findColumn(region, header) ?? findColumn(region, header.replace(/ \(.*\)$/, "")))?.index ?? -1;
  return Object.fromEntries(
    Object.entries(headers).map(([name, header]) => [name, index(header)]),
  ) as unknown as Columns<Headers>;
}

function mappedColumns<Headers extends Readonly<Record<string, string>>>(
  region: Region,
  headers: Headers,
  names: Readonly<Partial<Record<keyof Headers, string | undefined>>>,
  role: "policies" | "overrides",
): Columns<Headers> {
  return Object.fromEntries(
    Object.keys(headers).map((name) => {
      const header = names[name];
      return [name, header === undefined ? -1 : columnOf(region, header, role).index];
    }),
  ) as unknown as Columns<Headers>;
}

/** Policies by segment: the mapped table, else ours; empty without either. @throws DataError at a cell that cannot be used */
export function readPolicies(sources: readonly Source[], mapping: Mapping["policies"]): PolicyRow[] {
  const region = mapping ? regionOf(sources, mapping, "policies") : ownRegion(sources, "scmPolicies");
  if (region === null) return [];
  const at = mapping
    ? mappedColumns(region, policyHeaders, mapping.columns, "policies")
    : ownColumns(region, policyHeaders);
  const rows: PolicyRow[] = [];
  for (let row = region.first; row < region.end; row++) {
    const cells = new RowCells(region, row, mapping === undefined);
    const segment = cells.text(at.segment);
    if (segment === null) continue;
    rows.push({
      segment,
      serviceTarget: cells.target(at.serviceTarget, true),
      reviewDays: cells.days(at.reviewDays, true),
      method: cells.text(at.method),
      forecastMenu: cells.text(at.forecastMenu),
      owner: cells.text(at.owner),
      note: cells.text(at.note),
      origin: cells.origin,
    });
  }
  return rows;
}

/** Overrides by item: the mapped table, else ours; empty without either. @throws DataError at a cell that cannot be used */
export function readOverrides(sources: readonly Source[], mapping: Mapping["overrides"]): OverrideRow[] {
  const region = mapping ? regionOf(sources, mapping, "overrides") : ownRegion(sources, "scmOverrides");
  if (region === null) return [];
  const at = mapping
    ? mappedColumns(region, overrideHeaders, mapping.columns, "overrides")
    : ownColumns(region, overrideHeaders);
  const rows: OverrideRow[] = [];
  for (let row = region.first; row < region.end; row++) {
    const cells = new RowCells(region, row, mapping === undefined);
    const item = cells.text(at.item);
    if (item === null) continue;
    rows.push({
      item,
      class: cells.text(at.class),
      serviceTarget: cells.target(at.serviceTarget),
      safetyStock: cells.number(at.safetyStock),
      reorderPoint: cells.number(at.reorderPoint),
      reason: cells.text(at.reason),
      owner: cells.text(at.owner),
      approvedBy: cells.text(at.approvedBy),
      expires: cells.date(at.expires),
      origin: cells.origin,
    });
  }
  return rows;
}

/** Weights of criteria as a former run has written and the user has changed them; null before the first run. */
export function readCriteriaWeights(sources: readonly Source[]): CriterionWeightRow[] | null {
  const region = ownRegion(sources, "scmCriteriaWeights");
  if (region === null) return null;
  const at = ownColumns(region, { criterion: "Criterion", weight: "Weight" });
  const rows: CriterionWeightRow[] = [];
  for (let row = region.first; row < region.end; row++) {
    const cells = new RowCells(region, row, true);
    const criterion = cells.text(at.criterion);
    if (criterion !== null)
      rows.push({ criterion, weight: cells.weight(at.weight) ?? 0, origin: cells.origin });
  }
  return rows;
}

/** Classes in force by item as a former run has written them; null before the first run. */
export function readCommittedClasses(sources: readonly Source[]): ReadonlyMap<string, string> | null {
  const classes = new Map<string, string>();
  const region = ownRegion(sources, "scmItems");
  if (region === null) return null;
  const at = ownColumns(region, { item: "Item", class: "Class current" });
  for (let row = region.first; row < region.end; row++) {
    const cells = new RowCells(region, row, true);
    const item = cells.text(at.item);
    const current = cells.text(at.class);
    if (item !== null && current !== null) classes.set(item, current);
  }
  return classes;
}

/** By item: the change of class that is marked "accept" in the list of a former run. */
export function readAcceptedChanges(sources: readonly Source[]): ReadonlyMap<string, AcceptedChange> {
  const accepted = new Map<string, AcceptedChange>();
  const region = ownRegion(sources, "scmClassChanges");
  if (region === null) return accepted;
  const at = ownColumns(region, {
    item: "Item",
    from: "Class current",
    to: "Class recommended",
    accept: "Accept",
  });
  for (let row = region.first; row < region.end; row++) {
    const cells = new RowCells(region, row, true);
    const item = cells.text(at.item);
    const from = cells.text(at.from);
    const to = cells.text(at.to);
    if (cells.text(at.accept)?.toLowerCase() !== "accept") continue;
    if (item !== null && from !== null && to !== null) accepted.set(item, { from, to });
  }
  return accepted;
}
