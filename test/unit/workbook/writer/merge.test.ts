import type { CellValue, TableInfo } from "../../../../src/xlsx/types";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { applyPlan, cellChanges, planReport } from "../../../../src/workbook/writer";
import { movedFormula } from "../../../../src/workbook/writer/moved-formula";
import { MemoryWorkbook } from "../memory-workbook";
import { column, fullReport, itemsReport, later, someItems, stamp, words, type ItemRow } from "../reports";

const noteColumn = 7;
const patternColumn = 5;

let book: MemoryWorkbook;
const run = async (report: Report) => applyPlan(book, await planReport(book, report, later));
const rowOf = (key: string): number => {
  const { area } = book.table("scmItems");
  for (let row = area.top + 1; row <= area.bottom; row++) {
    if (book.at("Items", row, area.left).value === key) return row;
  }
  throw new Error(`no row ${key}`);
};
const value = (key: string, number: number): CellValue => book.at("Items", rowOf(key), number).value;
const keys = (): CellValue[] => {
  const { area } = book.table("scmItems");
  return Array.from(
    { length: area.bottom - area.top },
    (_, index) => book.at("Items", area.top + 1 + index, 1).value,
  );
};

const replaceTable = (table: TableInfo): void => {
  book.state.tables = book.state.tables.map((other) => (other.name === table.name ? table : other));
};
/** What happens when a user types a header right of the table. */
const widen = (header: string): void => {
  const table = book.table("scmItems");
  replaceTable({ ...table, area: { ...table.area, right: 8 }, columns: [...table.columns, header] });
};

beforeEach(async () => {
  book = new MemoryWorkbook();
  book.addSheet("Demand");
  await applyPlan(book, await planReport(book, itemsReport(someItems), stamp));
});

