import { IRegisterFunctionService, type BaseFunction } from "@univerjs/preset-sheets-core";
import type { CellError, CellValue } from "../../xlsx/types";
import type { UniverStore } from "./univer-store";

/** A cell whose formula calls a function. Rows and columns count from 1. */
export interface FunctionPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

type Cell = CellValue;
/** One value or rows of them, as a function takes and gives them. Blank cells are null. */
export type FunctionValue = Cell | readonly (readonly Cell[])[];

/** A function's value, at once. Arguments left out at the end are missing; between others the engine hands over 0. */
export type Evaluate = (
  values: readonly (FunctionValue | undefined)[],
  place: FunctionPlace,
) => FunctionValue;

const error = /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

/** The engine hands errors over as texts. */
function cellFromEngine(value: unknown): Cell {
  if (typeof value === "string") return error.test(value) ? ({ error: value } as CellError) : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

function valueFromEngine(value: unknown): FunctionValue {
  if (!Array.isArray(value)) return cellFromEngine(value);
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(cellFromEngine) : [cellFromEngine(row)]));
}

const cellToEngine = (value: Cell): string | number | boolean | null =>
  value !== null && typeof value === "object" ? value.error : value;

const isRows = (value: FunctionValue): value is readonly (readonly Cell[])[] => Array.isArray(value);

/** The grid's formula engine, for functions that come from outside it. */
export class GridFunctions {
  constructor(private readonly store: UniverStore) {}

  /**
   * Makes a function known to formulas. It answers at once: what takes time gives a value to show meanwhile, and calls
   * `markDirty` when it knows better.
   *
   * @param name in capitals, with its namespace
   */
  register(name: string, description: string, evaluate: Evaluate): void {
    this.store.grid.injector.get(IRegisterFunctionService).registerFunction({
      name,
      description,
      // No arrow: the engine says by "this" which cell it calculates.
      func: function (this: BaseFunction, ...values: unknown[]) {
        const place = { sheetId: this.subUnitId ?? "", row: this.row + 1, column: this.column + 1 };
        const result = evaluate(values.map(valueFromEngine), place);
        return isRows(result) ? result.map((row) => row.map(cellToEngine)) : cellToEngine(result);
      },
    });
  }

  /** Has cells calculated again, and what depends on them. */
  markDirty(places: readonly FunctionPlace[]): void {
    this.store.recalculate(
      places.map(({ sheetId, row, column }) => ({
        sheetId,
        area: { top: row, left: column, bottom: row, right: column },
      })),
    );
  }

  /** Calls back after every calculation, when all cells hold its results. */
  onCalculationEnded(ended: () => void): void {
    this.store.onCalculated(ended);
  }
}
