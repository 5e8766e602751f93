import { render } from "../../text/render";
import type {
  CellBlock,
  Chart,
  ConditionalFormat,
  SheetContent,
  SheetLink,
  TableContent,
  Validation,
} from "../../xlsx/types";
import type { RunStamp } from "../port";
import type { FindTable } from "../references";
import { chartColumns, drawChart, type ReadColumn } from "./charts";
import { tableHighlights } from "./conditional";
import type { FindSheet } from "./links";
import { blockHeights } from "./heights";
import { drawMatrix, matrixShade } from "./matrix";
import { pageSetup } from "./page";
import type { PlacedSheet } from "./place";
import { colors, noteStyle, StyleBook } from "./styles";
import { drawTable } from "./table";
import { drawTitles, titleHeights } from "./titles";
import { tableValidations } from "./validation";
import { columnWidths } from "./widths";

/** What drawing a sheet needs to know of the workbook around it. */
export interface DrawingContext {
  readonly name: string;
  readonly stamp: RunStamp;
  readonly dataAsOf: string | null;
  readonly find: FindTable;
  readonly findSheet: FindSheet;
  readonly readColumn: ReadColumn;
}

/** Charts of a placed sheet, with the columns they cover. */
export function drawCharts(
  placed: PlacedSheet,
  widths: ReadonlyMap<number, number>,
  find: FindTable,
  read: ReadColumn,
): Chart[] {
  return placed.blocks.flatMap((block) => {
    if (block.kind !== "chart") return [];
    const columns = chartColumns(block.of, placed.right, widths)[block.position];
    return columns === undefined ? [] : [drawChart(block, columns, find, read)];
  });
}

function freezeOf({ sheet, blocks }: PlacedSheet): { rows: number; columns: number } | null {
  const table = blocks.find((block) => block.kind === "table" && block.table.helper !== true);
  const headerRow = table?.kind === "table" ? table.headerRow : 6;
  const rows = sheet.frozenHeader ? headerRow : 0;
  return rows === 0 && sheet.frozenColumns === 0 ? null : { rows, columns: sheet.frozenColumns };
}

/** Draws a placed sheet anew: everything that the workbook has to add. */
export async function drawSheet(placed: PlacedSheet, context: DrawingContext): Promise<SheetContent> {
  const { sheet } = placed;
  const book = new StyleBook();
  const cells: CellBlock[] = [drawTitles(sheet, context.stamp, book)];
  const tables: TableContent[] = [];
  const links: SheetLink[] = [];
  const conditionalFormats: ConditionalFormat[] = [];
  const validations: Validation[] = [];
  for (const block of placed.blocks) {
    switch (block.kind) {
      case "table": {
        const drawn = await drawTable(block, context.name, book, context.find, context.findSheet);
        cells.push(...drawn.blocks);
        tables.push(drawn.content);
        links.push(...drawn.links);
        conditionalFormats.push(...tableHighlights(block));
        validations.push(...tableValidations(block));
        break;
      }
      case "matrix":
        cells.push(...drawMatrix(block, book, context.find));
        conditionalFormats.push(matrixShade(block));
        break;
      case "note":
        cells.push({
          row: block.row,
          column: 1,
          values: [[render(block.text)]],
          styles: [[book.index(noteStyle)]],
        });
        break;
      case "list":
        cells.push({
          row: block.headerRow,
          column: block.column,
          values: [block.header, ...block.values].map((text) => [text]),
          styles: [block.header, ...block.values].map(() => [book.index(noteStyle)]),
        });
        break;
      case "chart":
        break;
    }
  }
  const widths = await columnWidths(placed);
  const freeze = freezeOf(placed);
  return {
    styles: book.styles,
    blocks: cells,
    widths,
    heights: new Map([...titleHeights, ...blockHeights(placed.blocks)]),
    ...(freeze === null ? {} : { freeze }),
    gridlines: false,
    ...(sheet.id === "findings" ? { tabColor: colors.petrol } : {}),
    tables,
    conditionalFormats,
    validations,
    charts: drawCharts(placed, widths, context.find, context.readColumn),
    links,
    page: pageSetup(placed, context.name, context.dataAsOf),
  };
}
