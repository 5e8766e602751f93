import { areaAddress, cellAddress } from "../address";
import { Utf8Builder } from "../container/utf8-builder";
import type { SheetContent } from "../types";
import { BlockRows } from "./block-rows";
import type { CellWriter } from "./cell-writer";
import { columnXml } from "./column-xml";
import { conditionalFormatsXml } from "./conditional-formats";
import { inDialect, mainNamespace, relationshipNamespace, xmlDeclaration } from "./dialect";
import { linksXml } from "./links";
import { pageSetupXml } from "./page-setup";
import type { StyleBook } from "./style-book";
import { colorXml } from "./style-xml";
import { validationsXml } from "./validations";

/** Relationship ids of what stands in other parts. */
export interface SheetRelationships {
  readonly drawing: string | null;
  readonly tables: readonly string[];
}

/** The XML of a new worksheet in UTF-8, its elements in the order of the schema. */
export function worksheetBytes(
  name: string,
  content: SheetContent,
  writer: CellWriter,
  book: StyleBook,
  relationships: SheetRelationships,
  options: { readonly selected: boolean; readonly strict: boolean },
): Uint8Array {
  const rows = new BlockRows(name, content.blocks);
  const extent = rows.extent();
  const { drawing, tables } = relationships;
  const root = `<worksheet xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}">`;
  const xml = new Utf8Builder();
  xml.add(xmlDeclaration + inDialect(root, options.strict));
  xml.add(sheetPropertiesXml(content));
  xml.add(`<dimension ref="${extent ? areaAddress(extent) : "A1"}"/>`);
  xml.add(sheetViewXml(content, options.selected));
  xml.add('<sheetFormatPr defaultRowHeight="15"/>');
  xml.add(columnsXml(content.widths));
  addSheetData(xml, content, rows, writer);
  xml.add(conditionalFormatsXml(content.conditionalFormats, book));
  xml.add(validationsXml(name, content.validations));
  xml.add(linksXml(content.links));
  if (content.page) xml.add(pageSetupXml(content.page));
  if (drawing !== null) xml.add(`<drawing r:id="${drawing}"/>`);
  if (tables.length > 0) {
    const ids = tables.map((id) => `<tablePart r:id="${id}"/>`);
    xml.add(`<tableParts count="${tables.length}">${ids.join("")}</tableParts>`);
  }
  xml.add("</worksheet>");
  return xml.bytes();
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
    .map(([column, width]) => columnXml(column, width));
  return `<cols>${columns.join("")}</cols>`;
}

function addSheetData(
  xml: Utf8Builder,
  { heights }: SheetContent,
  rows: BlockRows,
  writer: CellWriter,
): void {
  const ownHeights = [...heights.keys()].sort((one, other) => one - other);
  let nextHeight = 0;
  const addHeightsBefore = (row: number) => {
    for (; nextHeight < ownHeights.length && (ownHeights[nextHeight] ?? 0) < row; nextHeight++) {
      xml.add(rowXml(ownHeights[nextHeight] ?? 0, heights, ""));
    }
    if (ownHeights[nextHeight] === row) nextHeight++;
  };
  xml.add("<sheetData>");
  for (const row of rows.rowNumbers()) {
    addHeightsBefore(row);
    const cells: string[] = [];
    rows.visitRow(row, (column, value, formula, style) => {
      cells.push(writer.cell(row, column, value, formula, style));
    });
    const content = cells.join("");
    if (content !== "" || heights.has(row)) xml.add(rowXml(row, heights, content));
  }
  addHeightsBefore(Infinity);
  xml.add("</sheetData>");
}

function rowXml(row: number, heights: ReadonlyMap<number, number>, cells: string): string {
  const height = heights.get(row);
  const attributes = `r="${row}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}`;
  return cells === "" ? `<row ${attributes}/>` : `<row ${attributes}>${cells}</row>`;
}
