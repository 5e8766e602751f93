import "../custom-functions-stub";
import { functionDocumentation } from "../../../../src/functions/documentation";
import { functionRules } from "../../../../src/functions/rules";
import { isRange } from "../excel-input";
import { registeredFunctions } from "../registered-functions";
import { builtFunctions, type Metadata } from "./built-functions";

let metadata: Metadata;
beforeAll(async () => ({ metadata } = await builtFunctions()), 120_000);

/** Names and order are fixed, because workbooks depend on them; `?` marks what may be left out. */
const signatures: Readonly<Record<string, string>> = {
  SEGMENT_ABCXYZ: "value history abcCuts? xyzCuts? variability? season?",
  ABC_CLASS: "value cuts? boundary?",
  XYZ_CLASS: "history cuts? variability? season?",
  VARIABILITY: "history variability? season?",
  DEMAND_PATTERN: "history adiCut? cv2Cut? definition?",
  ADI: "history definition?",
  CV_SQUARED: "history definition?",
  SEGMENT_SCORE: "criteria weights directions? cuts? output?",
  AHP_WEIGHTS: "comparisons",
  CLASS_HYSTERESIS: "current value cuts? band?",
  CLASS_CONFIDENCE: "value history abcCuts? xyzCuts? replications? seed?",
  CROSTON: "history horizon? method? alphaSize? alphaInterval? start? objective?",
  FORECAST: "history horizon? method? season? parameters?",
  FORECAST_INTERVAL: "history horizon? level? method? season?",
  FORECAST_COMPARE: "history methods? horizon? season?",
  FORECAST_ERROR: "actual forecast measure insample? season?",
  FORECAST_NPI: "analogues similarity? horizon? expectedTotal?",
  TRACKING_SIGNAL: "actual forecast smoothing?",
  SAFETY_STOCK:
    "serviceLevel demandSd leadTime demandMean? leadTimeSd? reviewPeriod? measure? orderQuantity? distribution?",
  REORDER_POINT:
    "serviceLevel demandMean demandSd leadTime leadTimeSd? reviewPeriod? measure? orderQuantity? distribution?",
  ORDER_UP_TO:
    "serviceLevel demandMean demandSd leadTime leadTimeSd? reviewPeriod? measure? orderQuantity? distribution?",
  FILL_RATE: "safetyStock demandSd leadTime orderQuantity reviewPeriod?",
  STANDARD_LOSS: "z",
  STANDARD_LOSS_INVERSE: "loss",
  SAFETY_STOCK_EMPIRICAL: "serviceLevel history leadTime reviewPeriod? measure? orderQuantity?",
  EOQ: "demandRate fixedCost holdingCost stockoutCost? productionRate?",
  EOQ_DISCOUNT: "demandRate fixedCost holdingRate tiers type?",
  LOT_SIZES: "demand fixedCost holdingCost",
  NEWSVENDOR: "underageCost overageCost demandMean demandSd? distribution?",
  RQ_POLICY: "demandMean demandSd leadTime fixedCost holdingCost stockoutCost distribution?",
  SS_POLICY: "demandMean fixedCost holdingCost stockoutCost leadTime? distribution? demandSd?",
  MIN_MAX: "serviceLevel demandMean demandSd leadTime leadTimeSd? reviewPeriod? minimumOrder? pack?",
  ALLOCATE: "supply demand rule? weights? minimum? pack?",
  MEIO_GSM: "stages links? holdingRate?",
  MEIO_SERIAL: "stages demandMean demandSd stockoutCost distribution?",
};

/** Names that Excel would read as a cell, in A1 or R1C1 notation. */
const looksLikeCell = /^(?:[A-Z]{1,3}[0-9]{1,7}|R[0-9]*C[0-9]*|R|C)$/i;

const all = <Value>(pick: (each: Metadata["functions"][number]) => Value): Value[] =>
  metadata.functions.map(pick);
const parameters = () =>
  metadata.functions.flatMap(({ id, parameters: own }) => own.map((each) => ({ id, ...each })));

