import type { StockParameterSet } from "../../../engine/inventory/parameter-band";
import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { rowsOf, textOf } from "../../former";
import { basisHeaders, readBasis, type Basis } from "./basis";
import { readParameters } from "./ledger";

export const approveWords = ["yes", "no"] as const;

/** Where a proposal stands, in the words that the sheet's formula gives. */
export type ProposalStatus = "waiting" | "approved" | "name missing" | "rejected";
export const proposalStatuses: readonly ProposalStatus[] = [
  "waiting",
  "approved",
  "name missing",
  "rejected",
];

/** A proposal of a former run with what the user has said of it. */
export interface Decision {
  readonly item: string;
  /** Which proposal for this item it is: a mark holds for that very one. */
  readonly number: number;
  readonly status: ProposalStatus;
  readonly approvedBy: string | null;
  /** What was approved: null where the cells of the row no longer hold it. */
  readonly parameters: StockParameterSet | null;
  readonly reason: string | null;
  readonly basis: Basis | null;
}

export const changeHeaders = {
  proposal: say("recalibrate.column.proposal"),
  item: say("column.item"),
  method: say("recalibrate.column.methodNew"),
  safetyStock: say("recalibrate.column.safetyStockNew"),
  reorderPoint: say("recalibrate.column.reorderPointNew"),
  orderUpTo: say("recalibrate.column.orderUpToNew"),
  orderQuantity: say("recalibrate.column.orderQuantityNew"),
  reason: say("recalibrate.column.reason"),
  approve: say("recalibrate.column.approve"),
  approvedBy: say("recalibrate.column.approvedBy"),
} as const;

const same = (text: string | null, word: string): boolean => text?.toLowerCase() === word;

/** What the marks of a row say. */
export function statusOf(approve: string | null, approvedBy: string | null): ProposalStatus {
  if (same(approve, "yes")) return approvedBy === null ? "name missing" : "approved";
  return same(approve, "no") ? "rejected" : "waiting";
}

/** The same in a native formula. */
export const statusFormula =
  'IF({.proposal}="","",IF(TRIM({.approve})="yes",IF(TRIM({.approvedBy})="","name missing","approved"),' +
  'IF(TRIM({.approve})="no","rejected","waiting")))';

/** "P1 · 2": the second proposal for P1. */
export const proposalName = (item: string, number: number): string => `${item} · ${number}`;

const numberIn = (proposal: string, item: string): number => {
  const digits = proposal.startsWith(`${item} · `) ? proposal.slice(item.length + 3) : "";
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
};

/** The proposals of the former run by item, with the marks of the user. */
export function decisionsOf(data: Dataset): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>();
  for (const row of rowsOf(data, "scmRecalibration", { ...changeHeaders, ...basisHeaders }) ?? []) {
    const item = textOf(row.item);
    const number = numberIn(textOf(row.proposal) ?? "", item ?? "");
    if (item === null || number === 0 || found.has(item)) continue;
    const approvedBy = textOf(row.approvedBy);
    found.set(item, {
      item,
      number,
      status: statusOf(textOf(row.approve), approvedBy),
      approvedBy,
      parameters: readParameters(row),
      reason: textOf(row.reason),
      basis: readBasis(row),
    });
  }
  return found;
}
