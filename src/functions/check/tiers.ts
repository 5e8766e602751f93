import type { PriceTier } from "../../engine/inventory/quantity-discount";
import { ArgumentError } from "../argument-error";
import type { TiersRule } from "../rules/argument-rule";
import { isBlank, notANumber, numberIn, placeOf, smallestNumber, unwrap } from "./cell";
import { matrixOf, rowOf } from "./matrix";

/**
 * Reads a list of prices: quantities from which a unit cost holds, in rising order. Rows that are blank, and so 0 on the desktop, end it.
 *
 * @throws ArgumentError naming the cell that cannot be used, or the row that is out of order
 */
export function readTiers(argument: string, raw: unknown, rule: TiersRule): readonly PriceTier[] {
  const matrix = matrixOf(argument, raw ?? [[]]);
  const { height, width } = matrix;
  if (width !== 2) {
    throw new ArgumentError(
      `${argument}: has ${width} columns. Select two: the quantity from which a unit cost holds, and that unit cost.`,
    );
  }
  const rows = Array.from({ length: height }, (_, row) =>
    rowOf(argument, matrix, row).map((cell, column) =>
      numberAt(argument, cell, placeOf(row, column, height, width)),
    ),
  );
  const filled = rows.findLastIndex((row) => row.some((number) => number > 0)) + 1;
  if (filled === 0) throw new ArgumentError(`${argument}: is blank. Enter at least one row.`);
  if (filled > rule.most) {
    throw new ArgumentError(`${argument}: holds ${filled} rows. Give ${rule.most} at most.`);
  }
  const tiers = rows
    .slice(0, filled)
    .map(([fromQuantity = 0, unitCost = 0]): PriceTier => ({ fromQuantity, unitCost }));
  tiers.forEach((tier, row) => requireOrder(argument, tier, tiers[row - 1], row + 1));
  return tiers;
}

function numberAt(argument: string, cell: unknown, place: string): number {
  const value = unwrap(cell);
  if (isBlank(value)) return 0;
  const number = numberIn(value);
  if (number === null) throw notANumber(argument, place, value);
  if (number < 0) throw new ArgumentError(`${argument}: ${place} is ${number}. Enter a number from 0.`);
  return number < smallestNumber ? 0 : number;
}

function requireOrder(
  argument: string,
  { fromQuantity, unitCost }: PriceTier,
  before: PriceTier | undefined,
  row: number,
): void {
  if (unitCost === 0) {
    throw new ArgumentError(
      `${argument}: row ${row} has no unit cost. Enter one above 0 in its second column.`,
    );
  }
  if (before === undefined) return;
  if (fromQuantity <= before.fromQuantity) {
    throw new ArgumentError(
      `${argument}: row ${row} is from ${fromQuantity} units, the row before from ${before.fromQuantity}. Sort the rows by rising quantity.`,
    );
  }
  if (unitCost > before.unitCost) {
    throw new ArgumentError(
      `${argument}: row ${row} costs ${unitCost} a unit, more than the ${before.unitCost} of the row before. Enter unit costs that fall with the quantity.`,
    );
  }
}
