export type { Fault } from "./faults";
export { ExcelHost, type HostOptions } from "./host";
export { defaultRequirementSets } from "./requirement-sets";
export { installShim, type AddInWindow } from "./shim";
export { MemoryStore, type FormulaPlace, type MemoryStoreOptions } from "./store/memory-store";
export * from "./store/records";
export type { SheetStore } from "./store/sheet-store";
