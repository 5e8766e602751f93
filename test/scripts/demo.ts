/** `npm run demo`: segments the sample workbook as a scheduled job would and prints the findings. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { runBatch } from "../../src/batch/run-batch";
import { holdTexts } from "../../src/text/catalog";
import { allTexts } from "../../src/text/english/all";
import { sampleFile } from "./sample/file";

async function main(): Promise<number> {
  const project = join(__dirname, "../..");
  const folder = join(project, "out");
  mkdirSync(folder, { recursive: true });

  let input = join(project, "assets/sample.xlsx");
  if (!existsSync(input)) {
    input = join(folder, "sample.xlsx");
    writeFileSync(input, sampleFile());
  }
  const shown = (path: string): string => relative(process.cwd(), path);
  const output = join(folder, "demo.xlsx");
  console.log(
    `Segmenting ${shown(input)}: 500 items of a made-up hydraulics wholesaler, 36 months, 3 sites.\n`,
  );
  return runBatch(["--input", shown(input), "--output", shown(output)], {
    out: (text) => console.log(text),
    error: (text) => console.error(text),
  });
}

holdTexts(allTexts);
void main().then((code) => {
  process.exitCode = code;
});
