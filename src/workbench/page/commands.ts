import type { CommandButton, Keys, ManifestModel } from "../ribbon";

/** The letter or name of a key, with what is held down beside it. */
export type ShortcutKeys = Omit<Keys, "text">;

/** Excel's own menu of a cell. */
const cellMenu = "ContextMenuCell";

export const entriesOfCells = ({ menus }: ManifestModel): readonly CommandButton[] =>
  menus.filter(({ id }) => id === cellMenu).flatMap(({ entries }) => entries);

/** A picture of the add-in from this server, whatever address its manifest gives it. */
export function iconAddress(command: CommandButton, size: number): string {
  const address = command.icons.get(size);
  if (address === undefined) throw new Error(`${command.id} has no picture of ${size} px`);
  return new URL(address).pathname;
}
