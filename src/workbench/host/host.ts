/**
 * Answers Microsoft's own office.js, unmodified, as desktop Excel would: requests come in over the wire protocol and end in a
 * `SheetStore`. What this proves: load and sync order, proxies, null objects, error codes, chunking and our own logic behave as
 * in Excel, because the client side is Excel's. What it does not prove: that Excel itself accepts and draws what it is told.
 * The differences that are known stand in docs/workbench.md.
 */
import type { Area, CellValue } from "../../xlsx/types";
import { findSheet, selectCells, type HostContext } from "./context";
import { Events, type ChangeSource } from "./events";
import { Faults } from "./faults";
import { rangeArgument, rangeObject } from "./objects/range";
import { areasObject } from "./objects/range-areas";
import { tableObject } from "./objects/table";
import { workbookObject } from "./objects/workbook";
import { worksheetObject } from "./objects/worksheet";
import { defaultRequirementSets } from "./requirement-sets";
import { isTooLarge, requestTooLarge, responseTooLarge } from "./rules/limits";
import type { CommandSource } from "./runtime/commands";
import type { CustomFunctions } from "./runtime/custom-functions";
import { AddInRuntime } from "./runtime/runtime";
import type { SheetStore, StoreListener } from "./store/sheet-store";
import { ApiError, itemNotFound } from "./wire/api-error";
import { Executor } from "./wire/executor";
import { actionType, pathType, type RequestBody, type ResponseBody } from "./wire/messages";

export interface HostOptions {
  readonly locale?: string;
  /** Replaces versions of single sets; null takes a set away. */
  readonly requirementSets?: Readonly<Record<string, string | null>>;
}

/** Numbers under which desktop Excel takes calls and sends events. */
export const dispatchId = { richApi: 93, richApiMessage: 33, selectionChanged: 2 } as const;

const inCellEditMode = 5004;
const waitForCellEdit = 64;

type SheetEvent = Parameters<Events["sheetEvent"]>[0];
/** Takes an event: lists are handed over as lists of Excel's own kind, everything else as it is. */
type Handler = (entries: readonly unknown[]) => void;

/** An error that office.js knows by number only. */
export class DispatchError extends Error {
  constructor(readonly code: number) {
    super(`dispatch error ${code}`);
  }
}

