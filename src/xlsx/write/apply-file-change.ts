import type { FileChange } from "../change-types";
import { addChart, changeChart, redrawChart, removeChart } from "./chart/change-charts";
import type { Draft } from "./draft";
import { setColumns } from "./set-columns";
import { setEntryRules } from "./set-entry-rules";
import { setFormats } from "./set-formats";
import { setHiddenRows } from "./set-heights";
import { setHyperlinks } from "./set-hyperlinks";
import { setMerged } from "./set-merged";
import { setPage } from "./set-page";
import { setProtection } from "./set-protection";
import { setRules } from "./set-rules";
import { removeTable, setTable } from "./set-table";
import { setTabColor, setView } from "./set-view";
import { activateSheet } from "./sheet-list";
import { orderSheets, removeSheet, renameSheet, setVisibility } from "./sheet-structure";
import { setXmlPart } from "./xml-part";

/** Applies a change that only files can take. @throws RangeError naming what Excel would refuse */
export function applyFileChange(draft: Draft, change: FileChange): void {
  switch (change.kind) {
    case "rename-sheet":
      return renameSheet(draft, change.sheet, change.to);
    case "remove-sheet":
      return removeSheet(draft, change.sheet);
    case "order-sheets":
      return orderSheets(draft, change.sheets);
    case "set-visibility":
      return setVisibility(draft, change.sheet, change.visibility);
    case "activate-sheet":
      return activateSheet(draft, change.sheet);
    case "set-formats":
      return setFormats(draft, change);
    case "set-view":
      return setView(draft, change);
    case "set-tab-color":
      return setTabColor(draft, change.sheet, change.color);
    case "set-columns":
      return setColumns(draft, change);
    case "set-hidden-rows":
      return setHiddenRows(draft, change.sheet, change.rows);
    case "set-merged":
      return setMerged(draft, change.sheet, change.areas);
    case "set-hyperlinks":
      return setHyperlinks(draft, change.sheet, change.links);
    case "set-rules":
      return setRules(draft, change.sheet, change.rules);
    case "set-entry-rules":
      return setEntryRules(draft, change.sheet, change.rules);
    case "set-page":
      return setPage(draft, change.sheet, change.page);
    case "set-protection":
      return setProtection(draft, change.sheet, change.attributes);
    case "set-table":
      return setTable(draft, change);
    case "remove-table":
      return removeTable(draft, change.table);
    case "add-chart":
      return addChart(draft, change.sheet, change.chart);
    case "change-chart":
      return changeChart(draft, change);
    case "redraw-chart":
      return redrawChart(draft, change.sheet, change.anchor, change.chart);
    case "remove-chart":
      return removeChart(draft, change.sheet, change.anchor);
    case "set-xml-part":
      return setXmlPart(draft, change.part, change.xml);
  }
}
