import { MemoryStore, type FunctionCall, type FunctionResult } from "../../../src/workbench/host";
import {
  busy,
  FunctionManager,
  type Busy,
  type Place,
  type RawArgument,
} from "../../../src/workbench/functions";
import { builtFunctions, type Metadata } from "../functions/build/built-functions";
import { openHost, type OpenHost } from "./open-host";
import { streamingFunction, type StreamWindow } from "./streaming-function";

const ticks = {
  id: "TICKS",
  name: "TICKS",
  parameters: [{ name: "step", type: "number" }],
  options: { stream: true },
};

let open: OpenHost<MemoryStore>;
let metadata: Metadata;
beforeAll(async () => {
  const built = await builtFunctions();
  metadata = built.metadata;
  open = await openHost(new MemoryStore(), {}, [built.bundle, streamingFunction]);
}, 120_000);
afterAll(() => open.close());

type Formula = (evaluate: (name: string, ...raw: readonly RawArgument[]) => FunctionResult | Busy) => unknown;

/** The least that a spreadsheet is: formulas by row of one column, evaluated again when marked dirty. */
class Sheet {
  readonly shown = new Map<number, unknown>();
  /** Ids of the functions that were called, in order. */
  readonly called: string[] = [];
  /** Rows that were marked dirty, by message. */
  readonly dirty: (readonly number[])[] = [];
  readonly manager: FunctionManager;
  private readonly formulas = new Map<number, Formula>();

  constructor() {
    const call = (request: FunctionCall): (() => void) => {
      this.called.push(request.id);
      return open.host.customFunctions.call(request);
    };
    this.manager = new FunctionManager({
      metadata: { ...metadata, functions: [...metadata.functions, ticks] },
      namespace: "SCM",
      customFunctions: { call },
      engine: {
        markDirty: (places) => {
          this.dirty.push(places.map(({ row }) => row));
          this.calculate(places.map(({ row }) => row));
        },
      },
    });
  }

  enter(row: number, formula: Formula): void {
    this.formulas.set(row, formula);
    this.calculate([row]);
  }

  calculate(rows: readonly number[] = [...this.formulas.keys()]): void {
    for (const row of rows) {
      const formula = this.formulas.get(row);
      this.shown.set(
        row,
        formula?.((name, ...raw) => this.manager.evaluate(name, raw, placeOf(row))),
      );
    }
    this.manager.calculationEnded();
  }

  clearCell(row: number): void {
    this.formulas.delete(row);
    this.shown.delete(row);
    this.manager.forget(placeOf(row));
  }
}

const placeOf = (row: number, column = 1): Place => ({ sheetId: "{1}", row, column });

let sheet: Sheet;
beforeEach(() => {
  sheet = new Sheet();
});
afterEach(() => sheet.manager.clear());

