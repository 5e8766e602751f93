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
import { ground, type ChartTheme } from "./colors";
import { chartConfiguration, type DrawnChart } from "./configuration";
import type { ReadReference } from "./references";
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
    maintainAspectRatio: false,
    plugins: {
      title: { display: true, text: render(say("workbench.page.chartNotDrawn", { type })) },
      legend: { display: false },
    },
    scales: { x: { display: false }, y: { display: false } },
  },
});

function configurationOf(record: ChartRecord, read: ReadReference, theme: ChartTheme): DrawnChart {
  try {
    return chartConfiguration(record, read, theme);
  } catch (error) {
    if (error instanceof UnknownChartTypeError) return inWords(error);
    throw error;
  }
}

/** Ends what is drawn on a canvas, which may then be removed. */
export function clearChart(canvas: HTMLCanvasElement): void {
  Chart.getChart(canvas)?.destroy();
}

/**
 * Draws a chart of the workbook on a canvas, in place of what was there. The canvas's parent has to be positioned and gives the size.
 *
 * @param read reads the cells behind its series
 */
export function drawChart(
  canvas: HTMLCanvasElement,
  record: ChartRecord,
  read: ReadReference,
  theme: ChartTheme,
): void {
  const configuration = configurationOf(record, read, theme);
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", textSetting(record.properties, "title.Text") ?? record.name);
  const ownGround = theme === "light" ? textSetting(record.properties, "area.fill.Color") : null;
  canvas.style.backgroundColor = ownGround ?? ground[theme];
  const drawn = Chart.getChart(canvas);
  if (drawn !== undefined && "type" in drawn.config && drawn.config.type === configuration.type) {
    drawn.data = configuration.data;
    drawn.options = configuration.options ?? {};
    drawn.update("none");
    return;
  }
  drawn?.destroy();
  new Chart(canvas, configuration);
}
