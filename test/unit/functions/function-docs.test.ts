import "./custom-functions-stub";
import { readFileSync } from "node:fs";
import { functionDocs, functionDocsPath } from "../../scripts/function-docs";
import { formulaOf, functionDocumentation, syntaxOf } from "../../../src/functions/documentation";
import { functionRules } from "../../../src/functions/rules";
import { errorOf, shownCells } from "./custom-functions-stub";
import { excelInput, rounded } from "./excel-input";
import { registeredFunctions } from "./registered-functions";

describe("the documentation of the custom functions", () => {
  it("covers every function of the rules, in their order", () => {
    expect(functionDocumentation.map(({ id }) => id)).toEqual(Object.keys(functionRules));
  });

  it.each(functionDocumentation)(
    "names the arguments of $id as its rules do",
    ({ id, arguments: documented }) => {
      expect(documented.map(({ name }) => name)).toEqual(Object.keys(functionRules[id]));
    },
  );

  it("stands in docs/functions.md (else run npx tsx test/scripts/function-docs.ts)", () => {
    expect(readFileSync(functionDocsPath, "utf8")).toBe(functionDocs());
  });

  it("tells German and French users that their list separator differs", () => {
    expect(functionDocs()).toMatch(/German or French settings[^*]*`;`/);
  });

  it("writes a formula as one types it: ranges as constants, words in quotes, nothing for an omitted argument", () => {
    expect(
      formulaOf("DEMO", [
        [
          [1, "a"],
          [2, "b"],
        ],
        null,
        "cv",
        null,
      ]),
    ).toBe('=SCM.DEMO({1,"a";2,"b"}, , "cv")');
    const [first] = functionDocumentation;
    expect(first && syntaxOf(first)).toBe(
      "SCM.SEGMENT_ABCXYZ(value, history, [abcCuts], [xyzCuts], [variability], [season])",
    );
  });
});

const examples = functionDocumentation.flatMap(({ id, examples: own }) =>
  own.map((example) => ({ id, example, formula: formulaOf(id, example.arguments) })),
);

describe("documented examples", () => {
  it.each(examples)("$formula gives the documented result", ({ id, example }) => {
    const call = (): unknown[][] => registeredFunctions[id](...excelInput(id, example.arguments));
    if (example.result[0]?.[0] === "#VALUE!") {
      expect(errorOf(call)).toMatch(/^#VALUE! \w+: /);
    } else {
      expect(rounded(shownCells(call()))).toEqual(rounded(example.result));
    }
  });
});
