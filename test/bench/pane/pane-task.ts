import type { BrowserTask, Line } from "../browser-task";
import type { Size } from "../task";
import { measurePane, type PaneMeasurement } from "./measure-pane";

const size: Size = { items: 10_000, periods: 104 };

/** The user's thread is never held longer: what a browser calls a long task. */
const limitMilliseconds = 50;
const limitBytes = 1_200_000;

const longest = (milliseconds: readonly number[]): number =>
  Math.round(Math.max(0, ...milliseconds) * 10) / 10;

function linesOf({ tasks, load, hostMilliseconds, scriptBytes }: PaneMeasurement): Line[] {
  const overLimit = tasks.filter(({ ownMilliseconds }) => ownMilliseconds > limitMilliseconds).length;
  return [
    {
      task: "pane-longest-task",
      ...size,
      milliseconds: longest(tasks.map(({ ownMilliseconds }) => ownMilliseconds)),
      limitMilliseconds,
      longTasks: overLimit,
      clockMilliseconds: longest(tasks.map(({ clockMilliseconds }) => clockMilliseconds)),
    },
    // Before the first screen: reading and running scripts, of which office.js is Microsoft's. By the clock, and 0 where none was
    // over 50 ms.
    {
      task: "pane-load-longest-task",
      ...size,
      milliseconds: longest(load.map(({ ownMilliseconds }) => ownMilliseconds)),
    },
    // The stand-in's own work, which in Excel is that of another process.
    { task: "stand-in-longest-task", ...size, milliseconds: longest([hostMilliseconds]) },
    { task: "pane-script", bytes: scriptBytes, limitBytes },
  ];
}

function explain({ tasks, steps }: PaneMeasurement, complain: (text: string) => void): void {
  complain(`steps, ms: ${[...steps].map(([step, milliseconds]) => `${step} ${milliseconds}`).join(", ")}`);
  const longestFirst = [...tasks].sort((a, b) => b.ownMilliseconds - a.ownMilliseconds).slice(0, 8);
  complain(
    `longest tasks of the pane's thread, ms of the processor (by the clock): ${longestFirst
      .map(
        ({ step, ownMilliseconds, clockMilliseconds }) =>
          `${step} ${ownMilliseconds.toFixed(1)} (${clockMilliseconds.toFixed(0)})`,
      )
      .join(", ")}`,
  );
}

/** The pane's thread over a whole run, and its script. */
export const paneTask: BrowserTask = {
  names: ["pane-longest-task", "pane-script"],
  measure: async (note) => {
    const measurement = await measurePane(size);
    explain(measurement, note);
    return linesOf(measurement);
  },
};
