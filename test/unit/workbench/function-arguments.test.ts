import type { FunctionArgument } from "../../../src/workbench/host";
import { busy, FunctionManager, type BlankCell, type RawArgument } from "../../../src/workbench/functions";

const place = { sheetId: "{1}", row: 1, column: 1 };

interface Settings {
  readonly allowErrors?: boolean;
  readonly blankCell?: BlankCell;
}

/** What a function is called with, or what the cell shows without a call. */
function given(raw: readonly RawArgument[], parameters: readonly object[], settings: Settings = {}): unknown {
  let called: readonly FunctionArgument[] | undefined;
  const manager = new FunctionManager({
    metadata: {
      allowErrorForDataTypeAny: settings.allowErrors ?? true,
      functions: [{ id: "F", name: "F", parameters }],
    },
    namespace: "SCM",
    customFunctions: {
      call: ({ args }) => {
        called = args;
        return () => undefined;
      },
    },
    engine: { markDirty: () => undefined },
    ...(settings.blankCell !== undefined && { blankCell: settings.blankCell }),
  });
  const shown = manager.evaluate("scm.f", raw, place);
  return called ?? shown;
}

const range = { name: "range", type: "any", dimensionality: "matrix" };
const one = (type: string) => ({ name: "one", type });
const optional = (type: string) => ({ name: "last", type, optional: true });
const notAvailable = { error: "#N/A" } as const;

describe("arguments of a custom function", () => {
  it("for a range are rows of cells, also where the formula gives one cell", () => {
    expect(
      given(
        [
          [
            [1, "x"],
            [true, 2],
          ],
          7,
        ],
        [range, range],
      ),
    ).toEqual([
      [
        [1, "x"],
        [true, 2],
      ],
      [[7]],
    ]);
  });

  it("that are left out are null, at the end and in between", () => {
    expect(given([undefined, 1], [range, one("number"), optional("string")])).toEqual([null, 1, null]);
  });

  it.each([
    ["any", 0],
    ["number", 0],
    ["string", ""],
    ["boolean", false],
  ])("of type %s are %p for a blank cell, as on the desktop", (type, value) => {
    expect(given([null], [one(type)])).toEqual([value]);
    expect(given([[[null]]], [{ ...range, type }])).toEqual([[[value]]]);
  });

  it("of type any can be what Excel on the web makes of blank cells", () => {
    expect(given([[[null, 1]]], [range], { blankCell: null })).toEqual([[[null, 1]]]);
  });

  it.each([
    ["number", " 12.5 ", 12.5],
    ["number", true, 1],
    ["string", 12.5, "12.5"],
    ["string", false, "FALSE"],
    ["boolean", "true", true],
    ["boolean", 2, true],
  ])("become what the parameter is: %s of %p is %p", (type, value, expected) => {
    expect(given([value], [one(type)])).toEqual([expected]);
    expect(given([[[value]]], [one(type)])).toEqual([expected]);
  });

  it.each([
    ["number", "12 pcs"],
    ["number", ""],
    ["boolean", "perhaps"],
  ])("that cannot become a %s, such as %p, are #VALUE! without a call", (type, value) => {
    expect(given([value], [one(type)])).toEqual({ error: "#VALUE!" });
  });

  it("with errors reach parameters of type any where the metadata allows it", () => {
    expect(given([[[1, notAvailable]]], [range])).toEqual([[[1, notAvailable]]]);
  });

  it("with errors are the result without a call everywhere else", () => {
    expect(given([[[1, notAvailable]]], [range], { allowErrors: false })).toEqual(notAvailable);
    expect(given([notAvailable], [one("number")])).toEqual(notAvailable);
  });

  it("that wait for a value themselves keep the function waiting", () => {
    expect(given([[[1, busy]]], [range])).toBe(busy);
  });

  it("that are too few, too many or several cells for one value are #VALUE! with a sentence", () => {
    expect(given([], [range])).toEqual({
      error: "#VALUE!",
      message: "SCM.F needs range. Excel refuses a formula with too few arguments.",
    });
    expect(given([1, 2], [range])).toMatchObject({
      message: "SCM.F takes 1 argument. Excel refuses a formula with more.",
    });
    expect(given([[[1, 2]]], [one("number")])).toMatchObject({
      message: "SCM.F: one is one value, but 1 x 2 cells were given, which the workbench does not model.",
    });
  });
});

describe("functions.json", () => {
  const manager = (functions: readonly object[]) =>
    new FunctionManager({
      metadata: { functions },
      namespace: "SCM",
      customFunctions: { call: () => () => undefined },
      engine: { markDirty: () => undefined },
    });

  it("is offered for completing formulas", () => {
    const parameters = [{ name: "range", description: "Cells.", dimensionality: "matrix", optional: true }];
    expect(manager([{ id: "F", name: "F", description: "Does.", parameters }]).functions).toEqual([
      {
        id: "F",
        name: "SCM.F",
        description: "Does.",
        helpUrl: null,
        parameters: [{ name: "range", description: "Cells.", type: "any", matrix: true, optional: true }],
        streaming: false,
        cancelable: false,
      },
    ]);
  });

  it.each([
    [{ id: "F", name: "F", parameters: [], options: { volatile: true } }, "the option volatile"],
    [
      { id: "F", name: "F", parameters: [], options: { requiresAddress: true } },
      "the option requiresAddress",
    ],
    [{ id: "F", name: "F", parameters: [{ name: "x", repeating: true }] }, "the repeating parameter x"],
    [{ id: "F", name: "F", parameters: [{ name: "x", type: "custom" }] }, "the type custom of x"],
  ])("is refused by name where the workbench does not model it", (each, what) => {
    expect(() => manager([each])).toThrow(`The workbench does not model ${what} of the function F.`);
  });
});