describe("a formula with a custom function", () => {
  it("is busy at once and has its value when the function has answered", async () => {
    sheet.enter(1, (evaluate) =>
      evaluate(
        "SCM.SEGMENT_ABCXYZ",
        [[100], [10]],
        [
          [1, 1, 1],
          [1, 9, 0],
        ],
      ),
    );
    expect(sheet.shown.get(1)).toBe(busy);
    await sheet.manager.settled();
    expect(sheet.shown.get(1)).toEqual([["AX"], ["BZ"]]);
  });

  it("is evaluated together with the others that were answered together", async () => {
    for (let row = 1; row <= 200; row++) {
      sheet.enter(row, (evaluate) => evaluate("SCM.CROSTON", [[row, row]]));
    }
    await sheet.manager.settled();
    expect(sheet.dirty).toEqual([Array.from({ length: 200 }, (_, index) => index + 1)]);
    expect([...sheet.shown.values()]).toEqual(Array.from({ length: 200 }, (_, index) => [[index + 1]]));
  });

  it("calls the function again only when its arguments have changed", async () => {
    let demand = 4;
    sheet.enter(1, (evaluate) => evaluate("SCM.CROSTON", [[demand, demand]]));
    sheet.enter(2, (evaluate) => evaluate("SCM.ADI", [[1, 0, 1]]));
    await sheet.manager.settled();
    sheet.calculate();
    await sheet.manager.settled();
    expect(sheet.called).toEqual(["CROSTON", "ADI"]);
    demand = 6;
    sheet.calculate();
    expect(sheet.shown.get(1)).toBe(busy);
    await sheet.manager.settled();
    expect(sheet.called).toEqual(["CROSTON", "ADI", "CROSTON"]);
    expect(sheet.shown.get(1)).toEqual([[6]]);
  });

  it("keeps no result that its formula does not ask for any more", async () => {
    let demand = 4;
    sheet.enter(1, (evaluate) => evaluate("SCM.CROSTON", [[demand, demand]]));
    await sheet.manager.settled();
    for (demand of [6, 4]) sheet.calculate();
    await sheet.manager.settled();
    expect(sheet.called).toEqual(["CROSTON", "CROSTON", "CROSTON"]);
    expect(sheet.shown.get(1)).toEqual([[4]]);
  });

  it("may call several functions, one waiting for the other", async () => {
    sheet.enter(1, (evaluate) => {
      const forecast = evaluate("SCM.CROSTON", [[2, 2]]) as [[number]] | Busy;
      return evaluate("SCM.SAFETY_STOCK", 0.5, forecast, 1);
    });
    await sheet.manager.settled();
    expect(sheet.called).toEqual(["CROSTON", "SAFETY_STOCK"]);
    // Half of all cycles have no stock-out without any safety stock.
    expect(sheet.shown.get(1)).toEqual([[expect.closeTo(0, 12)]]);
  });

  it("has every function called anew by a full recalculation", async () => {
    sheet.enter(1, (evaluate) => evaluate("SCM.ADI", [[1, 0, 1]]));
    await sheet.manager.settled();
    sheet.manager.recalculate();
    await sheet.manager.settled();
    expect(sheet.called).toEqual(["ADI", "ADI"]);
    // The first demand after one period, the next two periods later.
    expect(sheet.shown.get(1)).toEqual([[1.5]]);
  });

  it("fails by name for a function that the add-in does not have", () => {
    expect(() => sheet.manager.evaluate("SCM.NOPE", [], placeOf(1))).toThrow(
      "The add-in has no custom function SCM.NOPE",
    );
  });
});

describe("a function's sentence about an error", () => {
  it("is kept for the cell of the formula, and goes with the error", async () => {
    let level = 95;
    sheet.enter(1, (evaluate) => evaluate("SCM.SAFETY_STOCK", level, 10, 4));
    await sheet.manager.settled();
    expect(sheet.shown.get(1)).toMatchObject({ error: "#VALUE!" });
    expect(sheet.manager.messageAt(placeOf(1))).toBe("serviceLevel: is 95. Enter 0.95 for 95 %.");
    level = 0.95;
    sheet.calculate();
    await sheet.manager.settled();
    expect(sheet.manager.messageAt(placeOf(1))).toBeNull();
  });

  it("is kept for each cell that the result spills into", async () => {
    sheet.enter(3, (evaluate) =>
      evaluate("SCM.ADI", [
        [1, 1],
        [0, 0],
        [1, 0],
      ]),
    );
    await sheet.manager.settled();
    expect([3, 4, 5, 6].map((row) => sheet.manager.messageAt(placeOf(row)))).toEqual([
      null,
      "This item has no demand.",
      null,
      null,
    ]);
    expect(sheet.manager.messageAt(placeOf(4, 2))).toBeNull();
  });
});

describe("a streaming function in a formula", () => {
  const window = () => (open.window as unknown as StreamWindow).ticks;

  it("shows value after value, starts anew when its argument changes and ends with the formula", async () => {
    let step = 2;
    sheet.enter(1, (evaluate) => evaluate("SCM.TICKS", step));
    await window().started(1);
    window().tick(1);
    await sheet.manager.settled();
    expect(sheet.shown.get(1)).toBe(2);

    step = 5;
    sheet.calculate();
    await Promise.all([window().ended(1), window().started(2)]);
    expect(window().running()).toBe(1);
    window().tick(2);
    await sheet.manager.settled();
    expect(sheet.shown.get(1)).toBe(10);

    sheet.clearCell(1);
    await window().ended(2);
    expect(window().running()).toBe(0);
  });
});
