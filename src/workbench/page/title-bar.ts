import { say, type Message } from "../../text/message";
import { render } from "../../text/render";
import { element } from "./element";
import type { Theme } from "./theme";

export interface TitleBarActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly setTheme: (theme: Theme) => void;
}

const drawings = {
  open: "M1.5 13V3.5h4l1.5 2h6v2M1.5 13l2-5.5h11L12.5 13z",
  save: "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 11v2.5h11V11",
} as const;

function icon(name: keyof typeof drawings): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const made = document.createElementNS(space, "svg");
  made.setAttribute("viewBox", "0 0 16 16");
  made.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", drawings[name]);
  made.append(path);
  return made;
}

const button = (
  name: keyof typeof drawings,
  label: Message,
  tip: Message,
  run: () => void,
): HTMLButtonElement => {
  const made = element("button", { type: "button", title: render(tip) }, icon(name), render(label));
  made.addEventListener("click", run);
  return made;
};

/** The workbook's name, Open, Save and the switch of the theme. */
export class TitleBar {
  readonly element: HTMLElement;
  private readonly name = element("h1");
  private readonly state = element("span", { class: "unsaved", role: "status" });
  private readonly dark = element(
    "button",
    { type: "button", role: "switch", class: "switch", title: render(say("workbench.page.darkTip")) },
    element("span", { class: "track" }, element("span", { class: "thumb" })),
    render(say("workbench.page.dark")),
  );

  constructor(theme: Theme, { open, save, setTheme }: TitleBarActions) {
    this.dark.addEventListener("click", () => {
      const next = this.dark.getAttribute("aria-checked") === "true" ? "light" : "dark";
      this.show(next);
      setTheme(next);
    });
    this.show(theme);
    this.element = element(
      "header",
      { class: "title-bar" },
      element("img", {
        src: "/assets/icons/stratify-20.png",
        srcset: "/assets/icons/stratify-40.png 2x",
        alt: "",
      }),
      this.name,
      this.state,
      element(
        "div",
        { class: "actions" },
        button("open", say("workbench.page.open"), say("workbench.page.openTip"), open),
        button("save", say("workbench.page.save"), say("workbench.page.saveTip"), save),
        this.dark,
      ),
    );
  }

  showName(name: string): void {
    this.name.textContent = name;
    this.name.title = name;
    document.title = render(say("workbench.page.title", { name }));
  }

  showUnsaved(unsaved: boolean): void {
    this.state.textContent = unsaved ? render(say("workbench.page.notSaved")) : "";
  }

  private show(theme: Theme): void {
    this.dark.setAttribute("aria-checked", String(theme === "dark"));
  }
}
