import type { SourceSummary } from "../../worker";
import type { Flow } from "./flow";

/**
 * Reads the workbook's cells and hands them over to the worker. A cancel ends it between two requests; then what was handed over
 * before stays, as stale as it was.
 *
 * @returns what tables stand in the cells
 */
export async function loadCells({ workbook, session, store }: Flow): Promise<readonly SourceSummary[]> {
  const { stale } = store.get();
  const cells = await session.during((signal) => workbook.sources(signal));
  const sources = await session.load(cells);
  store.dispatch({ kind: "loaded", stale });
  return sources;
}
