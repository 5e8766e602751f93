import {
  MemoryStore,
  type ExcelHost,
  type FunctionArgument,
  type FunctionResult,
} from "../../../src/workbench/host";
import { builtFunctions } from "../functions/build/built-functions";
import { openHost, type OpenHost } from "./open-host";
import { streamingFunction, type StreamWindow } from "./streaming-function";

/** Functions that ours are not: they fail in every way that the runtime knows. */
const failingFunctions = `
  const failing = {
    THROWS: () => { throw new TypeError("not for users"); },
    REJECTS: () => Promise.reject(new CustomFunctions.Error("#N/A", "No price today.")),
    REJECTS_PLAINLY: () => Promise.reject(new Error("not for users")),
    DIVIDES: () => new CustomFunctions.Error("#DIV/0!"),
    THROWS_NUMBER: () => { throw new CustomFunctions.Error("#NUM!"); },
    THROWS_NULL: () => { throw new CustomFunctions.Error("#NULL!"); },
    NOT_A_NUMBER: () => NaN,
    WITHOUT_END: () => Infinity,
    LEAVES_OPEN: () => [[1, null]],
    JAGGED: () => [[1, 2], [3]],
    DATA_TYPE: () => new CustomFunctions.FormattedNumber(1, "0.0"),
    LATER: (value) => new Promise((resolve) => setTimeout(() => resolve(value * 2), 1)),
    CODES: (cells) => cells.map((row) => row.map((cell) => (cell instanceof CustomFunctions.Error ? cell.code : typeof cell))),
    WHERE: (invocation) => invocation.address + " " + invocation.parameterAddresses.join(","),
  };
  for (const [id, call] of Object.entries(failing)) CustomFunctions.associate(id, call);
`;

let open: OpenHost<MemoryStore>;
beforeAll(async () => {
  const { bundle } = await builtFunctions();
  open = await openHost(new MemoryStore(), {}, [bundle, failingFunctions, streamingFunction]);
}, 120_000);
afterAll(() => open.close());

const callOn = (host: ExcelHost, id: string, args: readonly FunctionArgument[]): Promise<FunctionResult> =>
  new Promise((resolve) => {
    host.customFunctions.call({ id, args, cancelable: false, streaming: false, onValue: resolve });
  });
const call = (id: string, ...args: readonly FunctionArgument[]) => callOn(open.host, id, args);

const omitted = (count: number): null[] => Array.from({ length: count }, () => null);

describe("our functions, called over the wire", () => {
  it("classify the items of two ranges", async () => {
    const value = [[100], [10]];
    const history = [
      [1, 1, 1],
      [1, 9, 0],
    ];
    expect(await call("SEGMENT_ABCXYZ", value, history, ...omitted(4))).toEqual([["AX"], ["BZ"]]);
  });

  it("answer a single cell", async () => {
    // 1.6448536 (the normal quantile at 0.95) x 10 x sqrt(4)
    expect(await call("SAFETY_STOCK", [[0.95]], [[10]], [[4]], ...omitted(6))).toEqual([
      [expect.closeTo(32.897073, 6)],
    ]);
  });

  it("answer a row that is wider than what was asked about", async () => {
    expect(await call("CROSTON", [[1, 0, 2]], 3, ...omitted(5))).toEqual([[1, 1, 1]]);
  });

  it("say in a sentence what is wrong with an argument", async () => {
    expect(await call("SAFETY_STOCK", [[95]], [[10]], [[4]], ...omitted(6))).toEqual({
      error: "#VALUE!",
      message: "serviceLevel: is 95. Enter 0.95 for 95 %.",
    });
  });

  it("see errors in cells, and give the rows beside them an answer", async () => {
    const deviations = [[{ error: "#N/A" } as const], [1]];
    expect(await call("SAFETY_STOCK", [[0.95], [0.9]], deviations, [[4]], ...omitted(6))).toEqual([
      [
        {
          error: "#N/A",
          message: "demandSd: row 1 holds the error #N/A. Correct that cell, or wrap its formula in IFERROR.",
        },
      ],
      [expect.closeTo(2.563103, 6)],
    ]);
  });
});

