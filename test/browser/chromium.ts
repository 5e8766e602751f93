import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function onMachine(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Debian's package, where this user may install one. */
function installed(): string | undefined {
  if (!existsSync("/usr/bin/apt-get")) return undefined;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: string[]): void => {
    const [command = "", ...rest] = [...asRoot, "apt-get", ...args];
    execFileSync(command, rest, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  try {
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
  } catch {
    return undefined;
  }
  return onMachine();
}

/**
 * Path of a Chromium: the environment's CHROMIUM, else the machine's, else Debian's package, which is then installed.
 *
 * @throws Error that says what to do where there is none
 */
export function chromiumPath(): string {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist`);
    return named;
  }
  const path = onMachine() ?? installed();
  if (path === undefined) {
    throw new Error("No Chromium was found or could be installed. Install one, or name it in CHROMIUM.");
  }
  return path;
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--no-first-run",
    ],
  });

/** Pages for tests move nothing by themselves: drawing it without a graphics card takes a core of its own. */
export const calm = { reducedMotion: "reduce" } as const;
