/**
 * `npm run service -- --data FOLDER [--set NAME]` or `--file F --lead-time N|COLUMN`: promised and achieved service of each way
 * to set stock. Prints the tables of docs/service.md.
 */
import { parseArgs } from "node:util";
import { publicData } from "./segmentation/public-data";
import { studyOf } from "./service/judge-set";
import { readPublicSet, readServiceFile, serviceSetNames, type ServiceSet } from "./service/sets";
import { tablesOf } from "./service/tables";

const head = [
  "Every period is a review; an order-up-to level S covers P = lead time + 1 periods. Windows: every P periods that start in the last",
  "40 % of a series, of items with a demand before. Achieved: share of the windows whose demand is at most S; S is from periods before",
  "the window alone, in whole units. Standard errors are over blocks of origins as long as a window.",
].join("\n");

function setsOf(options: { data?: string; set?: string; file?: string; leadTime?: string }): ServiceSet[] {
  if (options.file !== undefined) return [readServiceFile(options.file, options.leadTime)];
  const folder = publicData(options.data);
  if (folder === null) throw new Error("No folder of public data was found; name it by --data FOLDER.");
  const names = options.set === undefined ? serviceSetNames : [options.set];
  return names.map((name) => readPublicSet(folder, name));
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      set: { type: "string" },
      file: { type: "string" },
      "lead-time": { type: "string" },
    },
  });
  const { "lead-time": leadTime, ...rest } = values;
  console.log(head);
  const all: string[] = [];
  for (const set of setsOf(leadTime === undefined ? rest : { ...rest, leadTime })) {
    const { history } = set.case;
    const study = studyOf(set.case);
    const { text, failures } = tablesOf(study);
    const notes = set.notes.map((note) => ` ${note.charAt(0).toUpperCase()}${note.slice(1)}.`).join("");
    console.log(
      `\n### ${set.name}: ${history.items} series of ${history.periods} periods, ${study.windows.count} windows.${notes}\n\n${text}`,
    );
    all.push(`${set.name}: ${failures.length === 0 ? "holds" : failures.join("; ")}`);
  }
  console.log(`\n### In short\n\n${all.map((line) => `- ${line}`).join("\n")}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
