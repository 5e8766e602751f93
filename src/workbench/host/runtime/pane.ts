import type { EventMessage } from "../events";
import { HostType, type HostObject } from "../objects/host-object";
import { invalidArgument } from "../wire/api-error";

const excelCategory = 65_536;
const visibilityChanged = 65_539;

/** Whether the add-in's pane is in sight. The add-in may ask for it, and the user may close it. */
export class Pane {
  private shown: boolean;
  private startState = "Inactive";

  /**
   * @param send tells the add-in of a change
   * @param asked the add-in wants its pane shown or hidden
   */
  constructor(
    private readonly send: (messages: readonly EventMessage[]) => void,
    private readonly asked: (visible: boolean) => void,
  ) {
    // The add-in's page is opened by opening its pane.
    this.shown = true;
  }

  get visible(): boolean {
    return this.shown;
  }

  /** The user opened or closed the pane. */
  set(visible: boolean): void {
    if (visible === this.shown) return;
    this.shown = visible;
    const body = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    setTimeout(() => this.send([[excelCategory, visibilityChanged, "", body, 0, false]]), 0);
  }

  /** Behind `Office.addin.showAsTaskpane()` and `hide()`. */
  service(): HostObject {
    return new HostType<null>({
      name: "AppRuntimeService",
      methods: {
        SetAppRuntimeState: (_service, state) => {
          if (state !== "Visible" && state !== "Background") {
            throw invalidArgument(`state ${String(state)} of the add-in`);
          }
          this.asked(state === "Visible");
          this.set(state === "Visible");
        },
        GetAppRuntimeState: () => (this.shown ? "Visible" : "Background"),
      },
    }).create(null);
  }

  /** Behind `Office.addin.setStartupBehavior()`. */
  startService(): HostObject {
    return new HostType<null>({
      name: "AppRuntimePersistenceService",
      methods: {
        SetAppRuntimeStartState: (_service, state) => {
          this.startState = String(state);
        },
        GetAppRuntimeStartState: () => this.startState,
      },
    }).create(null);
  }
}
