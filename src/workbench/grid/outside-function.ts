import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/preset-sheets-core";
import type { CellValue } from "../../xlsx/types";
import { errorFromGrid } from "./cell-values";
import type { FunctionPlace, FunctionValue } from "./function-value";

/** A function's value, at once. Arguments that were left out are undefined. */
export type Evaluate = (
  values: readonly (FunctionValue | undefined)[],
  place: FunctionPlace,
) => FunctionValue;

/** Formulas hand over single cells of these kinds; pictures, functions and what is not there yet are none of them. */
function cellFromEngine(value: Nullable<BaseValueObject>): CellValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return errorFromGrid(String(value.getValue()));
  if (value.isLambda() || value.isArray()) return { error: "#VALUE!" };
  const content = value.getValue();
  if (value.isBoolean()) return content === true || content === 1;
  return content;
}

function argumentFromEngine(value: FunctionVariantType): FunctionValue | undefined {
  if (value.isReferenceObject())
    throw new Error("the grid gave a function a reference in place of its values");
  if (value instanceof ArrayValueObject) return value.getArrayValue().map((row) => row.map(cellFromEngine));
  const single = value as BaseValueObject;
  // Cells come in rows even where there is one, so that this is a place between two commas, not a blank cell.
  return single.isNull() ? undefined : cellFromEngine(single);
}

const errorTypes: readonly string[] = Object.values(ErrorType);

function cellToEngine(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (!errorTypes.includes(value.error)) throw new Error(`the grid knows no error ${value.error}`);
  return ErrorValueObject.create(value.error as ErrorType);
}

const isRows = (value: FunctionValue): value is readonly (readonly CellValue[])[] => Array.isArray(value);

function resultToEngine(result: FunctionValue): BaseValueObject {
  if (!isRows(result)) return cellToEngine(result);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(cellToEngine)),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/**
 * A function that comes from outside the formula engine. Unlike the engine's own wrapper for such functions, it tells arguments that
 * were left out from zeros, and takes texts among results as they are, whatever number or date they look like.
 */
export class OutsideFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly evaluate: Evaluate,
  ) {
    super(name);
  }

  override calculate(...values: FunctionVariantType[]): BaseValueObject {
    const place = { sheetId: this.subUnitId ?? "", row: this.row + 1, column: this.column + 1 };
    return resultToEngine(this.evaluate(values.map(argumentFromEngine), place));
  }
}
