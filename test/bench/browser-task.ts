import { ensureBuilt } from "./pane/ensure-built";

export type Line = Readonly<Record<string, string | number>>;

/** Something that is measured in a browser, in one go. */
export interface BrowserTask {
  /** By these names the bench chooses it. */
  readonly names: readonly string[];
  /** @param note receives what explains the lines */
  readonly measure: (note: (text: string) => void) => Promise<readonly Line[]>;
}

/** A neighbour's load can spoil a measurement; what is too slow shows every time. */
const attempts = 3;

/**
 * @param print receives lines for standard output
 * @param isCheck measures again while a limit is broken
 * @returns what is over its limit in every attempt
 */
export async function measureInBrowser(
  { measure }: BrowserTask,
  print: (line: Line) => void,
  note: (text: string) => void,
  isCheck: boolean,
): Promise<readonly string[]> {
  ensureBuilt();
  let faults: string[] = [];
  for (let attempt = 0; attempt < (isCheck ? attempts : 1); attempt++) {
    const lines = await measure(note);
    lines.forEach(print);
    faults = lines.flatMap(faultOf);
    if (faults.length === 0) break;
  }
  return faults;
}

function faultOf({ task, milliseconds, limitMilliseconds, bytes, limitBytes }: Line): string[] {
  if (
    typeof milliseconds === "number" &&
    typeof limitMilliseconds === "number" &&
    milliseconds > limitMilliseconds
  )
    return [`${task}: ${milliseconds} ms, at most ${limitMilliseconds} are allowed`];
  if (typeof bytes === "number" && typeof limitBytes === "number" && bytes >= limitBytes)
    return [`${task}: ${bytes} bytes, less than ${limitBytes} are allowed`];
  return [];
}
