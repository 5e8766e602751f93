/** `npm run excel`: the add-in in desktop Excel, served from this machine. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { holdTexts } from "../../text/catalog";
import { excelHelp, workbenchTexts } from "../../text/english/workbench";
import { say, type Message } from "../../text/message";
import { render } from "../../text/render";
import { carryOut, hasExcel, runCommand } from "./carry-out";
import { developerCertificate } from "./certificate";
import { fileIn } from "./content";
import { buildAddIn, reasonToBuild } from "./dist";
import { close, listen, PortTakenError } from "./listen";
import { StartError, usualPort } from "./port";
import { respond } from "./respond";
import { manifestId, sideloadOn } from "./sideload";

const root = join(__dirname, "../../..");
const dist = join(root, "dist");
const manifestFile = join(dist, "manifest.xml");
/** Where a build without `base` says that the add-in is. */
const base = `https://localhost:${usualPort}/`;

const print = (message: Message): void => console.log(render(message));

/** The manifest of a build for this machine; builds where there is none or it is not up to date. */
async function builtManifest(): Promise<string> {
  const reason = await reasonToBuild(root);
  const isForHere = reason === null && (await readFile(manifestFile, "utf8")).includes(base);
  if (!isForHere) {
    print(
      reason?.kind === "older"
        ? say("workbench.start.buildOlder", { file: reason.than })
        : say(reason === null ? "workbench.excel.buildElsewhere" : "workbench.start.buildMissing"),
    );
    await buildAddIn(root);
  }
  return readFile(manifestFile, "utf8");
}

/** Until Ctrl+C, or until the program is told to end. */
const ended = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", () => resolve()).once("SIGTERM", () => resolve());
  });

async function serve(): Promise<() => Promise<void>> {
  const server = createServer(
    await developerCertificate(),
    respond((path) => fileIn(dist, path)),
  );
  try {
    await listen(server, usualPort);
  } catch (error) {
    if (error instanceof PortTakenError)
      throw new StartError(say("workbench.excel.portTaken", { port: String(usualPort) }));
    throw error;
  }
  return () => close(server);
}

async function excel(): Promise<void> {
  const machine = { platform: process.platform, home: homedir() };
  const probe = sideloadOn(machine, manifestFile, "");
  if (probe === null) {
    print(say("workbench.excel.noDesktop"));
    return;
  }
  if (!hasExcel(probe)) throw new StartError(say("workbench.excel.notInstalled"));
  const id = manifestId(await builtManifest());
  const sideload = sideloadOn(machine, manifestFile, id) ?? probe;
  const stop = await serve();
  const end = ended();
  try {
    await carryOut(sideload.register);
    runCommand(sideload.open);
    print(say("workbench.excel.running", { url: base }));
    await end;
  } finally {
    await carryOut(sideload.unregister);
    await stop();
  }
  print(say("workbench.excel.ended"));
}

async function main(args: readonly string[]): Promise<number> {
  const [unknown] = args.filter((argument) => argument !== "--help");
  if (unknown !== undefined) {
    console.error(render(say("workbench.excel.unknownArgument", { argument: unknown })));
    return 2;
  }
  if (args.includes("--help")) {
    console.log(excelHelp);
    return 0;
  }
  try {
    await excel();
    return 0;
  } catch (error) {
    const message =
      error instanceof StartError
        ? error.text
        : say("workbench.excel.failed", { detail: error instanceof Error ? error.message : String(error) });
    console.error(render(message));
    return 1;
  }
}

holdTexts(workbenchTexts);
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
