import { posix, win32 } from "node:path";
import type { Command } from "./browser";

/** One thing to do on the user's machine so that Excel knows the add-in, or to take it back. */
export type Step =
  | { readonly kind: "run"; readonly command: Command }
  | { readonly kind: "copy"; readonly from: string; readonly to: string }
  | { readonly kind: "remove"; readonly path: string };

/** What it takes to get the add-in into this machine's Excel. */
export interface Sideload {
  /** Succeeds only where Excel is installed. */
  readonly excel:
    { readonly kind: "run"; readonly command: Command } | { readonly kind: "exists"; readonly path: string };
  readonly register: Step;
  readonly open: Command;
  readonly unregister: Step;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  /** The user's home folder. */
  readonly home: string;
}

const developerKey = String.raw`HKCU\Software\Microsoft\Office\16.0\WEF\Developer`;
const excelKey = String.raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe`;

const run = (program: string, ...args: string[]): Command => ({ program, args });

/**
 * How an add-in gets into desktop Excel, as Microsoft documents it: on Windows by a value of the registry, on a Mac by a file
 * in a folder of Excel's.
 *
 * @param manifest full path of the manifest
 * @param id the add-in's id in it
 * @returns null on systems that have no desktop Excel
 */
export function sideloadOn({ platform, home }: Machine, manifest: string, id: string): Sideload | null {
  if (platform === "win32") {
    return {
      excel: { kind: "run", command: run("reg", "query", excelKey) },
      register: {
        kind: "run",
        command: run(
          "reg",
          "add",
          developerKey,
          "/v",
          id,
          "/t",
          "REG_SZ",
          "/d",
          win32.normalize(manifest),
          "/f",
        ),
      },
      open: run("cmd", "/c", "start", "", "excel"),
      unregister: { kind: "run", command: run("reg", "delete", developerKey, "/v", id, "/f") },
    };
  }
  if (platform === "darwin") {
    const folder = posix.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
    const copy = posix.join(folder, `${id}.manifest.xml`);
    return {
      excel: { kind: "exists", path: "/Applications/Microsoft Excel.app" },
      register: { kind: "copy", from: manifest, to: copy },
      open: run("open", "-a", "Microsoft Excel"),
      unregister: { kind: "remove", path: copy },
    };
  }
  return null;
}

/**
 * The add-in's id in its manifest.
 *
 * @throws Error where it has none
 */
export function manifestId(manifest: string): string {
  const [, id] = /<Id>\s*([0-9a-f-]{36})\s*<\/Id>/i.exec(manifest) ?? [];
  if (id === undefined) throw new Error("the manifest has no Id");
  return id;
}
