import type { ShortcutKeys } from "./commands";

/** What of a keyboard event tells a shortcut. */
export type KeyPress = Pick<KeyboardEvent, "code" | "ctrlKey" | "altKey" | "shiftKey">;

/** Whether a key press is a shortcut. A letter is told by its key, since Alt changes what it types. */
export const isPressed = ({ key, control, alt, shift }: ShortcutKeys, press: KeyPress): boolean =>
  [`Key${key}`, `Digit${key}`, key].includes(press.code) &&
  press.ctrlKey === control &&
  press.altKey === alt &&
  press.shiftKey === shift;

/** Runs something for shortcuts pressed in a document, before whatever has the focus gets the keys. */
export function listenForShortcuts<Shortcut extends { readonly keys: ShortcutKeys }>(
  target: Document,
  shortcuts: readonly Shortcut[],
  run: (shortcut: Shortcut) => void,
): void {
  target.addEventListener(
    "keydown",
    (event) => {
      const found = shortcuts.find(({ keys }) => isPressed(keys, event));
      if (found === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      run(found);
    },
    { capture: true },
  );
}
