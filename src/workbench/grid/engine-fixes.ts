import type { Injector, Workbook } from "@univerjs/core";
import {
  ArrayValueObject,
  IFunctionService,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/preset-sheets-core";

/**
 * Mistakes of Univer 0.25.1's formula engine that are put right from outside, by wrapping the functions concerned.
 */

type Calculate = (...values: FunctionVariantType[]) => ReturnType<BaseFunction["calculate"]>;

/** Functions that order the rows of their first argument where they lie, which other formulas then read. */
const reordering = ["SORT"];

/** Functions that make a new reference out of one they are given, and lose the sheet of references to tables. */
const referring = ["INDEX", "OFFSET", "MAP", "BYROW", "BYCOL", "SCAN", "REDUCE"];

const isReference = (value: FunctionVariantType): value is BaseReferenceObject => value.isReferenceObject();

/** Rows of an array, not the array that the engine keeps for the next reader of the same cells. */
function copyOf(value: BaseValueObject): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  return ArrayValueObject.create({
    calculateValueList: value.getArrayValue().map((row) => [...row]),
    rowCount: value.getRowCount(),
    columnCount: value.getColumnCount(),
    unitId: value.getUnitId(),
    sheetId: value.getSheetId(),
    row: value.getCurrentRow(),
    column: value.getCurrentColumn(),
  });
}

/** Hands a function other arguments than the engine gives it. */
function wrap(
  injector: Injector,
  name: string,
  prepare: (value: FunctionVariantType, index: number) => FunctionVariantType,
): void {
  const executor = injector.get(IFunctionService).getExecutor(name);
  if (!executor) throw new Error(`the grid's formula engine has no function ${name}`);
  const calculate = (executor.calculate as Calculate).bind(executor);
  executor.calculate = (...values: FunctionVariantType[]) => calculate(...values.map(prepare));
}

export function mendEngine(injector: Injector, workbook: Workbook): void {
  for (const name of reordering) {
    wrap(injector, name, (value, index) => (index > 0 || isReference(value) ? value : copyOf(value)));
  }
  for (const name of referring) {
    wrap(injector, name, (value) => {
      // An argument left out is no value at all.
      if ((value as FunctionVariantType | undefined) === undefined) return value;
      if (!isReference(value) || !value.isTable()) return value;
      const sheet = workbook.getSheetBySheetId(value.getForcedSheetId() ?? "");
      if (sheet) value.setForcedSheetName(sheet.getName());
      return value;
    });
  }
}
