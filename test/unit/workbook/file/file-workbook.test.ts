import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FileWorkbook, readFailure } from "../../../../src/workbook/file";
import { planReport, applyPlan } from "../../../../src/workbook/writer";
import { render } from "../../../../src/text/render";
import { demandRows, describePort } from "../port-contract";
import { fullReport, stamp } from "../reports";

const csv = (rows: readonly (readonly unknown[])[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.join(",")).join("\n"));

/** A file with rows 2 and 3, column B and the columns from Z on hidden. */
function withHidden(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const [name = ""] = Object.keys(parts).filter((part) => /worksheets\/[^/]+\.xml$/.test(part));
  const xml = strFromU8(parts[name] ?? new Uint8Array())
    .replace(/<cols>.*<\/cols>/s, "")
    .replace(
      "<sheetData>",
      '<cols><col min="2" max="2" hidden="1"/><col min="26" max="16384" hidden="1"/></cols>$&',
    )
    .replace(/<row r="[23]"/g, '$& hidden="1"');
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

// Through bytes, so that what an earlier program wrote is read.
const demandFile = (): Uint8Array => FileWorkbook.open(csv(demandRows), "Demand.csv").toBytes();

describePort(
  "a file",
  () => {
    const port = FileWorkbook.open(demandFile(), "Demand.xlsx");
    return Promise.resolve({ port, state: () => Promise.resolve(port.toBytes()), select: null });
  },
  () => Promise.resolve(FileWorkbook.open(withHidden(demandFile()), "Demand.xlsx")),
);

describe("a text file", () => {
  test("becomes a workbook with one sheet, named after the file", async () => {
    const book = FileWorkbook.open(csv(demandRows), "C:\\data\\Demand 2026 [v2].csv");
    expect(await book.sheetNames()).toEqual(["Demand 2026  v2"]);
  });

  test("a long name is cut to the 31 characters that Excel allows", async () => {
    const book = FileWorkbook.open(csv(demandRows), `${"long ".repeat(10)}.csv`);
    expect((await book.sheetNames())[0]?.length).toBeLessThanOrEqual(31);
  });

  test("codes with zeros stay text, numbers are numbers, dates are dates", async () => {
    const book = FileWorkbook.open(
      csv([
        ["Item", "Day", "Units"],
        ["00123", "2026-01-31", "1.5"],
      ]),
      "d.csv",
    );
    const sheet = await book.readSheet("d");
    expect(sheet.values[1]?.[0]).toBe("00123");
    expect(sheet.values[1]?.[2]).toBe(1.5);
    expect(sheet.isDate(2, 2)).toBe(true);
    expect((await book.sources())[0]?.isDate(1, 1)).toBe(true);
  });

  test("an empty file is a workbook with an empty sheet and no source", async () => {
    const book = FileWorkbook.open(new Uint8Array(), "empty.csv");
    expect(await book.sheetNames()).toEqual(["empty"]);
    expect(await book.sources()).toEqual([]);
  });
});

describe("a file that cannot be read", () => {
  const failureOf = (bytes: Uint8Array, name: string): string => {
    try {
      FileWorkbook.open(bytes, name);
      return "opened";
    } catch (error) {
      const message = readFailure(error, name);
      return message === null ? "another error" : render(message);
    }
  };

  test("is said to be no workbook", () => {
    expect(failureOf(csv([["a", 1]]), "notes.xlsx")).toBe(
      "notes.xlsx is not a workbook. Choose an .xlsx or a .csv file.",
    );
  });

  test("an old .xls is told apart, with the remedy", () => {
    const compound = new Uint8Array(512);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(failureOf(compound, "old.xls")).toContain("Open it in Excel, save it as .xlsx");
  });

  test("errors about anything else are not explained away", () => {
    expect(readFailure(new TypeError("x"), "a.xlsx")).toBeNull();
  });
});

test("a workbook written, saved and opened again is run again without a conflict", async () => {
  const first = FileWorkbook.open(csv(demandRows), "Demand.csv");
  await applyPlan(first, await planReport(first, fullReport(), stamp));
  const second = FileWorkbook.open(first.toBytes(), "Demand-stratify.xlsx");
  const plan = await planReport(second, fullReport(), stamp);
  expect(plan.conflicts).toEqual([]);
  expect(plan.sheets.filter((sheet) => sheet.id !== "audit").map((sheet) => sheet.kind)).toEqual(
    Array(5).fill("unchanged"),
  );
});
