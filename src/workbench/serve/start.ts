/** `npm start`: the add-in in a browser, beside a spreadsheet that stands in for Excel. */
import { join } from "node:path";
import { holdTexts } from "../../text/catalog";
import { workbenchHelp, workbenchTexts } from "../../text/english/workbench";
import { say, type Message } from "../../text/message";
import { render } from "../../text/render";
import { openBrowser } from "./browser";
import { buildAddIn, reasonToBuild, type BuildReason } from "./dist";
import { choosePort, namedPort, StartError, usualPort } from "./port";
import { serveAddIn } from "./serve-add-in";
import { workbenchPage } from "./workbench-page";

const root = join(__dirname, "../../..");

const print = (message: Message): void => console.log(render(message));

const building = (reason: BuildReason): Message =>
  reason.kind === "missing"
    ? say("workbench.start.buildMissing")
    : say("workbench.start.buildOlder", { file: reason.than });

async function start(): Promise<void> {
  const named = namedPort(process.env["PORT"]);
  const port = await choosePort(named);
  if (named === null && port !== usualPort)
    print(say("workbench.start.portTaken", { port: String(usualPort), next: String(port) }));
  const reason = await reasonToBuild(root);
  if (reason !== null) {
    print(building(reason));
    await buildAddIn(root);
  }
  print(say("workbench.start.page"));
  const server = await serveAddIn({ root, page: await workbenchPage(root), port });
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  openBrowser(server.url);
  print(say("workbench.start.running", { url: server.url }));
}

async function main(args: readonly string[]): Promise<number> {
  const [unknown] = args.filter((argument) => argument !== "--help");
  if (unknown !== undefined) {
    console.error(render(say("workbench.start.unknownArgument", { argument: unknown })));
    return 2;
  }
  if (args.includes("--help")) {
    console.log(workbenchHelp);
    return 0;
  }
  try {
    await start();
    return 0;
  } catch (error) {
    const message =
      error instanceof StartError
        ? error.text
        : say("workbench.start.failed", { detail: error instanceof Error ? error.message : String(error) });
    console.error(render(message));
    return 1;
  }
}

holdTexts(workbenchTexts);
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
