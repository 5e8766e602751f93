import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FileWorkbook } from "../../../src/workbook/file";
import type { CellValue, TableInfo, WorkbookChange } from "../../../src/xlsx/types";

/** What a person does between two runs, done to a file as Excel would do it. */

interface Line {
  readonly values: CellValue[];
  readonly formulas: (string | null)[];
}

async function tableOf(book: FileWorkbook, name: string): Promise<TableInfo> {
  const info = (await book.tables()).find((table) => table.name === name);
  if (info === undefined) throw new RangeError(`no table ${name}`);
  return info;
}

async function linesOf(book: FileWorkbook, info: TableInfo, extra: number): Promise<Line[]> {
  const cells = await book.readSheet(info.sheet);
  const { top, bottom, left, right } = info.area;
  return Array.from({ length: bottom - top + extra }, (_, offset) => {
    const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
    return {
      values: columns.map((column) => cells.values[top + offset]?.[column - 1] ?? null),
      formulas: columns.map((column) => cells.formula(top + 1 + offset, column)),
    };
  });
}

const write = (info: TableInfo, lines: readonly Line[]): WorkbookChange => ({
  kind: "set-cells",
  sheet: info.sheet,
  styles: [],
  blocks: [
    {
      row: info.area.top + 1,
      column: info.area.left,
      values: lines.map(({ values }) => values),
      formulas: lines.map(({ formulas }) => formulas),
    },
  ],
});

/** Deletes a row of a table: what stands right below moves up. The last row stays. */
export async function deleteRow(book: FileWorkbook, table: string, row: number): Promise<CellValue> {
  const info = await tableOf(book, table);
  const lines = await linesOf(book, info, 1);
  const rows = info.area.bottom - info.area.top;
  if (rows < 2) return null;
  const [gone] = lines.splice(row % rows, 1);
  lines.push({ values: lines[0]!.values.map(() => null), formulas: lines[0]!.values.map(() => null) });
  await book.apply([write(info, lines), { kind: "resize-table", table, bottom: info.area.bottom - 1 }]);
  return gone?.values[0] ?? null;
}

/** Turns a table's rows upside down, as sorting by a column would. */
export async function sortTable(book: FileWorkbook, table: string): Promise<void> {
  const info = await tableOf(book, table);
  await book.apply([write(info, (await linesOf(book, info, 0)).reverse())]);
}

/** Gives a column another header; returns what takes it back. */
export async function renameColumn(
  book: FileWorkbook,
  table: string,
  column: number,
): Promise<() => Promise<void>> {
  const { sheet, area, columns } = await tableOf(book, table);
  // Not the key, which comes first.
  const index = 1 + (column % (columns.length - 1));
  const say = (text: string) =>
    book.apply([
      {
        kind: "set-cells",
        sheet,
        styles: [],
        blocks: [{ row: area.top, column: area.left + index, values: [[text]] }],
      },
    ]);
  await say(`My own ${index}`);
  return () => say(columns[index] ?? "");
}

const edited = (book: FileWorkbook, change: (parts: Record<string, Uint8Array>) => void): FileWorkbook => {
  const parts = unzipSync(book.toBytes());
  change(parts);
  return FileWorkbook.open(zipSync(parts), "edited.xlsx");
};

/** Gives a sheet another name, in all that refers to it. */
export function renameSheet(book: FileWorkbook, sheet: string, name: string): FileWorkbook {
  return edited(book, (parts) => {
    for (const [part, bytes] of Object.entries(parts)) {
      if (!part.endsWith(".xml")) continue;
      const quoted = /[^A-Za-z]/.test(sheet) ? `'${sheet}'` : sheet;
      const text = strFromU8(bytes)
        .replaceAll(`<sheet name="${sheet}"`, `<sheet name="${name}"`)
        .replaceAll(`>${quoted}!`, `>'${name}'!`)
        .replaceAll(`"${quoted}!`, `"'${name}'!`);
      parts[part] = strToU8(text);
    }
  });
}

/** Moves the last sheet to the front. */
export function moveLastSheet(book: FileWorkbook): FileWorkbook {
  return edited(book, (parts) => {
    const text = strFromU8(parts["xl/workbook.xml"]!);
    const sheets = text.match(/<sheet [^>]*\/>/g) ?? [];
    const moved = [...sheets.slice(-1), ...sheets.slice(0, -1)];
    const after = text
      .replace(sheets.join(""), moved.join(""))
      .replace(/localSheetId="(\d+)"/g, (_, index: string) => {
        return `localSheetId="${(Number(index) + 1) % sheets.length}"`;
      });
    parts["xl/workbook.xml"] = strToU8(after);
  });
}
