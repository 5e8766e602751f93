import vm from "node:vm";
import { formulaOf, functionDocumentation } from "../../../../src/functions/documentation";
import { excelInput, rounded } from "../excel-input";
import { builtFunctions, type Metadata } from "./built-functions";

type Recorded = Readonly<Record<string, (...args: unknown[]) => unknown[][]>>;

let metadata: Metadata;
let bundle: string;
let associated: Recorded;

/** Loads the bundle where there is nothing but the language and CustomFunctions, as in a bare runtime. */
function load(code: string): Recorded {
  const recorded: Record<string, (...args: unknown[]) => unknown[][]> = {};
  class ExcelError {
    constructor(
      readonly code: string,
      readonly message?: string,
    ) {}
  }
  const associate = (id: string, call: (...args: unknown[]) => unknown[][]): void => {
    recorded[id] = call;
  };
  vm.runInNewContext(code, { CustomFunctions: { associate, Error: ExcelError } });
  return recorded;
}

beforeAll(async () => {
  ({ metadata, bundle } = await builtFunctions());
  associated = load(bundle);
}, 120_000);

/** Copies out of the other realm, errors as their codes. */
const plain = (cells: unknown[][]): unknown[][] =>
  (JSON.parse(JSON.stringify(cells)) as unknown[][]).map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? (cell as { code: string }).code : cell)),
  );

const firstExamples = functionDocumentation.map(({ id, examples: [example] }) => {
  if (example === undefined) throw new Error(`${id} has no example`);
  return { id, example, formula: formulaOf(id, example.arguments) };
});

describe("functions.js", () => {
  it("associates every id of functions.json, and nothing else", () => {
    expect(Object.keys(associated).sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  it("evaluates no text as code, which the content security policy would refuse", () => {
    expect(bundle).not.toMatch(/\beval\(|new Function\(/);
  });

  it("stays below 240 kB, since it loads with every workbook that uses a function", () => {
    expect(bundle.length).toBeLessThan(240_000);
  });

  it.each(firstExamples)("computes $formula as documented", ({ id, example }) => {
    const cells = associated[id]?.(...excelInput(id, example.arguments)) ?? [];
    expect(rounded(plain(cells))).toEqual(rounded(example.result));
  });

  it("throws one of Excel's errors with its message", () => {
    let thrown: unknown;
    try {
      associated["ADI"]?.([[1, "x"]], null);
    } catch (error) {
      thrown = error;
    }
    expect({ ...(thrown as object) }).toEqual({
      code: "#VALUE!",
      message: 'history: column 2 holds the text "x". Enter a number, or clear the cell.',
    });
  });
});
