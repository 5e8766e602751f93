import { parseCellAddress } from "../../../xlsx";
import { invalidArgument, itemAlreadyExists } from "../wire/api-error";

/** Excel's rules for the name of a sheet. */
export function checkSheetName(name: unknown, taken: readonly string[]): string {
  if (typeof name !== "string" || name === "" || name.length > 31)
    throw invalidArgument("sheet name of 1 to 31 characters");
  if (/[\\/?*[\]:]/.test(name)) throw invalidArgument(`sheet name ${name}: \\ / ? * [ ] : are not allowed`);
  if (name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument("sheet name with an apostrophe at its edge");
  if (name.toLowerCase() === "history") throw invalidArgument("History is reserved");
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase()))
    throw itemAlreadyExists(`sheet ${name}`);
  return name;
}

/** Excel's rules for the names of tables and for defined names, which share one space. */
export function checkDefinedName(name: unknown, taken: readonly string[]): string {
  if (typeof name !== "string" || name.length > 255) throw invalidArgument("name of 1 to 255 characters");
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) throw invalidArgument(`name ${name}`);
  if (parseCellAddress(name) || /^(r\d*c?\d*|c\d*|true|false)$/i.test(name))
    throw invalidArgument(`${name} reads as a cell`);
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase()))
    throw itemAlreadyExists(`name ${name}`);
  return name;
}

const structured = /[\p{L}_][\p{L}\p{N}_.]*\[/u;
const quoted = /"[^"]*"/g;

/** Excel takes no structured references in conditional formats, validations and chart series. */
export function refuseStructuredReference(formula: string, where: string): void {
  if (structured.test(formula.replace(quoted, '""')))
    throw invalidArgument(`structured reference in ${where}: ${formula}`);
}
