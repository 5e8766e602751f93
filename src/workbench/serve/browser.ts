import { spawn } from "node:child_process";

/** A program and its arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * How this machine opens an address for its user; null where it should or can not: BROWSER=none, continuous integration,
 * Linux without a display. BROWSER may name the program.
 */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): Command | null {
  const { BROWSER: named = "", CI = "", DISPLAY = "", WAYLAND_DISPLAY = "" } = environment;
  if (named === "none" || (CI !== "" && CI !== "false")) return null;
  if (named !== "") return { program: named, args: [address] };
  if (platform === "darwin") return { program: "open", args: [address] };
  if (platform === "win32") return { program: "cmd", args: ["/c", "start", "", address] };
  return DISPLAY === "" && WAYLAND_DISPLAY === "" ? null : { program: "xdg-open", args: [address] };
}

/** Opens an address in the user's browser where there is one. A browser that does not come is no error: the address is printed. */
export function openBrowser(address: string): void {
  const command = browserCommand(address, process.platform, process.env);
  if (command === null) return;
  const { program, args } = command;
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
