import type { ExcelHost } from "../host";

/** The host with what it does for the add-in outside of the workbook. */
export interface WorkbenchHost extends ExcelHost {
  onShowPane: (() => void) | null;
  onHidePane: (() => void) | null;
  onOpenBrowserWindow: ((url: string) => void) | null;
  /** Tells the add-in that the user opened or closed its pane. */
  setPaneVisible(visible: boolean): void;
  /** @param source the button or menu entry; without it a keyboard shortcut */
  invokeAction(action: string, source?: { readonly controlId?: string }): Promise<void>;
}
