import { say, type Message } from "../../text/message";
import { render } from "../../text/render";
import { element } from "./element";

/** The bar under the ribbon that says what went wrong, or what was done. */
export class Notices {
  readonly element: HTMLElement;
  private readonly error = element("p", { role: "alert" });
  private readonly status = element("p", { role: "status" });
  private readonly close = element("button", {
    type: "button",
    class: "icon-button",
    "aria-label": render(say("workbench.page.closeNotice")),
  });

  constructor() {
    this.close.append("×");
    this.close.addEventListener("click", () => this.clear());
    this.element = element("div", { class: "notices" }, this.error, this.status, this.close);
    this.clear();
  }

  showError(message: Message): void {
    this.show(this.error, message, "error");
  }

  showStatus(message: Message): void {
    this.show(this.status, message, "status");
  }

  clear(): void {
    this.error.textContent = "";
    this.status.textContent = "";
    delete this.element.dataset["kind"];
  }

  private show(place: HTMLElement, message: Message, kind: string): void {
    this.clear();
    this.element.dataset["kind"] = kind;
    place.textContent = render(message);
  }
}

/** What an error says, without the full stop that the sentence around it has. */
export const detailOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
