import type { IUnitRange } from "@univerjs/core";
import {
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationStartMutation,
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

  /** Starts a calculation of some cells and of what depends on them, or of every formula of the workbook. */
  start(cells?: readonly IUnitRange[]): void {
    const dirty = {
      forceCalculation: cells === undefined,
      dirtyRanges: cells ?? [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    const { started } = this.sessions.state;
    const isIdle = this.stale === null && (!started || this.isOver(-1));
    this.stale = this.sessions.state.id;
    // In the middle of another calculation, Univer has to join the two.
    const { id } = isIdle ? SetFormulaCalculationStartMutation : SetTriggerFormulaCalculationStartMutation;
    this.grid.commands.syncExecuteCommand(id, dirty, { onlyLocal: true });
  }

  onEnded(ended: () => void): void {
    let last = this.sessions.state.id;
    this.sessions.state$.subscribe(({ id }) => {
      if (!this.isOver(last)) return;
      last = id;
      // Results of other sheets follow within the same turn.
      setTimeout(ended, 0);
    });
  }

  /**
   * Resolves once the cells hold the results of everything that has changed.
   *
   * @throws Error when no results have come after a minute
   */
  async settled(): Promise<void> {
    // Tables tell the engine of their change a moment later.
    await new Promise((resolve) => setTimeout(resolve, 0));
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
      const subscription = this.sessions.state$.subscribe(() => {
        if (!this.isOver(after)) return;
        // Results of other sheets follow within the same turn.
        setTimeout(() => {
          if (!this.isOver(after)) return;
          clearTimeout(patience);
          subscription.unsubscribe();
          resolve();
        }, 0);
      });
    });
  }

  /** Whether the calculation with a higher number than this has given its results. */
  private isOver(after: number): boolean {
    const { id, started, stopped, completed, resultEmitted, resultApplied } = this.sessions.state;
    return id > after && started && !stopped && resultApplied && (completed || resultEmitted);
  }
}
