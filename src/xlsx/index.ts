export * from "./change-types";
export * from "./content-types";
export * from "./types";
export {
  areaAddress,
  areaListAddress,
  cellAddress,
  columnLetters,
  columnNumber,
  maximumColumn,
  maximumRow,
  parseAreaAddress,
  parseAreaList,
  parseCellAddress,
  parseSheetReference,
  quotedSheetName,
  sheetReference,
} from "./address";
export { newXlsx } from "./new";
export { openXlsx } from "./open";
export { isDateFormat } from "./read/number-formats";
export { structuredReference } from "./structured-reference";
export { rectangles, type Rectangle } from "./rectangles";
export { withSheetRenamed } from "./write/sheet-references";
