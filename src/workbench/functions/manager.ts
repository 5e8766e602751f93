import {
  isFunctionError,
  isMatrix,
  type CustomFunctions,
  type FunctionCell,
  type FunctionResult,
} from "../host";
import { prepareArguments, type BlankCell, type RawArgument } from "./arguments";
import { busy, isBusy, type Busy } from "./busy";
import { readFunctionLibrary, type FunctionDescription, type FunctionLibrary } from "./metadata";

/** A cell with a formula. Rows and columns count from 1. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The spreadsheet that evaluates formulas. */
export interface FunctionEngine {
  /** Results have arrived: evaluate these cells again, and what depends on them. */
  markDirty(places: readonly Place[]): void;
}

export interface FunctionManagerOptions {
  /** The parsed functions.json of the add-in. */
  readonly metadata: unknown;
  /** The manifest's namespace, such as "SCM". */
  readonly namespace: string;
  readonly customFunctions: Pick<CustomFunctions, "call">;
  readonly engine: FunctionEngine;
  /** What blank cells are for parameters of type any; 0 unless given, as in Excel on the desktop. */
  readonly blankCell?: BlankCell;
}

interface Call {
  result: FunctionResult | Busy;
  /** Number of the calculation that last asked for it. */
  calculation: number;
  readonly cancel: () => void;
}

interface Cell {
  readonly place: Place;
  /** By function and arguments; a formula may call several. */
  readonly calls: Map<string, Call>;
}

/**
 * Stands between formulas, which want a value at once, and custom functions, which answer later. The engine calls `evaluate` for
 * every custom function it meets in a formula, and `calculationEnded` when it is through; in between it may take its time. A cell
 * keeps exactly the results that its formula asked for in its last calculation, so that a function is called again only when its
 * arguments have changed.
 */
export class FunctionManager {
  private readonly library: FunctionLibrary;
  private readonly byName: ReadonlyMap<string, FunctionDescription>;
  private readonly cells = new Map<string, Cell>();
  private readonly touched = new Set<Cell>();
  private readonly arrived = new Map<Cell, Place>();
  private calculation = 1;
  private waiting = 0;
  private idle: (() => void)[] = [];

  /** @throws Error naming what of functions.json the workbench does not model */
  constructor(private readonly options: FunctionManagerOptions) {
    this.library = readFunctionLibrary(options.metadata, options.namespace);
    this.byName = new Map(this.library.functions.map((each) => [each.name.toUpperCase(), each]));
  }

  /** For completing formulas as they are typed. */
  get functions(): readonly FunctionDescription[] {
    return this.library.functions;
  }

  /**
   * The value of one function in a cell's formula, now.
   * @param functionName with its namespace, such as "SCM.CROSTON", in any case
   * @param raw in the order of the parameters; with a cell among them that is busy itself, the function waits for it
   * @returns `busy` while the function computes, to be shown as #BUSY!; `markDirty` follows when it has an answer
   * @throws Error for a name that functions.json does not have
   */
  evaluate(functionName: string, raw: readonly RawArgument[], place: Place): FunctionResult | Busy {
    const called = this.byName.get(functionName.toUpperCase());
    if (!called) throw new Error(`The add-in has no custom function ${functionName}`);
    const cell = this.cellAt(place);
    const prepared = prepareArguments(called, raw, {
      allowErrors: this.library.allowErrors,
      blankCell: this.options.blankCell === undefined ? 0 : this.options.blankCell,
    });
    this.touched.add(cell);
    if (prepared.kind === "busy") return busy;
    const key = JSON.stringify([called.id, prepared]);
    let call = cell.calls.get(key);
    if (!call) {
      call =
        prepared.kind === "error"
          ? { result: prepared.error, calculation: 0, cancel: () => undefined }
          : this.start(called, prepared.values, cell);
      cell.calls.set(key, call);
    }
    call.calculation = this.calculation;
    return call.result;
  }

