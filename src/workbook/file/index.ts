export { FileWorkbook } from "./file-workbook";
export { readFailure } from "./read-failure";
