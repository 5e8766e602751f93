import { say } from "../../text/message";
import { render } from "../../text/render";
import { element } from "./element";

/** Widths that Excel gives a pane, in pixels. */
export const paneWidths = { narrowest: 320, usual: 350, widest: 420 } as const;

const step = 10;

/** The line between spreadsheet and pane, by which the pane gets wider or narrower. */
export function splitter(pane: HTMLElement): HTMLElement {
  const line = element("div", {
    class: "splitter",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": render(say("workbench.page.paneWidth")),
    "aria-valuemin": String(paneWidths.narrowest),
    "aria-valuemax": String(paneWidths.widest),
  });
  let width: number = paneWidths.usual;
  const set = (wanted: number): void => {
    width = Math.round(Math.min(paneWidths.widest, Math.max(paneWidths.narrowest, wanted)));
    pane.style.width = `${width}px`;
    line.setAttribute("aria-valuenow", String(width));
  };
  set(width);
  // Captured pointers keep telling the line, also over the add-in's frame.
  line.addEventListener("pointerdown", (event) => line.setPointerCapture(event.pointerId));
  line.addEventListener("pointermove", (event) => {
    if (line.hasPointerCapture(event.pointerId)) set(pane.getBoundingClientRect().right - event.clientX);
  });
  const keys: Readonly<Record<string, () => number>> = {
    ArrowLeft: () => width + step,
    ArrowRight: () => width - step,
    Home: () => paneWidths.narrowest,
    End: () => paneWidths.widest,
  };
  line.addEventListener("keydown", (event) => {
    const wanted = keys[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted());
  });
  return line;
}
