import type { AddInWindow } from "./shim";

/** What a page that stands in for Excel offers the add-in's frame, as `window.excelStandIn`. */
export interface ExcelStandIn {
  /** Gives the frame's window what Excel gives it; runs before office.js. */
  install(frame: AddInWindow): void;
}

declare global {
  interface Window {
    excelStandIn: ExcelStandIn;
  }
}
