import type { ToolSession } from "../../worker";
import type { ActiveCell, ActiveRow, SelectedPlace, TableRows, WorkbookPort } from "../../workbook";

/** A small value that outlives the pane, on this machine only. */
export interface Remembered {
  read(): string | null;
  write(value: string): void;
}

/** A part of the help: what those who look after a company's computers can check. */
export type HelpSection = "it";

/**
 * What the pane asks of its host beside the workbook's port. Leave out what the host cannot do. Places that cannot be shown or
 * taken are refused with a PlaceError.
 */
export interface PaneHost {
  /** Activates a sheet and selects cells; without an address only the sheet. */
  readonly show?: (sheet: string, address: string | null) => Promise<void>;
  /** Activates the sheet of a table of ours and selects rows of it. */
  readonly showRows?: (rows: TableRows) => Promise<void>;
  /** The cells that the user selected, as data. */
  readonly selection?: () => Promise<SelectedPlace>;
  /** The cell that the user is in. */
  readonly activeCell?: () => Promise<ActiveCell>;
  /** The row that the user is in, with the item that it stands for in a table of ours. */
  readonly activeRow?: () => Promise<ActiveRow>;
  /** Whether the host's theme is dark; null where it does not say. */
  readonly isDark?: () => boolean | null;
  /** Tells when the host's theme may have changed; returns how to stop. */
  readonly onThemeChange?: (changed: () => void) => () => void;
  /** Name of the user for the audit. */
  readonly user: Remembered;
  readonly now: () => Date;
  /** Opens the help in the browser, at one of its sections. */
  readonly help?: (section?: HelpSection) => void;
  /** Right to left where the host's language is. */
  readonly direction?: "ltr" | "rtl";
}

/** Cells to watch: those of a table, or of a whole sheet. */
export type WatchedPlace = { readonly table: string } | { readonly sheet: string };

/** Calls back when cells change that the pane did not write itself; returns how to end it. */
export type Watch = (place: WatchedPlace, changed: () => void) => Promise<() => Promise<void>>;

/** All that the pane stands on; tests and the workbench give their own. */
export interface PaneServices {
  readonly workbook: WorkbookPort;
  readonly session: ToolSession;
  readonly host: PaneHost;
  /** Left out where the workbook does not tell of changes, as a file. */
  readonly watch?: Watch;
  /** Brings the texts that do not come with the pane; left out where they are there from the start, as in tests. */
  readonly loadTexts?: () => Promise<void>;
}
