import { busy, FunctionManager, isBusy, type Busy, type RawArgument } from "../functions";
import type { FunctionValue, GridFunctions } from "../grid";
import { isMatrix, type CustomFunctions, type FunctionCell } from "../host";
import type { CellValue } from "../../xlsx/types";
import type { AddIn } from "./add-in";

/** What Excel shows while a function computes; the grid knows no such error and takes it for a text. */
const busyText = "#BUSY!";

type Cell = CellValue;

const rawCell = (value: Cell): FunctionCell | Busy => (value === busyText ? busy : value);

const isRows = (value: FunctionValue): value is readonly (readonly Cell[])[] => Array.isArray(value);

function rawArgument(value: FunctionValue | undefined): RawArgument {
  if (value === undefined) return undefined;
  return isRows(value) ? value.map((row) => row.map(rawCell)) : rawCell(value);
}

const shownCell = (value: FunctionCell | Busy): Cell => {
  if (isBusy(value)) return busyText;
  return value !== null && typeof value === "object" ? { error: value.error } : value;
};

/** Makes the add-in's functions known to the grid's formulas. */
export function connectFunctions(
  grid: GridFunctions,
  customFunctions: CustomFunctions,
  { manifest, functions: metadata }: AddIn,
): FunctionManager {
  const manager = new FunctionManager({
    metadata,
    namespace: manifest.functions.namespace,
    customFunctions,
    engine: grid,
  });
  for (const description of manager.functions) {
    const { name } = description;
    grid.register(description, (values, place) => {
      const result = manager.evaluate(name, values.map(rawArgument), place);
      if (isBusy(result)) return busyText;
      return isMatrix(result) ? result.map((row) => row.map(shownCell)) : shownCell(result);
    });
  }
  grid.onCalculationEnded(() => manager.calculationEnded());
  return manager;
}
