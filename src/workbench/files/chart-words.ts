import type { ChartLook } from "../../xlsx";

type Words = readonly (readonly [string, string])[];

/** Words of files for charts, and those of Excel's object model. */
export const chartWords = {
  legend: [
    ["t", "Top"],
    ["b", "Bottom"],
    ["l", "Left"],
    ["r", "Right"],
    ["tr", "Corner"],
  ],
  blanks: [
    ["gap", "NotPlotted"],
    ["zero", "Zero"],
    ["span", "Interpolated"],
  ],
  labels: [
    ["nextTo", "NextToAxis"],
    ["low", "Low"],
    ["high", "High"],
    ["none", "None"],
  ],
  ticks: [
    ["none", "None"],
    ["in", "Inside"],
    ["out", "Outside"],
    ["cross", "Cross"],
  ],
} as const satisfies Record<string, Words>;

/** The object model's word; the first where a file has one that is not known. */
export const spokenWord = (words: Words, written: string): string =>
  words.find(([word]) => word === written)?.[1] ?? words[0]?.[1] ?? "";

const groupings: Readonly<Record<string, string>> = { stacked: "Stacked", percentStacked: "Stacked100" };

/** A chart's type in Excel's object model. */
export function chartType({ group, horizontal, grouping, series }: ChartLook): string {
  const hasMarkers = series.some(({ marker }) => marker !== "none");
  const hasLines = series.some(({ noLine }) => !noLine);
  const isSmooth = series.some(({ smooth }) => smooth);
  const stacked = groupings[grouping] ?? "";
  switch (group) {
    case "bar":
      return `${horizontal ? "Bar" : "Column"}${stacked || "Clustered"}`;
    case "line":
      return `Line${hasMarkers ? "Markers" : ""}${stacked}`;
    case "area":
      return `Area${stacked}`;
    case "pie":
      return "Pie";
    case "doughnut":
      return "Doughnut";
    case "scatter":
      if (!hasLines) return "XYScatter";
      return `XYScatter${isSmooth ? "Smooth" : "Lines"}${hasMarkers ? "" : "NoMarkers"}`;
  }
}
