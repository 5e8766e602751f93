import type { Place } from "../figures/home-view";
import { sentenceOf, type Flow } from "./flow";

/** Leads the user to a place in the workbook. Where it is gone or hidden, the notice says so. */
async function lead({ store }: Flow, way: () => Promise<void>): Promise<void> {
  try {
    await way();
    if (store.get().notice?.level === "error") store.dispatch({ kind: "noticed", notice: null });
  } catch (error) {
    store.dispatch({ kind: "noticed", notice: { level: "error", message: sentenceOf(error) } });
  }
}

/** Shows cells, or only their sheet without an address; does nothing where the host cannot. */
export async function showCells(flow: Flow, sheet: string, address: string | null): Promise<void> {
  const { show } = flow.host;
  if (show !== undefined) await lead(flow, () => show(sheet, address));
}

/** Shows a place: its rows where it names some and the host can select them, else its cells or its sheet. */
export async function showPlace(flow: Flow, { sheet, address, rows }: Place): Promise<void> {
  const { showRows } = flow.host;
  if (rows === undefined || showRows === undefined) await showCells(flow, sheet, address);
  else await lead(flow, () => showRows(rows));
}
