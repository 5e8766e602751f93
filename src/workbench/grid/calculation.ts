import type { ICommandInfo, IUnitRange } from "@univerjs/core";
import {
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  type IFormulaDirtyData,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import type { Grid } from "./create-grid";
import { mergeDirty } from "./dirty-data";

const patienceMilliseconds = 60_000;

const looksOnly: ReadonlySet<string | undefined> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  "sheet.command.clear-selection-format",
]);

type DirtyData = Partial<IFormulaDirtyData>;

/**
 * Starts the grid's calculations: as soon as what the user or a request does is through, one after the other. Left to itself, Univer
 * waits for a tenth of a second after every change, and breaks off the calculation that is under way.
 */
export class Calculation {
  private readonly sessions: FormulaCalculationSessionService;
  /** What has changed since the last calculation started. What is dirty is found out when the next one starts. */
  private changes: (() => DirtyData)[] = [];
  /** Number of the calculation before the one that is under way; null when none is. */
  private runningAfter: number | null = null;
  private ready = false;
  private ending = false;
  private planned = false;
  private readonly endListeners = new Set<() => void>();
  private waiting: (() => void)[] = [];

  constructor(private readonly grid: Grid) {
    const { injector, commands } = grid;
    this.sessions = injector.get(FormulaCalculationSessionService);
    const causes = injector.get(IActiveDirtyManagerService);
    const causeOf = causes.get.bind(causes);
    // Univer itself asks here whether to calculate after a command.
    causes.get = () => undefined;
    commands.onCommandExecuted((command, options) => {
      const cause = causeOf(command.id);
      if (cause && !isLook(command, options?.onlyLocal === true))
        this.plan(() => cause.getDirtyData(command));
    });
    this.sessions.state$.subscribe(() => this.look());
  }

  /** Has some cells and what depends on them calculated, or every formula of the workbook. */
  start(cells?: readonly IUnitRange[]): void {
    this.plan(() => (cells ? { dirtyRanges: [...cells] } : { forceCalculation: true }));
  }

  /** Calls back after every calculation, when all cells hold its results. */
  onEnded(ended: () => void): void {
    this.endListeners.add(ended);
  }

  /**
   * Resolves once the cells hold the results of everything that has changed.
   *
   * @throws Error when no results have come after a minute
   */
  async settled(): Promise<void> {
    // Tables tell the engine of their change a moment later.
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.begin();
    if (this.runningAfter === null && this.changes.length === 0) return;
    await new Promise<void>((resolve, reject) => {
      const patience = setTimeout(
        () => reject(new Error(`the grid has not calculated within ${patienceMilliseconds / 1000} seconds`)),
        patienceMilliseconds,
      );
      this.waiting.push(() => {
        clearTimeout(patience);
        resolve();
      });
    });
  }

  private plan(change: () => DirtyData): void {
    this.changes.push(change);
    if (this.planned) return;
    this.planned = true;
    // What a command does in several steps is calculated once.
    setTimeout(() => {
      this.planned = false;
      this.begin();
    }, 0);
  }

  private begin(): void {
    // Until the grid has been drawn for the first time, Univer keeps no record of its calculations.
    if (!this.sessions.state.initialized) return;
    if (this.runningAfter !== null || this.changes.length === 0) return;
    const changes = this.changes;
    this.changes = [];
    this.runningAfter = this.sessions.state.id;
    const dirty = mergeDirty(changes.map((change) => change()));
    this.grid.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  private look(): void {
    if (!this.ready && this.sessions.state.initialized) {
      this.ready = true;
      setTimeout(() => this.begin(), 0);
    }
    if (this.runningAfter === null || this.ending || !this.isOver(this.runningAfter)) return;
    this.ending = true;
    // Results of other sheets follow within the same turn.
    setTimeout(() => {
      this.ending = false;
      this.runningAfter = null;
      for (const ended of this.endListeners) ended();
      this.begin();
      if (this.runningAfter !== null) return;
      const { waiting } = this;
      this.waiting = [];
      for (const resolve of waiting) resolve();
    }, 0);
  }

  /** Whether the calculation with a higher number than this has given its results, or was stopped by the user. */
  private isOver(after: number): boolean {
    const { id, started, stopped, completed, resultEmitted, resultApplied } = this.sessions.state;
    return id > after && started && (stopped || (resultApplied && (completed || resultEmitted)));
  }
}

/** Whether a command changes the looks of cells only, or writes results of formulas. */
function isLook({ id, params }: Readonly<ICommandInfo>, isLocal: boolean): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  return isLocal || looksOnly.has((params as ISetRangeValuesMutationParams).trigger);
}
