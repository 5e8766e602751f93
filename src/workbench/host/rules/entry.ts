import type { CellValue } from "../../../xlsx/types";

/** What Excel makes of something entered in a cell. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  /** Format that the entry brings along, where the cell has none. */
  readonly numberFormat?: string;
}

const errors = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"] as const;
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const groupedNumber = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const constant = (value: CellValue, numberFormat?: string): Entry => ({
  value,
  formula: null,
  ...(numberFormat !== undefined && { numberFormat }),
});

/**
 * Reads an entry as Excel does in the en-US locale: "=" starts a formula, an apostrophe marks text, the format "@" keeps text,
 * and what looks like a number, a date, a percentage, a logical value or an error becomes one. Excel knows more forms of dates
 * and fractions than these; text that must stay text has to be marked in any case.
 */
export function parseEntry(input: unknown, numberFormat: string): Entry {
  if (typeof input === "number" || typeof input === "boolean") return constant(input);
  if (typeof input !== "string" || input === "") return constant(null);
  if (input.startsWith("'")) return constant(input.slice(1));
  if (numberFormat === "@") return constant(input);
  if (input.startsWith("=") && input.length > 1) return { value: 0, formula: input.slice(1) };
  return parseText(input.trim(), input);
}

function parseText(text: string, input: string): Entry {
  if (plainNumber.test(text)) return constant(Number(text));
  if (groupedNumber.test(text)) return constant(Number(text.replaceAll(",", "")), "#,##0");
  if (text.endsWith("%") && plainNumber.test(text.slice(0, -1)))
    return constant(Number(text.slice(0, -1)) / 100, "0%");
  if (/^(true|false)$/i.test(text)) return constant(text.toLowerCase() === "true");
  const error = errors.find((known) => known === text.toUpperCase());
  if (error) return constant({ error });
  const date = parseDate(text);
  if (date !== null) return constant(date, "m/d/yyyy");
  // Lotus habits: what starts like a sum is taken for one.
  if (/^[+-]./.test(text) || /^@[a-z]/i.test(text)) return { value: 0, formula: text.replace(/^[+@]/, "") };
  return constant(input);
}

/** Serial number of texts such as 2026-11-22, 11/22/2026, 1-2, 22-Nov-26, Nov 22 or MARCH1. */
function parseDate(text: string): number | null {
  const thisYear = new Date().getUTCFullYear();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2,4}))?$/.exec(text);
  if (numeric) return serial(year(numeric[3], thisYear), Number(numeric[1]), Number(numeric[2]));
  const dayFirst = /^(\d{1,2})[- ]?([a-z]{3,9})\.?(?:[- ](\d{2,4}))?$/i.exec(text);
  if (dayFirst) return serial(year(dayFirst[3], thisYear), month(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([a-z]{3,9})[- ]?(\d{1,4})$/i.exec(text);
  if (!monthFirst) return null;
  const number = Number(monthFirst[2]);
  const first = month(monthFirst[1]);
  return number > 31 ? serial(year(monthFirst[2], thisYear), first, 1) : serial(thisYear, first, number);
}

function month(name: string | undefined): number {
  const text = (name ?? "").toLowerCase();
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ];
  return 1 + (full.includes(text) ? full.indexOf(text) : months.indexOf(text === "sept" ? "sep" : text));
}

function year(text: string | undefined, thisYear: number): number {
  if (text === undefined) return thisYear;
  const number = Number(text);
  return text.length > 2 ? number : number + (number < 30 ? 2000 : 1900);
}

function serial(fullYear: number, monthNumber: number, day: number): number | null {
  const time = Date.UTC(fullYear, monthNumber - 1, day);
  const date = new Date(time);
  if (fullYear < 1901 || date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== day) return null;
  return time / 86_400_000 + 25_569;
}
