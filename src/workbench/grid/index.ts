export { createGrid, type Grid } from "./create-grid";
export { UniverStore, type UniverStoreOptions } from "./univer-store";
export type { Evaluate } from "./outside-function";
export type { FunctionPlace, FunctionValue } from "./function-value";
export { GridFunctions, type FunctionHelp } from "./univer-functions";
export { ChartLayer, type DrawChart, type ReadValues } from "./chart-layer";
