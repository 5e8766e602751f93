import { loadWorkbook } from "../files";
import { ExcelHost } from "../host";
import { element } from "./element";
import { Spreadsheet, type SpreadsheetOptions } from "./spreadsheet";
import { watchedStore } from "./watched-store";

/** A workbook that is open: how it is seen, and the host that answers the add-in over it. */
export interface OpenWorkbook {
  readonly name: string;
  /** The file that it was opened from. */
  readonly original: Uint8Array;
  readonly spreadsheet: Spreadsheet;
  readonly host: ExcelHost;
  /** Element that the spreadsheet fills. */
  readonly element: HTMLElement;
}

/**
 * Opens a workbook file beside the one that is open, which stays untouched where this fails.
 *
 * @param place where the spreadsheet gets its element
 * @param changed called after each change of the workbook, by whomever
 * @throws Error with the reason why the file cannot be read
 */
export async function openWorkbook(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  place: HTMLElement,
  options: SpreadsheetOptions,
  changed: () => void,
): Promise<OpenWorkbook> {
  const container = element("div", { class: "view" });
  place.append(container);
  let spreadsheet: Spreadsheet | null = null;
  try {
    spreadsheet = new Spreadsheet(container, options);
    const { store } = spreadsheet;
    const host = new ExcelHost(watchedStore(store, changed));
    // Formulas find the add-in's functions only where these are known before them.
    spreadsheet.connect(host, changed);
    loadWorkbook(bytes, store);
    await store.calculate();
    return { name, original: bytes, spreadsheet, host, element: container };
  } catch (error) {
    spreadsheet?.close();
    container.remove();
    throw error;
  }
}

/** Closes a workbook for good. */
export function closeWorkbook({ spreadsheet, element: container }: OpenWorkbook): void {
  spreadsheet.close();
  container.remove();
}