describe("a re-run over a table", () => {
  test("rewrites the tool's columns where they differ, and keeps the user's", async () => {
    book.type("Items", rowOf("FL-5947"), noteColumn, "mine");
    book.type("Items", rowOf("VL-7228"), noteColumn, 2, "1+1");
    await run(itemsReport(someItems.map((row) => ({ ...row, value: row.value * 2, note: "proposal" }))));
    expect(value("FL-5947", 2)).toBe(2_034_806);
    expect(value("FL-5947", noteColumn)).toBe("mine");
    expect(book.at("Items", rowOf("VL-7228"), noteColumn)).toEqual({ value: 2, formula: "1+1" });
  });

  test("a cell that the user cleared stays clear", async () => {
    await run(itemsReport(someItems.map((row) => ({ ...row, note: "proposal" }))));
    expect(value("FL-5947", noteColumn)).toBeNull();
  });

  test("rows keep the place that the user gave them", async () => {
    const { cells } = book.sheet("Items");
    for (let number = 1; number <= noteColumn; number++) {
      const [first, second] = [book.at("Items", 7, number), book.at("Items", 9, number)];
      cells.set(`7:${number}`, second);
      cells.set(`9:${number}`, first);
    }
    await run(itemsReport(someItems.map((row) => ({ ...row, value: row.value + 1 }))));
    expect(keys().slice(0, 3)).toEqual(["00123", "FL-5947", "VL-7228"]);
    expect(value("VL-7228", 2)).toBe(1_662_101);
  });

  test("new keys follow at the end, with the formulas of the table and proposals for the user's columns", async () => {
    const rows = [{ item: "TOP", value: 9e6, class: "AX", note: "proposal" }, ...someItems];
    const plan = await planReport(book, itemsReport(rows), later);
    expect(plan.tables[0]).toMatchObject({ name: "scmItems", rows: 7, added: 1, gone: 0, removed: 0 });
    await applyPlan(book, plan);
    expect(keys().at(-1)).toBe("TOP");
    expect(value("TOP", noteColumn)).toBe("proposal");
    expect(book.at("Items", rowOf("TOP"), 3).formula).toContain("[#This Row]");
  });

  test("new rows get the styles of the table", async () => {
    const plan = await planReport(
      book,
      itemsReport([...someItems, { item: "N", value: 1, class: "CZ" }]),
      later,
    );
    const edit = plan.edits.find((other) => other.sheet === "Items");
    const block = edit?.blocks.find((other) => other.row <= 13 && 13 < other.row + other.values.length);
    const styles = block?.styles?.[13 - block.row] ?? [];
    expect(styles.map((style) => edit?.styles[style]?.horizontal)).toEqual([
      "left",
      "right",
      "right",
      "center",
      "left",
      "right",
      "left",
    ]);
  });

  test("vanished rows are marked, and their figures go", async () => {
    book.type("Items", rowOf("00123"), noteColumn, "keep me");
    await run(itemsReport(someItems.filter((row) => row.item !== "00123")));
    expect(value("00123", patternColumn)).toBe("gone");
    expect(value("00123", noteColumn)).toBe("keep me");
    expect([2, 3, 4, 6].map((number) => value("00123", number))).toEqual([null, null, null, null]);
    expect(book.at("Items", rowOf("00123"), 3).formula).toBeNull();
  });

  test("a row that comes back is filled again", async () => {
    await run(itemsReport(someItems.slice(1)));
    await run(itemsReport(someItems));
    expect(value("VL-7228", 2)).toBe(1_662_100);
    expect(value("VL-7228", patternColumn)).toBe("smooth");
    expect(keys()).toHaveLength(6);
  });

  test("columns that the user added inside or beside the table stay with their rows", async () => {
    widen("Buyer");
    book.type("Items", 6, 8, "Buyer");
    book.type("Items", rowOf("FL-5947"), 8, "Kim");
    book.type("Items", rowOf("FL-5947"), 9, "beside");
    await run(itemsReport([...someItems, { item: "NEW", value: 1, class: "CZ" }]));
    expect(value("FL-5947", 8)).toBe("Kim");
    expect(value("FL-5947", 9)).toBe("beside");
    expect(value("NEW", 8)).toBeNull();
  });

  test("a formula that fills a column of the user's is filled into new rows", async () => {
    widen("Double");
    const formula = "scmItems[[#This Row],[Value\n(EUR)]]*2";
    for (let row = 7; row <= 12; row++) book.type("Items", row, 8, 1, formula);
    await run(itemsReport([...someItems, { item: "NEW", value: 1, class: "CZ" }]));
    expect(book.at("Items", rowOf("NEW"), 8).formula).toBe(formula);
  });

  test("a column is found again after the user moved it", async () => {
    const table = book.table("scmItems");
    for (let row = 6; row <= 12; row++) {
      const [value2, class4] = [book.at("Items", row, 2), book.at("Items", row, 4)];
      book.type("Items", row, 2, class4.value, class4.formula);
      book.type("Items", row, 4, value2.value, value2.formula);
    }
    const columns = [...table.columns];
    [columns[1], columns[3]] = [columns[3] ?? "", columns[1] ?? ""];
    replaceTable({ ...table, columns });
    await run(itemsReport(someItems.map((row) => ({ ...row, value: 7 }))));
    expect(value("FL-5947", 4)).toBe(7);
    expect(value("FL-5947", 2)).toBe("AX");
  });

  test("a header whose unit changed is rewritten, with the formulas over it", async () => {
    const report = itemsReport(someItems);
    const sheet = report.sheets[0]!;
    const table = sheet.blocks[0];
    if (table?.kind !== "table") throw new Error("no table");
    const columns = table.columns.map((other) =>
      other.id === "value" ? { ...other, unit: words("USD") } : other,
    );
    await run({ ...report, sheets: [{ ...sheet, blocks: [{ ...table, columns }] }] });
    expect(book.at("Items", 6, 2).value).toBe("Value\n(USD)");
    expect(book.at("Items", 7, 3).formula).toContain("Value\n(USD)");
  });

  const withExtra = (): Report => {
    const report = itemsReport(someItems);
    const sheet = report.sheets[0]!;
    const table = sheet.blocks[0];
    if (table?.kind !== "table") throw new Error("no table");
    const extra = column(
      "extra",
      "Extra",
      "count",
      someItems.map(() => 1),
    );
    return { ...report, sheets: [{ ...sheet, blocks: [{ ...table, columns: [...table.columns, extra] }] }] };
  };

  test("a column that no earlier run wrote follows at the right end of the table", async () => {
    const plan = await planReport(book, withExtra(), later);
    expect(plan.conflicts).toEqual([]);
    expect(plan.remarks).toEqual([]);
    await applyPlan(book, plan);
    expect(book.table("scmItems").area.right).toBe(8);
    expect(book.table("scmItems").columns[7]).toBe("Extra");
    expect(book.at("Items", 6, 8).value).toBe("Extra");
    expect(value("FL-5947", 8)).toBe(1);
  });

  test("a column that the user took out stays out, and that is said at each run", async () => {
    await run(withExtra());
    replaceTable({ ...book.table("scmItems"), area: { top: 6, left: 1, bottom: 12, right: 7 } });
    replaceTable({ ...book.table("scmItems"), columns: book.table("scmItems").columns.slice(0, 7) });
    for (let row = 6; row <= 12; row++) book.type("Items", row, 8, null);
    for (let time = 0; time < 2; time++) {
      const plan = await planReport(book, withExtra(), later);
      expect(plan.remarks.map((remark) => remark.id)).toEqual(["workbook.columnLeftOut"]);
      await applyPlan(book, plan);
    }
    expect(book.at("Items", 6, 8).value).toBeNull();
  });

  test("a column that this run has no figures for loses them, and that is said once", async () => {
    await run(withExtra());
    const plan = await planReport(book, itemsReport(someItems), later);
    expect(plan.remarks.map((remark) => remark.id)).toEqual(["workbook.columnEmptied"]);
    await applyPlan(book, plan);
    expect(book.at("Items", 6, 8).value).toBe("Extra");
    expect(value("FL-5947", 8)).toBeNull();
    expect((await planReport(book, itemsReport(someItems), later)).remarks).toEqual([]);
    await run(withExtra());
    expect(value("FL-5947", 8)).toBe(1);
  });

  test("a cell of the user's where a column has to stand is named, and nothing is written", async () => {
    book.type("Items", 9, 8, "mine");
    const plan = await planReport(book, withExtra(), later);
    expect(plan.changes).toEqual([]);
    expect(plan.conflicts.map((conflict) => render(conflict))).toEqual([
      'Items!H9 holds "mine", where the table scmItems has to grow. Nothing was written. Move that cell, then run again.',
    ]);
  });

  test("the line after a class group moves with the classes", async () => {
    const classes = ["AX", "AX", "AX", "BX", "BX", "CX"];
    const plan = await planReport(
      book,
      itemsReport(someItems.map((row, index) => ({ ...row, class: classes[index] ?? "" }))),
      later,
    );
    const edit = plan.edits.find((other) => other.sheet === "Items")!;
    const lineAt = (row: number): string | undefined => {
      const block = edit.blocks.find(
        (other) => other.column === 1 && other.row <= row && row < other.row + other.values.length,
      );
      return edit.styles[block?.styles?.[row - block.row]?.[0] ?? -1]?.bottom?.color;
    };
    expect([8, 9, 10, 11].map(lineAt)).toEqual(["D9DFE2", "9DB4BC", "D9DFE2", "9DB4BC"]);
  });
});

