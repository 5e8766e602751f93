import { workbenchFunctionTexts as texts } from "../../text/english/workbench-functions";
import { isFunctionError, type FunctionArgument, type FunctionCell, type FunctionError } from "../host";
import { isBusy, type Busy } from "./busy";
import type { FunctionDescription, ParameterDescription } from "./metadata";

/** A value, or a cell that still waits for one. Null is a blank cell; dates are serial numbers. */
export type RawCell = FunctionCell | Busy;

/** An argument as a formula gives it: a value, or the cells of a range as rows; undefined when left out, as in `=F(A1,,2)`. */
export type RawArgument = RawCell | readonly (readonly RawCell[])[] | undefined;

/** What blank cells are for parameters of type any: 0 in Excel on the desktop; null or "" came from Excel on the web. */
export type BlankCell = 0 | null | "";

export interface ArgumentRules {
  readonly allowErrors: boolean;
  readonly blankCell: BlankCell;
}

/** What a function is called with, the error that stands in the cell without a call, or that an argument is not there yet. */
export type PreparedArguments =
  | { readonly kind: "busy" }
  | { readonly kind: "call"; readonly values: readonly FunctionArgument[] }
  | { readonly kind: "error"; readonly error: FunctionError };

/**
 * Brings a formula's arguments to what Excel hands to a custom function: ranges for ranges, numbers for numbers, null for what
 * was left out. Errors among them reach the function only where its metadata lets them; otherwise the first is the result.
 */
export function prepareArguments(
  called: FunctionDescription,
  raw: readonly RawArgument[],
  rules: ArgumentRules,
): PreparedArguments {
  const { name, parameters } = called;
  if (raw.length > parameters.length) return refused(texts.tooManyArguments(name, parameters.length));
  const missing = parameters.slice(raw.length).find(({ optional }) => !optional);
  if (missing) return refused(texts.tooFewArguments(name, missing.name));
  if (raw.some(holdsBusy)) return { kind: "busy" };
  try {
    return {
      kind: "call",
      values: parameters.map((parameter, index) => prepare(called, parameter, raw[index], rules)),
    };
  } catch (error) {
    if (!(error instanceof NotCalled)) throw error;
    return { kind: "error", error: error.result };
  }
}

const isRange = (raw: RawArgument): raw is readonly (readonly RawCell[])[] => Array.isArray(raw);

const holdsBusy = (raw: RawArgument): boolean =>
  isRange(raw) ? raw.some((row) => row.some(isBusy)) : isBusy(raw);

/** Ends the preparation: the function is not called, and this is its result. */
class NotCalled extends Error {
  constructor(readonly result: FunctionError) {
    super(result.error);
  }
}

const refused = (message: string): PreparedArguments => ({
  kind: "error",
  error: { error: "#VALUE!", message },
});

function prepare(
  called: FunctionDescription,
  parameter: ParameterDescription,
  raw: RawArgument,
  rules: ArgumentRules,
): FunctionArgument {
  if (raw === undefined) return null;
  if (parameter.matrix) {
    const rows = isRange(raw) ? raw : [[raw]];
    return rows.map((row) => row.map((cell) => coerce(parameter, cell, rules)));
  }
  if (!isRange(raw)) return coerce(parameter, raw, rules);
  const width = raw[0]?.length ?? 0;
  if (raw.length !== 1 || width !== 1) {
    const message = texts.severalCells(called.name, parameter.name, raw.length, width);
    throw new NotCalled({ error: "#VALUE!", message });
  }
  return coerce(parameter, raw[0]?.[0] ?? null, rules);
}

function coerce({ type }: ParameterDescription, cell: RawCell, rules: ArgumentRules): FunctionCell {
  if (isFunctionError(cell)) {
    if (type === "any" && rules.allowErrors) return { error: cell.error };
    throw new NotCalled({ error: cell.error });
  }
  if (isBusy(cell)) throw new Error("A busy argument was not waited for");
  switch (type) {
    case "any":
      return cell ?? rules.blankCell;
    case "number":
      return toNumber(cell);
    case "string":
      return toText(cell);
    case "boolean":
      return toBoolean(cell);
  }
}

type PlainCell = Exclude<FunctionCell, FunctionError>;

function toNumber(cell: PlainCell): number {
  if (typeof cell === "string" && cell.trim() === "") throw new NotCalled({ error: "#VALUE!" });
  const number = Number(cell);
  if (!Number.isFinite(number)) throw new NotCalled({ error: "#VALUE!" });
  return number;
}

function toText(cell: PlainCell): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell === null ? "" : String(cell);
}

function toBoolean(cell: PlainCell): boolean {
  if (typeof cell !== "string") return Boolean(cell);
  const word = cell.trim().toUpperCase();
  if (word !== "TRUE" && word !== "FALSE") throw new NotCalled({ error: "#VALUE!" });
  return word === "TRUE";
}
