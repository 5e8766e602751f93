/** Puts the workbench's page together from its parts and opens the sample workbook, or the one that the address names. */
import { partsOfThePage } from "./page-parts";
import { Workbench, type WorkbookFile } from "./workbench";
import "./workbench.css";

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
  const [manifest, shortcuts] = await Promise.all([load("/manifest.xml"), load("/shortcuts.json")]);
  const parsed = new DOMParser().parseFromString(await manifest.text(), "text/xml");
  const keys: unknown = await shortcuts.json();
  const workbench = await Workbench.start(partsOfThePage, parsed, keys, firstFile());
  window.addEventListener("error", ({ error }) => workbench.showError(error));
  window.addEventListener("unhandledrejection", ({ reason }) => workbench.showError(reason));
}

void start();
