export { loadWorkbook } from "./load-workbook";
