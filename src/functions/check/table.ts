import { ArgumentError } from "../argument-error";
import type { TableColumn, TableRule } from "../rules/argument-rule";
import { boundsAdvice, isWithin } from "./bounds";
import { errorIn, isBlank, notANumber, numberIn, subjectOf, unwrap } from "./cell";
import { isOmitted, matrixOf, rowOf } from "./matrix";
import { refuseWorkAbove } from "./work";

/** What a column of a table holds. */
type ValueOf<Column extends TableColumn> = Column["type"] extends "id"
  ? string
  : Column["type"] extends "number"
    ? number
    : number | null;

/** A row of a table; `row` is its place in the selected range, from 1. */
export type TableRow<Rule extends TableRule> = { readonly row: number } & {
  readonly [Name in keyof Rule["columns"]]: ValueOf<Rule["columns"][Name]>;
};

/**
 * Reads rows of several columns. Rows in which nothing stands (or only zeros, which is how Excel on the desktop hands blanks
 * over) are skipped.
 *
 * @throws ArgumentError naming the cell that cannot be used, or the columns that are missing
 */
export function readTable<Rule extends TableRule>(
  argument: string,
  raw: unknown,
  rule: Rule,
): readonly TableRow<Rule>[] {
  const names = Object.keys(rule.columns);
  const layout = `a row each, with the columns ${names.join(", ")}`;
  if (rule.optional && isOmitted(raw)) return [];
  if (raw === null || raw === undefined)
    throw new ArgumentError(`${argument}: is missing. Select a range: ${layout}.`);
  const matrix = matrixOf(argument, raw);
  const { height, width } = matrix;
  if (width < rule.fewestColumns || width > names.length)
    throw new ArgumentError(`${argument}: has ${width} columns. Select ${layout}.`);
  refuseWorkAbove(argument, height, rule.mostRows);
  const rows: TableRow<Rule>[] = [];
  for (let row = 0; row < height; row++) {
    const cells = rowOf(argument, matrix, row).map(unwrap);
    if (cells.every((cell) => isBlank(cell) || cell === 0)) continue;
    const values = names.map((name, column) => [
      name,
      cellValue(argument, `row ${row + 1}, ${name},`, cells[column], rule.columns[name]!),
    ]);
    rows.push({ row: row + 1, ...Object.fromEntries(values) } as TableRow<Rule>);
  }
  return rows;
}

function cellValue(
  argument: string,
  place: string,
  value: unknown,
  column: TableColumn,
): string | number | null {
  if (column.type === "id") {
    const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    if (text !== "" && errorIn(value) === null) return text;
    throw new ArgumentError(`${subjectOf(argument, place)} holds no code. Enter one, or clear the row.`);
  }
  if (isBlank(value)) {
    if (column.type === "optional number") return null;
    throw new ArgumentError(`${subjectOf(argument, place)} is blank. ${boundsAdvice(0, column)}`);
  }
  const number = numberIn(value);
  if (number === null) throw notANumber(argument, place, value);
  if (!isWithin(number, column))
    throw new ArgumentError(`${subjectOf(argument, place)} is ${number}. ${boundsAdvice(number, column)}`);
  return number;
}
