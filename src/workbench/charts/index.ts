export { UnknownChartTypeError } from "./chart-type";
export type { ChartTheme } from "./colors";
export { chartConfiguration } from "./configuration";
export { clearChart, drawChart } from "./draw-chart";
export { readFrom, type ReadReference, type ReferencedCells } from "./references";
