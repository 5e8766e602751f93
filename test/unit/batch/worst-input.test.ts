import { strToU8, zipSync } from "fflate";
import { newXlsx, openXlsx, type CellValue } from "../../../src/xlsx";
import { Workspace, badCells, tableRows } from "./workspace";

const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);
const header = ["item", "price_eur", ...months];
const flat = (value: number | string): (number | string)[] => months.map(() => value);

/** A workbook with one sheet that holds these rows from A1 on. */
function workbookOf(rows: readonly (readonly CellValue[])[], sheet = "Demand"): Uint8Array {
  const file = newXlsx();
  file.apply([
    {
      kind: "add-sheet",
      name: sheet,
      content: {
        styles: [],
        blocks: [{ row: 1, column: 1, values: rows }],
        widths: new Map(),
        heights: new Map(),
        gridlines: true,
        tables: [],
        conditionalFormats: [],
        validations: [],
        charts: [],
        links: [],
      },
    },
  ]);
  return file.toBytes();
}

/** The first sector and directory of an OLE compound file whose directory names `stream`. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => {
    bytes[1024 + 2 * index] = letter.charCodeAt(0);
  });
  return bytes;
}

describe("the worst input", () => {
  let space: Workspace;
  beforeEach(() => {
    space = new Workspace();
  });
  afterEach(() => space.remove());

  async function segment(name: string, content: string | Uint8Array) {
    const input = space.write(name, content);
    const before = space.bytes(name);
    const run = await space.run("--input", input, "--output", space.path("out.xlsx"));
    expect(space.bytes(name).equals(before)).toBe(true);
    return run;
  }

  test("text among numbers is named with its cell and the rest counts", async () => {
    const rows = [
      header,
      ["P1", 2, ...flat(5)],
      ["P2", 3, ...flat(4).slice(0, 11), "n/a"],
      ["P3", 1, ...flat(9)],
    ];
    const run = await segment("text.xlsx", workbookOf(rows));
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/1 cell holds text: "n\/a" in Demand!N3/);
    const items = tableRows(space.open("out.xlsx"), "scmItems");
    expect(items.find((row) => row["Item"] === "P2")).toMatchObject({ "Value (EUR)": 3 * 44 });
  });

  test("ragged rows, blank rows and a title above the header are read", async () => {
    const rows = [
      ["Demand of the plant"],
      [],
      header,
      ["P1", 2, ...flat(5)],
      [],
      ["P2", 3, 4, 4, 4],
      ["P3", 1, ...flat(9)],
    ];
    const run = await segment("ragged.xlsx", workbookOf(rows));
    expect(run.code).toBe(0);
    expect(
      tableRows(space.open("out.xlsx"), "scmItems")
        .map((row) => row["Item"])
        .sort(),
    ).toEqual(["P1", "P2", "P3"]);
  });

  test("a range that goes on to the sheet's last row costs nothing and counts nothing", async () => {
    const whole = openXlsx(workbookOf([header, ["P1", 2, ...flat(5)], ["P2", 3, ...flat(1)]]));
    whole.apply([
      {
        kind: "set-cells",
        sheet: "Demand",
        styles: [{ bold: true }],
        blocks: [{ row: 1_048_576, column: 14, values: [[null]], styles: [[0]] }],
      },
    ]);
    const run = await segment("whole.xlsx", whole.toBytes());
    expect(run.code).toBe(0);
    expect(tableRows(space.open("out.xlsx"), "scmItems")).toHaveLength(2);
  });

  test("duplicate keys are added together and counted; keys that differ in case are kept apart", async () => {
    const rows = [header, ["P1", 2, ...flat(5)], ["P1 ", 2, ...flat(1)], ["p1", 2, ...flat(3)]];
    const run = await segment("double.xlsx", workbookOf(rows));
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/1 item appears in more than one row: P1 in Demand!A3/);
    expect(run.out).toMatch(/1 key differs from another only in case: p1 and P1/);
    const items = tableRows(space.open("out.xlsx"), "scmItems");
    expect(items.map((row) => [row["Item"], row["Value (EUR)"]])).toEqual([
      ["P1", 144],
      ["p1", 72],
    ]);
  });

  test("dates as text in a long table are read, and the order of day and month is settled by the column", async () => {
    const days = months.flatMap((_, month) => [
      `05/${String(month + 1).padStart(2, "0")}/2025`,
      `25/${String(month + 1).padStart(2, "0")}/2025`,
    ]);
    const csv = [
      "item,delivery date,quantity",
      ...days.flatMap((day, index) => [`P1,${day},${10 + index}`, `P2,${day},3`]),
    ].join("\n");
    const run = await segment("long.csv", csv);
    expect(run.code).toBe(0);
    const items = tableRows(space.open("out.xlsx"), "scmItems");
    expect(items.map((row) => row["Item"])).toEqual(["P1", "P2"]);
    expect(items[1]).toMatchObject({ "Demand (units)": 72 });
  });

  test("one row is enough", async () => {
    const run = await segment("one.xlsx", workbookOf([header, ["P1", 2, ...flat(5)]]));
    expect(run.code).toBe(0);
    expect(tableRows(space.open("out.xlsx"), "scmItems")[0]).toMatchObject({
      Item: "P1",
      "Class final": "AX",
    });
  });

  test("all zeros give CZ everywhere and say so", async () => {
    const run = await segment(
      "zeros.xlsx",
      workbookOf([header, ["P1", 2, ...flat(0)], ["P2", 2, ...flat(0)]]),
    );
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/every item is CZ/);
    const file = space.open("out.xlsx");
    expect(tableRows(file, "scmItems").map((row) => row["Class final"])).toEqual(["CZ", "CZ"]);
    expect(badCells(file)).toEqual([]);
  });

  test("200,000 rows are read, segmented and written", async () => {
    const lines = ["item,date,quantity"];
    for (let row = 0; row < 200_000; row++) {
      lines.push(`P${row % 4000},2025-${String((row % 12) + 1).padStart(2, "0")}-15,${1 + (row % 7)}`);
    }
    const run = await segment("long.csv", lines.join("\n"));
    expect(run.code).toBe(0);
    const items = tableRows(space.open("out.xlsx"), "scmItems");
    expect(items).toHaveLength(4000);
    const total = items.reduce((sum, row) => sum + Number(row["Demand (units)"]), 0);
    expect(total).toBe(
      Array.from({ length: 200_000 }, (_, row) => 1 + (row % 7)).reduce((sum, each) => sum + each, 0),
    );
  }, 120_000);

  test("names that look like formulas, markup or emoji stay the text they are", async () => {
    const names = ["=1+1", "<b>bold</b>", "📦 box", "+44", "-5", "@home", "a\"b&c'd"];
    const rows = [header, ...names.map((name, index) => [name, 1, ...flat(10 + index)])];
    const run = await segment("names.xlsx", workbookOf(rows));
    expect(run.code).toBe(0);
    const file = space.open("out.xlsx");
    const items = tableRows(file, "scmItems").map((row) => row["Item"]);
    expect([...items].sort()).toEqual([...names].sort());
    const table = file.tables().find((candidate) => candidate.name === "scmItems")!;
    const cells = file.readSheet(table.sheet);
    for (let row = table.area.top + 1; row <= table.area.bottom; row++) {
      expect(cells.formula(row, table.area.left)).toBeNull();
    }
  });

  test.each([
    [
      "a damaged workbook",
      "broken.xlsx",
      () => workbookOf([header]).slice(0, 400),
      /broken\.xlsx is damaged/,
    ],
    [
      "a zip that is no workbook",
      "zip.xlsx",
      () => zipSync({ "readme.txt": strToU8("hello") }),
      /is not a workbook/,
    ],
    [
      "a workbook behind a password",
      "secret.xlsx",
      () => compoundFile("EncryptedPackage"),
      /protected by a password/,
    ],
    ["an old .xls", "old.xls", () => compoundFile("Workbook"), /old \.xls format/],
    ["text with a workbook's name", "text.xlsx", () => strToU8("item,qty"), /is not a workbook/],
    ["an empty file", "empty.xlsx", () => new Uint8Array(0), /is not a workbook/],
  ])("%s is refused with the reason and the remedy", async (_, name, bytes, message) => {
    const run = await segment(name, bytes());
    expect(run.code).toBe(1);
    expect(run.error).toMatch(message);
    expect(() => space.bytes("out.xlsx")).toThrow();
  });

  test("a CSV in semicolons with decimal commas is read", async () => {
    const csv = [
      ["Artikel;unit cost;lead time days", ...months].join(";").replace("Artikel", "item"),
      ["P1;2,50;10", ...flat("1.234,5")].join(";"),
      ["P2;1,25;10", ...flat("10")].join(";"),
    ].join("\r\n");
    const run = await segment("german.csv", csv);
    expect(run.code).toBe(0);
    const items = tableRows(space.open("out.xlsx"), "scmItems");
    const value = Object.keys(items[0]!).find((name) => name.startsWith("Value"))!;
    expect(items[0]?.[value]).toBeCloseTo(1234.5 * 12 * 2.5, 6);
  });

  test.each([
    ["nothing but a header", [header], /no rows under/],
    [
      "columns of text only",
      [
        ["item", "colour", "size"],
        ["P1", "red", "L"],
        ["P2", "blue", "M"],
      ],
      /No demand found/,
    ],
    ["an empty sheet", [[]], /holds no cells|No demand found/],
  ])("%s is refused, with what was looked for", async (_, rows, message) => {
    const run = await segment("none.xlsx", workbookOf(rows));
    expect(run.code).toBe(1);
    expect(run.error).toMatch(message);
  });
});
