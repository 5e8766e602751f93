import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import type { ToolContext } from "../../tool";
import { stockOverrideOf, withStockOverrides } from "../shared/overridden";
import { aboveMean, promisesInTurn } from "../shared/promises";
import { isDead, replenishment, type Replenishment } from "../shared/replenishment";
import { checkLeadTimes, stockTable, type StockTable } from "../shared/stock-table";
import type { PoliciesOptions } from "./options";
import { proposalOf, type Proposal } from "./proposal";

export interface PoliciesFigures {
  readonly table: StockTable;
  readonly parameters: Replenishment;
  /** By row, share of the past protection intervals that calibrated levels would have lasted; null where levels are of another method. */
  readonly achieved: Float64Array | null;
  /** Null where no stock is mapped. */
  readonly proposal: Proposal | null;
  readonly hasMoney: boolean;
  /** Rows in the order of the sheet: by segment, then by falling value of the average stock. */
  readonly order: readonly number[];
  /** Rows that are ordered today, least cover first. */
  readonly ordered: readonly number[];
  /** By row: days that the position lasts at mean demand; NaN without demand or stock. */
  readonly coverDays: Float64Array;
  readonly dead: Uint8Array;
  /** By row, whether an override in force sets safety stock or reorder point. */
  readonly overridden: Uint8Array;
}

const known = (value: number): number => (Number.isFinite(value) ? value : 0);

/** Money of units of a row; the units themselves where no value of a unit is known. */
export const worth = ({ table, hasMoney }: PoliciesFigures, row: number, units: number): number =>
  known(units * (hasMoney ? table.unitValue[row]! : 1));

/** Parameters of every row by its segment's method, and what they order today. */
export async function policiesFigures(
  data: Dataset,
  options: PoliciesOptions,
  context: ToolContext,
): Promise<PoliciesFigures> {
  const table = stockTable(data, options, context.today);
  checkLeadTimes(table);
  const { periods } = data.history;
  context.progress(say("safetyStock.step"), 0, periods);
  const promises =
    options.method === "calibrated" && options.measure === "cycle"
      ? await promisesInTurn(table, (done) => context.progress(say("safetyStock.step"), done, periods))
      : null;
  const safetyStock = promises === null ? undefined : aboveMean(table, promises.orderUpTo);
  const parameters = withStockOverrides(table, replenishment(table, options, safetyStock));
  const proposal = data.hasStock ? proposalOf(table, parameters) : null;
  const { rows, unitValue, daysPerPeriod, segment } = table;
  const value = parameters.averageStock.map((units, row) => known(units * (known(unitValue[row]!) || 1)));
  const coverDays = rows.demandMean.map((mean, row) =>
    proposal !== null && mean > 0 ? (proposal.position[row]! / mean) * daysPerPeriod : NaN,
  );
  const all = Array.from(segment.keys());
  return {
    table,
    parameters,
    achieved: promises?.achieved ?? null,
    proposal,
    hasMoney: table.valuation !== "none",
    order: [...all].sort((a, b) => segment[a]!.localeCompare(segment[b]!) || value[b]! - value[a]! || a - b),
    ordered:
      proposal === null
        ? []
        : all
            .filter((row) => proposal.order[row]! > 0)
            .sort((a, b) => known(coverDays[a]!) - known(coverDays[b]!) || value[b]! - value[a]! || a - b),
    coverDays,
    dead: Uint8Array.from(all, (row) => Number(isDead(table, row))),
    overridden: Uint8Array.from(all, (row) => Number(stockOverrideOf(table, row) !== null)),
  };
}
