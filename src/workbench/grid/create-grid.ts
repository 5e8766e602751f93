import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import {
  ICommandService,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
  UniverInstanceType,
  type Injector,
  type Plugin,
  type PluginCtor,
  type Workbook,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import {
  CalculationMode,
  CellAlertManagerService,
  InsertSheetMutation,
  UniverSheetsCorePreset,
  type IInsertSheetMutationParams,
} from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingTexts from "@univerjs/preset-sheets-drawing/locales/en-US";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";
import { mendEngine } from "./engine-fixes";
import { excelDefaults, newWorksheet } from "./sheet-defaults";

/** A spreadsheet on the page, empty but for one sheet. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undo: IUndoRedoService;
  readonly workbook: Workbook;
  /** Element that the spreadsheet fills. */
  readonly container: HTMLElement;
  setTheme(theme: "light" | "dark"): void;
  dispose(): void;
}

type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]];

/** Presets share plugins; the last mention of one holds, with its settings. */
function registerOnce(univer: Univer, entries: readonly PluginEntry[]): void {
  const last = new Map<string, PluginEntry>();
  for (const entry of entries) {
    const { pluginName } = Array.isArray(entry) ? entry[0] : entry;
    last.delete(pluginName);
    last.set(pluginName, entry);
  }
  for (const entry of last.values()) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
}

/** What Univer calls its note on the error of the formula under the pointer. */
const errorNote = "SHEET_FORMULA_ALERT";

/** The line under the sheet says why a cell shows an error; Univer's note says less, over cells beside it, whose clicks it takes. */
function leaveOutErrorNotes(injector: Injector): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    if (alert.key !== errorNote) show(alert);
  };
}

/** Sets up Univer from its open packages in an element that has a size. */
export function createGrid(container: HTMLElement, theme: "light" | "dark" = "light"): Grid {
  const texts = mergeLocales(
    coreTexts,
    tableTexts,
    conditionalFormattingTexts,
    dataValidationTexts,
    drawingTexts,
  );
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: texts },
    logLevel: LogLevel.WARN,
    darkMode: theme === "dark",
  });
  registerOnce(
    univer,
    [
      UniverSheetsCorePreset({
        container,
        ribbonType: "simple",
        // Loaded files bring the results of their formulas along.
        formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
        disableTextFormatAlert: true,
      }),
      UniverSheetsDrawingPreset(),
      UniverSheetsTablePreset(),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
      // A tag with the table's name would lie over the rows above it.
      { plugins: [[UniverSheetsTableUIPlugin, { hideAnchor: true }] as PluginEntry] },
    ].flatMap((preset): PluginEntry[] => preset.plugins),
  );
  const first = newWorksheet("sheet-1", "Sheet1");
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: "workbook",
    name: "Book1",
    sheetOrder: [first.id],
    sheets: { [first.id]: first },
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  // Sheets that the user adds look like all others.
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id === InsertSheetMutation.id)
      Object.assign((params as IInsertSheetMutationParams).sheet, excelDefaults);
  });
  mendEngine(injector, workbook);
  leaveOutErrorNotes(injector);
  return {
    univer,
    api: FUniver.newAPI(univer),
    injector,
    commands,
    undo: injector.get(IUndoRedoService),
    workbook,
    container,
    setTheme: (next) => injector.get(ThemeService).setDarkMode(next === "dark"),
    dispose: () => univer.dispose(),
  };
}
