import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newXlsx, openXlsx, structuredReference, type CellValue, type XlsxFile } from "../../../src/xlsx";
import { emptySheet, fullWorkbook } from "./full-workbook";

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
const reason = "needs LibreOffice (soffice) on the PATH";
if (!isInstalled) console.warn(`Skipped: ${reason}`);
const withLibreOffice = isInstalled ? it : it.skip;
const title = (name: string) => (isInstalled ? name : `${name} (skipped: ${reason})`);

/** Makes LibreOffice calculate all formulas on loading, instead of trusting the cached results. */
const alwaysRecalculate =
  '<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xlsx-"));
  mkdirSync(join(folder, "profile", "user"), { recursive: true });
  writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), alwaysRecalculate);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file as LibreOffice writes it after it has loaded and calculated it. */
function recalculated(name: string, file: XlsxFile): XlsxFile {
  const [input, output] = [join(folder, `${name}.xlsx`), join(folder, "out")];
  writeFileSync(input, file.toBytes());
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  spawnSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", output, input], {
    timeout: 120_000,
  });
  return openXlsx(readFileSync(join(output, `${name}.xlsx`)));
}

/** LibreOffice stores logical results as numbers. */
const comparable = (value: CellValue | undefined): CellValue =>
  typeof value === "boolean"
    ? Number(value)
    : typeof value === "number"
      ? Number(value.toPrecision(12))
      : (value ?? null);

describe("LibreOffice", () => {
  withLibreOffice(
    title("calculates the cached results of all formulas, reads tables, names and texts"),
    () => {
      const file = fullWorkbook();
      const theirs = recalculated("full", file);
      let formulas = 0;
      for (const name of file.sheetNames()) {
        const [ours, read] = [file.readSheet(name), theirs.readSheet(name)];
        ours.values.forEach((row, rowIndex) =>
          row.forEach((value, columnIndex) => {
            if (ours.formula(rowIndex + 1, columnIndex + 1) !== null) formulas++;
            const place = `${name} ${rowIndex + 1} ${columnIndex + 1}`;
            expect([place, comparable(read.values[rowIndex]?.[columnIndex])]).toEqual([
              place,
              comparable(value),
            ]);
          }),
        );
      }
      expect(formulas).toBeGreaterThan(30);
      expect(theirs.tables()).toEqual(file.tables());
      expect(theirs.definedNames().map(({ name, formula }) => [name, formula])).toEqual(
        file.definedNames().map(({ name, formula }) => [name, formula]),
      );
    },
    120_000,
  );

  withLibreOffice(
    title("reads structured references to columns of any name"),
    () => {
      const headers = [
        "Plain",
        "Two words",
        "Value\n(EUR)",
        "a,b:c.d",
        "it's",
        "#1 [of] 2",
        'Ä & "ö"',
        "x]",
        "@ $5%",
        "2024",
      ];
      const formulas = headers.map((header) => [
        `SUM(${structuredReference("scmTest", header, "column")})`,
        structuredReference("scmTest", header, "header"),
      ]);
      const thisRow = headers.map((header) => `${structuredReference("scmTest", header, "this-row")}+0`);
      const zeros = headers.map(() => 0);
      const file = newXlsx();
      file.apply([
        {
          kind: "add-sheet",
          name: "S",
          content: {
            ...emptySheet,
            blocks: [
              {
                row: 1,
                column: 1,
                values: [headers, headers.map((_, index) => index + 1), headers.map(() => 100)],
              },
              { row: 2, column: 20, values: [zeros], formulas: [thisRow] },
              { row: 10, column: 1, values: headers.map(() => [0, 0]), formulas },
            ],
            tables: [
              {
                name: "scmTest",
                area: { top: 1, left: 1, bottom: 3, right: headers.length },
                columns: headers.map((name) => ({ name })),
              },
            ],
          },
        },
      ]);
      const { values } = recalculated("references", file).readSheet("S");
      expect(values[1]?.slice(19)).toEqual(headers.map((_, index) => index + 1));
      expect(values.slice(9).map((row) => row.slice(0, 2))).toEqual(
        headers.map((header, index) => [101 + index, header]),
      );
    },
    120_000,
  );

  withLibreOffice(
    title("writes files that can be read, changed and read by it again"),
    () => {
      const file = recalculated("first", fullWorkbook());
      file.apply([
        { kind: "set-cells", sheet: "Items", styles: [], blocks: [{ row: 7, column: 2, values: [[20]] }] },
        {
          kind: "add-sheet",
          name: "More",
          content: { ...emptySheet, blocks: [{ row: 1, column: 1, values: [["ok"]] }] },
        },
      ]);
      const again = recalculated("second", file);
      expect(again.readSheet("Items").values[6]?.slice(0, 4)).toEqual(["=SUM(1)", 20, 250, 5000]);
      expect(again.readSheet("More").values).toEqual([["ok"]]);
    },
    240_000,
  );
});
