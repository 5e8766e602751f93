import { drawChart, cellsIn, type ChartTheme } from "../../../src/workbench/charts";
import type {} from "./page";

/** A chart as it was drawn. */
export interface DrawnOnPage {
  readonly name: string;
  /** Share of its pixels that have neither no colour nor the ground's. */
  readonly inked: number;
}

export type DrawCharts = (theme: ChartTheme, width: number, height: number) => readonly DrawnOnPage[];

declare global {
  interface Window {
    drawCharts: DrawCharts;
  }
}

function inked(canvas: HTMLCanvasElement): number {
  const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let count = 0;
  for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 0) count++;
  return (count * 4) / data.length;
}

/** Draws all charts of the stand's workbook below each other, in place of the page. */
window.drawCharts = (theme, width, height) => {
  document.body.replaceChildren();
  return window.stand.store.records("chart").map((record) => {
    const place = document.createElement("div");
    place.style.cssText = `width: ${width}px; height: ${height}px; margin: 16px`;
    const canvas = document.createElement("canvas");
    canvas.style.cssText = "display: block; width: 100%; height: 100%";
    place.append(canvas);
    document.body.append(place);
    const visibleOnly = record.properties["PlotVisibleOnly"] !== false;
    drawChart(canvas, record, cellsIn(window.stand.store, visibleOnly), theme);
    return { name: record.name, inked: inked(canvas) };
  });
};
