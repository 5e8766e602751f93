export { applyPlan, type Outcome } from "./apply-plan";
export {
  cellChanges,
  plannedCells,
  type CellChange,
  type Plan,
  type PlannedSheet,
  type PlannedTable,
  type SheetEdit,
  type SheetsPlan,
} from "./plan";
export { readOwnTable, type OwnRow, type OwnTable } from "./own-table";
export { planReport } from "./plan-report";
export { WriteError } from "./write-error";
export { undoWrite } from "./undo-write";
