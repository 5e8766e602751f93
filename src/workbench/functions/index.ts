export type { BlankCell, RawArgument, RawCell } from "./arguments";
export { busy, isBusy, type Busy } from "./busy";
export { FunctionManager, type FunctionEngine, type FunctionManagerOptions, type Place } from "./manager";
export type { FunctionDescription, ParameterDescription, ParameterType } from "./metadata";
