import fc from "fast-check";
import type { Source, SourceValue } from "../../../src/model";
import { packSource, unpackSource } from "../../../src/worker/packed-source";

const cell: fc.Arbitrary<SourceValue> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 5 }),
  fc.boolean(),
  fc.constantFrom("#N/A", "#DIV/0!").map((error) => ({ error })),
);

test("a packed source holds the same cells, row by row, and the same dates", async () => {
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, fc.func(fc.boolean()), async (values, dates) => {
      const source: Source = {
        sheet: "Demand",
        table: "tblDemand",
        row: 3,
        column: 2,
        values,
        isDate: (row, column) => dates(row, column),
      };
      const unpacked = unpackSource(await packSource(source));
      expect({ ...unpacked, isDate: null }).toEqual({ ...source, isDate: null });
      values.forEach((row, at) =>
        row.forEach((value, column) =>
          expect(unpacked.isDate(at, column)).toBe(typeof value === "number" && dates(at, column)),
        ),
      );
    }),
    { numRuns: 60 },
  );
});

test("packing gives the thread back between slices", async () => {
  let now = performance.now();
  const clock = jest.spyOn(performance, "now").mockImplementation(() => (now += 6));
  let tasks = 0;
  const count = (): void => {
    tasks++;
    turn = setImmediate(count);
  };
  let turn = setImmediate(count);
  const values = Array.from({ length: 20 }, (_, row) => [row]);
  await packSource({ sheet: "S", row: 1, column: 1, values, isDate: () => false });
  clearImmediate(turn);
  clock.mockRestore();
  // Rows take 6 ms each by this clock, slices at most 10.
  expect(tasks).toBeGreaterThanOrEqual(5);
});
