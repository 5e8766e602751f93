/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import { RemoteSession, workerConnection } from "../worker";
import { ExcelWorkbook } from "../workbook/excel";
import { App } from "./app/App";
import type { Watch } from "./app/services";
import { excelHost } from "./excel-host";
import { excelPlaces } from "./excel-places";
import { startWorker } from "./start-worker";
import { holdPaneTexts, textsOfTools } from "./texts";

/** Milliseconds in which changes of cells count as one; the pane waits longer before it acts. */
const sliceOfAShower = 200;

holdPaneTexts();
const loadTexts = textsOfTools();
// They come while Excel gets ready. Where they do not, the first work of the pane asks again, and says so.
loadTexts().catch(() => undefined);

/** Outside of Excel the page keeps its own text, which says where the add-in runs. */
void Office.onReady(({ host }) => {
  const place = document.getElementById("pane");
  if (place === null || host !== Office.HostType.Excel) return;
  const session = new RemoteSession(workerConnection(startWorker));
  const workbook = new ExcelWorkbook();
  const watch: Watch = (cells, changed) => workbook.watch(cells, changed, sliceOfAShower);
  const paneHost = { ...excelHost(), ...excelPlaces(workbook) };
  createRoot(place).render(
    <App workbook={workbook} session={session} host={paneHost} watch={watch} loadTexts={loadTexts} />,
  );
});
