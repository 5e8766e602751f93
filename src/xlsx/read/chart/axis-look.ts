import type { ChartAxisLook } from "../../content-types";
import { child, descendants, isTrue, type XmlElement } from "../../xml/tree";
import type { Palette } from "../palette";

/** One axis of a chart. */
export function readAxis(axis: XmlElement, palette: Palette): ChartAxisLook {
  const value = (parent: XmlElement | null, local: string): string | null =>
    child(parent, local)?.attributes.get("val") ?? null;
  const numeric = (parent: XmlElement | null, local: string): number | null => {
    const text = value(parent, local);
    return text === null ? null : Number(text);
  };
  const scaling = child(axis, "scaling");
  const format = child(axis, "numFmt");
  const line = child(child(axis, "spPr"), "ln");
  const gridlines = child(axis, "majorGridlines");
  const gridline = child(child(gridlines, "spPr"), "ln");
  const texts = child(axis, "txPr");
  const font = texts && (descendants(texts, "defRPr")[0] ?? null);
  const size = font?.attributes.get("sz");
  const title = child(axis, "title");
  return {
    visible: !isTrue(value(axis, "delete")),
    numberFormat: format?.attributes.get("formatCode") ?? "General",
    linked: format === null || isTrue(format.attributes.get("sourceLinked")),
    minimum: numeric(scaling, "min"),
    maximum: numeric(scaling, "max"),
    reversed: value(scaling, "orientation") === "maxMin",
    labelPosition: value(axis, "tickLblPos") ?? "nextTo",
    majorTicks: value(axis, "majorTickMark") ?? "cross",
    minorTicks: value(axis, "minorTickMark") ?? "cross",
    labelEvery: numeric(axis, "tickLblSkip"),
    isText: axis.local === "catAx" && value(axis, "auto") === "0",
    title:
      title &&
      descendants(title, "t")
        .map(({ text }) => text)
        .join(""),
    gridlines: gridlines !== null,
    gridlineColor: palette.resolveDrawing(gridline),
    lineColor: palette.resolveDrawing(line),
    noLine: child(line, "noFill") !== null,
    fontSize: size === undefined ? null : Number(size) / 100,
    fontColor: palette.resolveDrawing(font),
  };
}
