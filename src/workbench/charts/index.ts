export { UnknownChartTypeError } from "./chart-type";
export type { ChartTheme } from "./colors";
export { chartConfiguration } from "./configuration";
export { drawChart } from "./draw-chart";
export { cellsIn, numberFormatIn, type ReferencedCells } from "./references";
