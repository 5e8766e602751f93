import type { SourceValue } from "../../../src/model/cells";
import type { FormerTable, FormerTables } from "../../../src/model/dataset";
import { render } from "../../../src/text/render";
import { approverHeaders } from "../../../src/tools/forecasting/shared/overrides/approvers";
import { overrideHeaders } from "../../../src/tools/forecasting/shared/overrides/rows";

type Cells<Name extends string> = Readonly<Partial<Record<Name, SourceValue>>>;
export type RequestCells = Cells<keyof typeof overrideHeaders>;
export type ApproverCells = Cells<keyof typeof approverHeaders>;

function tableOf<Name extends string>(
  sheet: string,
  headers: Readonly<Record<Name, Parameters<typeof render>[0]>>,
  rows: readonly Cells<Name>[],
): FormerTable {
  const names = Object.keys(headers) as Name[];
  return {
    sheet,
    headerRow: 6,
    headers: names.map((name) => render(headers[name])),
    rows: rows.map((row) => names.map((name) => row[name] ?? null)),
  };
}

/** Excel's serial number of an ISO day, as a cell of a date holds it. */
export const dateCell = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

/** What users have typed on the sheets Forecast overrides and Override approvers; without approvers the proposal counts. */
export function overrideTables(
  requests: readonly RequestCells[],
  approvers?: readonly ApproverCells[],
): FormerTables {
  return new Map([
    ["scmforecastoverrides", tableOf("Forecast overrides", overrideHeaders, requests)],
    ...(approvers === undefined
      ? []
      : [["scmoverrideapprovers", tableOf("Override approvers", approverHeaders, approvers)] as const]),
  ]);
}

/** A request on P1 that lacks nothing but a decision: 150 units in January and February 2026. */
export const request: RequestCells = {
  number: "FO-1",
  item: "P1",
  from: "2026-01",
  to: "2026-02",
  quantity: 150,
  reason: "promotion",
  requestedBy: "Kim",
  requestedOn: dateCell("2026-01-10"),
};

/** The same, approved by somebody. */
export const approved: RequestCells = { ...request, decision: "approve", decidedBy: "Ada" };
