import fc from "fast-check";
import { applyPlan, cellChanges, planReport } from "../../../../src/workbook/writer";
import type { CellValue } from "../../../../src/xlsx/types";
import { keyText } from "../../../../src/workbook/writer/match-rows";
import { MemoryWorkbook, type MemoryCell } from "../memory-workbook";
import { itemsReport, stamp, type ItemRow } from "../reports";

const noteColumn = 7;
const pool = ["A-1", "a-1", "00123", "123", "=1+1", "<b>", "😀", " x", "E5", "TRUE"];
const keysOf = fc.uniqueArray(fc.constantFrom(...pool), {
  minLength: 1,
  selector: (key) => key.trim(),
});
const rowsOf = (keys: readonly string[], seed: number): ItemRow[] =>
  keys.map((item, index) => ({
    item,
    value: ((index + 1) * (seed + 7)) % 1000,
    class: ["AX", "BY", "CZ"][(index + seed) % 3] ?? "CZ",
  }));
const note = fc.oneof(fc.constant<CellValue>(null), fc.string({ minLength: 1, maxLength: 8 }), fc.integer());

/** Data rows of scmItems as records of cells. */
function tableRows(book: MemoryWorkbook): MemoryCell[][] {
  const { area } = book.table("scmItems");
  return Array.from({ length: area.bottom - area.top }, (_, offset) =>
    Array.from({ length: noteColumn }, (_unused, index) =>
      book.at("Items", area.top + 1 + offset, index + 1),
    ),
  );
}

const keyOf = (row: readonly MemoryCell[]): string => keyText(row[0]?.value ?? null);

function putRows(book: MemoryWorkbook, rows: readonly (readonly MemoryCell[])[]): void {
  const { area } = book.table("scmItems");
  rows.forEach((row, offset) =>
    row.forEach((cell, index) =>
      book.type("Items", area.top + 1 + offset, index + 1, cell.value, cell.formula),
    ),
  );
}

const write = async (book: MemoryWorkbook, keys: readonly string[], seed: number) =>
  applyPlan(book, await planReport(book, itemsReport(rowsOf(keys, seed)), stamp));

describe("merging by key", () => {
  test("what the user entered survives any sequence of re-runs, however the rows are sorted in between", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(keysOf, fc.nat(50), fc.array(note, { maxLength: 12 }), fc.nat()), {
          minLength: 1,
          maxLength: 4,
        }),
        async (runs) => {
          const book = new MemoryWorkbook();
          const entered = new Map<string, CellValue>();
          for (const [keys, seed, notes, shuffle] of runs) {
            await write(book, keys, seed);
            const rows = tableRows(book);
            for (const row of rows) {
              const key = keyOf(row);
              expect(row[noteColumn - 1]?.value).toEqual(entered.get(key) ?? null);
              expect(keys.some((other) => other.trim() === key) || entered.has(key)).toBe(true);
            }
            rows.forEach((row, index) => {
              const value = notes[index] ?? null;
              row[noteColumn - 1] = { value, formula: null };
              entered.set(keyOf(row), value);
            });
            const turn = rows.length === 0 ? 0 : shuffle % rows.length;
            putRows(book, [...rows.slice(turn), ...rows.slice(0, turn)].reverse());
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("after a run every key of it has its figures in exactly one row", async () => {
    await fc.assert(
      fc.asyncProperty(keysOf, keysOf, fc.nat(50), async (first, second, seed) => {
        const book = new MemoryWorkbook();
        await write(book, first, seed);
        await write(book, second, seed + 1);
        const rows = tableRows(book);
        for (const { item, value } of rowsOf(second, seed + 1)) {
          const found = rows.filter((row) => keyOf(row) === item.trim());
          expect(found.map((row) => row[1]?.value)).toEqual([value]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the same run twice changes nothing outside the audit", async () => {
    await fc.assert(
      fc.asyncProperty(keysOf, keysOf, fc.nat(50), async (first, second, seed) => {
        const book = new MemoryWorkbook();
        await write(book, first, seed);
        await write(book, second, seed);
        const plan = await planReport(book, itemsReport(rowsOf(second, seed)), stamp);
        expect([...cellChanges(plan)].filter((change) => change.sheet !== "Audit")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
