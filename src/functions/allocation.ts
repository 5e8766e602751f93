import { allocate as divide, GuaranteeError } from "../engine/inventory/allocation/allocate";
import { ArgumentError } from "./argument-error";
import type { ColumnInput } from "./check";
import { evaluate } from "./evaluate";
import { numberColumn } from "./results";
import { alignColumns } from "./row-wise";

function onlySupply({ values }: ColumnInput): number {
  if (values.length !== 1)
    throw new ArgumentError(`supply: holds ${values.length} cells. Enter one number, the units to divide.`);
  return values[0] ?? 0;
}

/** Weights where the rule needs them; ranks of 0 are blank cells. */
function requireWeights(rule: "priority" | "weighted", weights: Float64Array | undefined): void {
  const what = rule === "priority" ? "a rank per row, 1 for who comes first" : "a weight per row";
  if (weights === undefined) throw new ArgumentError(`weights: rule "${rule}" needs ${what}.`);
  if (rule === "weighted") {
    if (weights.some((weight) => weight > 0)) return;
    throw new ArgumentError("weights: are all 0 or blank. Enter a number above 0 in at least one row.");
  }
  const blank = weights.indexOf(0);
  if (blank >= 0)
    throw new ArgumentError(`weights: row ${blank + 1} is 0 or blank. Enter a rank, 1 for who comes first.`);
}

const amount = (value: number): string => String(Number(value.toPrecision(12)));

/**
 * Divides a supply that may be short among requests.
 * @customfunction ALLOCATE ALLOCATE
 * @param supply Units to divide.
 * @param demand Units asked for, one row per customer or segment.
 * @param [rule] "fair-share" (default), "proportional", "priority", "weighted", "equal-losses" or "talmud".
 * @param [weights] "priority": ranks, 1 first. "weighted": weights. Other rules ignore them.
 * @param [minimum] Units that each gets in any case. One number, or a column.
 * @param [pack] Units per pack: results are whole packs. One number, or a column.
 * @returns Units per row, as a column (or a row, when the input is one).
 */
export function allocate(
  supply: unknown[][],
  demand: unknown[][],
  rule?: string,
  weights?: unknown[][],
  minimum?: unknown[][],
  pack?: unknown[][],
): unknown[][] {
  return evaluate("ALLOCATE", [supply, demand, rule, weights, minimum, pack], (given) => {
    const { demand, weights, minimum, pack } = given;
    const { columns, direction } = alignColumns({ demand, weights, minimum, pack });
    if (given.rule === "priority" || given.rule === "weighted") requireWeights(given.rule, columns.weights);
    const supply = onlySupply(given.supply);
    try {
      const { awards } = divide(given.rule, {
        supply,
        demand: columns.demand ?? new Float64Array(0),
        weights: columns.weights ?? null,
        minimum: columns.minimum ?? null,
        pack: columns.pack ?? null,
      });
      return numberColumn(awards, () => "There is no allocation for these numbers.", direction);
    } catch (error) {
      if (!(error instanceof GuaranteeError)) throw error;
      throw new ArgumentError(
        `minimum: the guaranteed minima add up to ${amount(error.guaranteed)}, in whole packs where pack is given, but the supply ` +
          `is ${amount(error.supply)}. Lower a minimum, or raise the supply.`,
      );
    }
  });
}
