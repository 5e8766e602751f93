export { createGrid, type Grid } from "./create-grid";
export { UniverStore, type UniverStoreOptions } from "./univer-store";
export type { Evaluate } from "./outside-function";
export { GridFunctions, type FunctionHelp, type FunctionPlace, type FunctionValue } from "./univer-functions";
export { ChartLayer, type DrawChart, type ReadValues } from "./chart-layer";
