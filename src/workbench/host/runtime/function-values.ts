/**
 * Values that go into custom functions and come out of them, and how they travel. Excel sends errors only to functions whose
 * metadata allows it; with flag 4 office.js turns `{ code, type: "CustomFunctionError" }` into a `CustomFunctions.Error`, which is
 * the form used here. (With flag 8, for data types, errors would come as plain `{ type: "Error", basicValue }`; the host sends no
 * data types.)
 */

export const functionErrors = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"] as const;

export type FunctionErrorCode = (typeof functionErrors)[number];

/** An error in a cell. Only #VALUE! and #N/A come with a message. */
export interface FunctionError {
  readonly error: FunctionErrorCode;
  readonly message?: string;
}

/** Null is an argument that was left out; blank cells are what the caller makes of them. */
export type FunctionCell = number | string | boolean | null | FunctionError;

/** One value, or rows of cells. */
export type FunctionArgument = FunctionCell | readonly (readonly FunctionCell[])[];

/** One value, or a rectangle of cells; never null. */
export type FunctionResult = FunctionArgument;

export const isFunctionError = (value: unknown): value is FunctionError =>
  typeof value === "object" && value !== null && "error" in value;

/** Whether a result is a rectangle of cells. */
export const isMatrix = (value: FunctionArgument): value is readonly (readonly FunctionCell[])[] =>
  Array.isArray(value);

/** An argument as office.js reads it. */
export function encodeArgument(value: FunctionArgument): unknown {
  if (isMatrix(value)) return value.map((row) => row.map(encodeArgument));
  return isFunctionError(value) ? { code: value.error, type: "CustomFunctionError" } : value;
}

export const holdsErrors = (values: readonly FunctionArgument[]): boolean =>
  values.some((value) =>
    isMatrix(value) ? value.some((row) => row.some(isFunctionError)) : isFunctionError(value),
  );

const knownErrors: ReadonlySet<string> = new Set(functionErrors);

const valueError = (message?: string): FunctionError =>
  message === undefined || message === "" ? { error: "#VALUE!" } : { error: "#VALUE!", message };

/** An error that office.js reports by number: those of its own making and those that a function threw. */
const errorByNumber: ReadonlyMap<number, FunctionErrorCode> = new Map([
  // A result that is NaN or an Error; a function that threw something else; a rejected promise; a batch that does not match.
  [0, "#VALUE!"],
  [2, "#VALUE!"],
  [3, "#VALUE!"],
  [4, "#VALUE!"],
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
  [9, "#NAME?"],
  [10, "#NAME?"],
]);
const numbersWithMessage: ReadonlySet<number> = new Set([1, 7]);

/** What a function that failed leaves in the cell. */
export function decodeFailure(code: unknown, message: unknown): FunctionError {
  const error = typeof code === "number" ? errorByNumber.get(code) : undefined;
  if (error === undefined) return notModelled(`the result code ${String(code)}`);
  const carries = numbersWithMessage.has(Number(code)) && typeof message === "string" && message !== "";
  return carries ? { error, message } : { error };
}

/** A function's result as the sheet shows it. */
export function decodeResult(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return decodeCell(value);
  const rows = value as readonly unknown[];
  const width = Array.isArray(rows[0]) ? (rows[0] as readonly unknown[]).length : 0;
  if (width === 0 || !rows.every((row) => Array.isArray(row) && row.length === width)) {
    return valueError();
  }
  return rows.map((row) => (row as readonly unknown[]).map(decodeCell));
}

function decodeCell(value: unknown): FunctionCell {
  // Excel shows 0 for what a function leaves open (OfficeDev/office-js#1503).
  if (value === null || value === undefined) return 0;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return valueError();
  const { type, basicValue, message } = value as Readonly<Record<string, unknown>>;
  if (type !== "Error") return notModelled(`the data type ${String(type)}`);
  if (typeof basicValue !== "string" || !knownErrors.has(basicValue)) {
    return notModelled(`the error ${String(basicValue)}`);
  }
  const error = basicValue as FunctionErrorCode;
  return typeof message === "string" && message !== "" ? { error, message } : { error };
}

const notModelled = (what: string): FunctionError =>
  valueError(`The workbench's host does not model ${what} as a result.`);
