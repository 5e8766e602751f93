import type { Report } from "../../../src/report";
import {
  applyPlan,
  planReport,
  undoWrite,
  type Outcome,
  type Plan,
  type RunStamp,
} from "../../../src/workbook";
import type { CellValue } from "../../../src/xlsx/types";
import { demandSheet, masterSheet, runSegment, stockSheet } from "../workbook/segment-workbook";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

export const stamp: RunStamp = { user: "R. Okafor", at: "2026-01-15T09:30:00" };
export const later: RunStamp = { user: "R. Okafor", at: "2026-01-22T09:30:00" };

/** Something that writes and can fail on its way; everything that it needs was computed before. */
export interface Act {
  readonly title: string;
  /** Gets a new workbook ready; what it returns can be called again after it failed or was undone. */
  readonly ready: (open: OpenWorkbook) => Promise<() => Promise<Outcome>>;
}

interface Prepared {
  readonly report: Report;
  readonly plan: Plan;
}

async function prepare({ workbook }: OpenWorkbook, at: RunStamp): Promise<Prepared> {
  const report = await runSegment(workbook);
  return { report, plan: await planReport(workbook, report, at) };
}

/** Changes the demand of two items and appends one: tables grow, classes and figures change. */
export function changeDemand({ store }: OpenWorkbook): void {
  const sheet = store.sheets().find(({ name }) => name === "Demand");
  if (sheet === undefined) throw new RangeError("no sheet Demand");
  const last = store.usedArea(sheet.id, true)?.bottom ?? 0;
  const put = (row: number, column: number, value: CellValue): void =>
    store.setCell(sheet.id, row, column, value, null);
  put(2, 20, 9_000);
  put(5, 12, 0);
  put(last + 1, 1, "P-NEW");
  for (let month = 2; month <= 25; month++) put(last + 1, month, 40);
}

/** A workbook with the user's sheets only. */
export async function openUsers(): Promise<OpenWorkbook> {
  const open = await openWorkbook({ Demand: [], "Item master": [], Stock: [] });
  for (const change of [demandSheet(), masterSheet(), stockSheet()]) {
    if (change.kind !== "add-sheet") continue;
    const { content, name } = change;
    await open.workbook.apply([{ kind: "set-cells", sheet: name, styles: [], blocks: content.blocks }]);
  }
  return open;
}

async function firstWrite(open: OpenWorkbook): Promise<Prepared & { readonly outcome: Outcome }> {
  const prepared = await prepare(open, stamp);
  return { ...prepared, outcome: await applyPlan(open.workbook, prepared.plan) };
}

/** A first write and then changed demand, with what a write of the difference would do; a live refresh writes in this very way. */
export async function readyToRefresh(
  open: OpenWorkbook,
): Promise<{ readonly plan: Plan; readonly report: Report; readonly write: () => Promise<Outcome> }> {
  await firstWrite(open);
  changeDemand(open);
  const { plan, report } = await prepare(open, later);
  return { plan, report, write: () => applyPlan(open.workbook, plan) };
}

export const acts: readonly Act[] = [
  {
    title: "a first write",
    ready: async (open) => {
      const { plan } = await prepare(open, stamp);
      return () => applyPlan(open.workbook, plan);
    },
  },
  { title: "a write of what differs", ready: async (open) => (await readyToRefresh(open)).write },
];

/** A write of a difference, and how to take it back with what the audit says of it. */
export async function readyToUndo(open: OpenWorkbook): Promise<{
  readonly write: () => Promise<Outcome>;
  readonly undoOf: (outcome: Outcome) => () => Promise<unknown>;
}> {
  const { report, write } = await readyToRefresh(open);
  return { write, undoOf: (outcome) => () => undoWrite(open.workbook, outcome, report, later, later) };
}

/** Compares all that a workbook holds with what it held, as text: comparing part by part takes long, and serves to show a difference. */
export function expectContent({ store }: OpenWorkbook, before: string): void {
  const now = JSON.stringify(store.content());
  if (now !== before) expect(JSON.parse(now)).toEqual(JSON.parse(before));
}
