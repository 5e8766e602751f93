import type { MemoryStore, RecordKind } from "../../../src/workbench/host";

const kinds: readonly RecordKind[] = [
  "table",
  "name",
  "conditionalFormat",
  "validation",
  "chart",
  "xmlPart",
  "setting",
];

/** FNV-1a over the characters of a text, from a former hash. */
function hashed(text: string, from: number): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return hash;
}

/** A short text that is another one when a cell, a sheet or anything else of the workbook is. */
export function digestOf(store: MemoryStore): string {
  let hash = 2_166_136_261;
  let cells = 0;
  for (const { id } of store.sheets()) {
    const { bottom = 0, right = 0 } = store.usedArea(id, true) ?? {};
    for (let row = 1; row <= bottom; row++) {
      for (let column = 1; column <= right; column++) {
        const { value, formula } = store.cell(id, row, column);
        hash = hashed(`${typeof value === "object" ? JSON.stringify(value) : value}${formula ?? ""}`, hash);
        cells++;
      }
    }
  }
  const rest = JSON.stringify([store.sheets(), kinds.map((kind) => store.records(kind)), store.selection()]);
  return `${cells} cells ${hashed(rest, hash)}`;
}