describe("a function's result", () => {
  it.each([
    ["THROWS", { error: "#VALUE!" }],
    ["REJECTS", { error: "#N/A", message: "No price today." }],
    ["REJECTS_PLAINLY", { error: "#VALUE!" }],
    ["DIVIDES", { error: "#DIV/0!" }],
    ["THROWS_NUMBER", { error: "#NUM!" }],
    ["THROWS_NULL", { error: "#NULL!" }],
    ["NOT_A_NUMBER", { error: "#VALUE!" }],
    ["WITHOUT_END", { error: "#NUM!" }],
    ["LEAVES_OPEN", [[1, 0]]],
    ["JAGGED", { error: "#VALUE!" }],
  ])("of %s is shown as Excel shows it", async (id, shown) => {
    expect(await call(id)).toEqual(shown);
  });

  it("is awaited when it is a promise", async () => {
    expect(await call("LATER", 21)).toBe(42);
  });

  it("is #VALUE! where the add-in never associated the function, as office.js reports it", async () => {
    expect(await call("NOT_THERE")).toEqual({ error: "#VALUE!" });
  });

  it("names a data type that the host does not model", async () => {
    expect(await call("DATA_TYPE")).toEqual({
      error: "#VALUE!",
      message: "The workbench's host does not model the data type FormattedNumber as a result.",
    });
  });
});

describe("arguments", () => {
  it("with errors arrive as CustomFunctions.Error, in the add-in's own realm", async () => {
    expect(await call("CODES", [[1, { error: "#DIV/0!" }, "x"]])).toEqual([["number", "#DIV/0!", "string"]]);
  });

  it("come with the addresses of the cell and of the parameters where they are given", async () => {
    const where = await new Promise<FunctionResult>((resolve) => {
      open.host.customFunctions.call({
        id: "WHERE",
        args: [],
        address: "Sheet1!B2",
        parameterAddresses: ["Sheet1!A1", "Sheet1!A2:A9"],
        cancelable: false,
        streaming: false,
        onValue: resolve,
      });
    });
    expect(where).toBe("Sheet1!B2 Sheet1!A1,Sheet1!A2:A9");
  });
});

describe("many calls", () => {
  it("go out in one message and come back each to its caller", async () => {
    const sizes: number[] = [];
    open.host.addHandler(33, (messages) => sizes.push(messages.length));
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, index) => call("CROSTON", [[index, index]], ...omitted(6))),
    );
    expect(results).toEqual(Array.from({ length: 200 }, (_, index) => [[index]]));
    expect(sizes).toEqual([200]);
  });

  it("made before the add-in is there wait for it", async () => {
    let early: Promise<FunctionResult> | undefined;
    const late = await openHost(new MemoryStore(), {}, [failingFunctions], (host) => {
      early = callOn(host, "LATER", [4]);
    });
    expect(await early).toBe(8);
    late.close();
  });
});

describe("a streaming function", () => {
  const stream = (onValue: (result: FunctionResult) => void): (() => void) =>
    open.host.customFunctions.call({ id: "TICKS", args: [2], cancelable: false, streaming: true, onValue });

  it("gives values until it is cancelled, is told so, and is not heard after", async () => {
    const { ticks } = open.window as unknown as StreamWindow;
    const values: FunctionResult[] = [];
    let arrived = (): void => undefined;
    const end = stream((value) => {
      values.push(value);
      arrived();
    });
    const next = () => new Promise<void>((resolve) => (arrived = resolve));
    await ticks.started(1);
    for (const factor of [1, 2]) {
      const arrival = next();
      ticks.tick(factor);
      await arrival;
    }
    expect(values).toEqual([2, 4]);
    end();
    await ticks.ended(1);
    ticks.tick(3);
    expect(await call("LATER", 1)).toBe(2);
    expect(values).toEqual([2, 4]);
  });
});
