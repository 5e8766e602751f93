export { loadWorkbook } from "./load-workbook";
export { saveWorkbook, type SavedWorkbook } from "./save-workbook";
