import { say } from "../../text/message";
import { render } from "../../text/render";
import { element } from "./element";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** A sheet over the whole page while files are dragged over it. */
export class DropTarget {
  readonly element = element(
    "div",
    { class: "drop-target", hidden: true },
    render(say("workbench.page.drop")),
  );

  constructor(private readonly dropped: (files: readonly File[]) => void) {
    const target = this.element;
    target.addEventListener("dragover", (event) => event.preventDefault());
    target.addEventListener("dragleave", () => (target.hidden = true));
    target.addEventListener("drop", (event) => {
      event.preventDefault();
      target.hidden = true;
      this.dropped([...(event.dataTransfer?.files ?? [])]);
    });
    this.watch(document);
  }

  /** Also shows the sheet for what is dragged into this document, such as that of a frame. */
  watch(document: Document): void {
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.element.hidden = false;
    };
    document.addEventListener("dragenter", enter, { capture: true });
    document.addEventListener("dragover", enter, { capture: true });
  }
}
