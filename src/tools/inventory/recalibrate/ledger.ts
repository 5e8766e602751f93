import type { SourceValue } from "../../../model/cells";
import type { Dataset } from "../../../model/dataset";
import type { StockParameterSet } from "../../../engine/inventory/parameter-band";
import { say } from "../../../text/message";
import { dayOf, numberOf, rowsOf, textOf } from "../../former";
import { parameterHeaders } from "../shared/parameters-in-force";
import { basisHeaders, readBasis, type Basis } from "./basis";

/** What a user writes to keep parameters as they are. */
export const lockMark = "yes";

/** Parameters in force of one item (or item at a location), with who put them in force. */
export interface LedgerRow {
  readonly parameters: StockParameterSet;
  /** ISO day; null where they come from the planning system. */
  readonly since: string | null;
  readonly approvedBy: string | null;
  readonly why: string | null;
  readonly isLocked: boolean;
  /** Null where they were not computed here. */
  readonly basis: Basis | null;
}

/** By the name of the row. */
export type Ledger = ReadonlyMap<string, LedgerRow>;

export const ledgerHeaders = {
  ...parameterHeaders,
  orderUpTo: say("recalibrate.column.orderUpTo"),
  since: say("recalibrate.column.since"),
  approvedBy: say("recalibrate.column.approvedBy"),
  why: say("recalibrate.column.why"),
  locked: say("column.locked"),
} as const;

/** Parameters of a row; null where a cell no longer holds a number that can be one. */
export function readParameters(
  row: Readonly<Record<keyof StockParameterSet, SourceValue>>,
): StockParameterSet | null {
  const method = textOf(row.method);
  const [safetyStock, reorderPoint] = [numberOf(row.safetyStock), numberOf(row.reorderPoint)];
  const [orderUpTo, orderQuantity] = [numberOf(row.orderUpTo), numberOf(row.orderQuantity)];
  if (method === null || safetyStock === null || reorderPoint === null) return null;
  if (orderUpTo === null || orderQuantity === null) return null;
  // Safety stock may be negative where the mean alone serves more than asked; positions and orders may not.
  if (Math.min(reorderPoint, orderUpTo, orderQuantity) < 0) return null;
  return { method, safetyStock, reorderPoint, orderUpTo, orderQuantity };
}

/** The table "Parameters in force" as it stands; null before the first run. Rows that cannot be read are left out. */
export function readLedger(data: Dataset): Ledger | null {
  const former = rowsOf(data, "scmParametersInForce", { ...ledgerHeaders, ...basisHeaders });
  if (former === null) return null;
  const ledger = new Map<string, LedgerRow>();
  for (const row of former) {
    const item = textOf(row.item);
    const parameters = readParameters(row);
    if (item === null || parameters === null || ledger.has(item)) continue;
    ledger.set(item, {
      parameters,
      since: dayOf(row.since),
      approvedBy: textOf(row.approvedBy),
      why: textOf(row.why),
      isLocked: textOf(row.locked)?.toLowerCase() === lockMark,
      basis: readBasis(row),
    });
  }
  return ledger;
}

/** Parameters of a method that stocks nothing. */
export const nothingStocked = (method: string): StockParameterSet => ({
  method,
  safetyStock: 0,
  reorderPoint: 0,
  orderUpTo: 0,
  orderQuantity: 0,
});
