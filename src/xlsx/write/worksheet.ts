import { areaAddress, cellAddress } from "../address";
import type { SheetContent } from "../types";
import { BlockRows } from "./block-rows";
import type { CellWriter } from "./cell-writer";
import { conditionalFormatsXml } from "./conditional-formats";
import { mainNamespace, relationshipNamespace, xmlDeclaration } from "./dialect";
import { linksXml } from "./links";
import { pageSetupXml } from "./page-setup";
import type { StyleBook } from "./style-book";
import { colorXml } from "./style-xml";
import { validationsXml } from "./validations";

/** What Excel adds to a width in characters of Calibri 11 for the cell's padding. */
const widthPadding = 0.7109375;

/** Relationship ids of what stands in other parts. */
export interface SheetRelationships {
  readonly drawing: string | null;
  readonly tables: readonly string[];
}

/** The XML of a new worksheet, its elements in the order of the schema. */
export function worksheetXml(
  name: string,
  content: SheetContent,
  writer: CellWriter,
  book: StyleBook,
  relationships: SheetRelationships,
  selected: boolean,
): string {
  const rows = new BlockRows(name, content.blocks);
  const extent = rows.extent();
  const { drawing, tables } = relationships;
  return [
    xmlDeclaration,
    `<worksheet xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}">`,
    sheetPropertiesXml(content),
    `<dimension ref="${extent ? areaAddress(extent) : "A1"}"/>`,
    sheetViewXml(content, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(content.widths),
    sheetDataXml(content, rows, writer),
    conditionalFormatsXml(content.conditionalFormats, book),
    validationsXml(name, content.validations),
    linksXml(content.links),
    content.page ? pageSetupXml(content.page) : "",
    drawing === null ? "" : `<drawing r:id="${drawing}"/>`,
    tables.length === 0
      ? ""
      : `<tableParts count="${tables.length}">${tables.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`,
    "</worksheet>",
  ].join("");
}

function sheetPropertiesXml({ tabColor, page }: SheetContent): string {
  const properties =
    (tabColor === undefined ? "" : colorXml("tabColor", tabColor)) +
    (page ? '<pageSetUpPr fitToPage="1"/>' : "");
  return properties === "" ? "" : `<sheetPr>${properties}</sheetPr>`;
}

function sheetViewXml({ freeze, gridlines }: SheetContent, selected: boolean): string {
  const attributes = `${gridlines ? "" : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ""}`;
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  let panes = '<selection activeCell="A1" sqref="A1"/>';
  if (rows > 0 || columns > 0) {
    const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
    const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
    const others =
      rows > 0 && columns > 0 ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : "";
    panes =
      `<pane${splits} topLeftCell="${cellAddress(rows + 1, columns + 1)}" activePane="${active}" state="frozen"/>` +
      `${others}<selection pane="${active}" activeCell="A1" sqref="A1"/>`;
  }
  return `<sheetViews><sheetView${attributes} zoomScale="100" zoomScaleNormal="100" workbookViewId="0">${panes}</sheetView></sheetViews>`;
}

function columnsXml(widths: ReadonlyMap<number, number>): string {
  if (widths.size === 0) return "";
  const columns = [...widths]
    .sort(([one], [other]) => one - other)
    .map(
      ([column, width]) =>
        `<col min="${column}" max="${column}" width="${width + widthPadding}" customWidth="1"/>`,
    );
  return `<cols>${columns.join("")}</cols>`;
}

function sheetDataXml({ heights }: SheetContent, rows: BlockRows, writer: CellWriter): string {
  const pieces: string[] = ["<sheetData>"];
  const ownHeights = [...heights.keys()].sort((one, other) => one - other);
  let nextHeight = 0;
  const heightRowsBefore = (row: number) => {
    for (; nextHeight < ownHeights.length && (ownHeights[nextHeight] ?? 0) < row; nextHeight++) {
      pieces.push(rowXml(ownHeights[nextHeight] ?? 0, heights, ""));
    }
    if (ownHeights[nextHeight] === row) nextHeight++;
  };
  for (const row of rows.rowNumbers()) {
    heightRowsBefore(row);
    let cells = "";
    rows.visitRow(row, (column, value, formula, style) => {
      cells += writer.cell(row, column, value, formula, style);
    });
    if (cells !== "" || heights.has(row)) pieces.push(rowXml(row, heights, cells));
  }
  heightRowsBefore(Infinity);
  pieces.push("</sheetData>");
  return pieces.join("");
}

function rowXml(row: number, heights: ReadonlyMap<number, number>, cells: string): string {
  const height = heights.get(row);
  const attributes = `r="${row}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}`;
  return cells === "" ? `<row ${attributes}/>` : `<row ${attributes}>${cells}</row>`;
}
