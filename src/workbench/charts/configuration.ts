import type { ChartRecord } from "../host";
import { axisFormat, axisLook, numberScale, pixelsOfPoint, type AxisName } from "./axes";
import { chartShape, type ChartShape } from "./chart-type";
import { shown, type ChartTheme } from "./colors";
import { datasets } from "./datasets";
import type { DrawnChart } from "./drawn-chart";
import { cellLabel, numberLabel } from "./labels";
import type { ReferencedCells } from "./references";
import { seriesOf, type ChartSeries } from "./series";
import { flagSetting, numberSetting, textSetting, type Settings } from "./settings";

const fontFamily = 'Calibri, Carlito, "Segoe UI", sans-serif';
const usualTitle = { points: 14, color: "#595959" } as const;
const legendText = "#595959";
const usualLegendPoints = 9;
const padding = 8;
const headroom = "5%";

/** From this share of its range on Excel lets an axis of lines begin above zero. */
const zeroLeftOut = 1 / 6;

function beginsAtZero(shape: ChartShape, series: readonly ChartSeries[]): boolean {
  if (shape.kind === "bar") return true;
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const [smallest, largest] = [Math.min(...values), Math.max(...values)];
  return smallest < 0 || largest - smallest > zeroLeftOut * largest;
}

function title(settings: Settings, theme: ChartTheme) {
  const text = textSetting(settings, "title.Text");
  const alignment = settings["title.HorizontalAlignment"];
  return {
    display: text !== null && flagSetting(settings, "title.Visible", true),
    text: text ?? "",
    align:
      alignment === "Left"
        ? ("start" as const)
        : alignment === "Right"
          ? ("end" as const)
          : ("center" as const),
    color: shown(textSetting(settings, "title.font.Color") ?? usualTitle.color, "text", theme),
    font: {
      family: fontFamily,
      size: (numberSetting(settings, "title.font.Size") ?? usualTitle.points) * pixelsOfPoint,
      weight: flagSetting(settings, "title.font.Bold", false) ? ("bold" as const) : ("normal" as const),
    },
    padding: { top: 0, bottom: padding },
  };
}

const sides = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "right" } as const;

function legend(settings: Settings, shape: ChartShape, theme: ChartTheme) {
  const place = textSetting(settings, "legend.Position") ?? "Bottom";
  return {
    display: flagSetting(settings, "legend.Visible", true),
    position: sides[place as keyof typeof sides],
    labels: {
      color: shown(textSetting(settings, "legend.font.Color") ?? legendText, "text", theme),
      font: {
        family: fontFamily,
        size: (numberSetting(settings, "legend.font.Size") ?? usualLegendPoints) * pixelsOfPoint,
      },
      boxWidth: shape.kind === "bar" ? 9 : 24,
      boxHeight: shape.kind === "bar" ? 9 : 1,
    },
  };
}

/** The axis of a chart's categories, every k-th of which has a label where the chart says so. */
function categoryScale(settings: Settings, shape: ChartShape, labels: readonly string[]) {
  const every = Math.max(1, numberSetting(settings, "category.TickLabelSpacing") ?? 0);
  const isSet = numberSetting(settings, "category.TickLabelSpacing") !== null;
  const isReversed = flagSetting(settings, "category.ReversePlotOrder", false);
  return {
    type: "category" as const,
    // Excel begins lying bars at the bottom, Chart.js at the top.
    reverse: isReversed !== shape.horizontal,
    offset: true,
    ticks: {
      autoSkip: !isSet,
      callback: (_value: string | number, index: number) => (index % every === 0 ? labels[index] : ""),
    },
  };
}

function scales(
  settings: Settings,
  shape: ChartShape,
  series: readonly ChartSeries[],
  labels: readonly string[],
  theme: ChartTheme,
): NonNullable<DrawnChart["options"]>["scales"] {
  const [first] = series;
  const isBelowZero = (one: ChartSeries): boolean => one.values.some((value) => value !== null && value < 0);
  const look = (axis: AxisName, isVertical: boolean) =>
    axisLook(settings, axis, theme, {
      isVertical,
      crossesZero: axis === "category" && shape.kind !== "scatter" && series.some(isBelowZero),
    });
  const merged = <Look extends { ticks: object }, More extends { ticks: object }>(
    base: Look,
    more: More,
  ) => ({
    ...base,
    ...more,
    ticks: { ...base.ticks, ...more.ticks },
  });
  const categories =
    shape.kind === "scatter"
      ? {
          type: "linear" as const,
          ...numberScale(
            settings,
            "category",
            axisFormat(settings, "category", first?.categoryFormat ?? "General"),
          ),
        }
      : { ...categoryScale(settings, shape, labels), stacked: shape.stacked };
  const values = {
    type: "linear" as const,
    beginAtZero: beginsAtZero(shape, series),
    // Excel leaves room beyond the last value where it chooses the limit.
    grace: headroom,
    stacked: shape.stacked,
    ...numberScale(settings, "value", axisFormat(settings, "value", first?.valueFormat ?? "General")),
  };
  const category = merged(look("category", shape.horizontal), categories);
  const value = merged(look("value", !shape.horizontal), values);
  return shape.horizontal ? { x: value, y: category } : { x: category, y: value };
}

/**
 * A chart of the workbook as Chart.js draws it.
 *
 * @param record the chart as the host keeps it
 * @param cells reads what its series refer to
 * @throws UnknownChartTypeError for types that the host does not model
 */
export function chartConfiguration(
  record: ChartRecord,
  cells: ReferencedCells,
  theme: ChartTheme,
): DrawnChart {
  const settings = record.properties;
  const shape = chartShape(textSetting(settings, "ChartType") ?? "ColumnClustered");
  const series = seriesOf(record, cells);
  const [first] = series;
  const categories = first?.categories ?? [];
  const categoryFormat = axisFormat(settings, "category", first?.categoryFormat ?? "General");
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const labels = Array.from({ length: count }, (_, index) =>
    index < categories.length ? cellLabel(categoryFormat, categories[index] ?? null) : String(index + 1),
  );
  const valueFormat = axisFormat(settings, "value", first?.valueFormat ?? "General");
  return {
    type: shape.kind,
    data: {
      labels,
      datasets: datasets(series, shape, theme),
    },
    options: {
      animation: false,
      // Whoever owns the canvas gives its size.
      responsive: false,
      indexAxis: shape.horizontal ? "y" : "x",
      spanGaps: settings["DisplayBlanksAs"] === "Interpolated",
      font: { family: fontFamily },
      layout: { padding },
      plugins: {
        title: title(settings, theme),
        legend: legend(settings, shape, theme),
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed }) => {
              const value = shape.horizontal ? parsed.x : parsed.y;
              return `${dataset.label ?? ""}: ${value === null ? "" : numberLabel(valueFormat, value)}`;
            },
          },
        },
      },
      scales: scales(settings, shape, series, labels, theme) ?? {},
    },
  };
}
