import type { SourceValue } from "../../../src/model/cells";
import type { FormerTables } from "../../../src/model/dataset";
import type { Message } from "../../../src/text/message";
import { render } from "../../../src/text/render";

/**
 * Tables as an earlier run has left them and the user has filled them in.
 *
 * @param tables by name, with the headers of their columns and rows by the columns' names
 */
export function formerSheets(
  tables: Readonly<
    Record<
      string,
      {
        readonly headers: Readonly<Record<string, Message>>;
        readonly rows: readonly Readonly<Record<string, SourceValue>>[];
      }
    >
  >,
): FormerTables {
  return new Map(
    Object.entries(tables).map(([name, { headers, rows }]) => [
      name.toLowerCase(),
      {
        sheet: name,
        headerRow: 6,
        headers: Object.values(headers).map((header) => render(header)),
        rows: rows.map((row) => Object.keys(headers).map((column) => row[column] ?? null)),
      },
    ]),
  );
}
