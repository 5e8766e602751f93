import type { CartesianScaleOptions } from "chart.js";
import { shown, type ChartTheme } from "./colors";
import { numberLabel } from "./labels";
import { flagSetting, numberSetting, textSetting, type Settings } from "./settings";

/** A point of Excel's sizes in CSS pixels. */
export const pixelsOfPoint = 4 / 3;

const usualPoints = 9;
const mostTicks = 8;
const usualText = "#595959";
const usualLine = "#D9D9D9";

export type AxisName = "category" | "value";

/** Where an axis stands: at the bottom or left, at the other side for "High", or through zero. */
function position(
  settings: Settings,
  axis: AxisName,
  isVertical: boolean,
  crossesZero: boolean,
): CartesianScaleOptions["position"] {
  const labels = settings[`${axis}.TickLabelPosition`];
  if (labels === "High") return isVertical ? "right" : "top";
  if (crossesZero && labels !== "Low") return isVertical ? { x: 0 } : { y: 0 };
  return isVertical ? "left" : "bottom";
}

/**
 * Fonts, lines and place of an axis.
 *
 * @param crossesZero the other axis runs below zero, where Excel puts labels next to the line unless told otherwise
 */
export function axisLook(
  settings: Settings,
  axis: AxisName,
  theme: ChartTheme,
  { isVertical, crossesZero }: { readonly isVertical: boolean; readonly crossesZero: boolean },
) {
  const at = (path: string): string => `${axis}.${path}`;
  const line = shown(textSetting(settings, at("line.Color")) ?? usualLine, "line", theme);
  const gridline = shown(textSetting(settings, at("major.gridlines.line.Color")) ?? usualLine, "line", theme);
  // In Excel new charts have gridlines across their values only.
  const hasGridlines = flagSetting(settings, at("major.gridlines.Visible"), axis === "value");
  const title = textSetting(settings, at("title.Text"));
  return {
    display: flagSetting(settings, at("Visible"), true),
    position: position(settings, axis, isVertical, crossesZero),
    border: { display: settings[at("line.LineStyle")] !== "None", color: line },
    grid: { display: hasGridlines, color: gridline, drawTicks: settings[at("MajorTickMark")] === "Outside" },
    title: {
      display: title !== null && flagSetting(settings, at("title.Visible"), false),
      text: title ?? "",
    },
    ticks: {
      display: settings[at("TickLabelPosition")] !== "None",
      color: shown(textSetting(settings, at("font.Color")) ?? usualText, "text", theme),
      font: { size: (numberSetting(settings, at("font.Size")) ?? usualPoints) * pixelsOfPoint },
      maxRotation: 0,
      padding: 4,
    },
  };
}

/** The number format of an axis: its own, or that of the cells. */
export function axisFormat(settings: Settings, axis: AxisName, ofCells: string): string {
  const own = textSetting(settings, `${axis}.NumberFormat`);
  return own === null || flagSetting(settings, `${axis}.LinkNumberFormat`, true) ? ofCells : own;
}

/** Limits, steps and labels of an axis of numbers. */
export function numberScale(settings: Settings, axis: AxisName, numberFormat: string) {
  const limit = (path: string): number | undefined => numberSetting(settings, `${axis}.${path}`) ?? undefined;
  const [min, max, step] = [limit("Minimum"), limit("Maximum"), limit("MajorUnit")];
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    reverse: flagSetting(settings, `${axis}.ReversePlotOrder`, false),
    ticks: {
      maxTicksLimit: mostTicks,
      ...(step !== undefined && { stepSize: step }),
      callback: (value: string | number) => numberLabel(numberFormat, Number(value)),
    },
  };
}
