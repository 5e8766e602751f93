import type { PaneCommands } from "../../../src/taskpane/pane-commands";
import { loadCommands } from "./load-commands";

const names = ["segment", "segmentTable", "explain", "undoWrite", "help"] as const;

/** A pane that notes what it is asked. */
function recordingPane(): { readonly pane: PaneCommands; readonly asked: string[] } {
  const asked: string[] = [];
  const note = (name: string) => () => void asked.push(name);
  return {
    asked,
    pane: {
      segment: note("segment"),
      segmentTable: note("segmentTable"),
      explain: note("explain"),
      undoWrite: note("undoWrite"),
      help: note("help"),
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("commands", () => {
  it.each(names)("%s asks the pane for itself and for nothing else, and shows the pane", async (name) => {
    const { associated, showAsTaskpane, paneCommands } = loadCommands();
    const { pane, asked } = recordingPane();
    paneCommands.registerPaneCommands(pane);
    const completed = jest.fn();
    associated.get(name)?.({ completed });
    await settled();
    expect(asked).toEqual([name]);
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("answers a keyboard shortcut, which brings no event", async () => {
    const { associated, paneCommands } = loadCommands();
    const { pane, asked } = recordingPane();
    paneCommands.registerPaneCommands(pane);
    associated.get("help")?.();
    await settled();
    expect(asked).toEqual(["help"]);
  });

  it("frees the button and shows the pane when the pane fails", async () => {
    const { associated, showAsTaskpane, paneCommands } = loadCommands();
    const failing = () => {
      throw new Error("the pane failed");
    };
    paneCommands.registerPaneCommands({ ...recordingPane().pane, segment: failing });
    const completed = jest.fn();
    expect(() => associated.get("segment")?.({ completed })).toThrow("the pane failed");
    await settled();
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("frees the button and keeps the command when Excel does not show the pane", async () => {
    const { associated, showAsTaskpane, paneCommands } = loadCommands();
    showAsTaskpane.mockRejectedValue(new Error("not now"));
    const completed = jest.fn();
    associated.get("undoWrite")?.({ completed });
    await settled();
    expect(completed).toHaveBeenCalledTimes(1);
    const { pane, asked } = recordingPane();
    paneCommands.registerPaneCommands(pane);
    expect(asked).toEqual(["undoWrite"]);
  });
});

describe("commands before the pane is there", () => {
  it("are kept and given to the pane in order, each once", () => {
    const { paneCommands } = loadCommands();
    for (const name of ["undoWrite", "segment", "undoWrite"] as const) paneCommands.askPane(name);
    const { pane, asked } = recordingPane();
    paneCommands.registerPaneCommands(pane);
    expect(asked).toEqual(["undoWrite", "segment"]);
  });

  it("are not given to a second pane again", () => {
    const { paneCommands } = loadCommands();
    paneCommands.askPane("segment");
    paneCommands.registerPaneCommands(recordingPane().pane)();
    const { pane, asked } = recordingPane();
    paneCommands.registerPaneCommands(pane);
    expect(asked).toEqual([]);
  });

  it("wait again after the pane has gone", () => {
    const { paneCommands } = loadCommands();
    const first = recordingPane();
    paneCommands.registerPaneCommands(first.pane)();
    paneCommands.askPane("help");
    expect(first.asked).toEqual([]);
    const second = recordingPane();
    paneCommands.registerPaneCommands(second.pane);
    expect(second.asked).toEqual(["help"]);
  });

  it("go to the newer pane when an older one ends late", () => {
    const { paneCommands } = loadCommands();
    const endOlder = paneCommands.registerPaneCommands(recordingPane().pane);
    const { pane, asked } = recordingPane();
    paneCommands.registerPaneCommands(pane);
    endOlder();
    paneCommands.askPane("segment");
    expect(asked).toEqual(["segment"]);
  });
});
