import { cellAddress } from "../../../src/xlsx";
import type { MemoryStore } from "../../../src/workbench/host";
import { cellsOf } from "./compare";

/** Tells which cells a store was asked to set, and which differ from before. */
export class SetCells {
  private before: ReadonlyMap<string, string> = new Map();
  private readonly set = new Set<string>();

  constructor(private readonly store: MemoryStore) {
    const setCell = store.setCell.bind(store);
    store.setCell = (sheetId, row, column, value, formula) => {
      const name = store.sheets().find(({ id }) => id === sheetId)?.name ?? sheetId;
      if (name !== "Audit") this.set.add(`${name}!${cellAddress(row, column)}`);
      setCell(sheetId, row, column, value, formula);
    };
  }

  /** Forgets what was set, and keeps what the cells hold now. */
  start(): void {
    this.before = cellsOf(this.store);
    this.set.clear();
  }

  /** Cells that were set since the start, but for the audit's. */
  all(): readonly string[] {
    return [...this.set].sort();
  }

  /** Cells whose entry or look differs from the start, but for the audit's. */
  changed(): readonly string[] {
    return unlike(this.before, cellsOf(this.store));
  }
}

/** Addresses at which two workbooks differ, but for the audit's. */
export function unlike(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((address) => a.get(address) !== b.get(address))
    .sort();
}
