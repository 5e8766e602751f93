/** Puts the workbench's page together and opens the sample workbook, or the one that the address names. */
import { holdTexts } from "../../text/catalog";
import { workbenchTexts } from "../../text/english/workbench";
import { isLateLook } from "../grid/late-look";
import { fetchBytes, readAddIn } from "./add-in";
import { Workbench, type WorkbookFile } from "./workbench";
import "./workbench.css";
import "./ribbon.css";
import "./question.css";

declare global {
  interface Window {
    /** For the browser's console, and for tests: what the page shows. */
    workbench?: Workbench;
  }
}

/** The workbook at "?open=/path.xlsx" of this server, the sample without it. */
function firstFile(): WorkbookFile {
  const path = new URLSearchParams(location.search).get("open") ?? "/assets/sample.xlsx";
  return { name: path.slice(path.lastIndexOf("/") + 1), bytes: () => fetchBytes(path) };
}

async function start(): Promise<void> {
  const workbench = await Workbench.start(await readAddIn(), firstFile());
  window.workbench = workbench;
  window.addEventListener("error", ({ error, message }) => {
    if (!isLateLook(error instanceof Error ? error.message : message)) workbench.showError(error);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => workbench.showError(reason));
}

holdTexts(workbenchTexts);
void start();
