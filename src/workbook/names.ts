import type { SheetId } from "../report";

const pascal = (id: string): string =>
  id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

/** Name of the Excel table of a report's table: "item-locations" -> "scmItemLocations". Never readable as a cell. */
export const tableName = (tableId: string): string => `scm${pascal(tableId)}`;

/** Name of a report's defined name: "today" -> "scmToday". */
export const definedName = (id: string): string => `scm${pascal(id)}`;

/** Name of the values of a table's column, for lists to choose from: "items.item" -> "scmListItemsItem". */
export const listName = (tableId: string, columnId: string): string =>
  `scmList${pascal(tableId)}${pascal(columnId)}`;

const sheetPrefix = "scmSheet_";

/** Hidden name by which a sheet of ours is recognised, whatever it is called now. */
export const sheetMark = (id: SheetId): string => sheetPrefix + id.replaceAll("-", "_");

/** Hidden name of the top left cell of a block that is no table, so that it is found after the user inserted rows. */
export const blockMark = (sheet: SheetId, index: number): string =>
  `scmBlock_${sheet.replaceAll("-", "_")}_${index + 1}`;

/** Whether a name marks a block of a sheet of ours. */
export const isBlockMarkOf = (name: string, sheet: SheetId): boolean =>
  name.toLowerCase().startsWith(`scmblock_${sheet.replaceAll("-", "_")}_`);

/** Whether a name marks a sheet of ours. */
export const isSheetMark = (name: string): boolean => name.startsWith(sheetPrefix);

/** Whether the workbook holds a sheet of ours. Where it holds none, tables that are named like ours are the user's. */
export const holdsOwnSheets = (names: readonly { readonly name: string }[]): boolean =>
  names.some(({ name }) => isSheetMark(name));

/** Whether an Excel table is named as those that we write. */
export const isOwnTable = (name: string): boolean => /^scm[A-Z]/.test(name);

/** Key of the setting that remembers which tool and options wrote a table. */
export const runSettingKey = (table: string): string => `run:${table}`;

/** Order of the sheets, after the user's own. */
export const sheetOrder: readonly SheetId[] = [
  "findings",
  "nine-box",
  "items",
  "item-locations",
  "variability",
  "class-changes",
  "segments",
  "policies",
  "overrides",
  "kpi",
  "readiness",
  "advice",
  "advice-worth",
  "advice-profile",
  "advice-cuts",
  "criteria",
  "criteria-weights",
  "criteria-items",
  "criteria-customers",
  "model",
  "model-rules",
  "model-classes",
  "model-rows",
  "forecast-summary",
  "forecast-segments",
  "forecast",
  "forecast-range",
  "accuracy",
  "accuracy-segments",
  "accuracy-periods",
  "accuracy-items",
  "smoothing",
  "smoothing-segments",
  "smoothing-frontier",
  "exceptions",
  "exception-list",
  "exception-rules",
  "safety-stock",
  "safety-stock-segments",
  "safety-stock-items",
  "replenishment",
  "replenishment-plan",
  "order-proposal",
  "investment",
  "investment-targets",
  "investment-frontier",
  "review",
  "review-cuts",
  "review-items",
  "review-votes",
  "class-audit",
  "class-migration",
  "class-due",
  "class-due-items",
  "class-history",
  "granularity",
  "granularity-levels",
  "override-report",
  "forecast-overrides",
  "override-value",
  "override-approvers",
  "new-products",
  "new-product-items",
  "new-product-forecast",
  "new-product-analogues",
  "inventory-ownership",
  "owned-measures",
  "inventory-owners",
  "ownership-items",
  "day-value",
  "day-value-suppliers",
  "day-value-items",
  "policy-impact",
  "policy-impact-segments",
  "policy-impact-items",
  "recalibration",
  "parameter-changes",
  "parameters-in-force",
  "allocation",
  "allocation-customers",
  "allocation-requests",
  "allocation-supply",
  "multi-echelon",
  "echelon-segments",
  "network-stages",
  "network-links",
  "audit",
];

const longestSheetName = 31;

/** `name` if it is free, else "name (Stratify)", "name (Stratify 2)" ...; Excel compares sheet names without case. */
export function freeSheetName(name: string, taken: readonly string[], owner = "Stratify"): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  const free = (candidate: string): boolean => !used.has(candidate.toLowerCase());
  if (free(name)) return name;
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? ` (${owner})` : ` (${owner} ${count})`;
    const candidate = name.slice(0, longestSheetName - suffix.length) + suffix;
    if (free(candidate)) return candidate;
  }
}