  /**
   * The engine has evaluated all formulas it had to. Of the cells among them, results and running calls that their formulas no
   * longer ask for are dropped and cancelled.
   */
  calculationEnded(): void {
    for (const { calls } of this.touched) {
      for (const [key, call] of calls) {
        if (call.calculation === this.calculation) continue;
        calls.delete(key);
        this.drop(call);
      }
    }
    this.touched.clear();
    this.calculation++;
    this.tellIdle();
  }

  /** The cell no longer holds the formula: what runs for it is cancelled. */
  forget(place: Place): void {
    const cell = this.cells.get(keyOf(place));
    if (!cell) return;
    this.cells.delete(keyOf(place));
    this.touched.delete(cell);
    this.arrived.delete(cell);
    for (const call of cell.calls.values()) this.drop(call);
    this.tellIdle();
  }

  /** Forgets every cell, as when another workbook is opened. */
  clear(): void {
    for (const { place } of [...this.cells.values()]) this.forget(place);
  }

  /** Forgets every result and has every cell evaluated anew, as a full recalculation does. */
  recalculate(): void {
    const places = [...this.cells.values()].map(({ place }) => place);
    this.clear();
    if (places.length > 0) this.options.engine.markDirty(places);
  }

  /**
   * What a function has to say about the error in a cell: the cell of the formula, or one that its result spills into.
   * @returns the sentence, or null where there is none; it is up to the caller to ask only for cells that show an error
   */
  messageAt(place: Place): string | null {
    const own = this.cells.get(keyOf(place));
    if (own) return messageIn(own, 0, 0);
    for (const cell of this.cells.values()) {
      const { sheetId, row, column } = cell.place;
      if (sheetId !== place.sheetId || row > place.row || column > place.column) continue;
      const message = messageIn(cell, place.row - row, place.column - column);
      if (message !== null) return message;
    }
    return null;
  }

  /** Settles when no function computes and the engine knows of every answer. Streams count until their first value. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.idle.push(resolve);
      this.tellIdle();
    });
  }

  private cellAt(place: Place): Cell {
    const key = keyOf(place);
    const known = this.cells.get(key);
    if (known) return known;
    const cell: Cell = { place, calls: new Map() };
    this.cells.set(key, cell);
    return cell;
  }

  private start(called: FunctionDescription, args: readonly FunctionResult[], cell: Cell): Call {
    const { id, cancelable, streaming } = called;
    this.waiting++;
    const call: Call = {
      result: busy,
      calculation: 0,
      cancel: this.options.customFunctions.call({
        id,
        args,
        cancelable,
        streaming,
        onValue: (value) => {
          if (isBusy(call.result)) this.waiting--;
          call.result = value;
          this.tell(cell);
        },
      }),
    };
    return call;
  }

  private drop(call: Call): void {
    if (isBusy(call.result)) this.waiting--;
    call.cancel();
  }

  /** Tells the engine, once for all answers that came together. */
  private tell(cell: Cell): void {
    const first = this.arrived.size === 0;
    this.arrived.set(cell, cell.place);
    if (!first) return;
    queueMicrotask(() => {
      const places = [...this.arrived.values()];
      this.arrived.clear();
      if (places.length > 0) this.options.engine.markDirty(places);
      this.tellIdle();
    });
  }

  private tellIdle(): void {
    if (this.waiting > 0 || this.arrived.size > 0) return;
    const idle = this.idle;
    this.idle = [];
    for (const resolve of idle) resolve();
  }
}

const keyOf = ({ sheetId, row, column }: Place): string => `${row},${column},${sheetId}`;

function messageIn({ calls }: Cell, rowOffset: number, columnOffset: number): string | null {
  for (const { result } of calls.values()) {
    if (isBusy(result)) continue;
    const shown: FunctionCell | undefined = isMatrix(result)
      ? result[rowOffset]?.[columnOffset]
      : rowOffset === 0 && columnOffset === 0
        ? result
        : undefined;
    if (isFunctionError(shown) && shown.message !== undefined) return shown.message;
  }
  return null;
}
