import type { BrowserTask, Line } from "../browser-task";
import type { Size } from "../task";
import { measurePane, type PaneMeasurement, type PaneTask } from "./measure-pane";

const size: Size = { items: 10_000, periods: 104 };

/** The user's thread is never held longer: what a browser calls a long task. */
const limitMilliseconds = 50;
const limitBytes = 1_200_000;

const longest = (tasks: readonly PaneTask[], key: "ownMilliseconds" | "hostMilliseconds"): number =>
  Math.round(Math.max(0, ...tasks.map((task) => task[key])));

/** A browser tells of tasks over 50 ms only: where it told of none, the longest is at most that long. */
const orLess = (milliseconds: number): number => Math.max(milliseconds, limitMilliseconds);

function linesOf({ tasks, scriptBytes }: PaneMeasurement): Line[] {
  const run = tasks.filter(({ step }) => step !== "load");
  const load = tasks.filter(({ step }) => step === "load");
  const longTasks = run.filter(({ ownMilliseconds }) => ownMilliseconds > limitMilliseconds).length;
  return [
    {
      task: "pane-longest-task",
      ...size,
      milliseconds: orLess(longest(run, "ownMilliseconds")),
      limitMilliseconds,
      longTasks,
    },
    // Before the run: reading and running scripts, of which office.js is Microsoft's.
    { task: "pane-load-longest-task", ...size, milliseconds: orLess(longest(load, "ownMilliseconds")) },
    // The stand-in's own work, which in Excel is that of another process.
    { task: "stand-in-longest-task", ...size, milliseconds: orLess(longest(run, "hostMilliseconds")) },
    { task: "pane-script", bytes: scriptBytes, limitBytes },
  ];
}

function explain({ tasks, steps }: PaneMeasurement, complain: (text: string) => void): void {
  complain(`steps, ms: ${[...steps].map(([step, milliseconds]) => `${step} ${milliseconds}`).join(", ")}`);
  const own = tasks.filter(({ ownMilliseconds }) => ownMilliseconds > limitMilliseconds);
  complain(
    `the pane's tasks over ${limitMilliseconds} ms: ${own.map(({ step, ownMilliseconds }) => `${step} ${Math.round(ownMilliseconds)}`).join(", ") || "none"}`,
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
