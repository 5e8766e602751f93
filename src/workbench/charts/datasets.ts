import { pixelsOfPoint } from "./axes";
import type { ChartShape } from "./chart-type";
import { automaticColor, shown, type ChartTheme } from "./colors";
import type { ChartPoint, DrawnDataset } from "./drawn-chart";
import type { ChartSeries } from "./series";
import { flagSetting, numberSetting, textSetting } from "./settings";

const usualGapPercent = 150;
const usualLinePoints = 2.25;
const usualMarkerPoints = 5;
const smoothTension = 0.4;

/**
 * How wide bars are. Excel gives the gap between two categories and the overlap of two bars in percent of a bar; Chart.js gives
 * shares of a category's place.
 */
export function barShares(gapPercent: number, overlapPercent: number, bars: number) {
  const cluster = bars - ((bars - 1) * overlapPercent) / 100;
  return {
    categoryPercentage: cluster / (cluster + gapPercent / 100),
    barPercentage: bars / cluster,
  };
}

function bars(series: ChartSeries, all: readonly ChartSeries[], shape: ChartShape, color: string) {
  const [first] = all;
  // Excel keeps gap and overlap for the whole chart and tells them at each series; the first one's hold.
  const of = (path: string): number | null => numberSetting((first ?? series).record.properties, path);
  return {
    backgroundColor: color,
    ...barShares(
      of("GapWidth") ?? usualGapPercent,
      shape.stacked ? 0 : (of("Overlap") ?? 0),
      shape.stacked ? 1 : all.length,
    ),
  };
}

function lines({ record: { properties } }: ChartSeries, shape: ChartShape, color: string) {
  const marker = textSetting(properties, "MarkerStyle") ?? "Automatic";
  const hasMarkers = marker === "Automatic" ? shape.markers : marker !== "None";
  const hasLine = shape.lines && properties["line.LineStyle"] !== "None";
  return {
    borderColor: color,
    backgroundColor: color,
    showLine: hasLine,
    borderWidth: (numberSetting(properties, "line.Weight") ?? usualLinePoints) * pixelsOfPoint,
    pointRadius: hasMarkers
      ? ((numberSetting(properties, "MarkerSize") ?? usualMarkerPoints) * pixelsOfPoint) / 2
      : 0,
    pointHitRadius: 8,
    tension: flagSetting(properties, "Smooth", false) ? smoothTension : 0,
  };
}

/** Points of a scatter chart; x counts from 1 where there is no number for it. */
function points({ values, categories }: ChartSeries): ChartPoint[] {
  const hasNumbers = categories.some((value) => typeof value === "number");
  return values.map((y, index) => {
    const x = categories[index];
    return { x: hasNumbers && typeof x === "number" ? x : index + 1, y };
  });
}

/** The series of a chart with their colours. */
export function datasets(all: readonly ChartSeries[], shape: ChartShape, theme: ChartTheme): DrawnDataset[] {
  return all.map((series, position) => {
    const { properties } = series.record;
    const own = textSetting(properties, shape.kind === "bar" ? "fill.Color" : "line.Color");
    // Cleared on purpose, as the steps under a waterfall are.
    const isBare = shape.kind === "bar" && properties["fill.Color"] === null;
    const color = isBare ? "transparent" : shown(own ?? automaticColor(position), "shape", theme);
    return {
      label: series.name,
      data: shape.kind === "scatter" ? points(series) : [...series.values],
      ...(shape.kind === "bar" ? bars(series, all, shape, color) : lines(series, shape, color)),
    };
  });
}
