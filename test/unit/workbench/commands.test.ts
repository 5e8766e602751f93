import path from "node:path";
import { build } from "esbuild";
import { MemoryStore } from "../../../src/workbench/host";
import { openHost, type OpenHost } from "./open-host";

interface CommandWindow {
  /** What the pane was asked, in order. */
  readonly asked: readonly string[];
  /** What the test's own action got. */
  readonly events: readonly unknown[];
  /** Modes of the pane as the add-in was told. */
  readonly modes: readonly string[];
  /** Settles when the add-in hears of the pane's modes. */
  readonly listening: Promise<unknown>;
  readonly completeHeld: () => void;
}

/** The add-in's real commands, with a pane that notes what it is asked. */
const addIn = `
  import "./src/commands";
  import { registerPaneCommands } from "./src/taskpane/pane-commands";
  window.asked = [];
  const note = (name) => () => void window.asked.push(name);
  registerPaneCommands(Object.fromEntries(
    ["segment", "segmentTable", "undoWrite", "help"].map((name) => [name, note(name)]),
  ));
  window.events = [];
  Office.actions.associate("hold", (event) => {
    window.events.push(event && event.source);
    window.completeHeld = () => event.completed();
  });
  window.modes = [];
  window.listening = Office.onReady().then(() => Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    window.modes.push(visibilityMode);
  }));
`;

let code: string;
beforeAll(async () => {
  const root = path.resolve(__dirname, "../../..");
  const { outputFiles } = await build({
    stdin: { contents: addIn, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
  });
  code = outputFiles[0]?.text ?? "";
}, 60_000);

let open: OpenHost<MemoryStore>;
let window: CommandWindow;
beforeEach(async () => {
  open = await openHost(new MemoryStore(), {}, [code]);
  window = open.window as unknown as CommandWindow;
});
afterEach(() => open.close());

describe("a command from the ribbon or from a cell's menu", () => {
  it("runs the add-in's own function and is over when that has completed its event", async () => {
    await open.host.invokeAction("segment", { controlId: "Stratify.Segment" });
    expect(window.asked).toEqual(["segment"]);
  });

  it("runs before anything is open, as soon as the add-in is ready", async () => {
    let done: Promise<void> | undefined;
    const late = await openHost(new MemoryStore(), {}, [code], (host) => {
      done = host.invokeAction("segmentTable", { controlId: "Stratify.SegmentTable" });
    });
    await done;
    expect((late.window as unknown as CommandWindow).asked).toEqual(["segmentTable"]);
    late.close();
  });

  it("names its button, and is not over until the event is completed", async () => {
    const over = jest.fn();
    const held = open.host.invokeAction("hold", { controlId: "Some.Button" }).then(over);
    await open.host.invokeAction("help", { controlId: "Stratify.Help" });
    expect(window.events).toEqual([{ id: "Some.Button" }]);
    expect(over).not.toHaveBeenCalled();
    window.completeHeld();
    await held;
    expect(over).toHaveBeenCalledTimes(1);
  });

  it("fails by name when the add-in has no such function", async () => {
    await expect(open.host.invokeAction("segmnt", { controlId: "Stratify.Segment" })).rejects.toThrow(
      'The add-in has no action "segmnt"',
    );
  });

  it("fails when the page that runs it is closed and opened again", async () => {
    const held = open.host.invokeAction("hold", { controlId: "Some.Button" });
    await open.host.invokeAction("help", { controlId: "Stratify.Help" });
    open.host.connect();
    await expect(held).rejects.toThrow('The add-in\'s page was closed while the action "hold" ran');
  });
});

describe("a command from the keyboard", () => {
  it("runs the add-in's own function", async () => {
    await open.host.invokeAction("undoWrite");
    expect(window.asked).toEqual(["undoWrite"]);
  });

  it("brings no event", async () => {
    await open.host.invokeAction("hold");
    expect(window.events).toEqual([null]);
  });

  it("fails by name when the add-in has no such function", async () => {
    await expect(open.host.invokeAction("segmnt")).rejects.toThrow('The add-in has no action "segmnt"');
  });
});

describe("the pane", () => {
  it("is asked for by a command", async () => {
    const shown = new Promise<void>((resolve) => (open.host.onShowPane = resolve));
    open.host.setPaneVisible(false);
    await open.host.invokeAction("segment", { controlId: "Stratify.Segment" });
    await shown;
    expect(open.host.paneVisible).toBe(true);
  });

  it("is hidden and shown by the add-in, which hears of it as of what the user does", async () => {
    const asked: string[] = [];
    open.host.onShowPane = () => asked.push("show");
    open.host.onHidePane = () => asked.push("hide");
    await window.listening;
    await open.Office.addin.hide();
    expect(open.host.paneVisible).toBe(false);
    await open.Office.addin.showAsTaskpane();
    open.host.setPaneVisible(false);
    // Messages keep their order, so what a command does comes after them.
    await open.host.invokeAction("help", { controlId: "Stratify.Help" });
    expect(asked).toEqual(["hide", "show", "show"]);
    expect(window.modes).toEqual(["Hidden", "Taskpane", "Hidden"]);
  });
});

describe("a page for the browser", () => {
  it("reaches the workbench by its address", async () => {
    const opened = new Promise<string>((resolve) => (open.host.onOpenBrowserWindow = resolve));
    open.Office.context.ui.openBrowserWindow("https://localhost/assets/support.html");
    expect(await opened).toBe("https://localhost/assets/support.html");
  });
});
