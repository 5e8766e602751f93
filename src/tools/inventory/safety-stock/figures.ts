import type { PromiseReport, ServicePromises } from "../../../engine/inventory/calibration/service-promise";
import type { DemandDistribution } from "../../../engine/inventory/safety-stock";
import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { segments } from "../../strategy/segment/presets";
import type { ToolContext } from "../../tool";
import { diagnosesOf, type Diagnosis } from "../shared/diagnostics";
import { aboveMean, promisesInTurn } from "../shared/promises";
import { familiesOf, orderQuantities, safetyStocksOf } from "../shared/safety-stocks";
import { checkLeadTimes, stockTable, type StockTable } from "../shared/stock-table";
import type { SafetyStockOptions } from "./options";

/** Sums over the rows of one segment. Money; units where no value of a unit is known. */
export interface SegmentStock {
  readonly segment: string;
  readonly items: number;
  readonly safetyStock: number;
  /** What the textbook formula would hold: normal demand, z x sigma x root of the time. */
  readonly normal: number;
  /** Promised and achieved of calibrated levels over the rolling past. */
  readonly service: PromiseReport;
}

export interface SafetyStockFigures {
  readonly table: StockTable;
  readonly options: SafetyStockOptions;
  readonly promises: ServicePromises;
  readonly families: readonly DemandDistribution[];
  /** Units by row, by method; NaN where there is none. */
  readonly chosen: Float64Array;
  readonly normal: Float64Array;
  readonly byPattern: Float64Array;
  readonly calibrated: Float64Array;
  readonly empirical: Float64Array;
  readonly diagnoses: readonly (Diagnosis | null)[];
  /** Whether sums are money. */
  readonly hasMoney: boolean;
  readonly bySegment: readonly SegmentStock[];
  readonly total: { readonly safetyStock: number; readonly normal: number };
  /** Rows by falling worth of their safety stock. */
  readonly order: readonly number[];
}

const known = (value: number): number => (Number.isFinite(value) ? value : 0);

/** Worth of units of a row: money where it is known for any, else the units themselves. */
export const worthOf = (
  { table, hasMoney }: Pick<SafetyStockFigures, "table" | "hasMoney">,
  row: number,
): number => (hasMoney ? known(table.unitValue[row]!) : 1);

/** Safety stock of every row by the chosen method, beside the others and beside what calibrated levels achieved. */
export async function safetyStockFigures(
  data: Dataset,
  options: SafetyStockOptions,
  context: ToolContext,
): Promise<SafetyStockFigures> {
  const table = stockTable(data, options, context.today);
  checkLeadTimes(table);
  const { periods } = data.history;
  const promises = await promisesInTurn(table, (done) =>
    context.progress(say("safetyStock.step"), done, periods),
  );
  const quantity = orderQuantities(table);
  const calibrated = aboveMean(table, promises.orderUpTo);
  const stocks = (method: SafetyStockOptions["method"]): Float64Array =>
    safetyStocksOf(table, { method, measure: options.measure }, table.target, quantity);
  const chosen =
    options.method === "calibrated" && options.measure === "cycle" ? calibrated : stocks(options.method);
  const normal = stocks("normal");
  const families = familiesOf(table, options.method);
  const hasMoney = table.valuation !== "none";
  const worth = (row: number): number => worthOf({ table, hasMoney }, row);
  const sumOf = (units: Float64Array, segment?: string): number =>
    units.reduce(
      (sum, stock, row) =>
        segment === undefined || table.segment[row] === segment ? sum + known(stock * worth(row)) : sum,
      0,
    );
  return {
    table,
    options,
    promises,
    families,
    chosen,
    normal,
    byPattern: stocks("pattern"),
    calibrated,
    empirical: options.method === "empirical" ? chosen : stocks("empirical"),
    diagnoses: diagnosesOf(table, families, chosen),
    hasMoney,
    bySegment: segments.map((segment, index) => ({
      segment,
      items: table.segment.reduce((count, each) => count + Number(each === segment), 0),
      safetyStock: sumOf(chosen, segment),
      normal: sumOf(normal, segment),
      service: promises.byGroup[index] ?? noService,
    })),
    total: { safetyStock: sumOf(chosen), normal: sumOf(normal) },
    order: Array.from(chosen.keys()).sort(
      (a, b) => known(chosen[b]! * worth(b)) - known(chosen[a]! * worth(a)) || a - b,
    ),
  };
}

/** Of a segment without items: the reports end with the last segment that has any. */
const noService: PromiseReport = {
  promised: NaN,
  achieved: NaN,
  standardError: NaN,
  windows: 0,
  windowsWithDemand: 0,
  achievedWithDemand: NaN,
  items: 0,
  blocks: 0,
  latest: NaN,
  blockDeviation: NaN,
  state: "few-windows",
};

/** Whether the past is too short for a promise, or has shifted since. */
export const isEstimate = (state: PromiseReport["state"]): boolean =>
  state === "few-windows" || state === "few-blocks" || state === "shifted";

/** How far a segment's achieved service lies below its promise, in standard errors beyond chance: kept, missed or not to be told. */
export type Verdict = "kept" | "missed" | "unknown";

const surely = 2;
/** A share of a point is no broken promise, however sure. */
const least = 0.01;

export function verdictOf({ promised, achieved, standardError, state }: PromiseReport): Verdict {
  if (!Number.isFinite(achieved) || isEstimate(state)) return "unknown";
  const error = Number.isFinite(standardError) ? standardError : 0;
  return achieved < promised - Math.max(least, surely * error) ? "missed" : "kept";
}
