/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import { RemoteSession, workerConnection } from "../worker";
import { ExcelWorkbook } from "../workbook/excel";
import { App } from "./app/App";
import { excelHost } from "./excel-host";
import { startWorker } from "./start-worker";

/** Outside of Excel the page keeps its own text, which says where the add-in runs. */
void Office.onReady(({ host }) => {
  const place = document.getElementById("pane");
  if (place === null || host !== Office.HostType.Excel) return;
  const session = new RemoteSession(workerConnection(startWorker));
  createRoot(place).render(<App workbook={new ExcelWorkbook()} session={session} host={excelHost()} />);
});
