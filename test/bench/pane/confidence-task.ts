import type { BrowserTask } from "../browser-task";
import type { Size } from "../task";
import { measureConfidence } from "./measure-confidence";

const size: Size = { items: 5_000, periods: 84 };
const replications = 200;
/** Longest tasks that are told one by one. */
const noted = 8;

/** What a browser calls a long task; by the processor's time, so that a neighbour's load does not count. */
const limitMilliseconds = 50;
/** Within a second a user's thoughts are not interrupted (Miller 1968, Nielsen 1993). */
const cancelLimit = 1000;

/** The pane's thread while the worker resamples the classes of every item, and how soon a cancel is answered. */
export const confidenceTask: BrowserTask = {
  names: ["pane-confidence-longest-task", "pane-confidence-cancel"],
  measure: async (note) => {
    const { tasks, previewMilliseconds, resamplingMilliseconds, cancelMilliseconds } =
      await measureConfidence(size);
    const longest = [...tasks].sort((a, b) => b.ownMilliseconds - a.ownMilliseconds).slice(0, noted);
    const tooLong = tasks.filter(({ ownMilliseconds }) => ownMilliseconds > limitMilliseconds).length;
    note(
      `preview ${previewMilliseconds} ms, of which resampling was on screen for ${Math.round(resamplingMilliseconds)} ms`,
    );
    note(
      `longest tasks of the pane's thread, ms of the processor: ${longest.map(({ phase, ownMilliseconds }) => `${ownMilliseconds.toFixed(1)} (${phase})`).join(", ")}`,
    );
    return [
      {
        task: "pane-confidence-longest-task",
        ...size,
        replications,
        milliseconds: Number((longest[0]?.ownMilliseconds ?? 0).toFixed(1)),
        limitMilliseconds,
        longTasks: tooLong,
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
