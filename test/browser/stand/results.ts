import type { MemoryStore, MemoryStoreOptions } from "../../../src/workbench/host";

/**
 * Stands in for Excel's calculation: a formula has the result that it has in another workbook, at the same place, if it is the same
 * formula; every other one is an error, so that the writer finds it when it checks what it wrote. The results in batch's files are
 * themselves checked by LibreOffice.
 */
export function resultsOf(other: MemoryStore): NonNullable<MemoryStoreOptions["calculate"]> {
  const ids = new Map(other.sheets().map(({ id, name }) => [name, id]));
  return (formula, { sheet, row, column }) => {
    const id = ids.get(sheet);
    const cell = id === undefined ? null : other.cell(id, row, column);
    return cell?.formula === formula ? cell.value : { error: "#NAME?" };
  };
}
