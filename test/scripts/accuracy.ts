/**
 * `npm run accuracy -- --data FOLDER [--set NAME] [--items N] [--rehearse]`: how accurate each forecasting method and the
 * automatic choice are on public data. Prints the tables of docs/forecasting.md.
 */
import { parseArgs } from "node:util";
import { judgeSet } from "./accuracy/judge-set";
import { accuracySets } from "./accuracy/sets";
import { tableOf, type Verdict } from "./accuracy/table";
import { publicData } from "./segmentation/public-data";

const head = [
  "Each method forecasts at each origin from the periods before it alone; selection and fit see nothing else.",
  "RMSSE: root of the mean squared error over all origins and periods ahead, by the mean squared error of naive (lag 1) before",
  "the first origin, leading zeros trimmed; mean over series. Scaled bias: mean of (forecast - demand) / mean demand before the",
  "first origin; positive is over-forecast. Periods in stock: sum over a horizon of the cumulated (forecast - demand), by the",
  "same mean demand, mean over origins and series. Stock for 95 %: what is left at the end of a horizon that began with the",
  "forecast + safety factor x scale, in periods of the same mean demand, mean over origins and series; the safety factor is the",
  "smallest, one for all series, with which 95 % of the horizons are covered, found with hindsight; the scale of a horizon is the",
  "root of RMSSE's scale x periods. All lines of a table are over the same series. Bold: the best single method.",
].join("\n");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      set: { type: "string" },
      items: { type: "string" },
      rehearse: { type: "boolean", default: false },
    },
  });
  const folder = publicData(values.data);
  if (folder === null) {
    throw new Error("No folder of public data was found; name it by --data FOLDER.");
  }
  const sets = accuracySets.filter(({ name }) => values.set === undefined || name === values.set);
  if (sets.length === 0) {
    throw new Error(
      `There is no set "${values.set}"; there are ${accuracySets.map(({ name }) => name).join(", ")}.`,
    );
  }
  const sample = values.items === undefined ? undefined : Number(values.items);
  console.log(head);
  const verdicts = new Map<string, Verdict>();
  for (const set of sets) {
    const result = await judgeSet(set, { folder, sample, rehearse: values.rehearse });
    const { text, verdict } = tableOf(result);
    verdicts.set(set.name, verdict);
    console.log(`\n### ${result.head}\n\n${text}`);
  }
  console.log(
    `\n### The automatic choice against the best single method of each set\n\n${verdictTable(verdicts)}`,
  );
}

function verdictTable(verdicts: ReadonlyMap<string, Verdict>): string {
  const rows = [...verdicts].map(([name, { best, bestRmsse, rmsse }]) => {
    const percent = 100 * (rmsse / bestRmsse - 1);
    return `| ${name} | ${best} | ${bestRmsse.toFixed(4)} | ${rmsse.toFixed(4)} | ${percent > 0 ? "+" : ""}${percent.toFixed(2)} % |`;
  });
  return [
    "| set | best single method | its mean RMSSE | automatic | difference |\n|---|---|---:|---:|---:|",
    ...rows,
  ].join("\n");
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
