import type { BrowserTask } from "../browser-task";
import type { Size } from "../task";
import { measureConfidence } from "./measure-confidence";

const size: Size = { items: 5_000, periods: 84 };
const replications = 200;

/** What a browser calls a long task; it tells of longer ones only, so that the longest is at most that long where it told of none. */
const limitMilliseconds = 50;
/** Within a second a user's thoughts are not interrupted (Miller 1968, Nielsen 1993). */
const cancelLimit = 1000;

/** The pane's thread while the worker resamples the classes of every item, and how soon a cancel is answered. */
export const confidenceTask: BrowserTask = {
  names: ["pane-confidence-longest-task", "pane-confidence-cancel"],
  measure: async (note) => {
    const { tasks, previewMilliseconds, resamplingMilliseconds, cancelMilliseconds } =
      await measureConfidence(size);
    const own = tasks.filter(({ ownMilliseconds }) => ownMilliseconds > limitMilliseconds);
    note(
      `preview ${previewMilliseconds} ms, of which resampling was on screen for ${Math.round(resamplingMilliseconds)} ms`,
    );
    note(
      `the pane's tasks over ${limitMilliseconds} ms: ${own.map(({ phase, ownMilliseconds }) => `${Math.round(ownMilliseconds)} (${phase})`).join(", ") || "none"}`,
    );
    return [
      {
        task: "pane-confidence-longest-task",
        ...size,
        replications,
        milliseconds: Math.max(limitMilliseconds, ...own.map((task) => Math.round(task.ownMilliseconds))),
        limitMilliseconds,
        longTasks: own.length,
      },
      {
        task: "pane-confidence-cancel",
        ...size,
        replications,
        milliseconds: Math.round(cancelMilliseconds),
        limitMilliseconds: cancelLimit,
      },
    ];
  },
};
