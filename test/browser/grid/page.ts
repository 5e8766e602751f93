import { loadWorkbook } from "../../../src/workbench/files";
import { ChartLayer, createGrid, GridFunctions, UniverStore, type Grid } from "../../../src/workbench/grid";
import { ExcelHost, MemoryStore, type CellFormat, type SheetStore } from "../../../src/workbench/host";
import type { Area, CellValue } from "../../../src/xlsx/types";
import { storeContract } from "./contract";

/** How a file's formulas come out in the grid. */
export interface FileComparison {
  readonly formulas: number;
  readonly milliseconds: { readonly loading: number; readonly calculating: number };
  /** Cells whose formula, value or format is not the file's. */
  readonly differences: readonly string[];
}

/** What the tests ask of the page with the grid. */
export interface GridStand {
  readonly grid: Grid;
  readonly store: UniverStore;
  readonly host: ExcelHost;
  readonly functions: GridFunctions;
  /** What the user did, as a store's listener hears it. */
  readonly heard: string[];
  /** What was drawn of charts: their names and the values they read. */
  readonly drawings: { readonly name: string; readonly values: readonly CellValue[] }[];
  /** What went wrong in each case of the stores' contract, by title; null where nothing did. */
  readonly contract: () => Promise<Readonly<Record<string, string | null>>>;
  /** Loads the file at an address, has all of it calculated, and compares it with the file. */
  readonly compare: (path: string) => Promise<FileComparison>;
  /** Writes cells of the first sheet from A1 on, "=" for formulas, and calculates. */
  readonly write: (rows: readonly (readonly (CellValue | undefined)[])[]) => Promise<void>;
  /** Values of cells of the first sheet. */
  readonly read: (area: Area) => readonly (readonly CellValue[])[];
}

declare global {
  interface Window {
    gridStand: GridStand;
  }
}

const container = document.createElement("div");
container.id = "grid";
document.body.append(container);
const grid = createGrid(container);
const store = new UniverStore(grid);
const host = new ExcelHost(store);
const heard: string[] = [];
const drawings: { readonly name: string; readonly values: readonly CellValue[] }[] = [];

const tell =
  (what: string) =>
  (...facts: readonly unknown[]): void =>
    void heard.push(
      [what, ...facts.map((fact) => (typeof fact === "string" ? fact : JSON.stringify(fact)))].join(" "),
    );

store.listen({
  cellsChanged: tell("cells"),
  selectionChanged: tell("selection"),
  sheetActivated: tell("activated"),
  sheetAdded: tell("added"),
  sheetDeleted: tell("deleted"),
  cellEditBegan: tell("edit began"),
  cellEditEnded: tell("edit ended"),
});

new ChartLayer(store, (canvas, { name, series }, readValues) => {
  drawings.push({
    name,
    values: series.flatMap(({ values }) => (values === null ? [] : readValues(values))),
  });
  const context = canvas.getContext("2d");
  if (context) {
    context.fillStyle = "#0B5C73";
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  return () => context?.clearRect(0, 0, canvas.width, canvas.height);
});

async function bytesAt(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer());
}

const first = (): string => store.sheets()[0]?.id ?? "";

/** Texts that are empty and cells that are empty look alike, and a file does not tell them apart in formulas. */
const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
    : JSON.stringify(a === "" ? null : a) === JSON.stringify(b === "" ? null : b);

const formatKey = (format: CellFormat): string =>
  JSON.stringify(
    format,
    Object.keys(format)
      .concat("style", "weight", "color", "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight")
      .sort(),
  );

function differencesBetween(
  file: SheetStore,
  shown: SheetStore,
): { formulas: number; differences: string[] } {
  const differences: string[] = [];
  let formulas = 0;
  for (const { id, name } of file.sheets()) {
    const other = shown.sheets().find((sheet) => sheet.name === name)?.id ?? "";
    const { bottom = 0, right = 0 } = file.usedArea(id, false) ?? {};
    for (let row = 1; row <= bottom; row++) {
      for (let column = 1; column <= right; column++) {
        const [wanted, is] = [file.cell(id, row, column), shown.cell(other, row, column)];
        if (wanted.formula !== null) formulas++;
        if (wanted.formula !== is.formula || !same(wanted.value, is.value))
          differences.push(
            `${name} R${row}C${column}: ${JSON.stringify(is)} is not ${JSON.stringify(wanted)}`,
          );
        const [a, b] = [formatKey(file.format(id, row, column)), formatKey(shown.format(other, row, column))];
        if (a !== b) differences.push(`${name} R${row}C${column}: ${b} is not ${a}`);
      }
    }
  }
  return { formulas, differences };
}

window.gridStand = {
  grid,
  store,
  host,
  functions: new GridFunctions(store),
  heard,
  drawings,
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
  compare: async (path) => {
    const bytes = await bytesAt(path);
    const file = new MemoryStore();
    loadWorkbook(bytes, file);
    const start = performance.now();
    loadWorkbook(bytes, store);
    await store.calculate();
    const loading = performance.now() - start;
    await store.calculateAll();
    const calculating = performance.now() - start - loading;
    const { formulas, differences } = differencesBetween(file, store);
    return { formulas, milliseconds: { loading, calculating }, differences: differences.slice(0, 20) };
  },
  write: async (rows) => {
    rows.forEach((row, top) =>
      row.forEach((value, left) => {
        if (value === undefined) return;
        const formula = typeof value === "string" && value.startsWith("=") ? value.slice(1) : null;
        store.setCell(first(), top + 1, left + 1, formula === null ? value : 0, formula);
      }),
    );
    await store.calculate();
  },
  read: ({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from(
        { length: right - left + 1 },
        (_unused, column) => store.cell(first(), top + row, left + column).value,
      ),
    ),
};
