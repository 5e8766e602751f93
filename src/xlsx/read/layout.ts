import { parseAreaAddress, parseCellAddress } from "../address";
import type { ColumnSize, RowSize, SheetLayout, SheetVisibility } from "../content-types";
import type { Area } from "../types";
import { child, childrenNamed, isTrue, type XmlElement } from "../xml/tree";
import { readRules } from "./conditional-rules";
import { readEntryRules } from "./entry-rules";
import { readLinks } from "./hyperlinks";
import type { LookTable } from "./looks";
import { readPage } from "./page";
import type { Palette } from "./palette";
import type { Relationship } from "./relationships";

export interface LayoutContext {
  readonly looks: LookTable;
  readonly palette: Palette;
  readonly relationships: readonly Relationship[];
  readonly rows: ReadonlyMap<number, RowSize>;
  readonly visibility: SheetVisibility;
  readonly isWorksheet: boolean;
}

const usualBaseWidth = 8;

/** Reads what stands around a sheet's cells, but for its charts. @param root of the worksheet, with or without rows */
export function readLayout(root: XmlElement, context: LayoutContext): Omit<SheetLayout, "charts"> {
  const [view] = childrenNamed(child(root, "sheetViews"), "sheetView");
  const format = child(root, "sheetFormatPr");
  const number = (name: string): number | null => {
    const value = format?.attributes.get(name);
    return value === undefined ? null : Number(value);
  };
  const protection = child(root, "sheetProtection");
  return {
    visibility: context.visibility,
    isWorksheet: context.isWorksheet,
    tabColor: context.palette.resolve(child(child(root, "sheetPr"), "tabColor")),
    gridlines: view?.attributes.get("showGridLines") !== "0",
    headings: view?.attributes.get("showRowColHeaders") !== "0",
    defaultWidth: number("defaultColWidth"),
    baseWidth: number("baseColWidth") ?? usualBaseWidth,
    defaultHeight: number("defaultRowHeight"),
    frozen: frozenOf(view ?? null),
    selection: selectionOf(view ?? null),
    columns: childrenNamed(child(root, "cols"), "col").map(columnOf),
    rows: context.rows,
    merged: childrenNamed(child(root, "mergeCells"), "mergeCell")
      .map(({ attributes }) => parseAreaAddress(attributes.get("ref") ?? ""))
      .filter((area) => area !== null),
    protection: protection && isTrue(protection.attributes.get("sheet")) ? protection.attributes : null,
    links: readLinks(root, context.relationships),
    rules: readRules(root, context.looks, context.palette).map(({ rule }) => rule),
    entryRules: readEntryRules(root).map(({ rule }) => rule),
    page: readPage(root),
  };
}

function columnOf({ attributes }: XmlElement): ColumnSize {
  const width = attributes.get("width");
  return {
    first: Number(attributes.get("min")),
    last: Number(attributes.get("max")),
    width: width === undefined ? null : Number(width),
    hidden: isTrue(attributes.get("hidden")),
  };
}

function frozenOf(view: XmlElement | null): SheetLayout["frozen"] {
  const pane = child(view, "pane");
  const state = pane?.attributes.get("state") ?? "split";
  if (!pane || !state.startsWith("frozen")) return null;
  const count = (name: string): number => Number(pane.attributes.get(name) ?? 0);
  return { rows: count("ySplit"), columns: count("xSplit") };
}

/** The selection of the pane that has the focus. */
function selectionOf(view: XmlElement | null): Area | null {
  const active = child(view, "pane")?.attributes.get("activePane") ?? "topLeft";
  const found = childrenNamed(view, "selection").find(
    ({ attributes }) => (attributes.get("pane") ?? "topLeft") === active,
  );
  const cell = parseCellAddress(found?.attributes.get("activeCell") ?? "A1");
  const [first] = (found?.attributes.get("sqref") ?? "").split(/\s+/);
  const area = parseAreaAddress(first ?? "");
  return area ?? (cell && { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
}
