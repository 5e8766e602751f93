/**
 * Measures the engine: one JSON object a line on standard output, nothing else.
 *
 *   npm run bench                 every task
 *   npm run bench -- NAME ...     the tasks whose name contains one of the names
 *   npm run bench -- --check      the growth of every task that should be linear; exit code 1 when one is not
 */
import { checkGrowth } from "./growth";
import { measure, type Measurement } from "./measure";
import { tasks } from "./tasks";

function print(measurement: Measurement): void {
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

const words = process.argv.slice(2);
const isCheck = words.includes("--check");
const names = words.filter((word) => !word.startsWith("--"));
const unknownOption = words.find((word) => word.startsWith("--") && word !== "--check");
const chosen = tasks.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));

if (unknownOption) complain(`${unknownOption} is not an option; --check is the only one`);
else if (chosen.length === 0)
  complain(
    `No task's name contains ${names.join(" or ")}: there are ${tasks.map(({ name }) => name).join(", ")}`,
  );
else if (isCheck) {
  for (const task of chosen) {
    const failure = task.growthFrom ? checkGrowth(task, task.growthFrom, print) : null;
    if (failure) complain(failure);
  }
} else {
  for (const task of chosen) for (const size of task.sizes) print(measure(task, size).line);
}
