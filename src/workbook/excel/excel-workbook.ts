import type { Source } from "../../model/cells";
import type { DefinedName, SheetCells, TableInfo, WorkbookChange } from "../../xlsx/types";
import { sourcesOf } from "../file/sources";
import type { ActiveCell, ActiveRow, SelectedPlace, TableRows } from "../places";
import type { Snapshot, WorkbookPort } from "../port";
import { PortError } from "../port-error";
import { sentenceFor } from "./excel-error";
import { Journal, type Entry } from "./journal";
import { errorCode, errorText, windowOffice, type OfficeApi } from "./office";
import { planTransaction } from "./plan-transaction";
import { readPrintAreas } from "./read/print-areas";
import { readSheetCells } from "./read/cells";
import { withHidden } from "./read/hidden";
import { withMergedCells } from "./read/merged";
import { readNames } from "./read/names";
import { readSettingsXml } from "./read/settings";
import { parseSettings } from "./read/settings-xml";
import { readTables } from "./read/tables";
import { activeCell, activeRow, selectedPlace } from "./selection";
import { Batch, ChangedMeanwhile, run, runAsOneStep } from "./session";
import { showCells, showRows } from "./show";
import { dropTableStyles } from "./write/add-sheet";
import { watch, type WatchedPlace, type WatchHandler } from "./watch";
import { watchSelection } from "./watch-selection";

/**
 * The open workbook, through Excel's object model. Writing is a transaction: everything that will change is read first; a failure
 * puts it back and is thrown as an `PortError` that says how the workbook was left.
 */
export class ExcelWorkbook implements WorkbookPort {
  private readonly journal: Journal;
  private lastSnapshot: Snapshot | null = null;

  constructor(private readonly office: OfficeApi = windowOffice()) {
    this.journal = new Journal(office);
  }

  sheetNames(): Promise<readonly string[]> {
    return run(this.office, async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
  }

  sources(signal?: AbortSignal): Promise<readonly Source[]> {
    return run(this.office, async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      await context.sync();
      const sheetNames = sheets.items.map(({ name }) => name);
      const hidden = new Set(
        sheets.items.filter(({ visibility }) => visibility !== "Visible").map(({ name }) => name),
      );
      const isHidden = (sheet: string): boolean => hidden.has(sheet);
      const contents = {
        sheetNames,
        isHidden,
        tables: await readTables(context),
        names: await readNames(context),
      };
      // Asked once for nothing but which sheets are needed, then with their cells.
      const needed = new Set<string>();
      sourcesOf({ ...contents, readSheet: (sheet) => (needed.add(sheet), emptySheet(sheet)) });
      const cells = new Map<string, SheetCells>();
      for (const sheet of needed) cells.set(sheet, await readSheetCells(context, sheet, false, signal));
      const sources = sourcesOf({
        ...contents,
        readSheet: (sheet) => cells.get(sheet) ?? emptySheet(sheet),
      });
      return withMergedCells(context, this.office, await withHidden(context, sources));
    });
  }

  tables(): Promise<readonly TableInfo[]> {
    return run(this.office, readTables);
  }

  names(): Promise<readonly DefinedName[]> {
    return run(this.office, async (context) => [
      ...(await readNames(context)),
      ...(await readPrintAreas(context)),
    ]);
  }

  readSheet(sheet: string): Promise<SheetCells> {
    return run(this.office, (context) => readSheetCells(context, sheet, true));
  }

  isProtected(sheet: string): Promise<boolean> {
    return run(this.office, async (context) => {
      const protection = context.workbook.worksheets.getItem(sheet).protection.load("protected");
      await context.sync();
      return protection.protected;
    });
  }

  async setting(key: string): Promise<string | null> {
    return (await this.settings()).get(key) ?? null;
  }

  async settings(): Promise<ReadonlyMap<string, string>> {
    const xml = await run(this.office, readSettingsXml);
    return xml === null ? new Map() : parseSettings(xml);
  }

  /** Costs nothing: every transaction keeps what it changes, and a snapshot is a place in their order. */
  snapshot(): Promise<Snapshot> {
    return Promise.resolve(this.journal.snapshot());
  }

