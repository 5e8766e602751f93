import { createRoot } from "react-dom/client";
import { App } from "../../src/taskpane/app/App";
import type { PaneHost } from "../../src/taskpane/app/services";
import { RemoteSession, workerConnection } from "../../src/worker";
import { FileWorkbook } from "../../src/workbook/file";

/** A workbook that refuses to be written, for the picture of an error. */
function failOnWriting(workbook: FileWorkbook): void {
  workbook.apply = () => Promise.reject(new Error("The file is open for reading only"));
}

/** The pane over a file, for pictures and for looking at it without Excel. */
async function show(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const name = query.get("file") ?? "sample.xlsx";
  const bytes = name === "none" ? null : new Uint8Array(await (await fetch(name)).arrayBuffer());
  let user = query.get("user") ?? "R. Okafor";
  const host: PaneHost = {
    show: () => Promise.resolve(),
    user: { read: () => user, write: (value) => (user = value) },
    help: () => undefined,
    now: () => new Date(2026, 10, 22, 14, 6),
    direction: query.get("direction") === "rtl" ? "rtl" : "ltr",
  };
  const session = new RemoteSession(workerConnection(() => new Worker("worker.js")));
  const place = document.getElementById("pane");
  if (place === null) throw new Error("The page has no place for the pane");
  const workbook = FileWorkbook.open(bytes, name);
  if (query.has("fails")) failOnWriting(workbook);
  createRoot(place).render(<App workbook={workbook} session={session} host={host} />);
}

void show();
