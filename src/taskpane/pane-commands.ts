/** What the ribbon, the context menu and the keyboard can ask of the pane. Each shows its own outcome, also a failure. */
export interface PaneCommands {
  /** Opens the segmentation at its first step. */
  segment(): void;
  /** Opens the segmentation with the table, or else the range, around the active cell. */
  segmentTable(): void;
  /** Says where the class of the item in the active row comes from. */
  explain(): void;
  /** Puts the workbook back to what it was before our last write. */
  undoWrite(): void;
  /** Opens the help. */
  help(): void;
}

let registered: PaneCommands | null = null;
/** Asked for before the pane was there: each once, in order. */
const waiting = new Set<keyof PaneCommands>();

/**
 * Makes the pane answer commands, from those that were given while it was still loading.
 *
 * @param commands what the mounted pane does for each command
 * @returns ends the registration; commands then wait for the next one
 */
export function registerPaneCommands(commands: PaneCommands): () => void {
  registered = commands;
  const asked = [...waiting];
  waiting.clear();
  for (const command of asked) commands[command]();
  return () => {
    if (registered === commands) registered = null;
  };
}

/** Hands a command to the pane, now or as soon as it is there. */
export function askPane(command: keyof PaneCommands): void {
  if (registered) registered[command]();
  else waiting.add(command);
}
