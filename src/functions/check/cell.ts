import { ArgumentError } from "../argument-error";

/** Beyond this no quantity of goods is meant, and squares and products of four could leave the range of a double. */
export const largestNumber = 1e30;

/** Nearer to 0 than this a number is what rounding leaves of 0, and its products could vanish altogether. */
export const smallestNumber = 1e-30;

const errorNames: Readonly<Record<string, string>> = {
  Div0: "#DIV/0!",
  DivisionByZero: "#DIV/0!",
  Name: "#NAME?",
  NotAvailable: "#N/A",
  Num: "#NUM!",
  Ref: "#REF!",
  Spill: "#SPILL!",
  Value: "#VALUE!",
};
const errorText =
  /^#(?:N\/A|NAME\?|REF!|VALUE!|NUM!|NULL!|DIV\/0!|DIV\/0|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value inside ranges of one cell, however deep a host nests them. */
export function unwrap(raw: unknown): unknown {
  let value = raw;
  for (let depth = 0; depth < 4 && Array.isArray(value) && value.length === 1; depth++) {
    value = (value as readonly unknown[])[0];
  }
  return value;
}

/** A blank cell or an omitted argument; what is blank in the sheet arrives as null, as "" or (on the desktop) as 0. */
export const isBlank = (value: unknown): boolean => value === null || value === undefined || value === "";

/**
 * The error that a cell holds, such as "#N/A", or null. Hosts hand an error over as its text, as a
 * CustomFunctions.Error with `code`, or as a data type with `basicValue` or `errorType`.
 */
export function errorIn(value: unknown): string | null {
  if (typeof value === "string") return errorText.test(value) ? value : null;
  if (!isRecord(value)) return null;
  for (const text of [value["code"], value["basicValue"]]) {
    if (typeof text === "string" && errorText.test(text)) return text;
  }
  if (value["type"] !== "Error") return null;
  const errorType = value["errorType"];
  return (
    (typeof errorType === "string" && Object.hasOwn(errorNames, errorType) && errorNames[errorType]) ||
    "#VALUE!"
  );
}

/** A usable number, also out of a cell with a formatted number, or null. */
export function numberIn(value: unknown): number | null {
  const number = isRecord(value) && value["type"] !== "Error" ? value["basicValue"] : value;
  return typeof number === "number" && Math.abs(number) <= largestNumber ? number : null;
}

const shown = (text: string): string => `"${text.length > 30 ? `${text.slice(0, 29)}…` : text}"`;

/** Tells the user what a cell holds: `the text "12 pcs"`, `the error #N/A`, `TRUE`, `95`. */
export function describe(value: unknown): string {
  const error = errorIn(value);
  if (error !== null) return `the error ${error}`;
  switch (typeof value) {
    case "string":
      return value.trim() === "" ? "only spaces" : `the text ${shown(value)}`;
    case "boolean":
      return value ? "TRUE" : "FALSE";
    case "number":
      return Number.isFinite(value) ? String(value) : "a number that is not finite";
    case "object":
      if (value === null) return "nothing";
      return Array.isArray(value) ? "several cells" : "a data type that is no number";
    case "undefined":
      return "nothing";
    default:
      return "something that is no number";
  }
}

const looksLikeNumber = (text: string): boolean => /^\s*[+-]?[\d.,'\s]*\d[\d.,'\s]*%?\s*$/.test(text);

/** What to do about a cell that holds no number. */
function advice(value: unknown): string {
  if (errorIn(value) !== null) return "Correct that cell, or wrap its formula in IFERROR.";
  if (typeof value === "string" && looksLikeNumber(value)) {
    return "It looks like a number but is stored as text: convert it to a number, or clear the cell.";
  }
  if (typeof value === "number" && Number.isFinite(value)) return `Enter a number within ±${largestNumber}.`;
  return "Enter a number, or clear the cell.";
}

/** "1 cell", "2 cells" */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The beginning of a sentence about a cell: "history: row 3, column 5", or "history:" where there is only one. */
export const subjectOf = (argument: string, place: string): string =>
  place === "" ? `${argument}:` : `${argument}: ${place}`;

/** Names a cell within its range as a user counts: from 1, and without the direction that has only one. */
export function placeOf(row: number, column: number, height: number, width: number): string {
  if (height === 1 && width === 1) return "";
  if (width === 1) return `row ${row + 1}`;
  if (height === 1) return `column ${column + 1}`;
  return `row ${row + 1}, column ${column + 1}`;
}

/** "history: row 3, column 5 holds the text "12 pcs". Enter a number, or clear the cell." */
export function notANumber(argument: string, place: string, value: unknown): ArgumentError {
  return new ArgumentError(`${subjectOf(argument, place)} holds ${describe(value)}. ${advice(value)}`);
}
