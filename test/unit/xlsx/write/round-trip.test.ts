import fc from "fast-check";
import { newXlsx, openXlsx, type CellValue } from "../../../../src/xlsx";
import { emptySheet } from "../full-workbook";

const error = fc.constantFrom(
  ...(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"] as const).map((text) => ({
    error: text,
  })),
);
/** Texts with all that files find hard: control characters, codes, markup, white space at the ends, emoji. */
const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.string({ unit: fc.constantFrom(..."_x000aF5\r\n\t \u0000\u0007\u001f<>&\"'=+-@;]]>"), minLength: 1 }),
  fc.constantFrom("_x000a_", "_x005F_x000a_", "__x0041__", " a ", "\r\n", "👩‍👩‍👧", "]]>", "&amp;"),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const value: fc.Arbitrary<CellValue> = fc.oneof(number, text, fc.boolean(), error, fc.constant(null));

/** Rows as they are read: without empty cells at their end, and without empty rows at the end. */
function trimmed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const result = rows.map((row) => {
    let length = row.length;
    while (length > 0 && row[length - 1] === null) length--;
    return row.slice(0, length);
  });
  while (result.at(-1)?.length === 0) result.pop();
  return result;
}

describe("a workbook that is written and read", () => {
  it("holds the same values, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 8 }), (values) => {
        const file = newXlsx();
        file.apply([
          {
            kind: "add-sheet",
            name: "S",
            content: { ...emptySheet, blocks: [{ row: 1, column: 1, values }] },
          },
        ]);
        expect(openXlsx(file.toBytes()).readSheet("S").values).toEqual(trimmed(values));
      }),
    );
  });

  it("holds the same values after they were set cell by cell", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), value), {
          maxLength: 12,
        }),
        (cells) => {
          const file = newXlsx();
          file.apply([{ kind: "add-sheet", name: "S", content: emptySheet }]);
          const expected: CellValue[][] = Array.from({ length: 6 }, () => new Array<CellValue>(6).fill(null));
          for (const [row, column, cell] of cells) {
            file.apply([
              { kind: "set-cells", sheet: "S", styles: [], blocks: [{ row, column, values: [[cell]] }] },
            ]);
            expected[row - 1]![column - 1] = cell;
          }
          expect(trimmed(openXlsx(file.toBytes()).readSheet("S").values)).toEqual(trimmed(expected));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("holds the same formulas and cached results", () => {
    const formula = fc.oneof(
      fc.constantFrom('"he said ""<a>"" & left"', "SUM(t[[Value\n(EUR)]])", "'It''s'!A1<>B2", 'T("_x000a_")'),
      text,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(formula, value), { minLength: 1, maxLength: 6 }), (cells) => {
        const file = newXlsx();
        const block = {
          row: 2,
          column: 2,
          values: [cells.map(([, cached]) => cached)],
          formulas: [cells.map(([own]) => own)],
        };
        file.apply([{ kind: "add-sheet", name: "S", content: { ...emptySheet, blocks: [block] } }]);
        const sheet = openXlsx(file.toBytes()).readSheet("S");
        cells.forEach(([own, cached], index) => {
          expect(sheet.formula(2, index + 2)).toBe(own);
          expect(sheet.values[1]?.[index + 1] ?? null).toEqual(cached);
        });
      }),
    );
  });

  it("holds the same sheet names", () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter(
        (one) => one.trim() !== "" && one.length <= 31 && !/[[\]:*?/\\\p{Cc}]|^'|'$|^history$/iu.test(one),
      );
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 4, minLength: 1, selector: (one) => one.toLowerCase() }),
        (names) => {
          const file = newXlsx();
          file.apply(names.map((one) => ({ kind: "add-sheet", name: one, content: emptySheet })));
          expect(openXlsx(file.toBytes()).sheetNames()).toEqual(names);
        },
      ),
    );
  });

  it("replaces half of a surrogate pair, which no file can hold", () => {
    const file = newXlsx();
    const blocks = [{ row: 1, column: 1, values: [["a\ud83d", "\ude00b", "😀"]] }];
    file.apply([{ kind: "add-sheet", name: "S", content: { ...emptySheet, blocks } }]);
    expect(openXlsx(file.toBytes()).readSheet("S").values).toEqual([["a\ufffd", "\ufffdb", "😀"]]);
  });

  it("is the same to the byte on every run", () => {
    const once = () => {
      const file = newXlsx();
      file.apply([
        {
          kind: "add-sheet",
          name: "S",
          content: { ...emptySheet, blocks: [{ row: 1, column: 1, values: [["a", 1]] }] },
        },
      ]);
      return file.toBytes();
    };
    expect(once()).toEqual(once());
  });
});
