import fc from "fast-check";
import { FileWorkbook } from "../../../../src/workbook/file";
import { WriteError } from "../../../../src/workbook/writer";
import type { CellValue } from "../../../../src/xlsx/types";
import { later, stamp } from "../reports";
import {
  demandSheet,
  itemKeys,
  masterSheet,
  readTable,
  staleCells,
  stockSheet,
  writeSegment,
} from "../segment-workbook";
import { deleteRow, moveLastSheet, renameColumn, renameSheet, sortTable } from "../user-edits";

type Edit =
  | { readonly kind: "delete-row"; readonly table: string; readonly row: number }
  | { readonly kind: "sort"; readonly table: string }
  | { readonly kind: "rename-column"; readonly table: string; readonly column: number }
  | { readonly kind: "rename-sheet"; readonly sheet: string }
  | { readonly kind: "move-sheet" }
  | { readonly kind: "note"; readonly row: number; readonly text: string }
  | { readonly kind: "override"; readonly item: string; readonly text: string }
  | { readonly kind: "add-stock" };

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const ownTables = ["scmItems", "scmPolicies", "scmOverrides", "scmSegments", "scmKpi", "scmFindings"];
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant("delete-row" as const),
    table: fc.constantFrom("scmItems", "scmPolicies", "scmKpi", "scmSegments"),
    row: fc.nat(20),
  }),
  fc.record({ kind: fc.constant("sort" as const), table: fc.constantFrom(...ownTables) }),
  fc.record({
    kind: fc.constant("rename-column" as const),
    table: fc.constantFrom(...ownTables),
    column: fc.nat(30),
  }),
  fc.record({
    kind: fc.constant("rename-sheet" as const),
    sheet: fc.constantFrom("Items", "Policies", "Nine-box", "KPI"),
  }),
  fc.constant({ kind: "move-sheet" as const }),
  fc.record({ kind: fc.constant("note" as const), row: fc.nat(20), text: word }),
  fc.record({ kind: fc.constant("override" as const), item: fc.constantFrom(...itemKeys), text: word }),
  fc.constant({ kind: "add-stock" as const }),
);

/** The user's own entries by key, as they should still stand. */
interface Expected {
  readonly notes: Map<string, string>;
  readonly reasons: Map<string, string>;
}

let renames = 0;

class Session {
  private readonly expected: Expected = { notes: new Map(), reasons: new Map() };

  constructor(private book: FileWorkbook) {}

  private async typeIn(
    table: string,
    header: string,
    rowOf: (rows: CellValue[][]) => number,
    text: string,
  ): Promise<string> {
    const { headers, rows } = await readTable(this.book, table);
    const info = (await this.book.tables()).find(({ name }) => name === table)!;
    const [row, column] = [rowOf(rows), headers.indexOf(header)];
    if (row < 0 || column < 0) return "";
    const blocks = [{ row: info.area.top + 1 + row, column: info.area.left + column, values: [[text]] }];
    await this.book.apply([{ kind: "set-cells", sheet: info.sheet, styles: [], blocks }]);
    const key = (await readTable(this.book, table)).rows[row]?.[0];
    return typeof key === "string" ? key : "";
  }

  /** Does what the user does; returns what takes it back where a run may refuse it. */
  private async edit(edit: Edit): Promise<() => Promise<void>> {
    const { notes, reasons } = this.expected;
    switch (edit.kind) {
      case "delete-row": {
        const key = await deleteRow(this.book, edit.table, edit.row);
        if (edit.table === "scmPolicies" && typeof key === "string") notes.delete(key);
        break;
      }
      case "sort":
        await sortTable(this.book, edit.table);
        break;
      case "rename-column":
        return renameColumn(this.book, edit.table, edit.column);
      case "rename-sheet":
        if ((await this.book.sheetNames()).includes(edit.sheet))
          this.book = renameSheet(this.book, edit.sheet, `Mine ${++renames}`);
        break;
      case "move-sheet":
        this.book = moveLastSheet(this.book);
        break;
      case "note": {
        const key = await this.typeIn("scmPolicies", "note", (rows) => edit.row % rows.length, edit.text);
        if (key !== "") notes.set(key, edit.text);
        break;
      }
      case "override": {
        if (reasons.has(edit.item)) break;
        const free = (rows: CellValue[][]): number => rows.findIndex((row) => (row[0] ?? "") === "");
        const key = await this.typeIn("scmOverrides", "item", free, edit.item);
        const own = (rows: CellValue[][]): number => rows.findIndex((row) => row[0] === edit.item);
        if (key !== "" && (await this.typeIn("scmOverrides", "reason", own, edit.text)) !== "")
          reasons.set(edit.item, edit.text);
        break;
      }
      case "add-stock":
        if (!(await this.book.sheetNames()).includes("Stock"))
          await this.book.apply([masterSheet(), stockSheet()]);
    }
    return () => Promise.resolve();
  }

  async step(edit: Edit): Promise<void> {
    const takeBack = await this.edit(edit);
    const before = this.book.toBytes();
    try {
      const { report } = await writeSegment(this.book, later);
      expect(await staleCells(this.book, report)).toEqual([]);
    } catch (error) {
      // Formulas read the column: the run says so and writes nothing.
      if (!(error instanceof WriteError) || edit.kind !== "rename-column") throw error;
      expect(error.kind).toBe("refused");
      expect(this.book.toBytes()).toEqual(before);
      await takeBack();
      await writeSegment(this.book, later);
    }
    await this.check();
  }

  private async check(): Promise<void> {
    for (const name of ["scmItems", "scmPolicies", "scmOverrides", "scmKpi", "scmSegments"]) {
      const keys = (await readTable(this.book, name)).rows
        .map(([key]) => key ?? "")
        .filter((key) => key !== "");
      expect(new Set(keys).size).toBe(keys.length);
    }
    await this.checkOwn("scmPolicies", this.expected.notes);
    await this.checkOwn("scmOverrides", this.expected.reasons);
  }

  /** Wherever the column stands and whatever it is called now. */
  private async checkOwn(table: string, expected: ReadonlyMap<string, string>): Promise<void> {
    const { rows } = await readTable(this.book, table);
    for (const [key, text] of expected) expect(rows.find((row) => row[0] === key)).toContain(text);
  }
}

test("whatever the user does between runs, their entries stay, no key is doubled, and every figure is that of the last run", async () => {
  const first = FileWorkbook.open(null, "new.xlsx");
  await first.apply([demandSheet()]);
  await writeSegment(first, stamp);
  const bytes = first.toBytes();
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 2, maxLength: 5 }), async (edits) => {
      const session = new Session(FileWorkbook.open(bytes, "first.xlsx"));
      for (const edit of edits) await session.step(edit);
    }),
    { numRuns: 15, seed: 20_261_122 },
  );
}, 60_000);
