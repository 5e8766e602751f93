/**
 * What the host says it supports, set by set; versions are texts. ExcelApi 1.20 brings merged undo, DelayForCellEdit lets
 * requests wait until the user has left the cell.
 */
export const defaultRequirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.8",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  OpenBrowserWindowApi: "1.1",
  Settings: "1.1",
  KeyboardShortcuts: "1.1",
  CustomXmlParts: "1.1",
  DelayForCellEdit: "1.1",
};
