import type { ChartConfiguration, ChartDataset } from "chart.js";

/** A value by its category, or by x in a scatter chart; null where nothing is drawn. */
export type ChartPoint = number | null | { readonly x: number; readonly y: number | null };

/** What Chart.js draws a chart of ours from. */
export type DrawnChart = ChartConfiguration<"bar" | "line" | "scatter", ChartPoint[], string>;
export type DrawnDataset = ChartDataset<"bar" | "line" | "scatter", ChartPoint[]>;
