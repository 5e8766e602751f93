/// <reference types="office-js" />
import { ExcelWorkbook, type OfficeApi } from "../../../src/workbook/excel";
import { MemoryStore, type HostOptions, type MemoryStoreOptions } from "../../../src/workbench/host";
import type { CellValue, WorkbookChange } from "../../../src/xlsx/types";
import { openHost, type OpenHost } from "../workbench/open-host";

export interface OpenWorkbook extends OpenHost<MemoryStore> {
  readonly workbook: ExcelWorkbook;
  readonly office: OfficeApi;
  /** Forgets the results that came since: formulas give what they gave when this was called. */
  keepResults(): () => void;
}

/**
 * Stands in for Excel's calculation: a formula gives the value that came with it when it was written, wherever it is.
 */
export class CachedResults {
  private byCell = new Map<string, CellValue>();

  readonly calculate: NonNullable<MemoryStoreOptions["calculate"]> = (formula, { sheet, row, column }) =>
    this.byCell.get(`${sheet}!${row},${column}:${formula}`);

  /** Keeps the results of now; what is returned takes those back that came later. */
  keep(): () => void {
    const kept = new Map(this.byCell);
    return () => (this.byCell = new Map(kept));
  }

  remember(changes: readonly WorkbookChange[]): void {
    for (const change of changes) {
      if (change.kind !== "add-sheet" && change.kind !== "set-cells") continue;
      const [sheet, blocks] =
        change.kind === "add-sheet" ? [change.name, change.content.blocks] : [change.sheet, change.blocks];
      for (const { row, column, values, formulas } of blocks) {
        formulas?.forEach((line, down) =>
          line.forEach((formula, across) => {
            if (formula === null) return;
            this.byCell.set(
              `${sheet}!${row + down},${column + across}:${formula}`,
              values[down]?.[across] ?? null,
            );
          }),
        );
      }
    }
  }
}

/** A workbook that remembers the results of the formulas it is given. */
export class RememberingWorkbook extends ExcelWorkbook {
  constructor(
    office: OfficeApi,
    private readonly results: CachedResults,
  ) {
    super(office);
  }

  override apply(changes: readonly WorkbookChange[]): Promise<void> {
    this.results.remember(changes);
    return super.apply(changes);
  }
}

export function officeOf({ Excel, Office }: Pick<OpenHost<MemoryStore>, "Excel" | "Office">): OfficeApi {
  return {
    run: (options, batch) => Excel.run(options, batch),
    supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
  };
}

/** The adapter over the real office.js over a workbook in memory. */
export async function openWorkbook(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>> = { Demand: [] },
  options: HostOptions = {},
): Promise<OpenWorkbook> {
  const results = new CachedResults();
  const store = new MemoryStore({ sheets: Object.keys(sheets), calculate: results.calculate });
  for (const { id, name } of store.sheets()) {
    sheets[name]?.forEach((values, row) =>
      values.forEach((value, column) => store.setCell(id, row + 1, column + 1, value, null)),
    );
  }
  const open = await openHost(store, options);
  const office = officeOf(open);
  const keepResults = (): (() => void) => {
    const back = results.keep();
    return () => {
      back();
      store.calculate();
    };
  };
  return { ...open, office, workbook: new RememberingWorkbook(office, results), keepResults };
}
