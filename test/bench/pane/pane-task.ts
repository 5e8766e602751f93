import type { Size } from "../task";
import { ensureBuilt } from "./ensure-built";
import { measurePane, type PaneMeasurement, type PaneTask } from "./measure-pane";

/** By these names the bench chooses it. */
export const paneTaskNames = ["pane-longest-task", "pane-script"] as const;

const size: Size = { items: 10_000, periods: 104 };

/** The user's thread is never held longer: what a browser calls a long task. */
const limitMilliseconds = 50;
const limitBytes = 1_200_000;

/** A neighbour's load can spoil a measurement; a task that is too long shows every time. */
const attempts = 3;

type Line = Readonly<Record<string, string | number>>;

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

/**
 * Drives the pane in a browser and measures its thread and its script.
 *
 * @param print receives lines for standard output
 * @param note receives what explains them
 * @param isCheck measures again while the limit is broken
 * @returns what is over its limit in every attempt
 */
export async function measurePaneTasks(
  print: (line: Line) => void,
  note: (text: string) => void,
  isCheck: boolean,
): Promise<readonly string[]> {
  ensureBuilt();
  let faults: string[] = [];
  for (let attempt = 0; attempt < (isCheck ? attempts : 1); attempt++) {
    const lines = linesOf(await measured(note));
    lines.forEach(print);
    faults = lines.flatMap(faultOf);
    if (faults.length === 0) break;
  }
  return faults;
}

async function measured(note: (text: string) => void): Promise<PaneMeasurement> {
  const measurement = await measurePane(size);
  explain(measurement, note);
  return measurement;
}

function faultOf(line: Line): string[] {
  const { task, milliseconds, bytes } = line;
  if (typeof milliseconds === "number" && "limitMilliseconds" in line && milliseconds > limitMilliseconds)
    return [`${task}: ${milliseconds} ms, at most ${limitMilliseconds} are allowed`];
  if (typeof bytes === "number" && bytes >= limitBytes)
    return [`${task}: ${bytes} bytes, less than ${limitBytes} are allowed`];
  return [];
}
