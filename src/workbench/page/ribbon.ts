import { say } from "../../text/message";
import { render } from "../../text/render";
import type { CommandButton, ManifestModel } from "../ribbon";
import { iconAddress } from "./commands";
import { element } from "./element";

const sizes = { large: 32, small: 16 } as const;

function commandButton(
  command: CommandButton,
  size: keyof typeof sizes,
  run: (command: CommandButton) => void,
): HTMLElement {
  const tipId = `tip-${command.id}`;
  const pixels = sizes[size];
  const button = element(
    "button",
    { type: "button", class: `command ${size}`, "aria-describedby": tipId },
    element("img", {
      src: iconAddress(command, pixels),
      srcset: `${iconAddress(command, pixels * 2)} 2x`,
      width: String(pixels),
      height: String(pixels),
      alt: "",
    }),
    element("span", {}, command.label),
  );
  button.addEventListener("click", () => run(command));
  const tip = element(
    "div",
    { id: tipId, role: "tooltip", class: "supertip" },
    element("strong", {}, command.tipTitle),
    element("span", {}, command.tipText),
  );
  const place = element("div", { class: "command-place" }, button, tip);
  // A tip can be sent away without moving the pointer or the focus.
  place.addEventListener("keydown", ({ key }) => place.classList.toggle("tip-closed", key === "Escape"));
  for (const event of ["pointerleave", "focusout"])
    place.addEventListener(event, () => place.classList.remove("tip-closed"));
  return place;
}

/** The add-in's groups of the ribbon, with the manifest's own buttons: the first of a group is large, as in Excel. */
export function ribbon(commands: ManifestModel, run: (command: CommandButton) => void): HTMLElement {
  const label = render(say("workbench.page.commands", { name: commands.name }));
  return element(
    "nav",
    { class: "ribbon", "aria-label": label },
    ...commands.tabs
      .flatMap(({ groups }) => groups)
      .map(({ label: groupLabel, buttons: [first, ...others] }) =>
        element(
          "div",
          { class: "group", role: "group", "aria-label": groupLabel },
          element(
            "div",
            { class: "commands" },
            ...(first === undefined ? [] : [commandButton(first, "large", run)]),
            element(
              "div",
              { class: "stack" },
              ...others.map((command) => commandButton(command, "small", run)),
            ),
          ),
          element("div", { class: "group-label", "aria-hidden": "true" }, groupLabel),
        ),
      ),
  );
}
