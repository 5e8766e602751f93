import fc from "fast-check";
import Papa from "papaparse";
import { readCsv, writeCsv } from "../../../src/workbook/file/csv";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(utf8(text));
const column = (...cells: string[]) =>
  read(["header;x", ...cells.map((cell) => `${cell};x`)].join("\n"))
    .values.slice(1)
    .map((row) => row[0]);

describe("readCsv", () => {
  it.each([",", ";", "\t", "|"])("finds the delimiter %j", (delimiter) => {
    const table = read(`item${delimiter}qty\nA${delimiter}1\nB${delimiter}2\n`);
    expect(table.note.delimiter).toBe(delimiter);
    expect(table.values).toEqual([
      ["item", "qty"],
      ["A", 1],
      ["B", 2],
    ]);
  });

  it("is not misled by commas inside numbers and quotes", () => {
    const table = read('item;"qty, pcs";price\nA;1,5;2,5\nB;2,5;3,5\n');
    expect(table.note).toEqual({ delimiter: ";", decimal: ",", encoding: "utf-8" });
    expect(table.values[1]).toEqual(["A", 1.5, 2.5]);
  });

  it("follows a line that declares the delimiter", () => {
    expect(read("sep=|\na|b;c\n1|2").values).toEqual([
      ["a", "b;c"],
      [1, 2],
    ]);
  });

  it.each([
    ["UTF-8 with a mark", "utf-8", [0xef, 0xbb, 0xbf, ...utf8("Größe\n1")]],
    ["UTF-8 without", "utf-8", [...utf8("Größe\n1")]],
    ["UTF-16 LE", "utf-16le", [0xff, 0xfe, ...[..."Größe\n1"].flatMap((c) => [c.charCodeAt(0), 0])]],
    ["UTF-16 BE", "utf-16be", [0xfe, 0xff, ...[..."Größe\n1"].flatMap((c) => [0, c.charCodeAt(0)])]],
    ["windows-1252", "windows-1252", [..."Größe\n1"].map((c) => c.charCodeAt(0))],
  ])("reads %s", (_, encoding, bytes) => {
    const table = readCsv(Uint8Array.from(bytes));
    expect(table.values).toEqual([["Größe"], [1]]);
    expect(table.note.encoding).toBe(encoding);
  });

  it("reads numbers with decimal comma and points between thousands", () => {
    expect(column("1.234,5", "1234,5", "1.234", "-0,5", "12")).toEqual([1234.5, 1234.5, 1234, -0.5, 12]);
  });

  it("reads numbers with decimal point and separators between thousands", () => {
    expect(column("1,234.5", "1 234.5", "1'234.5", "1,234", ".5", "1.5e3", "2E-3")).toEqual([
      1234.5, 1234.5, 1234.5, 1234, 0.5, 1500, 0.002,
    ]);
  });

  it("reads a column that could be either as the rest of the file", () => {
    expect(read("a;b\n1,5;1.234\n2,5;5.678").values.slice(1)).toEqual([
      [1.5, 1234],
      [2.5, 5678],
    ]);
  });

  it("never takes the comma for a decimal sign where it separates cells", () => {
    expect(read('a,b\n"1,5",2\n"2,50",3').values.slice(1)).toEqual([
      ["1,5", 2],
      ["2,50", 3],
    ]);
  });

  it("keeps codes and everything else as text", () => {
    const codes = [
      "00123",
      "1E5",
      "12E4",
      "1234567890123456",
      "12 pcs",
      "5%",
      "€ 5",
      "1.2.3",
      "1-2",
      "-",
      "2024-W05",
    ];
    expect(column(...codes)).toEqual(codes);
    expect(column("0", "0.5", "123456789012345")).toEqual([0, 0.5, 123456789012345]);
  });

  it("reads full ISO dates below the first row as serial numbers", () => {
    // Excel: DATE(2024,2,29) = 45351.
    const table = read("item,2024-01-31,2024-01,2024-W05\nA,2024-02-29,2024-01,2023-02-29");
    expect(table.values).toEqual([
      ["item", "2024-01-31", "2024-01", "2024-W05"],
      ["A", 45_351, "2024-01", "2023-02-29"],
    ]);
    expect([table.isDate(2, 2), table.isDate(1, 2), table.isDate(2, 3)]).toEqual([true, false, false]);
  });

  it("reads empty cells as null, ragged rows as they are, and line feeds inside quotes", () => {
    expect(read('a,b,c\n,"x\ny"\n\n1,2,3,4\n,,\n\n').values).toEqual([
      ["a", "b", "c"],
      [null, "x\ny"],
      [null],
      [1, 2, 3, 4],
    ]);
  });

  it("reads an empty file as no rows", () => {
    expect(readCsv(new Uint8Array()).values).toEqual([]);
  });
});

describe("writeCsv", () => {
  it("guards texts that a spreadsheet would calculate, and leaves numbers alone", () => {
    const rows = [["=1+1", "+49 30", "-x", "@a", "\tb", "ok", -5, true, null, { error: "#N/A" as const }]];
    expect(writeCsv(rows)).toBe("'=1+1,'+49 30,'-x,'@a,'\tb,ok,-5,TRUE,,#N/A");
  });

  it("quotes what needs quotes", () => {
    expect(writeCsv([['a"b', "c,d", "e\nf"]])).toBe('"a""b","c,d","e\nf"');
  });

  it("is read back by any CSV reader, for any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const texts = rows.map((row) => row.map((text) => `x${text}`));
          expect(Papa.parse(writeCsv(texts), { delimiter: "," }).data).toEqual(texts);
        },
      ),
    );
  });
});
