import type { ExampleArgument } from "../../../src/functions/documentation";
import { functionRules, type FunctionId } from "../../../src/functions/rules";

/** Every kind of rule but a single number, constant or word is a range. */
export const isRange = (kind: string | undefined): boolean =>
  kind !== undefined && !["number", "constant", "word"].includes(kind);

/** The arguments of a documented call as Excel hands them over: ranges in 2-D, left-out ones as null, all there. */
export function excelInput(id: FunctionId, given: readonly ExampleArgument[]): unknown[] {
  return Object.values(functionRules[id]).map((rule: { kind: string }, index) => {
    const argument = given[index] ?? null;
    return argument !== null && isRange(rule.kind) && typeof argument !== "object" ? [[argument]] : argument;
  });
}

/** Cells compared as Excel shows them: numbers to 12 digits, errors by their code. */
export const rounded = (cells: readonly (readonly unknown[])[]): unknown[][] =>
  cells.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell)));