export class ExcelHost {
  readonly locale: string;
  readonly addInId = "00000000-0000-0000-0000-000000000001";
  readonly faults = new Faults();
  readonly requirementSets: Readonly<Record<string, string>>;
  private readonly events: Events;
  private readonly context: HostContext;
  private readonly executor: Executor;
  private readonly handlers = new Map<number, Set<Handler>>();
  /** The add-in wants its pane in sight, or out of sight; `setPaneVisible` says that the user did it. */
  onShowPane: (() => void) | null = null;
  onHidePane: (() => void) | null = null;
  /** The add-in wants a page in the browser. Without this the add-in's call fails. */
  onOpenBrowserWindow: ((url: string) => void) | null = null;
  private readonly runtime = new AddInRuntime(
    (dispatch, entries) => this.handlers.get(dispatch)?.forEach((handler) => handler(entries)),
    {
      showPane: () => this.onShowPane?.(),
      hidePane: () => this.onHidePane?.(),
      openBrowserWindow: (url) => {
        if (!this.onOpenBrowserWindow) throw new Error(`Nobody opens browser windows here: ${url}`);
        this.onOpenBrowserWindow(url);
      },
    },
  );
  private queue: Promise<unknown> = Promise.resolve();
  private documentSettings: Readonly<Record<string, string>> = {};
  private cellEdit: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(
    readonly store: SheetStore,
    options: HostOptions = {},
  ) {
    this.locale = options.locale ?? "en-US";
    this.requirementSets = Object.fromEntries(
      Object.entries({ ...defaultRequirementSets, ...options.requirementSets }).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      ),
    );
    this.events = new Events(store);
    this.context = {
      store,
      events: this.events,
      objects: {
        range: rangeObject,
        areas: areasObject,
        worksheet: (context, sheetId) => worksheetObject({ context, sheetId }),
        table: (context, tableId) => tableObject({ context, tableId }),
        rangeArgument,
      },
      cellsTouched: false,
      calculationMode: "Automatic",
      calculating: null,
      selections: new Map(),
    };
    store.listen?.(this.userActions());
    this.executor = new Executor(workbookObject(this.context), (name) => this.runtime.service(name));
  }

  /** A call of office.js. Requests are carried out one after the other. */
  execute(dispatch: number, values: readonly unknown[]): Promise<readonly unknown[]> {
    if (dispatch !== dispatchId.richApi) return this.executeOther(dispatch, values);
    const message = values[0] as readonly unknown[];
    const answer = this.queue.then(async () => {
      if (this.cellEdit) {
        if ((Number(message[6]) & waitForCellEdit) === 0) throw new DispatchError(inCellEditMode);
        await this.cellEdit.ended;
      }
      const text = await this.answer(String(message[4]));
      setTimeout(() => this.sendEvents(), 0);
      return [200, [], text];
    });
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private executeOther(dispatch: number, values: readonly unknown[]): Promise<readonly unknown[]> {
    return new Promise((resolve, reject) => {
      if (this.runtime.execute(dispatch, values)) resolve([]);
      else reject(new DispatchError(1009));
    });
  }

  private async answer(text: string): Promise<string> {
    try {
      const body = JSON.parse(text) as RequestBody;
      const fault = isOwnBusiness(body) ? null : this.faults.next();
      if (fault === "nothing") throw new ApiError("GeneralException", "The host was told to fail here.", 500);
      if (isTooLarge(text)) throw requestTooLarge();
      this.events.source = "add-in";
      const response = this.executor.run(
        body,
        fault === "half" ? Math.floor(body.Actions.length / 2) : Infinity,
      );
      await this.settle();
      if (fault === "everything")
        throw new ApiError("GeneralException", "The answer was lost, as the host was told.", 500);
      const answer = JSON.stringify(response);
      if (isTooLarge(answer)) throw responseTooLarge();
      return answer;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, message, httpStatus } = error;
      const failure: ResponseBody = {
        Results: [],
        Error: { Code: code, Message: message, HttpStatusCode: httpStatus, Location: "", ActionIndex: 0 },
      };
      return JSON.stringify(failure);
    }
  }

  private async settle(): Promise<void> {
    const { cellsTouched, calculationMode, calculating } = this.context;
    this.context.cellsTouched = false;
    this.context.calculating = null;
    await calculating;
    if (cellsTouched && calculationMode !== "Manual") await this.store.calculate();
  }

  /** A page of the add-in begins to load, for the first time or again. What the page before listened to is over. */
  connect(): void {
    this.handlers.clear();
    this.runtime.restart();
  }

  addHandler(dispatch: number, handler: Handler): void {
    const handlers = this.handlers.get(dispatch) ?? new Set();
    this.handlers.set(dispatch, handlers.add(handler));
    this.runtime.handlerAdded(dispatch);
  }

  removeHandlers(dispatch: number): void {
    this.handlers.delete(dispatch);
  }

  private sendEvents(): void {
    const { messages, selectionMoved } = this.events.take();
    if (messages.length > 0)
      this.handlers.get(dispatchId.richApiMessage)?.forEach((handler) => handler(messages));
    if (selectionMoved) this.handlers.get(dispatchId.selectionChanged)?.forEach((handler) => handler([]));
  }

  /** The user begins to type in a cell. */
  beginCellEdit(): void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.cellEdit = { ended, end };
  }

  endCellEdit(): void {
    this.cellEdit?.end();
    this.cellEdit = null;
  }

  /** Changes a cell as the user, or someone else in the same workbook, would. */
  edit(
    source: Exclude<ChangeSource, "add-in">,
    sheet: string,
    row: number,
    column: number,
    value: CellValue,
  ): void {
    const found = findSheet(this.context, sheet);
    if (!found) throw itemNotFound(`sheet ${sheet}`);
    this.store.setCell(found.id, row, column, value, null);
    this.changed(source, found.id, { top: row, left: column, bottom: row, right: column });
  }

  /** Selects cells as the user would: one block, or several with Ctrl held. */
  select(sheet: string, area: Area, ...others: readonly Area[]): void {
    const found = findSheet(this.context, sheet);
    if (!found) throw itemNotFound(`sheet ${sheet}`);
    selectCells(this.context, found.id, [area, ...others]);
    setTimeout(() => this.sendEvents(), 0);
  }

  /** Selects a chart or a shape of the sheet in sight, as the user would: then no cells are selected. */
  selectObject(): void {
    this.store.select({ ...this.store.selection(), isObject: true });
  }

  private changed(source: ChangeSource, sheetId: string, area: Area, changeType = "RangeEdited"): void {
    this.events.source = source;
    this.events.cellsChanged(sheetId, area, changeType);
    const calculating = this.store.calculate();
    if (!calculating) return this.tellSoon();
    // Whoever hears of the change finds the results that follow from it.
    void calculating.finally(() => this.tellSoon());
    this.queue = this.queue.then(() => calculating).catch(() => undefined);
  }

  private tellSoon(): void {
    setTimeout(() => this.sendEvents(), 0);
  }

  /** Calls custom functions in the add-in. */
  get customFunctions(): CustomFunctions {
    return this.runtime.customFunctions;
  }

  /**
   * Runs one of the add-in's commands, by the name that the manifest or shortcuts.json gives it.
   * @param source the button or menu entry; without its id a keyboard shortcut, which brings no event
   * @returns when the command is completed
   * @throws Error naming an action that the add-in does not have
   */
  invokeAction(action: string, source: CommandSource = {}): Promise<void> {
    return this.runtime.commands.invoke(action, source);
  }

  get paneVisible(): boolean {
    return this.runtime.pane.visible;
  }

  /** The user opened or closed the pane. */
  setPaneVisible(visible: boolean): void {
    this.runtime.pane.set(visible);
  }

  /** What people do in a workbook that they see. */
  private userActions(): StoreListener {
    const sheetEvent = (kind: SheetEvent, sheetId: string): void => {
      this.events.source = "user";
      this.events.sheetEvent(kind, sheetId);
      this.tellSoon();
    };
    return {
      cellsChanged: (sheetId, area, changeType) => this.changed("user", sheetId, area, changeType),
      selectionChanged: (sheetId, area) => {
        this.events.selectionChanged(sheetId, area);
        this.tellSoon();
      },
      sheetActivated: (sheetId, before) => {
        sheetEvent("deactivated", before);
        sheetEvent("activated", sheetId);
      },
      sheetAdded: (sheetId) => sheetEvent("added", sheetId),
      sheetDeleted: (sheetId) => sheetEvent("deleted", sheetId),
      cellEditBegan: () => this.beginCellEdit(),
      cellEditEnded: () => this.endCellEdit(),
    };
  }

  /** Settings behind `Office.context.document.settings`. */
  readSettings(): Readonly<Record<string, string>> {
    return this.documentSettings;
  }

  writeSettings(settings: Readonly<Record<string, string>>): void {
    this.documentSettings = settings;
  }
}

/** Requests that office.js sends by itself: it lets go of objects after every run, and speaks to the program around the workbook. */
function isOwnBusiness({ Actions, ObjectPaths }: RequestBody): boolean {
  const letsGo = Actions.some(({ Name }) => Name === "_RemoveReference");
  const nothingElse = Actions.every(
    ({ ActionType, Name }) =>
      Name === "_RemoveReference" || ActionType === actionType.instantiate || ActionType === actionType.trace,
  );
  return (
    (letsGo && nothingElse) ||
    Object.values(ObjectPaths).some((path) => path.ObjectPathType === pathType.service)
  );
}
