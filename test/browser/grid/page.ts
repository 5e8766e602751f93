import { loadWorkbook } from "../../../src/workbench/files";
import { createGrid, UniverStore, type Grid } from "../../../src/workbench/grid";
import { ExcelHost, MemoryStore } from "../../../src/workbench/host";
import { storeContract } from "./contract";

/** What the tests ask of the page with the grid. */
export interface GridStand {
  readonly grid: Grid;
  readonly store: UniverStore;
  readonly host: ExcelHost;
  /** Replaces the workbook with the file at an address, and has all of it calculated. */
  load(path: string): Promise<{ readonly loaded: number; readonly calculated: number }>;
  /** What went wrong in each case of the stores' contract, by title; null where nothing did. */
  contract(): Promise<Readonly<Record<string, string | null>>>;
  /** The file at an address as a workbook in memory. */
  reference(path: string): Promise<MemoryStore>;
}

declare global {
  interface Window {
    gridStand: GridStand;
  }
}

const bytesAt = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(path)).arrayBuffer());

const container = document.createElement("div");
container.id = "grid";
document.body.append(container);
const grid = createGrid(container);
const store = new UniverStore(grid);

window.gridStand = {
  grid,
  store,
  host: new ExcelHost(store),
  load: async (path) => {
    const bytes = await bytesAt(path);
    const start = performance.now();
    loadWorkbook(bytes, store);
    await store.calculate();
    const loaded = performance.now() - start;
    await store.calculateAll();
    return { loaded, calculated: performance.now() - start - loaded };
  },
  contract: async () => {
    const results: Record<string, string | null> = {};
    for (const { title, run } of storeContract) {
      try {
        await run(store);
        results[title] = null;
      } catch (error) {
        results[title] = String(error);
      }
    }
    return results;
  },
  reference: async (path) => {
    const memory = new MemoryStore();
    loadWorkbook(await bytesAt(path), memory);
    return memory;
  },
};
