import type { Area } from "../../xlsx/types";
import { cellAddress } from "../../xlsx";
import type { FunctionManager } from "../functions";
import type { SheetStore } from "../host";
import { say } from "../../text/message";
import { render } from "../../text/render";
import { element } from "./element";

/** The line under the sheet that says why a function of the add-in gave an error in the selected cell, as Excel's card does. */
export class CellMessage {
  readonly element = element("p", { role: "status", class: "cell-message" });

  constructor(
    private readonly store: SheetStore,
    private readonly functions: FunctionManager,
  ) {}

  /** Shows what there is to say of a selection's first cell. */
  show(sheetId: string, { top, left }: Area): void {
    const { value } = this.store.cell(sheetId, top, left);
    const detail =
      value !== null && typeof value === "object"
        ? this.functions.messageAt({ sheetId, row: top, column: left })
        : null;
    this.element.textContent =
      detail === null
        ? ""
        : render(say("workbench.page.cellMessage", { cell: cellAddress(top, left), detail }));
  }
}
