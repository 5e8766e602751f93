/** LibreOffice without a screen, in a profile of its own that recalculates every formula on load. */
import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const conversionMilliseconds = 300_000;

/** Recalculation mode 0 is "always": cached values of a file are never trusted. */
const recalculateAlways = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

export interface Office {
  /** Converts a workbook into a folder and returns the path of the result. */
  convert(path: string, format: "xlsx" | "pdf", folder: string): Promise<string>;
  /** Removes the profile. */
  close(): void;
}

/** Name of the command that starts LibreOffice, or null where it is not installed. */
export function officeCommand(): string | null {
  return ["soffice", "libreoffice"].find((command) => isInstalled(command)) ?? null;
}

export function isInstalled(command: string): boolean {
  return spawnSync(command, ["--version"], { stdio: "ignore", timeout: 60_000 }).error === undefined;
}

export function openOffice(command: string): Office {
  const profile = mkdtempSync(join(tmpdir(), "stratify-office-"));
  mkdirSync(join(profile, "user"));
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), recalculateAlways);
  return {
    convert: async (path, format, folder) => {
      mkdirSync(folder, { recursive: true });
      const filter = format === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : "pdf:calc_pdf_Export";
      const { stdout, stderr } = await run(
        command,
        [
          `-env:UserInstallation=${pathToFileURL(profile).href}`,
          "--headless",
          "--convert-to",
          filter,
          "--outdir",
          folder,
          path,
        ],
        { timeout: conversionMilliseconds },
      );
      // LibreOffice exits with 0 even when it could not load or write the file.
      if (!stdout.includes(" -> "))
        throw new Error(`LibreOffice did not convert ${basename(path)}: ${stderr.trim()}`);
      return join(folder, basename(path).replace(/\.[^.]+$/, `.${format}`));
    },
    close: () => rmSync(profile, { recursive: true, force: true }),
  };
}
