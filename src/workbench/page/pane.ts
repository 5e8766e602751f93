import { say } from "../../text/message";
import { render } from "../../text/render";
import { element } from "./element";

/** Excel keeps what it told office.js of its theme for this long. */
const themeKept = 5_100;

/** The add-in's pane under a title bar like Excel's own. */
export class Pane {
  readonly element: HTMLElement;
  private readonly title = element("h2");
  private readonly place = element("div", { class: "frame-place" });
  private frame: HTMLIFrameElement | null = null;

  /** @param closed the user closed the pane */
  constructor(closed: () => void) {
    const close = element(
      "button",
      { type: "button", class: "icon-button", "aria-label": render(say("workbench.page.closePane")) },
      "×",
    );
    close.addEventListener("click", () => {
      this.setVisible(false);
      closed();
    });
    this.element = element(
      "aside",
      { class: "pane", "aria-label": render(say("workbench.page.pane")) },
      element("div", { class: "pane-title" }, this.title, close),
      this.place,
    );
  }

  /**
   * Starts the add-in anew.
   *
   * @param loaded called with the add-in's document
   */
  start(name: string, loaded: (document: Document) => void): void {
    this.title.textContent = name;
    const frame = element("iframe", { title: name, src: "/taskpane.html" });
    frame.addEventListener("load", () => {
      if (frame.contentDocument !== null) loaded(frame.contentDocument);
    });
    this.frame = frame;
    this.place.replaceChildren(frame);
  }

  setVisible(visible: boolean): void {
    this.element.parentElement?.classList.toggle("pane-closed", !visible);
  }

  /** Lets the add-in look again at Excel's theme: at once, and when office.js no longer has the former one. */
  themeChanged(): void {
    const { frame } = this;
    const look = (): void => {
      const page = frame?.contentDocument;
      const Changed = frame?.contentWindow?.document.defaultView?.Event;
      if (page && Changed) page.dispatchEvent(new Changed("visibilitychange"));
    };
    look();
    setTimeout(look, themeKept);
  }
}
