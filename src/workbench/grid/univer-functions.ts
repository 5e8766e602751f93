import { FunctionType, IDescriptionService, IFunctionService } from "@univerjs/preset-sheets-core";
import type { FunctionPlace } from "./function-value";
import { OutsideFunction, type Evaluate } from "./outside-function";
import type { UniverStore } from "./univer-store";

/** What the user reads of a function while typing a formula. */
export interface FunctionHelp {
  /** In capitals, with its namespace. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
}

/** The grid's formula engine, for functions that come from outside it. */
export class GridFunctions {
  constructor(private readonly store: UniverStore) {}

  /**
   * Makes a function known to formulas. It answers at once: what takes time gives a value to show meanwhile, and calls
   * `markDirty` when it knows better.
   */
  register({ name, description, parameters }: FunctionHelp, evaluate: Evaluate): void {
    const { injector } = this.store.grid;
    injector.get(IFunctionService).registerExecutors(new OutsideFunction(name, evaluate));
    injector.get(IDescriptionService).registerDescriptions([
      {
        functionName: name,
        functionType: FunctionType.User,
        description,
        abstract: description,
        functionParameter: parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: "",
          require: parameter.optional ? 0 : 1,
          repeat: 0,
        })),
      },
    ]);
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
