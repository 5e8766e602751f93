import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { readManifest } from "../../../src/workbench/ribbon";

const root = path.resolve(__dirname, "../../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
const shortcuts: unknown = JSON.parse(readFileSync(path.join(root, "src/commands/shortcuts.json"), "utf8"));

const read = (text: string, keys: unknown = shortcuts) =>
  readManifest(new JSDOM(text, { contentType: "text/xml" }).window.document, keys);

/** The project's manifest with one thing changed; a test that changes nothing would prove nothing. */
function changed(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, to);
  if (text === manifest) throw new Error(`The manifest has no ${String(from)}`);
  return text;
}

describe("the manifest's commands", () => {
  const model = read(manifest);

  it("are one group on the Home tab with its buttons in order", () => {
    expect(model.tabs.map(({ id, label }) => [id, label])).toEqual([["TabHome", null]]);
    const groups = model.tabs[0]?.groups ?? [];
    expect(groups.map(({ id, label }) => [id, label])).toEqual([["Stratify.Group", "Stratify"]]);
    expect(groups[0]?.buttons.map(({ id, label, action }) => [id, label, action])).toEqual([
      ["Stratify.Segment", "Segment", { kind: "action", name: "segment" }],
      ["Stratify.UndoWrite", "Undo write", { kind: "action", name: "undoWrite" }],
      ["Stratify.Explain", "Explain", { kind: "action", name: "explain" }],
      ["Stratify.Help", "Help", { kind: "action", name: "help" }],
    ]);
  });

  it("have a tip with title and text, and pictures by size", () => {
    const button = model.tabs[0]?.groups[0]?.buttons[1];
    expect(button?.tipTitle).toBe("Undo write");
    expect(button?.tipText).toBe("Put the workbook back to what it was before the last write.");
    expect([...(button?.icons.keys() ?? [])]).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    expect(button?.icons.get(32)).toBe("https://localhost:3000/assets/icons/undo-32.png");
  });

  it("add two entries to the menu of a cell", () => {
    expect(
      model.menus.map(({ id, entries }) => [id, entries.map(({ label, action }) => [label, action])]),
    ).toEqual([
      [
        "ContextMenuCell",
        [
          ["Segment this table", { kind: "action", name: "segmentTable" }],
          ["Explain this number", { kind: "action", name: "explain" }],
        ],
      ],
    ]);
  });

  it("have keys", () => {
    const held = { control: true, alt: true, shift: true };
    expect(model.shortcuts).toEqual([
      { action: "segment", name: "Segment", keys: { text: "Ctrl+Alt+Shift+S", key: "S", ...held } },
      { action: "explain", name: "Explain", keys: { text: "Ctrl+Alt+Shift+E", key: "E", ...held } },
      { action: "undoWrite", name: "Undo write", keys: { text: "Ctrl+Alt+Shift+Z", key: "Z", ...held } },
      { action: "help", name: "Help", keys: { text: "Ctrl+Alt+Shift+H", key: "H", ...held } },
    ]);
  });

  it("come with where the pane and the functions are", () => {
    expect(model.name).toBe("Stratify");
    expect(model.taskpaneUrl).toBe("https://localhost:3000/taskpane.html");
    expect(model.functions).toEqual({
      namespace: "SCM",
      metadataUrl: "https://localhost:3000/functions.json",
      scriptUrl: "https://localhost:3000/functions.js",
    });
  });

  it("may open the pane, and stand on a tab of the add-in's own", () => {
    const showing = changed(
      /<Action xsi:type="ExecuteFunction">\s*<FunctionName>help<\/FunctionName>\s*<\/Action>/,
      '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Taskpane.Url"/></Action>',
    )
      .replace('<OfficeTab id="TabHome">', '<CustomTab id="Own">')
      .replace("</OfficeTab>", '<Label resid="Group.Label"/></CustomTab>');
    const [tab] = read(showing).tabs;
    expect([tab?.id, tab?.label]).toEqual(["Own", "Stratify"]);
    expect(tab?.groups[0]?.buttons[3]?.action).toEqual({
      kind: "taskpane",
      url: "https://localhost:3000/taskpane.html",
    });
  });
});

describe("a manifest is refused by name", () => {
  it.each([
    [
      "for an element that the workbench does not know",
      changed('<Label resid="Segment.Label"/>', '<Enabled>false</Enabled><Label resid="Segment.Label"/>'),
      "<Enabled> in <Control>",
    ],
    [
      "for a control that is no button",
      changed('xsi:type="Button" id="Stratify.Help"', 'xsi:type="Menu" id="Stratify.Help"'),
      "the control Menu Stratify.Help",
    ],
    [
      "for an extension point that the workbench does not know",
      changed('"PrimaryCommandSurface"', '"Events"'),
      "the extension point Events",
    ],
    [
      "for an action that the workbench does not know",
      changed('"ExecuteFunction"', '"OpenBrowser"'),
      "the action OpenBrowser",
    ],
    [
      "for a text that is not there",
      changed('<bt:String id="Help.Tip"', '<bt:String id="Help.Tips"'),
      '<Description> names "Help.Tip", which is not among the LongStrings',
    ],
    ["without commands", changed(/<VersionOverrides[^]*<\/VersionOverrides>/, ""), "no <VersionOverrides>"],
  ])("%s", (_why, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it("for keys without an action", () => {
    const keys = { actions: [], shortcuts: [{ action: "segment", key: { default: "Ctrl+S" } }] };
    expect(() => read(manifest, keys)).toThrow("keys for segment, but no such action");
  });
});
