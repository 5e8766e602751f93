import type { AttributeCells, ReadCells } from "../dataset";
import type { Attributes } from "./attributes";
import type { DemandTable } from "./demand-table";

/**
 * Where the figures of the items stand. A predecessor's rows count for its heir, like its history.
 *
 * @param heir of each draft item
 * @param position index of each draft item among the items kept, -1 for those that left
 * @param kept draft item of each item kept
 */
export function cellsOf(
  table: DemandTable,
  attributes: Attributes,
  heir: Int32Array,
  position: Int32Array,
  kept: Int32Array,
): ReadCells {
  const { region, itemOfRow, quantityColumns, valueColumn } = table;
  const { sheet, row, column } = region.source;
  const keptCells = ({ rows, ...place }: AttributeCells): AttributeCells => ({
    ...place,
    rows: Int32Array.from(kept, (item) => rows[item] ?? 0),
  });
  return {
    demand: {
      sheet,
      firstRow: row + region.first,
      itemOfRow: itemOfRow.map((item) => (item < 0 ? -1 : (position[heir[item] ?? item] ?? -1))),
      left: column + quantityColumns.reduce((least, index) => Math.min(least, index), Infinity),
      right: column + quantityColumns.reduce((most, index) => Math.max(most, index), 0),
      value: valueColumn < 0 ? null : column + valueColumn,
    },
    attributes: Object.fromEntries(
      [...attributes.cells].map(([field, cells]) => [field, cells.map(keptCells)]),
    ),
  };
}
