/// <reference types="office-js" />
import { askPane, type PaneCommands } from "../taskpane/pane-commands";

/** Commands run in the pane's own runtime, so that all of them end in the pane, where their outcome can be read. */
async function runInPane(command: keyof PaneCommands, event?: Office.AddinCommands.Event): Promise<void> {
  try {
    // Asked before showing: the pane may be open while Excel refuses to show it once more.
    askPane(command);
    await Office.addin.showAsTaskpane();
  } finally {
    // Keyboard shortcuts come without an event; a button without `completed` stays busy.
    event?.completed();
  }
}

/** The names that manifest.xml and shortcuts.json use. */
const commands: readonly (keyof PaneCommands)[] = ["segment", "segmentTable", "undoWrite", "help"];

for (const command of commands)
  Office.actions.associate(command, (event?: Office.AddinCommands.Event) => void runInPane(command, event));
