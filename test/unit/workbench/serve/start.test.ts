import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { render } from "../../../../src/text/render";
import { browserCommand } from "../../../../src/workbench/serve/browser";
import { reasonToBuild } from "../../../../src/workbench/serve/dist";
import { close, listen } from "../../../../src/workbench/serve/listen";
import { choosePort, namedPort, StartError } from "../../../../src/workbench/serve/port";

const address = "http://localhost:3000/";

describe("the browser", () => {
  it.each<[string, NodeJS.Platform, Record<string, string>, string | null]>([
    ["Windows", "win32", {}, `cmd /c start  ${address}`],
    ["a Mac", "darwin", {}, `open ${address}`],
    ["Linux with a display", "linux", { DISPLAY: ":0" }, `xdg-open ${address}`],
    ["Linux with Wayland", "linux", { WAYLAND_DISPLAY: "wayland-0" }, `xdg-open ${address}`],
    ["Linux without a display", "linux", {}, null],
    ["continuous integration", "darwin", { CI: "true" }, null],
    ["BROWSER=none", "win32", { BROWSER: "none" }, null],
    ["BROWSER=firefox", "linux", { BROWSER: "firefox" }, `firefox ${address}`],
  ])("on %s", (_, platform, environment, expected) => {
    const command = browserCommand(address, platform, environment);
    expect(command && [command.program, ...command.args].join(" ")).toBe(expected);
  });
});

describe("the port", () => {
  const sentence = (error: unknown): string => (error instanceof StartError ? render(error.text) : "");

  it("is the user's where PORT names one, and none where it is empty", () => {
    expect(namedPort("4000")).toBe(4000);
    expect(namedPort("")).toBeNull();
    expect(namedPort(undefined)).toBeNull();
  });

  it.each(["0", "65536", "abc", "80.5", "-1"])("is refused in words where PORT is %s", (text) => {
    expect(() => namedPort(text)).toThrow(StartError);
  });

  it("is the next free one where the usual one is taken, and an error where the user named it", async () => {
    const other = createServer();
    const taken = await listen(other, 0);
    try {
      expect(await choosePort(null, taken)).toBeGreaterThan(taken);
      const error: unknown = await choosePort(taken).catch((reason: unknown) => reason);
      expect(sentence(error)).toBe(
        `Port ${taken}, which PORT names, is taken. Name another, or end the program that has it.`,
      );
    } finally {
      await close(other);
    }
  });
});

describe("dist", () => {
  const root = mkdtempSync(path.join(tmpdir(), "stratify-dist-"));
  const write = (file: string, seconds: number): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), "");
    utimesSync(path.join(root, file), seconds, seconds);
  };
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("is built where it is missing, where a source is newer, and not for what is never shipped", async () => {
    write("src/taskpane/index.tsx", 100);
    write("manifest.xml", 100);
    expect(await reasonToBuild(root)).toEqual({ kind: "missing" });
    write("dist/taskpane.html", 200);
    expect(await reasonToBuild(root)).toBeNull();
    write("src/workbench/page/main.ts", 300);
    write("src/batch/main.ts", 300);
    expect(await reasonToBuild(root)).toBeNull();
    write("src/engine/segmentation/abc.ts", 300);
    expect(await reasonToBuild(root)).toEqual({ kind: "older", than: "src/engine/segmentation/abc.ts" });
  });
});
