import type { StockParameterSet } from "../../../engine/inventory/parameter-band";
import { count, decimal, percent, say, type Message, type MessageValue } from "../../../text/message";
import { periodWord } from "../../basis";
import { safetyStocksOf } from "../shared/safety-stocks";
import type { StockTable } from "../shared/stock-table";
import { basisOf, type Basis } from "./basis";
import type { RecalibrateOptions } from "./options";

/** What moves a reorder point, in the order in which the inputs are exchanged for those of today. */
export const causes = ["target", "demand", "variability", "leadTime", "other"] as const;
export type Cause = (typeof causes)[number];

/** Units of the reorder point by cause; they add up to its change. */
export type Contributions = Readonly<Record<Cause, number>>;

/** What is compared: the parameters in force with what they rested on, and the proposed ones. */
export interface Comparison {
  readonly row: number;
  readonly inForce: StockParameterSet;
  readonly basis: Basis | null;
  readonly next: StockParameterSet;
}

type Inputs = Pick<StockTable, "target" | "reviewPeriods" | "deviation"> & {
  readonly demandMean: Float64Array;
  readonly leadTime: Float64Array;
  readonly leadTimeSd: Float64Array;
  readonly pattern: readonly string[];
};

/** Calibrated levels follow from the whole past, which has no inputs to exchange: each item's own family stands in for them. */
const familyMethod = ({ method }: RecalibrateOptions): RecalibrateOptions["method"] =>
  method === "calibrated" ? "pattern" : method;

/** Reorder points before rounding and limits; NaN for rows without a lead time. */
function levels(table: StockTable, options: RecalibrateOptions, inputs: Inputs): Float64Array {
  const { target, reviewPeriods, deviation, demandMean, leadTime, leadTimeSd, pattern } = inputs;
  const changed: StockTable = {
    ...table,
    target,
    reviewPeriods,
    deviation,
    classes: { ...table.classes, pattern },
    rows: { ...table.rows, demandMean, leadTimePeriods: leadTime, leadTimeSdPeriods: leadTimeSd },
  };
  return safetyStocksOf(changed, { ...options, method: familyMethod(options) }).map((stock, row) =>
    Math.max(0, Math.max(0, demandMean[row]!) * (leadTime[row]! + reviewPeriods[row]!) + stock),
  );
}

/** The inputs of the rows' bases; rows without one have no lead time, so that nothing is computed for them. */
function formerInputs(table: StockTable, bases: ReadonlyMap<number, Basis>): Inputs {
  const number = (id: Exclude<keyof Basis, "segment" | "pattern">): Float64Array =>
    Float64Array.from(table.keys, (_, row) => bases.get(row)?.[id] ?? (id === "target" ? 0.5 : NaN));
  const pattern = [...table.classes.pattern];
  for (const [row, basis] of bases) pattern[table.rows.itemIndex[row]!] = basis.pattern;
  return {
    target: number("target"),
    reviewPeriods: number("reviewPeriods"),
    demandMean: number("demandMean"),
    deviation: number("deviation"),
    leadTime: number("leadTime"),
    leadTimeSd: number("leadTimeSd"),
    pattern,
  };
}

const none: Contributions = { target: 0, demand: 0, variability: 0, leadTime: 0, other: 0 };

/**
 * Splits the change of each reorder point by what has changed since the parameters in force were computed: one input after the
 * other is exchanged for today's, in the order of `causes`. What is left, such as rounding, limits and values that were set
 * elsewhere, is "other".
 */
export function contributionsOf(
  table: StockTable,
  options: RecalibrateOptions,
  comparisons: readonly Comparison[],
): Contributions[] {
  const bases = new Map(
    comparisons.flatMap(({ row, basis, inForce, next }) =>
      basis !== null && inForce.reorderPoint !== next.reorderPoint ? [[row, basis] as const] : [],
    ),
  );
  const { rows, target, reviewPeriods, deviation, classes } = table;
  const former = formerInputs(table, bases);
  const exchanges: readonly Partial<Inputs>[] = [
    { target, reviewPeriods },
    { demandMean: rows.demandMean },
    { deviation, pattern: classes.pattern },
    { leadTime: maskedBy(bases, rows.leadTimePeriods), leadTimeSd: rows.leadTimeSdPeriods },
  ];
  let inputs = former;
  const steps = [levels(table, options, inputs)];
  for (const exchange of bases.size === 0 ? [] : exchanges) {
    inputs = { ...inputs, ...exchange };
    steps.push(levels(table, options, inputs));
  }
  return comparisons.map(({ row, inForce, next }) => {
    const change = next.reorderPoint - inForce.reorderPoint;
    if (change === 0) return none;
    if (!bases.has(row)) return { ...none, other: change };
    const part = (step: number): number => {
      const moved = steps[step]![row]! - steps[step - 1]![row]!;
      return Number.isFinite(moved) ? moved : 0;
    };
    const known = { target: part(1), demand: part(2), variability: part(3), leadTime: part(4) };
    const sum = known.target + known.demand + known.variability + known.leadTime;
    return { ...known, other: change - sum };
  });
}

const maskedBy = (rows: ReadonlyMap<number, unknown>, values: Float64Array): Float64Array =>
  values.map((value, row) => (rows.has(row) ? value : NaN));

/** The cause that moves most. */
export const mainCause = (contributions: Contributions): Cause =>
  causes.reduce((most, cause) =>
    Math.abs(contributions[cause]) > Math.abs(contributions[most]) ? cause : most,
  );

const short = (value: number): MessageValue => decimal(value, Math.abs(value) < 10 ? 2 : 0);

/** Why the parameters change, by the cause that moves most: "mean demand 12 to 15 a week". */
export function reasonOf(
  table: StockTable,
  { row, inForce, basis, next }: Comparison,
  contributions: Contributions,
): Message {
  const { unit } = table.data.calendar;
  if (inForce.method !== next.method)
    return say("recalibrate.reason.method", { before: inForce.method, after: next.method });
  if (inForce.reorderPoint === next.reorderPoint) {
    const quantity = inForce.orderQuantity !== next.orderQuantity;
    return quantity
      ? say("recalibrate.reason.quantity", {
          before: short(inForce.orderQuantity),
          after: short(next.orderQuantity),
        })
      : say("recalibrate.reason.safetyStock");
  }
  if (basis === null) return say("recalibrate.reason.elsewhere");
  const now = basisOf(table, row);
  switch (mainCause(contributions)) {
    case "target":
      return basis.segment === now.segment
        ? say("recalibrate.reason.targetOnly", {
            before: percent(basis.target, 1),
            after: percent(now.target, 1),
          })
        : say("recalibrate.reason.target", {
            class: basis.segment,
            classNow: now.segment,
            before: percent(basis.target, 1),
            after: percent(now.target, 1),
          });
    case "demand":
      return say("recalibrate.reason.demand", {
        before: short(basis.demandMean),
        after: short(now.demandMean),
        unit: periodWord(unit, 1),
      });
    case "variability":
      return say("recalibrate.reason.variability", {
        before: short(basis.deviation),
        after: short(now.deviation),
      });
    case "leadTime":
      return say("recalibrate.reason.leadTime", {
        before: decimal(basis.leadTime, 1),
        after: decimal(now.leadTime, 1),
        unit: periodWord(unit, 2),
      });
    case "other":
      return say("recalibrate.reason.other", { units: count(Math.round(contributions.other)) });
  }
}
