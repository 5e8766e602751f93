import type { CellValue } from "../../../xlsx/types";

/** What Excel takes as the content of a cell; "" empties it. */
export type Entry = string | number | boolean;

/** Words that Excel turns into logical values, in the languages whose Excel we know of. */
const logicalWords = new Set(
  "TRUE FALSE WAHR FALSCH VRAI FAUX VERDADERO FALSO VERO WAAR ONWAAR SANT SANN USANN FALSK FALSKT TOSI EPÄTOSI PRAWDA FAŁSZ VERDADEIRO PRAVDA NEPRAVDA IGAZ HAMIS DOĞRU YANLIŞ ИСТИНА ЛОЖЬ".split(
    " ",
  ),
);

const plainStart = /^\p{L}/u;
const digit = /\p{N}/u;

/**
 * A text as it has to be entered to stay one. Excel reads entries as if they were typed: "=1+1" is a formula, "00123" a number,
 * "MARCH1" a date, "@x" and "+x" formulas too. An apostrophe in front prevents it and is no part of the value. Words that can only
 * be words go without, since the apostrophe shows in the formula bar.
 */
export function textEntry(text: string): string {
  if (text === "") return "'";
  const isPlain = plainStart.test(text) && !digit.test(text) && !logicalWords.has(text.trim().toUpperCase());
  return isPlain ? text : `'${text}`;
}

/** A value or formula as it is entered. Numbers that Excel cannot hold become #NUM!, as in Excel's own results. */
export function cellEntry(value: CellValue, formula: string | null): Entry {
  if (formula !== null) return `=${formula}`;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  if (typeof value === "string") return value === "" ? "" : textEntry(value);
  return value;
}

/** A cell's content as it has to be entered: Excel hands out texts without the apostrophe that keeps them texts. */
export function entryOf(value: Entry, formula: Entry, type: string, numberFormat: string): Entry {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  if (type === "Empty") return "";
  if (type !== "String" || typeof value !== "string") return value;
  return numberFormat === "@" && !value.startsWith("'") ? value : textEntry(value);
}

/** About what an entry takes on the wire. */
export const entryBytes = (entry: Entry): number => (typeof entry === "string" ? entry.length * 2 + 4 : 10);
