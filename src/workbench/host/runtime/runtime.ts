import type { EventMessage } from "../events";
import type { HostObject } from "../objects/host-object";
import { Commands } from "./commands";
import { CustomFunctions } from "./custom-functions";
import { Pane } from "./pane";

/** Numbers under which desktop Excel knows calls and events of the program around the workbook. */
const dispatch = {
  richApiMessage: 33,
  commandInvoked: 39,
  commandCompleted: 94,
  openBrowserWindow: 102,
} as const;

type Send = (dispatch: number, entries: readonly unknown[]) => void;

/** What the workbench does for the add-in outside of the workbook. */
export interface ProgramCallbacks {
  readonly showPane: () => void;
  readonly hidePane: () => void;
  readonly openBrowserWindow: (url: string) => void;
}

/** Excel around the workbook, as the add-in meets it: custom functions, commands, its pane, the browser. */
export class AddInRuntime {
  readonly customFunctions: CustomFunctions;
  readonly commands: Commands;
  readonly pane: Pane;
  private readonly services: ReadonlyMap<string, HostObject>;

  /** @param send gives an event's entries to office.js; it throws what office.js throws */
  constructor(
    send: Send,
    private readonly callbacks: ProgramCallbacks,
  ) {
    const sendMessages = (messages: readonly EventMessage[]): void => send(dispatch.richApiMessage, messages);
    this.customFunctions = new CustomFunctions(sendMessages);
    this.commands = new Commands({
      invoke: (entry) => send(dispatch.commandInvoked, entry),
      dispatch: sendMessages,
    });
    this.pane = new Pane(sendMessages, (visible) =>
      visible ? this.callbacks.showPane() : this.callbacks.hidePane(),
    );
    this.services = new Map([
      ["Microsoft.ExcelServices.CustomFunctions", this.customFunctions.service()],
      ["Microsoft.InternalService.AddinInternalService", this.commands.service()],
      ["Microsoft.AppRuntime.AppRuntimeService", this.pane.service()],
      ["Microsoft.AppRuntime.AppRuntimePersistenceService", this.pane.startService()],
    ]);
  }

  service(name: string): HostObject | null {
    return this.services.get(name) ?? null;
  }

  /** A page of the add-in begins to load. */
  restart(): void {
    this.customFunctions.restart();
    this.commands.restart();
  }

  handlerAdded(number: number): void {
    if (number === dispatch.commandInvoked) this.commands.listening();
  }

  /** @returns whether the call is known here */
  execute(number: number, values: readonly unknown[]): boolean {
    switch (number) {
      case dispatch.commandCompleted:
        this.commands.completed(values);
        return true;
      case dispatch.openBrowserWindow:
        // The first value is reserved.
        this.callbacks.openBrowserWindow(String(values[1]));
        return true;
      default:
        return false;
    }
  }
}
