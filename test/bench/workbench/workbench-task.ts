import type { BrowserTask, Line } from "../browser-task";
import { functionsSize, gridSize, measureWorkbench } from "./measure-workbench";

/** One after another, two hundred functions would take two hundred times as long as one. */
const sideBySide = 10;

/** Within a second a user's thoughts are not interrupted (Miller 1968, Nielsen 1993); scrolling has to follow the hand. */
const editLimit = 1000;
const scrollLimit = 200;

/** Custom functions that calculate side by side, and a large sheet that stays usable. */
export const workbenchTask: BrowserTask = {
  names: ["workbench-functions", "workbench-grid-load", "workbench-grid-edit", "workbench-grid-scroll"],
  measure: async (): Promise<readonly Line[]> => {
    const { functions, oneFunction, gridLoad, gridEdit, gridScroll } = await measureWorkbench();
    return [
      {
        task: "workbench-functions",
        ...functionsSize,
        milliseconds: Math.round(functions),
        limitMilliseconds: Math.round(oneFunction * sideBySide),
      },
      { task: "workbench-grid-load", ...gridSize, milliseconds: Math.round(gridLoad) },
      {
        task: "workbench-grid-edit",
        ...gridSize,
        milliseconds: Math.round(gridEdit),
        limitMilliseconds: editLimit,
      },
      {
        task: "workbench-grid-scroll",
        ...gridSize,
        milliseconds: Math.round(gridScroll),
        limitMilliseconds: scrollLimit,
      },
    ];
  },
};
