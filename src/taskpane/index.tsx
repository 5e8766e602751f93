/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import { Starting } from "./app/Starting";

/** Outside of Excel the page keeps its own text, which says where the add-in runs. */
void Office.onReady(({ host }) => {
  const place = document.getElementById("pane");
  if (place && host === Office.HostType.Excel) createRoot(place).render(<Starting />);
});
