import type { ChartGroup, ChartLook } from "../../content-types";
import { child, childrenNamed, descendants, type XmlElement } from "../../xml/tree";
import type { Palette } from "../palette";
import { readAxis } from "./axis-look";
import { readSeries } from "./series-look";

const groups: Readonly<Record<string, ChartGroup>> = {
  barChart: "bar",
  lineChart: "line",
  scatterChart: "scatter",
  pieChart: "pie",
  doughnutChart: "doughnut",
  areaChart: "area",
};

export const valueOf = (parent: XmlElement | null, local: string): string | null =>
  child(parent, local)?.attributes.get("val") ?? null;

const numberOf = (parent: XmlElement | null, local: string): number | null => {
  const value = valueOf(parent, local);
  return value === null ? null : Number(value);
};

/** What a chart part draws; null for charts of several kinds, or of one that we do not know. */
export function readChart(
  root: XmlElement,
  palette: Palette,
): Omit<ChartLook, "anchor" | "name" | "area"> | null {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const drawn = plot?.children.filter(({ local }) => local.endsWith("Chart")) ?? [];
  const [only] = drawn;
  const group = only && groups[only.local];
  if (drawn.length !== 1 || !only || group === undefined) return null;
  const title = child(chart, "title");
  const titleFont = title && (descendants(title, "rPr")[0] ?? descendants(title, "defRPr")[0] ?? null);
  const size = titleFont?.attributes.get("sz");
  const bold = titleFont?.attributes.get("b");
  const legend = child(chart, "legend");
  const ids = childrenNamed(only, "axId").map(({ attributes }) => attributes.get("val"));
  const axes = ids.map((id) =>
    plot?.children.find((axis) => axis.local.endsWith("Ax") && valueOf(axis, "axId") === id),
  );
  return {
    group,
    horizontal: valueOf(only, "barDir") === "bar",
    grouping: (valueOf(only, "grouping") ??
      (group === "bar" ? "clustered" : "standard")) as ChartLook["grouping"],
    scatterStyle: valueOf(only, "scatterStyle") ?? "",
    title: title && titleText(title),
    titleBold: bold === undefined ? null : bold === "1" || bold === "true",
    titleSize: size === undefined ? null : Number(size) / 100,
    titleColor: titleFont && palette.resolveDrawing(titleFont),
    legend: legend && (valueOf(legend, "legendPos") ?? "r"),
    hiddenCellsToo: valueOf(chart, "plotVisOnly") === "0",
    blanksAs: valueOf(chart, "dispBlanksAs") ?? "zero",
    gapPercent: numberOf(only, "gapWidth"),
    overlapPercent: numberOf(only, "overlap"),
    series: childrenNamed(only, "ser").map((series) => readSeries(series, group, palette)),
    categoryAxis: axes[0] ? readAxis(axes[0], palette) : null,
    valueAxis: axes[1] ? readAxis(axes[1], palette) : null,
  };
}

/** The text of a title, its paragraphs as lines; of one that a cell gives, what the cell held. */
function titleText(title: XmlElement): string | null {
  const rich = descendants(title, "rich")[0];
  if (rich) {
    return childrenNamed(rich, "p")
      .map((paragraph) =>
        descendants(paragraph, "t")
          .map(({ text }) => text)
          .join(""),
      )
      .join("\n");
  }
  return descendants(title, "v")[0]?.text ?? null;
}
