/** A key that runs one of the add-in's actions. */
export interface Shortcut {
  /** As the add-in associated it. */
  readonly action: string;
  /** What a person calls it. */
  readonly name: string;
  readonly keys: Keys;
}

/** The key by its name, such as "S" or "F5", with what is held down beside it. */
export interface Keys {
  /** As written, such as "Ctrl+Alt+Shift+S". */
  readonly text: string;
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const modifiers = new Set(["CTRL", "ALT", "SHIFT"]);

/**
 * Reads shortcuts.json as Excel on Windows does.
 * @throws Error naming what is not known, or a shortcut without its action
 */
export function readShortcuts(file: unknown): readonly Shortcut[] {
  const { actions, shortcuts, ...rest } = record(file, "the file");
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new Error(`The workbench does not model "${unknown}" in shortcuts.json`);
  const names = new Map(
    list(actions, "actions").map((each) => {
      const { id, type, name } = record(each, "an action");
      if (type !== "ExecuteFunction") {
        throw new Error(
          `The workbench does not model the type ${String(type)} of an action in shortcuts.json`,
        );
      }
      return [String(id), String(name)] as const;
    }),
  );
  return list(shortcuts, "shortcuts").map((each) => {
    const { action, key } = record(each, "a shortcut");
    const name = names.get(String(action));
    if (name === undefined)
      throw new Error(`shortcuts.json has keys for ${String(action)}, but no such action`);
    const { default: general, windows } = record(key, "a key");
    return { action: String(action), name, keys: readKeys(String(windows ?? general)) };
  });
}

function readKeys(text: string): Keys {
  const parts = text.split("+").map((part) => part.trim().toUpperCase());
  const keys = parts.filter((part) => !modifiers.has(part));
  const [key] = keys;
  if (key === undefined || keys.length > 1)
    throw new Error(`shortcuts.json has the keys ${text}, which are not known`);
  return {
    text,
    key,
    control: parts.includes("CTRL"),
    alt: parts.includes("ALT"),
    shift: parts.includes("SHIFT"),
  };
}

function record(value: unknown, what: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`shortcuts.json: ${what} is no object`);
  }
  return value as Json;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`shortcuts.json: ${what} is no list`);
  return value as readonly unknown[];
}
