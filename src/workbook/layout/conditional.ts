import type { Highlight } from "../../report";
import { cellAddress, columnLetters } from "../../xlsx";
import type { Area, ConditionalFormat } from "../../xlsx/types";
import type { PlacedColumn, PlacedTable } from "./place";
import { colors } from "./styles";

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Formats for one column's highlight; formulas stand for the first row and move with the others. */
function formatsFor(
  highlight: Highlight,
  placed: PlacedTable,
  { column, number }: PlacedColumn,
): ConditionalFormat[] {
  const areas: Area[] = [{ top: placed.firstRow, bottom: placed.lastRow, left: number, right: number }];
  const cell = cellAddress(placed.firstRow, number);
  const other = (id: string): string => {
    const found = placed.columns.find((candidate) => candidate.column.id === id);
    if (found === undefined)
      throw new RangeError(`the highlight of ${column.id} names ${id}, which the table lacks`);
    return `$${columnLetters(found.number)}${placed.firstRow}`;
  };
  const miss = { kind: "formula", areas, bold: true, color: colors.miss } as const;
  switch (highlight.kind) {
    case "class":
      return [
        { kind: "formula", areas, formula: `LEFT(${cell},1)="A"`, fill: colors.classA },
        { kind: "formula", areas, formula: `LEFT(${cell},1)="B"`, fill: colors.classB },
      ];
    case "above":
      return [{ ...miss, formula: `AND(ISNUMBER(${cell}),${cell}>${highlight.limit})` }];
    case "below":
      return [{ ...miss, formula: `AND(ISNUMBER(${cell}),${cell}<${highlight.limit})` }];
    case "differs-from":
      return [{ ...miss, formula: `AND(${cell}<>"",${cell}<>${other(highlight.column)})` }];
    case "says": {
      const formula = `${other(highlight.column)}=${literal(highlight.text)}`;
      return [
        {
          kind: "formula",
          areas,
          formula,
          bold: true,
          ...(highlight.column === column.id ? { color: colors.miss } : {}),
        },
      ];
    }
  }
}

/** Conditional formats of a table's columns, of those alone whose numbers are `wanted` where that is given. */
export function tableHighlights(
  placed: PlacedTable,
  wanted: (number: number) => boolean = () => true,
): ConditionalFormat[] {
  return placed.columns.flatMap((column) =>
    column.column.highlight === undefined || !wanted(column.number)
      ? []
      : formatsFor(column.column.highlight, placed, column),
  );
}
