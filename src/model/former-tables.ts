import type { Source, SourceValue } from "./cells";
import type { FormerTables } from "./dataset";
import { foldSpace } from "./header-text";
import type { ReadBackTable } from "./read-back";
import { isOwnTable, keyText } from "./text-cells";

/** The tables of ours among the sources. Their cells are handed on as they are, without a copy. */
export function formerTables(sources: readonly Source[]): FormerTables {
  return new Map(
    sources.filter(isOwnTable).map(({ sheet, table, row, values }) => [
      table!.toLowerCase(),
      {
        sheet,
        headerRow: row,
        headers: (values[0] ?? []).map((value) => foldSpace(keyText(value))),
        rows: values.slice(1),
      },
    ]),
  );
}

/** Whether an earlier run has left a table in the workbook. */
export const stands = (tables: FormerTables | undefined, name: ReadBackTable): boolean =>
  tables?.has(name.toLowerCase()) ?? false;

/** A header without the unit that stands in brackets behind it. */
const withoutUnit = (header: string): string => header.replace(/ \([^()]*\)$/, "").toLowerCase();

/**
 * Rows of a table of ours by the names of its columns.
 *
 * @param name of the table, "scmReviewVotes"
 * @param headers header of each column that is wanted, without its unit
 * @returns one record a row; null for cells of columns that the user took out; null without the table
 */
export function formerRows<Name extends string>(
  tables: FormerTables | undefined,
  name: ReadBackTable,
  headers: Readonly<Record<Name, string>>,
): Record<Name, SourceValue>[] | null {
  const table = tables?.get(name.toLowerCase());
  if (table === undefined) return null;
  const folded = table.headers.map(withoutUnit);
  const columns = Object.entries<string>(headers).map(
    ([column, header]) => [column, folded.indexOf(withoutUnit(foldSpace(header)))] as const,
  );
  return table.rows.map(
    (cells) =>
      Object.fromEntries(columns.map(([column, index]) => [column, cells[index] ?? null])) as Record<
        Name,
        SourceValue
      >,
  );
}
