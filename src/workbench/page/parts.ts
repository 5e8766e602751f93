import type { SheetStore } from "../host";
import type { AddInCommands } from "./commands";
import type { Theme } from "./theme";
import type { WorkbenchHost } from "./workbench-host";

/** An entry of the add-in in the menu of a cell. */
export interface CellMenuEntry {
  readonly label: string;
  readonly description: string;
  /** Address of a 16 px picture. */
  readonly icon: string;
  readonly run: () => void;
}

export interface ViewOptions {
  readonly theme: Theme;
  readonly cellMenu: readonly CellMenuEntry[];
}

/** A workbook as the user sees it. */
export interface WorkbookView {
  readonly store: SheetStore;
  /**
   * Lets the host know what the user does in the workbook.
   *
   * @param changed to be called after each of the user's changes
   */
  connect(host: WorkbenchHost, changed: () => void): void;
  setTheme(theme: Theme): void;
  close(): void;
}

/** A workbook as an .xlsx file, with a sentence for each thing that the file could not take. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly notSaved: readonly string[];
}

/** What the page is put together from. */
export interface WorkbenchParts {
  /** An empty workbook in an element that has a size. */
  readonly createView: (container: HTMLElement, options: ViewOptions) => WorkbookView;
  readonly createHost: (store: SheetStore) => WorkbenchHost;
  /** Fills an empty store from an .xlsx file. */
  readonly load: (bytes: Uint8Array, store: SheetStore) => void | Promise<void>;
  /** @param original the file that the store was filled from */
  readonly save: (original: Uint8Array, store: SheetStore) => SavedFile | Promise<SavedFile>;
  /** @param shortcuts the parsed shortcuts.json */
  readonly readCommands: (manifest: Document, shortcuts: unknown) => AddInCommands;
}
