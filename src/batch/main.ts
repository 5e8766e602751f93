import { holdTexts } from "../text/catalog";
import { allTexts } from "../text/english/all";
import { runBatch } from "./run-batch";

/** The process: arguments in, exit code out. Everything else is in `runBatch`, so that tests can call it. */
holdTexts(allTexts);
void runBatch(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
}).then((code) => {
  process.exitCode = code;
});
