/** What a person types without us must count as our next run would count it: a lock, an accepted change of class. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBatch } from "../../src/batch/run-batch";
import { openXlsx, type CellValue, type XlsxFile } from "../../src/xlsx";
import type { Checks } from "./checks";
import type { Office } from "./office";

/** Other cuts than the first run's, so that classes are recommended that are not in force. */
const otherCuts = { options: { abcCuts: [0.7, 0.9] } };

/** Columns of Items that follow from the final class by formula; with locations stock parameters are values of the run. */
const byClass = ["Class final", "Service target"];
const following = { withLocations: byClass, plain: [...byClass, "Safety stock", "Reorder point"] } as const;

/** Key of Class changes. */
const changeHeader = "Item | change";

interface Rows {
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly values: readonly (readonly CellValue[])[];
}

/** Header cells may carry a unit on a line of their own. */
const headerText = (value: CellValue): string =>
  typeof value === "string" ? (value.split("\n")[0] ?? "") : "";

/** A cell as text; blank for an error. */
const textOf = (value: CellValue | undefined): string =>
  value === null || value === undefined || typeof value === "object" ? "" : String(value);

/** The rows below the first one that has all the headers. */
function rowsOf(file: XlsxFile, sheet: string, needed: readonly string[]): Rows {
  const { values } = file.readSheet(sheet);
  const at = values.findIndex((row) => needed.every((header) => row.map(headerText).includes(header)));
  if (at < 0) throw new Error(`${sheet} has no row with the headers ${needed.join(", ")}`);
  return { headerRow: at + 1, headers: (values[at] ?? []).map(headerText), values: values.slice(at + 1) };
}

/** Types texts into a column, in the rows of these keys. */
function type(
  file: XlsxFile,
  sheet: string,
  key: string,
  column: string,
  entries: ReadonlyMap<string, string>,
): void {
  const { headerRow, headers, values } = rowsOf(file, sheet, [key, column]);
  values.forEach((row, index) => {
    const entry = entries.get(textOf(row[headers.indexOf(key)]));
    if (entry === undefined) return;
    const place = { row: headerRow + 1 + index, column: headers.indexOf(column) + 1 };
    file.apply([{ kind: "set-cells", sheet, styles: [], blocks: [{ ...place, values: [[entry]] }] }]);
  });
}

/** By item, what follows from its final class; numbers to nine digits. */
function outcomes(file: XlsxFile, columns: readonly string[]): Map<string, readonly CellValue[]> {
  const { headers, values } = rowsOf(file, "Items", ["Item", ...columns]);
  const places = columns.map((header) => headers.indexOf(header));
  const shown = (value: CellValue): CellValue =>
    typeof value === "number" ? Number(value.toPrecision(9)) : value === "" ? null : value;
  return new Map(
    values
      .filter((row) => typeof row[headers.indexOf("Item")] === "string")
      .map((row) => [textOf(row[headers.indexOf("Item")]), places.map((place) => shown(row[place] ?? null))]),
  );
}

async function segment(input: string, output: string, config: string): Promise<void> {
  const errors: string[] = [];
  const code = await runBatch(["--input", input, "--output", output, "--config", config], {
    out: () => undefined,
    error: (text) => errors.push(text),
  });
  if (code !== 0) throw new Error(errors.join("\n"));
}

/**
 * Types a lock and accepts two changes of class in an output of ours, lets LibreOffice recalculate it, and compares what Items shows
 * with a run over the same entries.
 *
 * @param segmented path of a workbook with a first run
 */
export async function checkDecisions(
  name: string,
  segmented: string,
  hasLocations: boolean,
  checks: Checks,
  office: Office,
): Promise<void> {
  const columns = hasLocations ? following.withLocations : following.plain;
  const folder = mkdtempSync(join(tmpdir(), "stratify-decisions-"));
  const at = (name: string): string => join(folder, name);
  try {
    writeFileSync(at("cuts.json"), JSON.stringify(otherCuts));
    await segment(segmented, at("proposed.xlsx"), at("cuts.json"));
    const file = openXlsx(readFileSync(at("proposed.xlsx")));
    const before = outcomes(file, columns);
    const changes = rowsOf(file, "Class changes", ["Item", changeHeader, "Accept"]);
    const cellOf = (row: readonly CellValue[], header: string): string =>
      textOf(row[changes.headers.indexOf(header)]);
    const [first, second, third] = changes.values.filter((row) => cellOf(row, "Item") !== "");
    if (first === undefined || second === undefined || third === undefined)
      throw new Error("Other cuts proposed fewer than three changes of class");
    const accepted = [first, second, third];
    const locked = cellOf(third, "Item");
    type(
      file,
      "Class changes",
      changeHeader,
      "Accept",
      new Map(accepted.map((row) => [cellOf(row, changeHeader), "accept"])),
    );
    type(file, "Items", "Item", "Locked", new Map([[locked, "yes"]]));
    writeFileSync(at("decided.xlsx"), file.toBytes());
    const converted = await office.convert(at("decided.xlsx"), "xlsx", at("recalculated"));
    const recalculated = outcomes(openXlsx(readFileSync(converted)), columns);
    await segment(at("decided.xlsx"), at("run.xlsx"), at("cuts.json"));
    const run = outcomes(openXlsx(readFileSync(at("run.xlsx"))), columns);
    const text = (values: readonly CellValue[] | undefined): string => JSON.stringify(values ?? null);
    const isMoved = (item: string): boolean => text(recalculated.get(item)) !== text(before.get(item));
    checks.add(`${name}, typed decisions: an accepted change moves the item, a lock keeps it`, [
      ...[first, second]
        .map((row) => cellOf(row, "Item"))
        .filter((item) => !isMoved(item))
        .map((item) => `${item} did not move`),
      ...(isMoved(locked) ? [`${locked} moved though it is locked`] : []),
    ]);
    checks.add(
      `${name}, typed decisions: ${columns.join(", ")} of ${run.size} items as our next run has them`,
      [...run]
        .filter(([item, values]) => text(values) !== text(recalculated.get(item)))
        .map(
          ([item, values]) => `${item}: recalculated ${text(recalculated.get(item))}, run ${text(values)}`,
        ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
