/** A button or menu entry of the add-in, as its manifest has it. */
export interface AddInCommand {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tipText: string;
  /** Addresses of pictures by their size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  /** One of the add-in's actions, by the name that it gave to `Office.actions.associate`, or its pane opens. */
  readonly action: { readonly kind: "action"; readonly name: string } | { readonly kind: "taskpane" };
}

/** Keys that run one of the add-in's actions. */
export interface AddInShortcut {
  readonly action: string;
  /** What a person calls the action. */
  readonly name: string;
  readonly keys: ShortcutKeys;
}

/** A key by its name, such as "S", with what is held down beside it. */
export interface ShortcutKeys {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** All that Excel shows of an add-in outside of its pane. */
export interface AddInCommands {
  readonly name: string;
  readonly tabs: readonly {
    readonly groups: readonly { readonly label: string; readonly buttons: readonly AddInCommand[] }[];
  }[];
  readonly menus: readonly { readonly id: string; readonly entries: readonly AddInCommand[] }[];
  readonly shortcuts: readonly AddInShortcut[];
}

/** Excel's own menu of a cell. */
const cellMenu = "ContextMenuCell";

export const entriesOfCells = ({ menus }: AddInCommands): readonly AddInCommand[] =>
  menus.filter(({ id }) => id === cellMenu).flatMap(({ entries }) => entries);

/** A picture of the add-in from this server, whatever address its manifest gives it. */
export function iconAddress(command: AddInCommand, size: number): string {
  const address = command.icons.get(size);
  if (address === undefined) throw new Error(`${command.id} has no picture of ${size} px`);
  return new URL(address).pathname;
}
