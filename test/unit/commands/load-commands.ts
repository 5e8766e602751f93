import type * as PaneCommandsModule from "../../../src/taskpane/pane-commands";

/** A command as the host calls it; a keyboard shortcut brings no event. */
export type Command = (event?: { completed(): void }) => void;

export interface LoadedCommands {
  readonly associated: ReadonlyMap<string, Command>;
  readonly showAsTaskpane: jest.Mock<Promise<void>, []>;
  readonly paneCommands: typeof PaneCommandsModule;
}

/** Loads src/commands afresh under a stand-in for Office that records what it is given. */
export function loadCommands(): LoadedCommands {
  const associated = new Map<string, Command>();
  const showAsTaskpane = jest.fn<Promise<void>, []>().mockResolvedValue(undefined);
  const office = {
    actions: { associate: (id: string, command: Command) => void associated.set(id, command) },
    addin: { showAsTaskpane },
  };
  const globals = globalThis as { Office?: unknown };
  globals.Office = office;
  let paneCommands: LoadedCommands["paneCommands"] | undefined;
  jest.isolateModules(() => {
    paneCommands = jest.requireActual<LoadedCommands["paneCommands"]>("../../../src/taskpane/pane-commands");
    jest.requireActual("../../../src/commands");
  });
  if (!paneCommands) throw new Error("The pane's side of the commands did not load");
  return { associated, showAsTaskpane, paneCommands };
}
