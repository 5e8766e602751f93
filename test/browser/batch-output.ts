import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBatch } from "../../src/batch/run-batch";
import { FileWorkbook } from "../../src/workbook/file";
import { openXlsx, type CellValue } from "../../src/xlsx";
import { atMoment } from "./fixed-moment";
import { user } from "./wizard";

export interface BatchOutput {
  /** The input as an .xlsx file, which a .csv becomes. */
  readonly workbook: Uint8Array;
  /** What batch wrote for it. */
  readonly result: Uint8Array;
}

/**
 * What batch makes of a workbook once cells of its demand were edited.
 *
 * @param values from the left, beginning with the cell in that row and column
 */
export async function outputAfterEdit(
  workbook: Uint8Array,
  row: number,
  column: number,
  values: readonly CellValue[],
): Promise<Uint8Array> {
  const file = openXlsx(workbook);
  file.apply([
    { kind: "set-cells", sheet: "Demand", styles: [], blocks: [{ row, column, values: [values] }] },
  ]);
  return (await batchOutput(file.toBytes(), "edited.xlsx")).result;
}

/** Runs a tool by batch over a file, with its defaults, at the moment and for the user of every run here. */
export async function batchOutput(bytes: Uint8Array, name: string, tool = "segment"): Promise<BatchOutput> {
  const folder = await mkdtemp(join(tmpdir(), "stratify-"));
  const [input, output] = [join(folder, name), join(folder, "output.xlsx")];
  try {
    await writeFile(input, bytes);
    const errors: string[] = [];
    const code = await atMoment(() =>
      runBatch(["--tool", tool, "--input", input, "--output", output, "--user", user], {
        out: () => undefined,
        error: (text) => errors.push(text),
      }),
    );
    if (code !== 0) throw new Error(errors.join("\n"));
    return { workbook: FileWorkbook.open(bytes, name).toBytes(), result: await readFile(output) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
