/** A button or menu entry of the add-in, as its manifest has it. */
export interface AddInCommand {
  readonly id: string;
  readonly label: string;
  readonly supertip: { readonly title: string; readonly description: string };
  /** Addresses by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  /** The name that the add-in gave to `Office.actions.associate`. */
  readonly action: string;
}

export interface AddInShortcut {
  readonly action: string;
  /** Such as "Ctrl+Alt+Shift+S". */
  readonly keys: string;
}

/** All that Excel shows of an add-in outside of its pane. */
export interface AddInCommands {
  readonly displayName: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly AddInCommand[] }[];
  readonly cellMenu: readonly AddInCommand[];
  readonly shortcuts: readonly AddInShortcut[];
}

/** A picture of the add-in from this server, whatever address its manifest gives it. */
export function iconAddress(command: AddInCommand, size: number): string {
  const address = command.icons.get(size);
  if (address === undefined) throw new Error(`${command.id} has no picture of ${size} px`);
  return new URL(address).pathname;
}
