import type { Dataset, FormerTables, OverrideRow } from "../../../src/model/dataset";

export interface DemandRow {
  readonly item: string;
  readonly demand: readonly number[];
  readonly cost?: number;
  readonly price?: number;
  readonly leadTimePeriods?: number;
  readonly leadTimeSdPeriods?: number;
  readonly onHand?: number;
  readonly minimumOrder?: number;
  readonly launched?: number;
  readonly currentClass?: string;
  readonly description?: string;
}

/** A data set of months as the model would hand it to a tool. */
export function datasetOf(rows: readonly DemandRow[], change: Partial<Dataset> = {}): Dataset {
  const periods = rows[0]?.demand.length ?? 0;
  const values = Float64Array.from(rows.flatMap((row) => row.demand));
  const numbers = (pick: (row: DemandRow) => number | undefined) =>
    Float64Array.from(rows, (row) => pick(row) ?? Number.NaN);
  const nothing = new Float64Array(rows.length).fill(Number.NaN);
  const hasCost = rows.some((row) => row.cost !== undefined);
  const value = Float64Array.from(
    rows,
    (row) =>
      row.demand.reduce((sum, quantity) => sum + Math.max(0, quantity), 0) * (hasCost ? (row.cost ?? 0) : 1),
  );
  const history = { values, items: rows.length, periods };
  return {
    calendar: {
      unit: "month",
      labels: Array.from({ length: periods }, (_, period) => `M${period + 1}`),
      starts: Array.from({ length: periods }, (_, period) =>
        new Date(Date.UTC(2024, period, 1)).toISOString().slice(0, 10),
      ),
      daysPerPeriod: 365.25 / 12,
    },
    items: {
      keys: rows.map((row) => row.item),
      origins: rows.map((_, index) => ({ sheet: "Demand", row: index + 2 })),
      description: rows.map((row) => row.description ?? null),
      family: rows.map(() => null),
      unitCost: numbers((row) => row.cost),
      unitPrice: numbers((row) => row.price),
      leadTimePeriods: numbers((row) => row.leadTimePeriods),
      leadTimeSdPeriods: numbers((row) => row.leadTimeSdPeriods),
      fixedOrderCost: nothing,
      holdingCost: nothing,
      minimumOrder: numbers((row) => row.minimumOrder),
      pack: nothing,
      lot: nothing,
      onHand: numbers((row) => row.onHand),
      onOrder: nothing,
      currentClass: rows.map((row) => row.currentClass ?? null),
    },
    history,
    rawHistory: history,
    launched: Int32Array.from(rows, (row) => row.launched ?? 0),
    value,
    valueBasis: hasCost ? "cost" : "units",
    currency: hasCost ? "EUR" : "",
    dataAsOf: "2024-12-31",
    hasStock: rows.some((row) => row.onHand !== undefined),
    policies: [],
    overrides: [],
    oddities: [],
    remarks: [],
    formerRun: false,
    locations: null,
    ...change,
  };
}

/** Tables that an earlier run has left, without rows. */
export const standing = (...names: readonly string[]): FormerTables =>
  new Map(names.map((name) => [name.toLowerCase(), { sheet: name, headerRow: 6, headers: [], rows: [] }]));

/** An override that is in force. */
export const approvedOverride = (item: string, className: string): OverrideRow => ({
  item,
  class: className,
  serviceTarget: null,
  safetyStock: null,
  reorderPoint: null,
  reason: "contract",
  owner: null,
  approvedBy: "Ada",
  expires: null,
  origin: { sheet: "Overrides", row: 7 },
});
