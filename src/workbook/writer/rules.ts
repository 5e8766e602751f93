import type { Table } from "../../report";
import type { ConditionalFormat, TableColumnChange, Validation } from "../../xlsx/types";
import { tableHighlights } from "../layout/conditional";
import type { PlacedTable } from "../layout/place";
import { columnFormulas } from "../layout/table";
import { tableValidations } from "../layout/validation";
import type { FindTable } from "../references";
import { digest } from "./digest";
import type { MatchedTable } from "./match-table";
import { tableHere } from "./table-here";

/** Column id -> fingerprint of what may be entered. */
export const choicesOf = (table: Table): Record<string, string> =>
  Object.fromEntries(
    table.columns.flatMap(({ id, choice }) => (choice === undefined ? [] : [[id, digest(choice)]])),
  );

const only = (placed: PlacedTable, wanted: (id: string, number: number) => boolean): PlacedTable => ({
  ...placed,
  columns: placed.columns.filter(({ column, number }) => wanted(column.id, number)),
});

/** Formats of the columns that a table gains; those that they name may stand anywhere in it. */
export function addedFormats(match: MatchedTable): ConditionalFormat[] {
  const here = tableHere(match);
  return tableHighlights(here, (number) => match.added.has(number));
}

/** What may be entered, in columns that the table gains and in those where it changed since the run before. */
export function changedValidations(match: MatchedTable): Validation[] {
  const before = match.run?.choices;
  const now = choicesOf(match.placed.table);
  return tableValidations(
    only(
      tableHere(match),
      (id, number) => match.added.has(number) || (before !== undefined && before[id] !== now[id]),
    ),
  );
}

/** All columns of a table as the run leaves them, for its new area; the user's own keep what they have. */
export function columnChanges(match: MatchedTable, find: FindTable): TableColumnChange[] {
  const { placed, info, added } = match;
  const formulas = columnFormulas(placed.table.columns, find, match.place);
  const byNumber = new Map<number, TableColumnChange>();
  placed.table.columns.forEach(({ id, owner }, index) => {
    const place = match.place.columns.get(id);
    if (place === undefined) return;
    const isOurs = owner === "tool" || added.has(place.number);
    byNumber.set(place.number, {
      name: place.header,
      ...(isOurs ? { formula: formulas[index] ?? null } : {}),
    });
  });
  for (const [number, name] of match.emptied) byNumber.set(number, { name, formula: null });
  const count = info.columns.length + added.size;
  return Array.from({ length: count }, (_, index) => {
    return byNumber.get(info.area.left + index) ?? { name: info.columns[index] ?? "" };
  });
}
