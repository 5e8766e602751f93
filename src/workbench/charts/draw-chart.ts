import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
} from "chart.js";
import { say } from "../../text/message";
import { render } from "../../text/render";
import type { ChartRecord } from "../host";
import { UnknownChartTypeError } from "./chart-type";
import { ground, shown, type ChartTheme } from "./colors";
import { chartConfiguration } from "./configuration";
import type { DrawnChart } from "./drawn-chart";
import type { ReferencedCells } from "./references";
import { textSetting } from "./settings";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
);

/** A chart that the workbench does not draw stands as a title that says so. */
const inWords = ({ type }: UnknownChartTypeError): DrawnChart => ({
  type: "bar",
  data: { labels: [], datasets: [] },
  options: {
    animation: false,
    responsive: false,
    plugins: {
      title: { display: true, text: render(say("workbench.page.chartNotDrawn", { type })) },
      legend: { display: false },
    },
    scales: { x: { display: false }, y: { display: false } },
  },
});

function configurationOf(record: ChartRecord, cells: ReferencedCells, theme: ChartTheme): DrawnChart {
  try {
    return chartConfiguration(record, cells, theme);
  } catch (error) {
    if (error instanceof UnknownChartTypeError) return inWords(error);
    throw error;
  }
}

/** Excel's thin line around a chart. */
const outline = "#D9D9D9";

/**
 * Draws a chart of the workbook on a canvas that is in the page and has its size there, in place of what was on it.
 *
 * @param cells reads what its series refer to
 * @returns what to call before the canvas is drawn anew or taken away
 */
export function drawChart(
  canvas: HTMLCanvasElement,
  record: ChartRecord,
  cells: ReferencedCells,
  theme: ChartTheme,
): () => void {
  Chart.getChart(canvas)?.destroy();
  const ownGround = theme === "light" ? textSetting(record.properties, "area.fill.Color") : null;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", textSetting(record.properties, "title.Text") ?? record.name);
  canvas.style.backgroundColor = ownGround ?? ground[theme];
  canvas.style.boxShadow = `inset 0 0 0 1px ${shown(outline, "line", theme)}`;
  // Chart.js takes these for CSS pixels, and multiplies them by what the screen needs.
  Object.assign(canvas, { width: canvas.clientWidth, height: canvas.clientHeight });
  const chart = new Chart(canvas, configurationOf(record, cells, theme));
  return () => chart.destroy();
}