describe("functions.json", () => {
  it("lists exactly the functions of the rules, of the code and of the documentation", () => {
    const expected = Object.keys(signatures).sort();
    expect(all(({ id }) => id).sort()).toEqual(expected);
    expect(Object.keys(functionRules).sort()).toEqual(expected);
    expect(Object.keys(registeredFunctions).sort()).toEqual(expected);
    expect(functionDocumentation.map(({ id }) => id).sort()).toEqual(expected);
  });

  it("keeps the arguments' names, order and optionality, on which workbooks depend", () => {
    const written = metadata.functions.map(({ id, parameters: own }) => [
      id,
      own.map(({ name, optional }) => (optional ? `${name}?` : name)).join(" "),
    ]);
    expect(Object.fromEntries(written)).toEqual(signatures);
  });

  it("has the argument names of the rules, by which errors name them", () => {
    for (const { id, parameters: own } of metadata.functions) {
      expect(own.map(({ name }) => name)).toEqual(
        Object.keys(functionRules[id as keyof typeof functionRules]),
      );
    }
  });

  it("gives each function its own id and name, regardless of case", () => {
    for (const names of [all(({ id }) => id), all(({ name }) => name)]) {
      expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(names.length);
    }
  });

  it("names functions so that Excel takes them: letters first, 3 to 128 characters, not like a cell", () => {
    for (const name of all((each) => each.name)) {
      expect(name).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
      expect(name).not.toMatch(looksLikeCell);
    }
  });

  it("describes every function and argument in one short line", () => {
    const described = [...metadata.functions, ...parameters()];
    for (const { name, description } of described) {
      expect({ name, description }).toEqual({
        name,
        description: expect.stringMatching(/^\S[^\n]{9,138}$/) as string,
      });
    }
  });

  it("says the same as the documentation", () => {
    for (const { id, description, arguments: documented } of functionDocumentation) {
      const written = metadata.functions.find((each) => each.id === id);
      expect(written?.description).toBe(description);
      expect(
        written?.parameters.map((each) => [each.name, each.description, each.optional === true]),
      ).toEqual(documented.map((each) => [each.name, each.description, each.optional]));
    }
  });

  it("hands ranges over as matrices of anything, so that our check sees text and errors in them", () => {
    for (const { id, name, type, dimensionality } of parameters()) {
      const rules = functionRules[id as keyof typeof functionRules] as Readonly<
        Record<string, { kind: string }>
      >;
      const takesRange = isRange(rules[name]?.kind);
      expect({ id, name, dimensionality }).toEqual({
        id,
        name,
        dimensionality: takesRange ? "matrix" : undefined,
      });
      if (takesRange) expect(type).toBe("any");
    }
  });

  it("types words as text and numbers as numbers; a constant that may become a word takes anything", () => {
    const scalars = parameters().filter(({ dimensionality }) => dimensionality === undefined);
    for (const { id, name, type } of scalars) {
      const rules = functionRules[id as keyof typeof functionRules] as Readonly<
        Record<string, { kind: string }>
      >;
      const rule = rules[name];
      const expected = rule?.kind === "word" ? "string" : rule?.kind === "constant" ? "any" : "number";
      expect({ id, name, type }).toEqual({ id, name, type: expected });
    }
  });

  it("returns a matrix from every function, so that results spill beside the data", () => {
    expect(all(({ result }) => result?.dimensionality)).toEqual(metadata.functions.map(() => "matrix"));
  });

  it("has no required argument after an optional one and no repeating one, which Excel would take for another", () => {
    for (const { parameters: own } of metadata.functions) {
      const firstOptional = own.findIndex(({ optional }) => optional === true);
      const trailing = firstOptional === -1 ? [] : own.slice(firstOptional);
      expect(trailing.every(({ optional }) => optional === true)).toBe(true);
      expect(own.some(({ repeating }) => repeating === true)).toBe(false);
    }
  });

  it("declares no function volatile, streaming or dependent on its address: all are pure", () => {
    expect(all(({ options }) => options)).toEqual(metadata.functions.map(() => undefined));
  });

  it("lets cells with errors through to us, so that the message can name the cell", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });
});
