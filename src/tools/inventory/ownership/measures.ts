import { say } from "../../../text/message";
import { render } from "../../../text/render";
import { segments } from "../../strategy/segment/presets";
import { replenishment } from "../shared/replenishment";
import { stockDefaults } from "../shared/options";
import type { StockTable } from "../shared/stock-table";
import { cellKey, daysPerYear, type ItemStock } from "./item-stock";
import type { OwnershipOptions } from "./options";
import { typedTargets, type OwnTargets } from "./targets";

/** Sums over items; amounts are money, or units where no item has a value. */
export interface StockSums {
  readonly items: number;
  readonly stock: number;
  /** Demand of a mean year. */
  readonly demand: number;
  readonly obsolete: number;
  readonly excess: number;
  readonly provision: number;
}

export const noSums: StockSums = { items: 0, stock: 0, demand: 0, obsolete: 0, excess: 0, provision: 0 };

export type MeasureStatus = "no stock" | "over target" | "on target";

/** The measures of one segment in one unit, against the targets of whoever answers for them. */
export interface OwnedMeasure extends StockSums {
  readonly cell: string;
  readonly segment: string;
  readonly unit: string;
  /** As the sheet shows them: typed, or proposed where the cell is new. */
  readonly typed: OwnTargets;
  readonly policyOwner: string | null;
  /** Days that the average stock of the segments' policies lasts, rounded up; null without lead times or demand. */
  readonly policyDays: number | null;
  readonly responsible: string;
  readonly daysLimit: number | null;
  readonly shareLimit: number;
  /** Stock beyond the target of days. */
  readonly over: number;
  readonly status: MeasureStatus;
}

export const add = (sums: StockSums, item: ItemStock): StockSums => ({
  items: sums.items + 1,
  stock: sums.stock + (item.stock ?? 0),
  demand: sums.demand + (item.demand ?? 0),
  obsolete: sums.obsolete + (item.obsolete ?? 0),
  excess: sums.excess + (item.excess ?? 0),
  provision: sums.provision + (item.provision ?? 0),
});

export const turnsOf = ({ stock, demand }: StockSums): number | null => (stock > 0 ? demand / stock : null);
export const daysOf = ({ stock, demand }: StockSums): number | null =>
  demand > 0 ? (daysPerYear * stock) / demand : null;
export const shareOf = ({ stock, obsolete, excess }: StockSums): number | null =>
  stock > 0 ? (obsolete + excess) / stock : null;

/** By cell: days of demand that the average stock by the policies in force is. */
function policyDays(table: StockTable, stocks: readonly ItemStock[]): ReadonlyMap<string, number> {
  const { averageStock } = replenishment(table, stockDefaults);
  const sums = new Map<string, { stock: number; demand: number }>();
  for (const { row, cell, unitValue, demand } of stocks) {
    // Without a lead time the policy says nothing of this row, not even that nothing is stocked.
    const units = Number.isFinite(table.rows.leadTimePeriods[row]!) ? averageStock[row]! : NaN;
    if (!Number.isFinite(units) || unitValue === null || demand === null) continue;
    const sum = sums.get(cell) ?? { stock: 0, demand: 0 };
    sums.set(cell, { stock: sum.stock + units * unitValue, demand: sum.demand + demand });
  }
  return new Map(
    [...sums].flatMap(([cell, { stock, demand }]) =>
      demand > 0 ? [[cell, Math.ceil((daysPerYear * stock) / demand)] as const] : [],
    ),
  );
}

function statusOf(sums: StockSums, over: number, shareLimit: number): MeasureStatus {
  if (sums.stock <= 0) return "no stock";
  return over > 0 || (shareOf(sums) ?? 0) > shareLimit ? "over target" : "on target";
}

/** Segments in their order, units by stock within each. */
function inSheetOrder(cells: ReadonlyMap<string, { segment: string; unit: string; sums: StockSums }>) {
  const place = new Map(segments.map((segment, at) => [segment, at]));
  return [...cells.values()].sort(
    (a, b) => place.get(a.segment)! - place.get(b.segment)! || b.sums.stock - a.sums.stock,
  );
}

/** Measures of every segment and unit that holds items with known stock. */
export function ownedMeasures(
  table: StockTable,
  options: OwnershipOptions,
  stocks: readonly ItemStock[],
): OwnedMeasure[] {
  const cells = new Map<string, { segment: string; unit: string; sums: StockSums }>();
  for (const item of stocks) {
    const { segment, unit } = item;
    const sums = cells.get(item.cell)?.sums ?? noSums;
    cells.set(item.cell, { segment, unit, sums: add(sums, item) });
  }
  const typed = typedTargets(table.data);
  const byPolicy = policyDays(table, stocks);
  const noOwner = render(say("ownership.noOwner"));
  return inSheetOrder(cells).map(({ segment, unit, sums }) => {
    const cell = cellKey(segment, unit);
    const policyOwner = table.policies.get(segment)!.owner;
    const days = byPolicy.get(cell) ?? null;
    const own = typed.get(cell.toLowerCase()) ?? {
      owner: policyOwner,
      daysTarget: days,
      shareTarget: options.obsoleteTarget,
    };
    const daysLimit = own.daysTarget ?? days;
    const shareLimit = own.shareTarget ?? options.obsoleteTarget;
    const over = daysLimit === null ? 0 : Math.max(0, sums.stock - (sums.demand * daysLimit) / daysPerYear);
    return {
      ...sums,
      cell,
      segment,
      unit,
      typed: own,
      policyOwner,
      policyDays: days,
      responsible: own.owner ?? policyOwner ?? noOwner,
      daysLimit,
      shareLimit,
      over,
      status: statusOf(sums, over, shareLimit),
    };
  });
}
