import {
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTriggerFormulaCalculationStartMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import type { Grid } from "./create-grid";

const patienceMilliseconds = 60_000;

const looksOnly: ReadonlySet<string | undefined> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  "sheet.command.clear-selection-format",
]);

/** Waits for Univer's calculation, which starts by itself a moment after something changes that formulas may read. */
export class Calculation {
  private readonly sessions: FormulaCalculationSessionService;
  /** Number of the last calculation that knows nothing of a change made since; null when all is calculated. */
  private stale: number | null = null;

  constructor(private readonly grid: Grid) {
    const { injector, commands } = grid;
    this.sessions = injector.get(FormulaCalculationSessionService);
    const causes = injector.get(IActiveDirtyManagerService);
    commands.onCommandExecuted(({ id, params }, options) => {
      if (!causes.get(id)) return;
      if (id === SetRangeValuesMutation.id) {
        const { trigger } = params as ISetRangeValuesMutationParams;
        if (options?.onlyLocal === true || looksOnly.has(trigger)) return;
      }
      this.stale = this.sessions.state.id;
    });
  }

  /** Has every formula of the workbook calculated. */
  startAll(): void {
    this.grid.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, {
      forceCalculation: true,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    });
  }

  /**
   * Resolves once the cells hold the results of everything that has changed.
   *
   * @throws Error when no results have come after a minute
   */
  async settled(): Promise<void> {
    while (this.stale !== null) {
      const { stale } = this;
      await this.over(stale);
      if (this.stale === stale) this.stale = null;
    }
  }

  private over(after: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        subscription.unsubscribe();
        reject(new Error(`the grid has not calculated within ${patienceMilliseconds / 1000} seconds`));
      }, patienceMilliseconds);
      const isOver = (): boolean => {
        const { id, started, stopped, completed, resultEmitted, resultApplied } = this.sessions.state;
        return id > after && started && !stopped && resultApplied && (completed || resultEmitted);
      };
      const subscription = this.sessions.state$.subscribe(() => {
        if (!isOver()) return;
        // Results of other sheets follow within the same turn.
        setTimeout(() => {
          if (!isOver()) return;
          clearTimeout(patience);
          subscription.unsubscribe();
          resolve();
        }, 0);
      });
    });
  }
}
