import fc from "fast-check";
import { cellEntry, entryOf, textEntry } from "../../../src/workbook/excel/write/entries";
import { parseEntry } from "../../../src/workbench/host/rules/entry";

const tricky = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "=1+1",
    "+x",
    "-x",
    "@x",
    "'x",
    "00123",
    "1e5",
    "5%",
    "TRUE",
    "wahr",
    "MARCH1",
    "2026-11-22",
    "#N/A",
    " 12",
    "\t=1",
  ),
);

describe("a text on its way into a cell", () => {
  it("stays the text that it is, whatever it looks like", () => {
    fc.assert(
      fc.property(tricky, fc.constantFrom("General", "0.00"), (text, format) => {
        fc.pre(text !== "");
        expect(parseEntry(textEntry(text), format)).toEqual({ value: text, formula: null });
      }),
    );
  });

  it("goes without an apostrophe where it is plainly a word", () => {
    expect(textEntry("Widget, blue")).toBe("Widget, blue");
    expect(textEntry("Größe")).toBe("Größe");
    expect(textEntry("Wahr")).toBe("'Wahr");
  });

  it("comes back from a snapshot as it was, also in cells with the format @", () => {
    fc.assert(
      fc.property(tricky, fc.constantFrom("General", "@"), (text, format) => {
        fc.pre(text !== "");
        expect(parseEntry(entryOf(text, text, "String", format), format).value).toBe(text);
      }),
    );
  });
});

describe("other values on their way into a cell", () => {
  it("are numbers, logical values, errors and nothing", () => {
    expect([1.5, false, null, { error: "#N/A" } as const].map((value) => cellEntry(value, null))).toEqual([
      1.5,
      false,
      "",
      "#N/A",
    ]);
  });

  it("are never infinite or no number", () => {
    expect([cellEntry(NaN, null), cellEntry(Infinity, null)]).toEqual(["#NUM!", "#NUM!"]);
  });
});
