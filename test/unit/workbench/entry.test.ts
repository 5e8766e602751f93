import { parseEntry } from "../../../src/workbench/host/rules/entry";

describe("an entry, read as Excel reads what is typed", () => {
  it.each<[string, unknown]>([
    ["=A1+1", { value: 0, formula: "A1+1" }],
    ["'=A1+1", { value: "=A1+1", formula: null }],
    ["'00123", { value: "00123", formula: null }],
    ["00123", { value: 123, formula: null }],
    ["1e5", { value: 100_000, formula: null }],
    ["1,234.5", { value: 1234.5, formula: null, numberFormat: "#,##0" }],
    ["5%", { value: 0.05, formula: null, numberFormat: "0%" }],
    ["true", { value: true, formula: null }],
    ["#N/A", { value: { error: "#N/A" }, formula: null }],
    ["-A1", { value: 0, formula: "-A1" }],
    ["+A1", { value: 0, formula: "A1" }],
    ["@SUM", { value: 0, formula: "SUM" }],
    ["-5", { value: -5, formula: null }],
    // 22 November 2026 is serial 46,348 (Excel's DATEVALUE).
    ["2026-11-22", { value: 46_348, formula: null, numberFormat: "m/d/yyyy" }],
    ["22-Nov-2026", { value: 46_348, formula: null, numberFormat: "m/d/yyyy" }],
    ["", { value: null, formula: null }],
    ["Widget", { value: "Widget", formula: null }],
    ["2026-13-45", { value: "2026-13-45", formula: null }],
  ])("%j", (input, expected) => {
    expect(parseEntry(input, "General")).toEqual(expected);
  });

  it("turns a month's name with a number into a date, as it did to genes", () => {
    expect(parseEntry("MARCH1", "General").numberFormat).toBe("m/d/yyyy");
    expect(parseEntry("Sept2", "General").numberFormat).toBe("m/d/yyyy");
  });

  it("stays text in a cell with the format @", () => {
    expect(parseEntry("=A1+1", "@")).toEqual({ value: "=A1+1", formula: null });
    expect(parseEntry("00123", "@")).toEqual({ value: "00123", formula: null });
  });
});