describe("a re-run over a whole report", () => {
  beforeEach(async () => {
    book = new MemoryWorkbook();
    await applyPlan(book, await planReport(book, fullReport(), stamp));
  });

  test("changes nothing but the run's stamp and the audit when nothing changed", async () => {
    const plan = await planReport(book, fullReport(), later);
    const changed = [...cellChanges(plan)].filter((change) => change.sheet !== "Audit");
    expect(changed.map((change) => change.address)).toEqual([
      "Findings!A3",
      "'Nine-box'!A3",
      "Items!A3",
      "Policies!A3",
      "Overrides!A3",
    ]);
    const kinds = plan.changes.flatMap((change) =>
      change.kind === "set-setting" ? (change.key.startsWith("run:") ? [] : [change.key]) : [change.kind],
    );
    expect(kinds).toEqual([
      ...Array<string>(5).fill("set-cells"),
      "resize-table",
      "set-cells",
      // The second user's name is longer.
      "set-widths",
      "set-heights",
      "set-print-area",
      "drawn:widths:audit",
    ]);
  });

  test("totals, notes, names, charts and the printed area follow a table that grows", async () => {
    const report = fullReport();
    const grown = report.sheets.map((sheet) => {
      if (sheet.id !== "policies") return sheet;
      const blocks = sheet.blocks.map((block) => {
        if (block.kind !== "table") return block;
        const longer = (values: readonly (string | number)[], last: string | number) => [...values, last];
        return {
          ...block,
          rowCount: 10,
          columns: block.columns.map((other) => ({
            ...other,
            values: longer(other.values as string[], other.id === "segment" ? "DX" : 0),
          })),
        };
      });
      return { ...sheet, blocks };
    });
    await run({ ...report, sheets: grown });
    expect(book.table("scmPolicies").area.bottom).toBe(16);
    expect(book.at("Policies", 16, 1).value).toBe("DX");
    expect(book.at("Policies", 17, 1).value).toBe("Total");
    expect(book.at("Policies", 17, 2).formula).toContain("SUM(");
    expect(book.at("Policies", 18, 1).value).toBeNull();
    expect(book.at("Policies", 19, 1).value).toContain("Service target: probability");
    expect(book.state.names.find((name) => name.name === "scmBlock_policies_11")?.formula).toBe(
      "Policies!$A$19",
    );
    expect(book.sheet("Policies").charts[0]?.series[0]?.values).toBe("Policies!$E$7:$E$16");
    const printed = book.state.names.find((name) => name.sheet === "Policies");
    expect(printed?.formula).toMatch(/\$38$/);
  });

  test("findings that went are taken out, and the rest of the table is emptied", async () => {
    await run(fullReport(someItems, { findings: fullReport().findings.slice(0, 2) }));
    expect(book.table("scmFindings").area.bottom).toBe(7);
    expect(book.at("Findings", 8, 3).value).toBeNull();
    expect(book.sheet("Findings").links).toHaveLength(2);
  });

  test("rows that the user filled in an empty table stay, also when no run knows them", async () => {
    book.type("Overrides", 7, 1, "VL-7228");
    book.type("Overrides", 7, 2, "AX");
    await run(fullReport());
    expect(book.at("Overrides", 7, 1).value).toBe("VL-7228");
    expect(book.at("Overrides", 7, 2).value).toBe("AX");
    expect(book.table("scmOverrides").area.bottom).toBe(16);
  });

  test("a sheet that the user deleted is written anew, in its place", async () => {
    book.state.sheets = book.state.sheets.filter((sheet) => sheet.name !== "Items");
    book.state.tables = book.state.tables.filter((table) => table.sheet !== "Items");
    const plan = await planReport(book, fullReport(), later);
    expect(plan.sheets.find((sheet) => sheet.id === "items")?.kind).toBe("new");
    await applyPlan(book, plan);
    expect(await book.sheetNames()).toEqual([
      "Findings",
      "Nine-box",
      "Items",
      "Policies",
      "Overrides",
      "Audit",
    ]);
  });

  test("a sheet that the user renamed stays ours", async () => {
    book.sheet("Items").name = "Parts";
    book.state.tables = book.state.tables.map((table) =>
      table.sheet === "Items" ? { ...table, sheet: "Parts" } : table,
    );
    book.state.names = book.state.names.map((name) => ({
      ...name,
      formula: name.formula.replace("Items!", "Parts!"),
    }));
    await run(fullReport());
    expect(await book.sheetNames()).not.toContain("Items");
    expect(book.at("Parts", 3, 1).value).toContain("R. Okafor");
  });
});

