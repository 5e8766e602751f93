/**
 * Measures the engine, and the pane and the workbench in a browser: one JSON object a line on standard output, nothing else.
 *
 *   npm run bench                 every task
 *   npm run bench -- NAME ...     the tasks whose name contains one of the names
 *   npm run bench -- --check      the growth of every task that should be linear, and the limits; exit code 1 when one is
 *                                 broken
 */
import { holdTexts } from "../../src/text/catalog";
import { allTexts } from "../../src/text/english/all";
import { checkGrowth, checkLimit } from "./growth";
import { measure } from "./measure";
import { measureInBrowser } from "./browser-task";
import { confidenceTask } from "./pane/confidence-task";
import { paneTask } from "./pane/pane-task";
import { workbenchTask } from "./workbench/workbench-task";
import { tasks } from "./tasks";

function print(measurement: object): void {
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}

function note(message: string): void {
  process.stderr.write(`${message}\n`);
}

function complain(message: string): void {
  note(message);
  process.exitCode = 1;
}

holdTexts(allTexts);

const words = process.argv.slice(2);
const isCheck = words.includes("--check");
const names = words.filter((word) => !word.startsWith("--"));
const unknownOption = words.find((word) => word.startsWith("--") && word !== "--check");
const isChosen = (name: string): boolean => names.length === 0 || names.some((part) => name.includes(part));
const chosen = tasks.filter(({ name }) => isChosen(name));
const inBrowser = [paneTask, confidenceTask, workbenchTask];
const chosenInBrowser = inBrowser.filter((task) => task.names.some(isChosen));

async function run(): Promise<void> {
  for (const task of chosen) {
    if (!isCheck) for (const size of task.sizes) print(measure(task, size).line);
    else {
      const failures = [
        task.growthFrom ? checkGrowth(task, task.growthFrom, print) : null,
        task.mostMilliseconds ? checkLimit(task, task.mostMilliseconds, print) : null,
      ];
      for (const failure of failures) if (failure !== null) complain(failure);
    }
  }
  for (const task of chosenInBrowser) {
    const faults = await measureInBrowser(task, print, note, isCheck);
    if (isCheck) faults.forEach(complain);
  }
}

if (unknownOption) complain(`${unknownOption} is not an option; --check is the only one`);
else if (chosen.length === 0 && chosenInBrowser.length === 0)
  complain(
    `No task's name contains ${names.join(" or ")}: there are ${[...tasks.map(({ name }) => name), ...inBrowser.flatMap(({ names: each }) => each)].join(", ")}`,
  );
else
  void run().catch((error: unknown) =>
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
