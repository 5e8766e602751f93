export { PortError } from "../port-error";
export { ExcelWorkbook } from "./excel-workbook";
export type { ActiveCell, SelectedPlace } from "./selection";
export type { TableRows } from "./show";
export { windowOffice, type OfficeApi } from "./office";
export type { WatchedChange, WatchedPlace, WatchHandler } from "./watch";
