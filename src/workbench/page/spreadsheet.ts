import "@univerjs/ui/facade";
import { drawChart, numberFormatIn } from "../charts";
import { connectFunctions } from "./grid-functions";
import { ChartLayer, createGrid, GridFunctions, UniverStore, type Grid } from "../grid";
import type { ExcelHost, StoreListener } from "../host";
import type { FunctionManager } from "../functions";
import type { AddIn } from "./add-in";
import { CellMessage } from "./cell-message";
import { entriesOfCells } from "./commands";
import { element } from "./element";
import type { Theme } from "./theme";
import type { CommandButton } from "../ribbon";

export interface SpreadsheetOptions {
  readonly theme: Theme;
  readonly addIn: AddIn;
  /** Runs one of the add-in's commands, from the menu of a cell. */
  readonly run: (command: CommandButton) => void;
}

/** A workbook as the user sees it: the grid with its charts, the add-in's functions in its formulas, its entries in a cell's menu. */
export class Spreadsheet {
  readonly store: UniverStore;
  private readonly grid: Grid;
  private readonly charts: ChartLayer;
  private functions: FunctionManager | null = null;
  private theme: Theme;

  /** @param container element that has a size */
  constructor(
    private readonly container: HTMLElement,
    private readonly options: SpreadsheetOptions,
  ) {
    this.theme = options.theme;
    const place = element("div", { class: "grid" });
    container.append(place);
    this.grid = createGrid(place, options.theme);
    this.store = new UniverStore(this.grid);
    const numberFormat = numberFormatIn(this.store);
    this.charts = new ChartLayer(this.store, (canvas, record, values) =>
      drawChart(canvas, record, { values, numberFormat }, this.theme),
    );
    this.addMenu();
  }

  /**
   * Lets the add-in behind a host calculate its functions here, and tells of what the user does.
   *
   * @param changed called after each of the user's changes
   */
  connect({ customFunctions }: ExcelHost, changed: () => void): void {
    const { addIn } = this.options;
    this.functions = connectFunctions(new GridFunctions(this.store), customFunctions, addIn);
    const message = new CellMessage(this.store, this.functions);
    this.container.append(message.element);
    this.store.listen(this.listener(this.functions, message, changed));
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.grid.setTheme(theme);
    this.charts.redraw();
  }

  close(): void {
    this.functions?.clear();
    this.grid.dispose();
  }

  private listener(functions: FunctionManager, message: CellMessage, changed: () => void): StoreListener {
    const nothing = (): void => undefined;
    return {
      cellsChanged: (sheetId, { top, left, bottom, right }) => {
        changed();
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++) {
            if (this.store.cell(sheetId, row, column).formula === null)
              functions.forget({ sheetId, row, column });
          }
        }
      },
      selectionChanged: (sheetId, area) => message.show(sheetId, area),
      sheetActivated: nothing,
      sheetAdded: changed,
      sheetDeleted: changed,
      cellEditBegan: nothing,
      cellEditEnded: nothing,
    };
  }

  private addMenu(): void {
    for (const command of entriesOfCells(this.options.addIn.manifest)) {
      this.grid.api
        .createMenu({
          id: `add-in.${command.id}`,
          title: command.label,
          tooltip: command.tipText,
          action: () => this.options.run(command),
        })
        .appendTo(["contextMenu.mainArea", "contextMenu.others"]);
    }
  }
}