describe("a name that the user already has", () => {
  test("ours gets (Stratify), theirs stays as it is, and the plan says so", async () => {
    book = new MemoryWorkbook();
    book.addSheet("items", [["mine"]]);
    const plan = await planReport(book, itemsReport(someItems), stamp);
    expect(plan.remarks).toEqual([
      { id: "workbook.nameTaken", values: { name: "Items", ours: "Items (Stratify)" } },
    ]);
    expect(plan.untouched).toEqual(["items"]);
    await applyPlan(book, plan);
    expect(book.at("items", 1, 1).value).toBe("mine");
    expect(book.at("Items (Stratify)", 7, 1).value).toBe("VL-7228");
  });
});

describe("formulas of rows that moved", () => {
  const up = (row: number): number => (row > 5 ? row - 1 : row);
  test("references follow their rows; texts, other sheets and structured references stay", () => {
    expect(movedFormula('E8*$F$9+"E8"', up)).toBe('E7*$F$8+"E8"');
    expect(movedFormula("SUM(E3:E8)", up)).toBe("SUM(E3:E7)");
    expect(movedFormula("Other!E8+'My sheet'!E8", up)).toBe("Other!E8+'My sheet'!E8");
    expect(movedFormula("scmItems[[#This Row],[E8]]", up)).toBe("scmItems[[#This Row],[E8]]");
    expect(movedFormula("LOG10(E8)", up)).toBe("LOG10(E7)");
  });
});

test("five thousand rows merge as one", async () => {
  book = new MemoryWorkbook();
  const rows: ItemRow[] = Array.from({ length: 5000 }, (_, index) => ({
    item: `I-${index}`,
    value: 5000 - index,
    class: index < 1000 ? "AX" : "CZ",
  }));
  await applyPlan(book, await planReport(book, itemsReport(rows), stamp));
  book.type("Items", 4000, noteColumn, "mine");
  const plan = await planReport(
    book,
    itemsReport([...rows.slice(10), { item: "N", value: 1, class: "CZ" }]),
    later,
  );
  expect(plan.tables[0]).toMatchObject({ rows: 5001, added: 1, gone: 10, removed: 0 });
  await applyPlan(book, plan);
  expect(book.at("Items", 4000, noteColumn).value).toBe("mine");
});
