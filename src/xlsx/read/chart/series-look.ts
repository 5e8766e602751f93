import type { ChartGroup, ChartSeriesLook } from "../../content-types";
import { child, descendants, isTrue, type XmlElement } from "../../xml/tree";
import type { Palette } from "../palette";

const emuPerPoint = 12_700;

/** One series of a chart. */
export function readSeries(series: XmlElement, group: ChartGroup, palette: Palette): ChartSeriesLook {
  const shape = child(series, "spPr");
  const line = child(shape, "ln");
  const weight = line?.attributes.get("w");
  const isLine = group === "line" || group === "scatter";
  const isScatter = group === "scatter";
  const smooth = child(series, "smooth");
  return {
    name: seriesName(series),
    values: reference(child(series, isScatter ? "yVal" : "val")),
    categories: reference(child(series, isScatter ? "xVal" : "cat")),
    color: palette.resolveDrawing(isLine ? line : shape),
    lineWeight:
      weight === undefined || !isLine ? null : Math.round((Number(weight) / emuPerPoint) * 100) / 100,
    noFill: !isLine && child(shape, "noFill") !== null,
    noLine: child(line, "noFill") !== null,
    marker: child(child(series, "marker"), "symbol")?.attributes.get("val") ?? null,
    smooth: smooth !== null && isTrue(smooth.attributes.get("val") ?? "1"),
  };
}

/** The name as it was shown when the file was written. */
function seriesName(series: XmlElement): string {
  const text = child(series, "tx");
  return (text && descendants(text, "v")[0]?.text) ?? "";
}

/** "[0]!" stands for the workbook itself. */
function reference(points: XmlElement | null): string | null {
  const formula = points && descendants(points, "f")[0]?.text;
  return formula?.replace(/^\[0\]!/, "") ?? null;
}
