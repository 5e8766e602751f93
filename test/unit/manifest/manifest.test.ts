import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { version } from "../../../package.json";
import { decodePng } from "../../scripts/icons/png";
import { loadCommands } from "../commands/load-commands";
import { baseInManifest, manifestText, root } from "./element-tree";
import { problems, type Surroundings } from "./problems";

function iconSize(url: string): readonly [number, number] | null {
  const file = path.join(root, url.replace(baseInManifest, ""));
  if (!existsSync(file)) return null;
  const { width, height } = decodePng(readFileSync(file));
  return [width, height];
}

const manifest = manifestText();
const surroundings: Surroundings = { version, associated: [...loadCommands().associated.keys()], iconSize };

/** One mistake each, and the sentence that must tell of it. */
const mistakes: readonly (readonly [string, RegExp | string, string, string])[] = [
  [
    "a resid without a resource",
    '<Title resid="Help.Label"/>',
    '<Title resid="Gone"/>',
    "resid Gone is not declared",
  ],
  [
    "a resource that nothing uses",
    "</bt:LongStrings>",
    '<bt:String id="Spare" DefaultValue="x"/></bt:LongStrings>',
    "resource Spare is not used",
  ],
  [
    "an id that occurs twice",
    'id="Stratify.Help"',
    'id="Stratify.Segment"',
    "id Stratify.Segment occurs twice",
  ],
  [
    "an id over 32 characters",
    'id="Stratify.Help"',
    `id="${"h".repeat(33)}"`,
    `id ${"h".repeat(33)} is longer than 32`,
  ],
  [
    "a label over 125 characters",
    '"Undo write"',
    `"${"u".repeat(126)}"`,
    "UndoWrite.Label is too long for ShortStrings",
  ],
  [
    "a supertip over 250 characters",
    '"Start a segmentation',
    `"${"s".repeat(250)}`,
    "SegmentTable.Tip is too long for LongStrings",
  ],
  [
    "an address without TLS",
    "https://localhost:3000/functions.js",
    "http://h/f.js",
    "http://h/f.js is not https",
  ],
  [
    "an ExtendedOverrides address without TLS",
    "https://localhost:3000/shortcuts.json",
    "http://h/s.json",
    "http://h/s.json is not https",
  ],
  [
    "another page for the commands",
    '<FunctionFile resid="Taskpane.Url"/>',
    '<FunctionFile resid="Support.Url"/>',
    "the shared runtime has several pages: Taskpane.Url, Taskpane.Url, Support.Url",
  ],
  [
    "a pane that starts on another page",
    '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>',
    '<SourceLocation DefaultValue="https://localhost:3000/other.html"/>',
    "the pane starts on another page than the runtime's",
  ],
  [
    "an icon of another size",
    "assets/icons/undo-32.png",
    "assets/icons/undo-48.png",
    "icon https://localhost:3000/assets/icons/undo-48.png is 48 x 48, not 32",
  ],
  [
    "an icon that does not exist",
    "assets/icons/stratify-64.png",
    "assets/icons/gone.png",
    "icon https://localhost:3000/assets/icons/gone.png does not exist",
  ],
  [
    "an icon without one of the sizes that must be there",
    /<bt:Image size="80" resid="Help.80"\/>/,
    "",
    "an icon lacks its size 80",
  ],
  [
    "a command without a function",
    "<FunctionName>help</FunctionName>",
    "<FunctionName>gone</FunctionName>",
    "no function is associated with gone",
  ],
  [
    "a function without a command",
    "<FunctionName>help</FunctionName>",
    "<FunctionName>segment</FunctionName>",
    "no command calls help",
  ],
  [
    "a supertip without a full stop",
    "before the last write.",
    "before the last write",
    'the supertip "Put the workbook back to what it was before the last write" does not end with a full stop',
  ],
  ["another version", /<Version>.*(?=<)/, "<Version>9.9.9.9", `the version is 9.9.9.9, not ${version}.0`],
];

describe("manifest.xml", () => {
  it("has none of the mistakes that the schema cannot see", () => {
    expect(problems(manifest, surroundings)).toEqual([]);
  });

  it.each(mistakes)("would not pass with %s", (_mistake, right, wrong, sentence) => {
    const broken = manifest.replace(right, wrong);
    expect(broken).not.toBe(manifest);
    expect(problems(broken, surroundings)).toContain(sentence);
  });
});

describe("shortcuts.json", () => {
  interface Shortcuts {
    readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
    readonly shortcuts: readonly {
      readonly action: string;
      readonly key: Readonly<Record<string, string>>;
    }[];
  }
  const { actions, shortcuts } = JSON.parse(
    readFileSync(path.join(root, "src/commands/shortcuts.json"), "utf8"),
  ) as Shortcuts;

  it("names only actions that have an associated function", () => {
    expect(actions.filter(({ id }) => !surroundings.associated.includes(id))).toEqual([]);
  });

  it("gives each of its actions one key, and no key to an action it does not name", () => {
    expect(shortcuts.map(({ action }) => action).sort()).toEqual(actions.map(({ id }) => id).sort());
  });

  it("uses each key once, all in the pattern that neither Excel nor browsers occupy", () => {
    const keys = shortcuts.map(({ key }) => key["default"]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
  });
});
