import type { Column } from "../../report";
import { render } from "../../text/render";

/** A column's header as its cell holds it: the unit in brackets, on the second line. */
export function headerText(column: Column): string {
  const header = render(column.header);
  return column.unit === undefined ? header : `${header}\n(${render(column.unit)})`;
}

/** Headers of a table as written; one that repeats an earlier one gets a number, since Excel tells columns apart by header. */
export function headerTexts(columns: readonly Column[]): string[] {
  const used = new Set<string>();
  return columns.map((column) => {
    const header = headerText(column);
    let unique = header;
    for (let count = 2; used.has(unique.toLowerCase()); count++) unique = `${header} ${count}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}

/** Compares headers as a reader does: white space and case do not count. */
export const foldedHeader = (header: string): string => header.trim().replace(/\s+/g, " ").toLowerCase();