  async apply(changes: readonly WorkbookChange[]): Promise<void> {
    const before = this.journal.snapshot();
    const entry: Entry = { pending: [] };
    try {
      await runAsOneStep(this.office, async (context) => {
        const { steps } = await planTransaction(context, this.office, changes);
        const batch = new Batch(context);
        for (const { restorers, write } of steps) {
          // From here on this may have happened, whether or not Excel gets to tell us.
          entry.pending = [...entry.pending, ...restorers];
          await write(batch);
        }
        await batch.finish();
        await dropTableStyles(
          context,
          changes.flatMap((change) =>
            change.kind === "add-sheet"
              ? change.content.tables
              : change.kind === "add-table"
                ? [change.table]
                : [],
          ),
        );
      });
    } catch (error) {
      await this.rollBack(entry, error);
    }
    entry.pending = entry.pending.toReversed().toSorted((a, b) => a.rank - b.rank);
    this.journal.add(entry);
    this.lastSnapshot = before;
  }

  /**
   * Activates a sheet and selects cells on it; without an address only the sheet.
   *
   * @throws PlaceError where either is gone, or the sheet is hidden
   */
  show(sheet: string, address: string | null): Promise<void> {
    return showCells(this.office, sheet, address);
  }

  /** Selects rows of a table. @throws PlaceError where the table or the rows are gone, or the sheet is hidden */
  showRows(rows: TableRows): Promise<void> {
    return showRows(this.office, rows);
  }

  /** The cells that the user selected, as data. @throws PlaceError that says what to select instead */
  selectedPlace(): Promise<SelectedPlace> {
    return selectedPlace(this.office);
  }

  /** The cell in which typing would begin. @throws PlaceError where no sheet of cells is in sight */
  activeCell(): Promise<ActiveCell> {
    return activeCell(this.office);
  }

  /** The row in which typing would begin. @throws PlaceError where no sheet of cells is in sight */
  activeRow(): Promise<ActiveRow> {
    return activeRow(this.office);
  }

  private async rollBack(entry: Entry, error: unknown): Promise<never> {
    if (error instanceof PortError || (entry.pending.length === 0 && error instanceof RangeError))
      throw error;
    const sentence = sentenceFor(errorCode(error), errorText(error));
    let theirs = error instanceof ChangedMeanwhile ? error.cells : [];
    entry.pending = entry.pending.toReversed().toSorted((a, b) => a.rank - b.rank);
    try {
      theirs = [...new Set([...theirs, ...(await this.journal.takeBack(entry))])];
    } catch (failure) {
      if (!(failure instanceof PortError)) throw failure;
      // What is left belongs to the past that a snapshot can go back to.
      this.journal.add(entry);
      const { message, notRestored, restore } = failure;
      const options = { cause: new Error(sentence) };
      throw new PortError("broken", `${sentence} ${message}`, notRestored, restore, [], options);
    }
    throw new PortError("rolled-back", sentence, [], undefined, theirs);
  }

  /** Takes the last transaction back; does nothing where there is none. */
  async undo(): Promise<void> {
    await this.lastSnapshot?.restore();
    this.lastSnapshot = null;
  }

  /**
   * Calls back when cells of a table or sheet change, once things are quiet again. What this add-in wrote itself does not count.
   *
   * @returns ends the watching
   */
  watch(
    place: WatchedPlace,
    handler: WatchHandler,
    quietMilliseconds?: number,
  ): Promise<() => Promise<void>> {
    return watch(this.office, place, handler, quietMilliseconds);
  }

  /** Calls back each time other cells, or cells of another sheet, are selected. @returns ends it */
  onSelection(handler: () => void): Promise<() => Promise<void>> {
    return watchSelection(this.office, handler);
  }
}

const emptySheet = (name: string): SheetCells => ({
  name,
  rowCount: 0,
  columnCount: 0,
  // One cell stands for those that are not read yet.
  values: [["?"]],
  formula: () => null,
  numberFormat: () => "General",
  isDate: () => false,
});
