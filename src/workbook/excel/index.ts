export { PortError } from "../port-error";
export { ExcelWorkbook } from "./excel-workbook";
export { windowOffice, type OfficeApi } from "./office";
export type { WatchedChange, WatchedPlace, WatchHandler } from "./watch";
