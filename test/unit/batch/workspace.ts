import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBatch } from "../../../src/batch/run-batch";
import { openXlsx, type XlsxFile } from "../../../src/xlsx";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A folder of its own for one test, with the command line run in it. */
export class Workspace {
  private readonly folder = mkdtempSync(join(tmpdir(), "stratify-batch-"));

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  bytes(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  open(name: string): XlsxFile {
    return openXlsx(this.bytes(name));
  }

  async run(...args: string[]): Promise<Run> {
    const out: string[] = [];
    const error: string[] = [];
    const code = await runBatch(args, { out: (text) => out.push(text), error: (text) => error.push(text) });
    return { code, out: out.join("\n"), error: error.join("\n") };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The cells of a table by header (white space folded), one record a row. */
export function tableRows(file: XlsxFile, name: string): Record<string, unknown>[] {
  const table = file.tables().find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  const cells = file.readSheet(table.sheet);
  const { top, bottom, left } = table.area;
  const headers = table.columns.map((header) => header.replace(/\s+/g, " "));
  return Array.from({ length: bottom - top }, (_, row) =>
    Object.fromEntries(
      headers.map((header, column) => [header, cells.values[top + row]?.[left - 1 + column] ?? null]),
    ),
  );
}

/** Every error value and every number that is none, in any sheet. */
export function badCells(file: XlsxFile): string[] {
  return file.sheetNames().flatMap((sheet) =>
    file.readSheet(sheet).values.flatMap((row, index) =>
      row.flatMap((value, column) => {
        const bad =
          typeof value === "number" ? !Number.isFinite(value) : value !== null && typeof value === "object";
        return bad ? [`${sheet} row ${index + 1}, column ${column + 1}: ${JSON.stringify(value)}`] : [];
      }),
    ),
  );
}
