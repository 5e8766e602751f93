/// <reference types="office-js" />
import { askPane, type PaneCommands } from "../taskpane/pane-commands";

/** Commands run in the pane's own runtime, so that all of them end in the pane, where their outcome can be read. */
function runInPane(command: keyof PaneCommands, event?: Office.AddinCommands.Event): void {
  // Keyboard shortcuts come without an event; a button whose event is never completed stays busy.
  const complete = () => event?.completed();
  try {
    askPane(command);
  } finally {
    // Excel may refuse to show a pane, as while it is closing. The pane has the command all the same.
    void Office.addin.showAsTaskpane().then(complete, complete);
  }
}

/** The names that manifest.xml and shortcuts.json use. */
const commands: readonly (keyof PaneCommands)[] = ["segment", "segmentTable", "explain", "undoWrite", "help"];

for (const command of commands)
  Office.actions.associate(command, (event?: Office.AddinCommands.Event) => runInPane(command, event));
