/** Pictures of the sheets that we wrote, as they print. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Office } from "./office";

/** Stands in the footer of every sheet of ours and on none of the user's. */
const footer = "data as of";

/** Draws each page of our sheets (they follow the user's) into a folder; returns the names of the pictures. */
export async function render(path: string, office: Office, folder: string): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pdf = await office.convert(path, "pdf", folder);
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  }).split("\f");
  const firstOfOurs = Math.max(
    0,
    pages.findIndex((page) => page.toLowerCase().includes(footer)),
  );
  execFileSync("pdftoppm", ["-r", "80", "-png", "-f", String(firstOfOurs + 1), pdf, join(folder, "page")]);
  return readdirSync(folder).filter((name) => name.endsWith(".png"));
}
