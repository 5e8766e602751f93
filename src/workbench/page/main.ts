/** Puts the workbench's page together from its parts and opens the sample workbook, or the one that the address names. */
import { partsOfThePage } from "./page-parts";
import { Workbench, type WorkbookFile } from "./workbench";
import "./workbench.css";

async function textOf(path: string): Promise<string> {
  return (await load(path)).text();
}

async function load(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} is not there (${response.status})`);
  return response;
}

/** The workbook at "?open=/path.xlsx" of this server, the sample without it. */
function firstFile(): WorkbookFile {
  const path = new URLSearchParams(location.search).get("open") ?? "/assets/sample.xlsx";
  return {
    name: path.slice(path.lastIndexOf("/") + 1),
    bytes: async () => new Uint8Array(await (await load(path)).arrayBuffer()),
  };
}

async function start(): Promise<void> {
  const [manifest, shortcuts] = await Promise.all([textOf("/manifest.xml"), textOf("/shortcuts.json")]);
  const workbench = await Workbench.start(partsOfThePage, manifest, shortcuts, firstFile());
  window.addEventListener("error", ({ error }) => workbench.showError(error));
  window.addEventListener("unhandledrejection", ({ reason }) => workbench.showError(reason));
}

void start();
