import fc from "fast-check";
import type { Dataset } from "../../../src/model";
import { months, readWith, row, sheet, type Value } from "./source";

/** Items with their cells by month; null is a blank. Keys are unlike each other even without case. */
const table = fc
  .uniqueArray(fc.constantFrom("M-1", "10002", "=1+1", "<b>", "🔩", "a b", "007", "x'y", "ÄÖ"), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((keys) =>
    fc.record({
      keys: fc.constant(keys),
      cells: fc.array(
        fc.array(fc.option(fc.integer({ min: -20, max: 500 }), { nil: null, freq: 4 }), {
          minLength: 8,
          maxLength: 8,
        }),
        { minLength: keys.length, maxLength: keys.length },
      ),
    }),
  )
  // Without a figure in the first and the last month the long form would not show those months.
  .map(({ keys, cells }) => ({
    keys,
    cells: cells.map((figures, item) => (item === 0 ? [1, ...figures.slice(1, 7), 2] : figures)),
  }))
  // An item without any figure has no row in the long form.
  .filter(({ cells }) => cells.every((figures) => figures.some((figure) => figure !== null)));

const labels = months(8);

function readWide(
  rows: readonly (readonly Value[])[],
  header: readonly Value[] = ["Item", ...labels],
  headerRow = 1,
): Dataset {
  const above = Array.from({ length: headerRow - 1 }, (): Value[] => []);
  return readWith([sheet("Demand", [...above, header, ...rows])], {
    demand: {
      sheet: "Demand",
      headerRow,
      layout: "wide",
      columns: { item: "Item" },
      periods: { first: "2020-01", last: "2020-08" },
    },
  });
}

function readLong(rows: readonly (readonly Value[])[]): Dataset {
  return readWith([sheet("Demand", [["Item", "Month", "Quantity"], ...rows])], {
    demand: {
      sheet: "Demand",
      headerRow: 1,
      layout: "long",
      columns: { item: "Item", quantity: "Quantity", period: "Month" },
    },
  });
}

/** What does not depend on where a row stands. */
function content(data: Dataset): unknown {
  return {
    calendar: data.calendar,
    items: Object.fromEntries(
      data.items.keys.map((key, item) => [
        `key ${key}`,
        [row(data, key), data.launched[item], data.value[item]],
      ]),
    ),
    basis: data.valueBasis,
    asOf: data.dataAsOf,
  };
}

const wideRows = ({ keys, cells }: { keys: string[]; cells: (number | null)[][] }): Value[][] =>
  keys.map((key, item) => [key, ...(cells[item] ?? [])]);

describe("reading a table", () => {
  it("gives the same data from its wide and its long form", () => {
    fc.assert(
      fc.property(table, (data) => {
        const long = data.keys.flatMap((key, item) =>
          (data.cells[item] ?? []).flatMap((figure, month): Value[][] =>
            figure === null ? [] : [[key, labels[month] ?? "", figure]],
          ),
        );
        expect(content(readLong(long))).toEqual(content(readWide(wideRows(data))));
      }),
      { numRuns: 60 },
    );
  });

  it("permutes its result when rows are permuted, and changes nothing else", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 5 }), (data, turn) => {
        const rows = wideRows(data);
        const turned = rows.map((_, index) => rows[(index + turn) % rows.length] ?? []);
        const result = readWide(turned);
        expect(result.items.keys).toEqual(turned.map(([key]) => key));
        expect(content(result)).toEqual(content(readWide(rows)));
      }),
      { numRuns: 60 },
    );
  });

  it("is not changed by empty rows, empty columns and cells far below", () => {
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (data, column, headerRow) => {
          const wider = (cells: readonly Value[]): Value[] => [
            ...cells.slice(0, column),
            null,
            ...cells.slice(column),
          ];
          const rows = wideRows(data).flatMap((cells) => [wider(cells), []]);
          const padded = [...rows, ...Array.from({ length: 30 }, (): Value[] => [null, "", null])];
          expect(content(readWide(padded, wider(["Item", ...labels]), headerRow))).toEqual(
            content(readWide(wideRows(data))),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps the total of all cells, whatever their rows", () => {
    fc.assert(
      fc.property(table, fc.boolean(), (data, doubled) => {
        const rows = doubled ? [...wideRows(data), ...wideRows(data)] : wideRows(data);
        const total = rows
          .flatMap((cells) => cells.slice(1))
          .reduce<number>((sum, figure) => sum + Number(figure ?? 0), 0);
        const { values } = readWide(rows).history;
        expect(values.reduce((sum, figure) => sum + figure, 0)).toBe(total);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves the user's cells as they are", () => {
    const rows = [["A", 1, null, "3 pcs", 4, 5, 6, 7, 8]];
    const before = JSON.stringify(rows);
    readWide(rows);
    expect(JSON.stringify(rows)).toBe(before);
  });
});

describe("200,000 rows", () => {
  const count = 200_000;

  it("in wide layout all arrive, each at its own item", () => {
    const rows = Array.from({ length: count }, (_, item): Value[] => [
      `I${item}`,
      ...labels.map((_, month) => (item + month) % 5),
    ]);
    const data = readWide(rows);
    expect(data.items.keys).toHaveLength(count);
    expect(row(data, "I123456")).toEqual(labels.map((_, month) => (123456 + month) % 5));
    let total = 0;
    for (let item = 0; item < count; item++)
      for (let month = 0; month < 8; month++) total += (item + month) % 5;
    expect(data.history.values.reduce((sum, figure) => sum + figure, 0)).toBe(total);
  });

  it("in long layout all arrive, with dates as text and quantities as text", () => {
    const rows = Array.from({ length: count }, (_, line): Value[] => [
      `I${line % 20_000}`,
      `${String((line % 28) + 1).padStart(2, "0")}.${String((line % 12) + 1).padStart(2, "0")}.2024`,
      line % 3 === 0 ? "2,5" : 1,
    ]);
    const data = readWith([sheet("Sales", [["Item", "Date", "Quantity"], ...rows])], {
      demand: {
        sheet: "Sales",
        headerRow: 1,
        layout: "long",
        bucket: "month",
        columns: { item: "Item", quantity: "Quantity", date: "Date" },
      },
    });
    expect(data.items.keys).toHaveLength(20_000);
    expect(data.history.periods).toBe(12);
    const texts = Math.ceil(count / 3);
    expect(data.history.values.reduce((sum, figure) => sum + figure, 0)).toBeCloseTo(
      texts * 2.5 + (count - texts),
      6,
    );
  });
});
