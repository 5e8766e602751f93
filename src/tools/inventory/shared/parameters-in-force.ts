import { say } from "../../../text/message";
import { numberOf, rowsOf, textOf } from "../../former";
import { protectionDemands } from "./expected-service";
import { isDead } from "./replenishment";
import type { StockTable } from "./stock-table";

/** Columns of tables that hold parameters by row: "Parameters in force", and the plan that `policies` writes. */
export const parameterHeaders = {
  item: say("column.item"),
  method: say("column.method"),
  safetyStock: say("column.safetyStock"),
  reorderPoint: say("column.reorderPoint"),
  orderQuantity: say("column.orderQuantity"),
} as const;

/** Methods by which nothing is stocked: by policy, and where demand has stopped. */
export const makeToOrder = "make to order";
export const notStocked = "not stocked";

export const isStocked = (method: string): boolean => method !== makeToOrder && method !== notStocked;

/** How a row is ordered by the policies: "not stocked" where its demand has stopped. */
export const methodsOf = (table: StockTable, methods: readonly string[]): string[] =>
  methods.map((method, row) => (isDead(table, row) ? notStocked : method));

/** What is in force, by row of a stock table. Units; NaN where a source does not say it. */
export interface KnownParameters {
  /** Null where the source does not say it. */
  readonly method: readonly (string | null)[];
  readonly safetyStock: Float64Array;
  readonly reorderPoint: Float64Array;
  readonly orderQuantity: Float64Array;
}

const isKnown = ({ method, reorderPoint }: KnownParameters, row: number): boolean =>
  Number.isFinite(reorderPoint[row]!) || (method[row] !== null && !isStocked(method[row]!));

/** Rows that a source speaks of. */
export const knownRows = (parameters: KnownParameters): number =>
  parameters.method.filter((_, row) => isKnown(parameters, row)).length;

/**
 * What the planning system works with, as mapped: the level where it orders, and its safety stock. Of the two the reorder point
 * says when stock is ordered; without one it is the demand over L + R plus the safety stock.
 *
 * @returns null where neither is mapped, or rows are items at locations, which the mapped columns do not tell apart
 */
export function planningSystemParameters(table: StockTable): KnownParameters | null {
  const { data, rows } = table;
  const { currentSafetyStock, currentReorderPoint } = data.items;
  if (data.locations !== null) return null;
  const protection = protectionDemands(table);
  const nothing = new Float64Array(rows.itemIndex.length).fill(NaN);
  const mapped = (values: Float64Array | undefined, row: number): number =>
    values?.[rows.itemIndex[row]!] ?? NaN;
  const reorderPoint = nothing.map((_, row) => {
    const own = mapped(currentReorderPoint, row);
    return Number.isNaN(own) ? protection[row]! + mapped(currentSafetyStock, row) : own;
  });
  const known: KnownParameters = {
    method: Array.from(nothing, () => null),
    reorderPoint,
    safetyStock: nothing.map((_, row) => {
      const own = mapped(currentSafetyStock, row);
      return Number.isNaN(own) ? reorderPoint[row]! - protection[row]! : own;
    }),
    orderQuantity: nothing,
  };
  return knownRows(known) === 0 ? null : known;
}

/**
 * Parameters in a table that a former run has left.
 *
 * @returns null without the table, or where it knows none of the rows
 */
export function tableParameters(
  { data, keys }: StockTable,
  name: "scmParametersInForce" | "scmReplenishment",
): KnownParameters | null {
  const isPlan = name === "scmReplenishment";
  const headers = isPlan
    ? { ...parameterHeaders, reorderPoint: say("policiesTool.column.reorderPoint") }
    : parameterHeaders;
  const former = rowsOf(data, name, headers);
  if (former === null) return null;
  const byItem = new Map(former.map((row) => [textOf(row.item) ?? "", row]));
  const found = keys.map((key) => byItem.get(key.trim()) ?? null);
  const column = (id: "safetyStock" | "reorderPoint" | "orderQuantity"): Float64Array =>
    Float64Array.from(found, (row) => numberOf(row?.[id] ?? null) ?? NaN);
  const known: KnownParameters = {
    method: found.map((row) => {
      const method = textOf(row?.method ?? null);
      // The plan leaves the parameters of a dead item empty.
      const isEmpty = isPlan && row !== null && numberOf(row.reorderPoint) === null;
      return isEmpty && method !== makeToOrder ? notStocked : method;
    }),
    safetyStock: column("safetyStock"),
    reorderPoint: column("reorderPoint"),
    orderQuantity: column("orderQuantity"),
  };
  return knownRows(known) === 0 ? null : known;
}
