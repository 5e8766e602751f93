/**
 * `npm run libreoffice`: runs the batch command on the sample and on real data sets, lets LibreOffice recalculate what
 * it wrote, and compares every formula with the value we wrote beside it; then, for the sample and the data set with costs and
 * lead times, the same for a run on our own output, and for every tool over a small sample. Locks and accepted changes that
 * are typed into the sample's output are compared with our next run over them.
 *
 *   --require    fail where LibreOffice is not installed (so does a set CI variable)
 *   --pictures   also draw our sheets as they print, into out/pictures/<name>/ (needs poppler-utils)
 *   --only NAME  only the input of this name
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { runBatch } from "../../src/batch/run-batch";
import { holdTexts } from "../../src/text/catalog";
import { allTexts } from "../../src/text/english/all";
import { tools } from "../../src/tools/registry";
import { sampleFile } from "../scripts/sample/file";
import { Checks } from "./checks";
import { checkDecisions } from "./decisions";
import { isInstalled, officeCommand, openOffice, type Office } from "./office";
import { describe, recalculate } from "./recalculate";
import { render } from "./render";
import { selfTest, selfTestOn } from "./self-test";

const project = join(__dirname, "../..");
const outputs = join(project, "out/libreoffice");
const sharedData = join(project, "../shared/data");

const dataSets = [
  { name: "raf", file: "raf_spares_5000x84_monthly.csv" },
  { name: "man", file: "man_manufacturing_3451x150_weekly_costs_leadtimes.csv" },
  { name: "online-retail", file: "online_retail_ii_2009_10_sku_week.csv" },
  { name: "car-parts", file: "carparts_2674x51_monthly.csv" },
];

/** One item in so many makes the small sample: what is done once for every tool grows with each. */
const itemsLeftOut = 8;

const runAgain: ReadonlySet<string> = new Set(["sample", "man"]);

/** Sample first; then the data sets that are there. */
function inputs(): { name: string; path: string }[] {
  let sample = join(project, "assets/sample.xlsx");
  if (!existsSync(sample)) {
    sample = join(outputs, "sample.xlsx");
    writeFileSync(sample, sampleFile());
  }
  const real = dataSets.map(({ name, file }) => ({ name, path: join(sharedData, file) }));
  for (const { name, path } of real) {
    if (!existsSync(path)) console.log(`  skipped ${name}: the data set is not on this machine`);
  }
  return [{ name: "sample", path: sample }, ...real.filter(({ path }) => existsSync(path))];
}

/** One batch run; true when it ended well. */
async function run(
  name: string,
  input: string,
  output: string,
  checks: Checks,
  tool = "segment",
): Promise<boolean> {
  const errors: string[] = [];
  const code = await runBatch(["--tool", tool, "--input", input, "--output", output], {
    out: () => undefined,
    error: (text) => errors.push(text),
  });
  checks.add(
    `${name}: batch run writes ${relative(project, output)}`,
    code === 0 ? [] : [`exit code ${code}`, ...errors.slice(-3)],
  );
  return code === 0;
}

async function check(name: string, path: string, checks: Checks, office: Office): Promise<void> {
  const { formulaCells, compared, differences, errorCells } = await recalculate(path, office);
  checks.add(`${name}: no cell shows an error`, errorCells);
  checks.add(
    `${name}: ${compared} of ${formulaCells} formula cells compared, values equal after recalculation`,
    compared < formulaCells || formulaCells === 0
      ? [`${formulaCells - compared} formula cells were not compared`]
      : differences.map(
          ({ cell, formula, written, recalculated }) =>
            `${cell} holds ${describe(written)}, recalculated ${describe(recalculated)}: =${formula}`,
        ),
  );
}

/**
 * Every tool over a small sample, each over the output of the one before; their formulas are recalculated together, and once more
 * after every tool has run again over what all have written.
 */
async function checkTools(checks: Checks, office: Office): Promise<void> {
  let latest = join(outputs, "small.xlsx");
  writeFileSync(latest, sampleFile(itemsLeftOut));
  for (const round of ["first", "again"]) {
    for (const { id } of tools) {
      const output = join(outputs, `small-${id}-${round}.xlsx`);
      if (!(await run(`small sample, ${id}, ${round}`, latest, output, checks, id))) return;
      latest = output;
    }
    await check(`small sample, all tools, ${round}`, latest, checks, office);
  }
}

async function checkInput(
  input: { name: string; path: string },
  checks: Checks,
  office: Office,
): Promise<void> {
  const first = join(outputs, `${input.name}.xlsx`);
  const second = join(outputs, `${input.name}-again.xlsx`);
  if (!(await run(input.name, input.path, first, checks))) return;
  await check(input.name, first, checks, office);
  if (input.name === "sample") {
    await selfTestOn(first, checks, office);
    await checkTools(checks, office);
  }
  if (runAgain.has(input.name))
    await checkDecisions(input.name, first, input.name === "sample", checks, office);
  if (process.argv.includes("--pictures")) {
    const folder = join(project, "out/pictures", input.name);
    const pictures = await render(first, office, folder);
    checks.add(`${input.name}: ${pictures.length} pages drawn`, pictures.length > 0 ? [] : ["no page"]);
  }
  if (runAgain.has(input.name) && (await run(`${input.name}, run again`, first, second, checks))) {
    await check(`${input.name}, run again`, second, checks, office);
  }
}

async function main(): Promise<number> {
  const command = officeCommand();
  if (command === null) {
    console.log("skipped: LibreOffice is not installed");
    return process.env["CI"] || process.argv.includes("--require") ? 1 : 0;
  }
  if (process.argv.includes("--pictures") && !isInstalled("pdftoppm")) {
    console.log("--pictures needs pdftoppm, from poppler-utils");
    return 2;
  }
  mkdirSync(outputs, { recursive: true });
  const checks = new Checks((line) => console.log(line));
  const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
  const waiting = inputs().filter(({ name }) => only === undefined || only === name);
  // LibreOffice uses one core and can only be run once over a profile: each lane has its own.
  const lane = async (first: (office: Office) => Promise<void>): Promise<void> => {
    const office = openOffice(command);
    try {
      await first(office);
      for (let input = waiting.shift(); input !== undefined; input = waiting.shift()) {
        await checkInput(input, checks, office);
      }
    } finally {
      office.close();
    }
  };
  await Promise.all([lane((office) => selfTest(checks, office)), lane(() => Promise.resolve())]);
  console.log(checks.summary());
  return checks.failed === 0 ? 0 : 1;
}

holdTexts(allTexts);
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
