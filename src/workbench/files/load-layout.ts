import type { SheetLayout, SheetVisibility } from "../../xlsx";
import type { SheetRecord } from "../host/store/records";
import type { SheetStore } from "../host/store/sheet-store";
import { recordColor } from "./format-words";
import { pageProperties } from "./load-page";
import { charactersOfWidth, pointsOfWidth, usualWidth } from "./sizes";

const visibilities: Readonly<Record<SheetVisibility, SheetRecord["visibility"]>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** What a sheet says of itself: sizes, panes, what is hidden, how it is printed. */
export function loadLayout(layout: SheetLayout, sheetId: string, store: SheetStore): void {
  const page = store.sheets().find(({ id }) => id === sheetId)?.page;
  store.updateSheet(sheetId, {
    visibility: visibilities[layout.visibility],
    tabColor: layout.tabColor === null ? "" : recordColor(layout.tabColor),
    showGridlines: layout.gridlines,
    showHeadings: layout.headings,
    standardWidth: standardWidth(layout),
    frozen: layout.frozen,
    protectedWith: layout.protection === null ? null : protectionOptions(layout.protection),
    columnWidths: columnWidths(layout),
    rowHeights: rowHeights(layout),
    hiddenRows: [...layout.rows]
      .filter(([, { hidden }]) => hidden)
      .map(([row]) => row)
      .sort((one, other) => one - other),
    hiddenColumns: layout.columns
      .filter(({ hidden }) => hidden)
      .flatMap(({ first, last }) => numbers(first, last)),
    merged: layout.merged,
    ...(page && { page: { ...page, properties: pageProperties(layout.page) } }),
  });
  for (const { row, column, location, address, tooltip } of layout.links) {
    store.setHyperlink(sheetId, row, column, {
      ...(location !== undefined && { documentReference: location }),
      ...(address !== undefined && { address }),
      ...(tooltip !== undefined && { screenTip: tooltip }),
    });
  }
}

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function standardWidth({ defaultWidth, baseWidth }: SheetLayout): number {
  return charactersOfWidth(defaultWidth ?? usualWidth(baseWidth));
}

/** Columns beyond these have no width of their own: files like to give one to all 16,384. */
const mostColumns = 1_024;

function columnWidths(layout: SheetLayout): Record<number, number> {
  const widths: Record<number, number> = {};
  const usual = pointsOfWidth(layout.defaultWidth ?? usualWidth(layout.baseWidth));
  for (const { first, last, width } of layout.columns) {
    if (width === null || pointsOfWidth(width) === usual) continue;
    for (const column of numbers(first, Math.min(last, Math.max(first, mostColumns))))
      widths[column] = pointsOfWidth(width);
  }
  return widths;
}

/** Excel writes a height for every row; one that is the sheet's own is none of the row's. */
function rowHeights({ rows, defaultHeight }: SheetLayout): Record<number, number> {
  return Object.fromEntries(
    [...rows].flatMap(([row, { height }]) =>
      height === null || height === defaultHeight ? [] : [[row, height]],
    ),
  );
}

/** What may be done to a protected sheet: names in Excel's object model by attribute, which says what may not. */
export const protectionAttributes: readonly (readonly [string, string, boolean])[] = [
  ["autoFilter", "allowAutoFilter", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["insertRows", "allowInsertRows", true],
  ["pivotTables", "allowPivotTables", true],
  ["sort", "allowSort", true],
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
];

/** Only what is allowed is named, as an add-in would name it. */
function protectionOptions(attributes: ReadonlyMap<string, string>): Record<string, boolean> {
  const allowed = protectionAttributes.filter(([attribute, , usual]) => {
    const value = attributes.get(attribute);
    const isForbidden = value === undefined ? usual : value === "1" || value === "true";
    return !isForbidden;
  });
  return Object.fromEntries(allowed.map(([, option]) => [option, true]));
}
