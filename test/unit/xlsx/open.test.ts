import { strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx } from "../../../src/xlsx";
import { failure, packageBytes, packageParts, relationship, relationships, sheetData } from "./package";

const compoundFile = (text: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 600 }, () => 0),
    ...[...text].flatMap((character) => [character.charCodeAt(0), 0]),
  ]);

describe("openXlsx", () => {
  it("tells a password from an old format", () => {
    expect(failure(() => openXlsx(compoundFile("EEncryptedPackage"))).reason).toBe("password-protected");
    expect(failure(() => openXlsx(compoundFile("Workbook"))).reason).toBe("old-excel-format");
    expect(failure(() => openXlsx(Uint8Array.of(9, 8, 16, 0))).reason).toBe("old-excel-format");
  });

  it("says that other files are no workbooks", () => {
    expect(failure(() => openXlsx(new Uint8Array())).reason).toBe("not-a-workbook");
    expect(failure(() => openXlsx(strToU8("code;qty\n1;2"))).reason).toBe("not-a-workbook");
    expect(failure(() => openXlsx(zipSync({ "word/document.xml": strToU8("<document/>") }))).reason).toBe(
      "not-a-workbook",
    );
  });

  it("names the part where a file is cut off", () => {
    const bytes = packageBytes({
      parts: { "xl/worksheets/sheet1.xml": crypto.getRandomValues(new Uint8Array(50_000)) },
    });
    expect(failure(() => openXlsx(bytes.subarray(0, 30_000)))).toMatchObject({
      reason: "broken",
      detail: expect.stringContaining("xl/worksheets/sheet1.xml") as string,
    });
  });

  it("names the part whose data are damaged", () => {
    const bytes = zipSync(packageParts({}), { level: 0 });
    const at = Buffer.from(bytes).indexOf("<workbook");
    bytes[at + 1] = 0x57;
    expect(failure(() => openXlsx(bytes))).toMatchObject({
      reason: "broken",
      detail: expect.stringContaining("xl/workbook.xml") as string,
    });
  });

  it("names the part whose XML is damaged", () => {
    const bytes = packageBytes({ parts: { "xl/workbook.xml": "<workbook><sheets>" } });
    expect(failure(() => openXlsx(bytes))).toMatchObject({
      reason: "broken",
      detail: expect.stringContaining("xl/workbook.xml") as string,
    });
  });

  it("refuses a file that declares over 1 GB, without inflating it", () => {
    const bytes = packageBytes({});
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 2 ** 30 + 1, true);
    expect(failure(() => openXlsx(bytes)).reason).toBe("too-large");
  });

  it("does not inflate more than an entry declares", () => {
    const bytes = packageBytes({ parts: { "xl/workbook.xml": " ".repeat(100_000) } });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let entry = view.getUint32(bytes.length - 6, true);
    while (view.getUint32(entry + 24, true) !== 100_000)
      entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true);
    view.setUint32(entry + 24, 10, true);
    expect(failure(() => openXlsx(bytes)).reason).toBe("broken");
  });

  it("reads sheet names, hidden sheets, tables, names and protection", () => {
    const bytes = packageBytes({
      sheet: sheetData("") + '<sheetProtection sheet="1"/>',
      afterSheets:
        '<definedNames><definedName name="Rate">Data!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0" hidden="1">Data!$A:$B</definedName></definedNames>',
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          relationship("rId1", "table", "../tables/table7.xml"),
        ),
        "xl/tables/table7.xml":
          '<table id="7" name="t" displayName="Stock" ref="A3:B9" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="Item"/><tableColumn id="2" name="Value_x000a_(EUR)"/></tableColumns></table>',
      },
    });
    const file = openXlsx(bytes);
    expect(file.sheetNames()).toEqual(["Data"]);
    expect([file.isHidden("data"), file.isProtected("Data")]).toEqual([false, true]);
    expect(file.tables()).toEqual([
      {
        name: "Stock",
        sheet: "Data",
        area: { top: 3, left: 1, bottom: 9, right: 2 },
        columns: ["Item", "Value\n(EUR)"],
        totalsRow: true,
      },
    ]);
    expect(file.definedNames()).toEqual([
      { name: "Rate", formula: "Data!$A$1" },
      { name: "_xlnm.Print_Area", formula: "Data!$A:$B", sheet: "Data", hidden: true },
    ]);
    expect(() => file.readSheet("Other")).toThrow("Other");
  });

  it("writes an unchanged file with every part as it was", () => {
    const parts = packageParts({ parts: { "xl/pivotCache/x.bin": Uint8Array.of(1, 2, 3) } });
    expect(unzipSync(openXlsx(zipSync(parts)).toBytes())).toEqual(parts);
  });
});
