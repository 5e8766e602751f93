import type { AddInShortcut } from "./commands";

/** What of a keyboard event tells a shortcut. */
export type KeyPress = Pick<KeyboardEvent, "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">;

/** Whether a key press is a shortcut such as "Ctrl+Alt+Shift+S". The letter is told by its key, since Alt changes what it types. */
export function isPressed(keys: string, press: KeyPress): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const has = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  return (
    (press.code === `Key${key}` || press.code === `Digit${key}` || press.code === key) &&
    press.ctrlKey === has("Ctrl") &&
    press.altKey === has("Alt") &&
    press.shiftKey === has("Shift") &&
    press.metaKey === has("Command")
  );
}

/** Runs something for shortcuts pressed in a document, before whatever has the focus gets the keys. */
export function listenForShortcuts(
  target: Document,
  shortcuts: readonly AddInShortcut[],
  run: (action: string) => void,
): void {
  target.addEventListener(
    "keydown",
    (event) => {
      const found = shortcuts.find(({ keys }) => isPressed(keys, event));
      if (found === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      run(found.action);
    },
    { capture: true },
  );
}
