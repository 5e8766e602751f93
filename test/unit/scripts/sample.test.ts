import { readFileSync } from "node:fs";
import { abcClasses } from "../../../src/engine/segmentation/abc";
import { demandPatterns } from "../../../src/engine/segmentation/demand-pattern";
import { variability } from "../../../src/engine/segmentation/variability";
import { sampleFile } from "../../scripts/sample/file";
import * as truth from "../../scripts/sample/truth";
import { clipped, readSample, samplePath, type Row } from "./read-sample";

const sample = readSample();
const codes = [...sample.histories.keys()];
const rows = codes.map((code) => clipped(sample.histories.get(code) ?? []));
const history = { values: Float64Array.from(rows.flat()), items: codes.length, periods: 36 };

const unitsOf = (code: string): readonly number[] => clipped(sample.histories.get(code) ?? []);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const costOf = (code: string): number => sample.unitCosts.get(code) ?? 0;
const monthsSinceSale = (code: string): number => 35 - unitsOf(code).findLastIndex((units) => units > 0);
const monthCells = (row: Row): Row => Array.from({ length: 36 }, (_, month) => row[month + 2] ?? null);
const keyOf = (row: Row): string => row[0] as string;
const sorted = (list: Iterable<string>): string[] => [...list].sort();
const itemsWhere = (test: (code: string) => boolean): string[] => sorted(codes.filter(test));

describe("the sample workbook", () => {
  test("is the same bytes whenever it is made, and the committed file is these bytes", () => {
    const committed = readFileSync(samplePath);
    jest.useFakeTimers({ now: new Date("2031-05-17T10:20:30Z") });
    const later = sampleFile();
    jest.useRealTimers();
    expect(Buffer.compare(committed, later)).toBe(0);
  });

  test("stays under 700 kB, as it travels with the add-in", () => {
    expect(readFileSync(samplePath).length).toBeLessThan(700_000);
  });

  test("has the five sheets of a planner's export, with real dates over 36 months up to the complete Oct 2026", () => {
    expect([...sample.headers.keys()]).toEqual(["Demand", "Item master", "Customers", "Stock", "Orders"]);
    const months = sample.headers.get("Demand")?.slice(2) ?? [];
    // Serials of 1 Nov 2023 and 1 Oct 2026 in the 1900 date system.
    expect([months.length, months[0], months[35]]).toEqual([36, 45231, 46296]);
  });

  test("holds 500 items, each with demand and a row in the item master", () => {
    expect(codes).toHaveLength(500);
    expect(sorted(codes)).toEqual(sorted(sample.items.map(keyOf)));
  });

  test("is worth about EUR 31.5 M over its history and holds about EUR 1.7 M of stock", () => {
    const value = sum(codes.map((code) => sum(unitsOf(code)) * costOf(code)));
    const stock = sum(sample.stock.map((row) => (row[2] as number) * costOf(keyOf(row))));
    expect(Math.abs(value / truth.totalValue - 1)).toBeLessThan(0.02);
    expect(Math.abs(stock / truth.totalStockValue - 1)).toBeLessThan(0.02);
  });

  test("spreads over A, B and C as planned", () => {
    const classes = abcClasses(Float64Array.from(codes, (code) => sum(unitsOf(code)) * costOf(code)));
    for (const [index, letter] of (["A", "B", "C"] as const).entries()) {
      const count = classes.filter((one) => one === index).length;
      expect(Math.abs(count - truth.classCounts[letter])).toBeLessThanOrEqual(10);
    }
  });
});

describe("what is planted in the demand", () => {
  const plain = variability(history, "cv");
  const deseasonalized = variability(history, "deseasonalized", 12);
  const at = (values: Float64Array, code: string): number => values[codes.indexOf(code)] ?? NaN;

  test("is 34 seasonal items whose plain coefficient of variation is above 1 and falls below 0.9 without the season", () => {
    expect(truth.seasonalItems).toHaveLength(34);
    for (const code of truth.seasonalItems) {
      expect(at(plain, code)).toBeGreaterThan(1);
      expect(at(deseasonalized, code)).toBeLessThan(0.9);
    }
  });

  test("is 10 mildly seasonal items that are Y, and X without the season", () => {
    for (const code of truth.mildlySeasonalItems) {
      expect(at(plain, code)).toBeGreaterThan(0.55);
      expect(at(plain, code)).toBeLessThan(0.95);
      expect(at(deseasonalized, code)).toBeLessThan(0.5);
    }
  });

  test("is lumpy for every lumpy item and for no other", () => {
    const lumpy = 3;
    const patterns = demandPatterns(history);
    const excused = new Set([
      ...truth.newItems,
      ...truth.supersessions.flatMap((pair) => [pair.item, pair.successor]),
    ]);
    const found = itemsWhere((code) => patterns[codes.indexOf(code)] === lumpy && !excused.has(code));
    expect(found).toEqual(sorted(truth.lumpyItems));
  });

  test("is 9 dead items without demand in the last 14 months; all others sold within 10", () => {
    expect(itemsWhere((code) => monthsSinceSale(code) >= 14)).toEqual(sorted(truth.deadItems));
    expect(itemsWhere((code) => monthsSinceSale(code) >= 10)).toEqual(sorted(truth.deadItems));
  });

  test("is 7 new items with 31 leading blanks, and no other blank cell", () => {
    const blanks = sample.demand.filter((row) => monthCells(row).includes(null));
    expect(sorted(new Set(blanks.map(keyOf)))).toEqual(sorted(truth.newItems));
    for (const row of blanks) {
      const firstCell = monthCells(row).findIndex((cell) => cell !== null);
      expect(firstCell).toBe(36 - truth.newItemMonths);
      expect(monthCells(row).slice(firstCell)).not.toContain(null);
    }
  });

  test("is 37 returns in 21 items, each in a month in which the item sold nothing", () => {
    const found = new Map<string, number>();
    for (const row of sample.demand) {
      for (const [month, cell] of monthCells(row).entries()) {
        if (typeof cell !== "number" || cell >= 0) continue;
        found.set(keyOf(row), (found.get(keyOf(row)) ?? 0) + 1);
        expect(sample.histories.get(keyOf(row))?.[month]).toBe(cell);
      }
    }
    expect([...found].sort()).toEqual([...truth.returnCells].sort());
    expect([found.size, sum([...found.values()])]).toEqual([21, 37]);
  });

  test("is 3 rows that repeat an item and site", () => {
    const keys = sample.demand.map((row) => `${keyOf(row).trim()} ${row[1] as string}`);
    const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
    expect(sorted(repeated)).toEqual(sorted(truth.doubleRows.map(({ item, site }) => `${item} ${site}`)));
  });

  test("is 4 texts among the numbers", () => {
    const found = sample.demand.flatMap((row) =>
      monthCells(row).flatMap((cell, month) =>
        typeof cell === "string" ? [{ item: keyOf(row), site: row[1], month, text: cell }] : [],
      ),
    );
    const order = (a: { item: string }, b: { item: string }): number => (a.item < b.item ? -1 : 1);
    expect(found.sort(order)).toEqual([...truth.textCells].sort(order));
  });

  test("is one key with spaces behind it", () => {
    const untrimmed = sample.demand.filter((row) => keyOf(row) !== keyOf(row).trim());
    expect(untrimmed.map((row) => [row[0], row[1]])).toEqual([
      [truth.trailingSpaceKey.text, truth.trailingSpaceKey.site],
    ]);
  });

  test("is one pair of codes that differ only in case", () => {
    const upper = codes.map((code) => code.toUpperCase());
    const pair = itemsWhere((code) => upper.filter((other) => other === code.toUpperCase()).length > 1);
    expect(pair).toEqual(sorted(truth.caseOnlyPair));
  });
});

describe("what is planted in the other sheets", () => {
  test("is a successor for each superseded item, with zeros where the other one sells", () => {
    const named = sample.items.flatMap((row) => (typeof row[11] === "string" ? [[row[0], row[11]]] : []));
    expect(named.sort()).toEqual(truth.supersessions.map((pair) => [pair.item, pair.successor]).sort());
    const change = 36 - truth.monthsSinceSupersession;
    for (const { item, successor } of truth.supersessions) {
      expect(sum(unitsOf(item).slice(change))).toBe(0);
      expect(sum(unitsOf(successor).slice(0, change))).toBe(0);
      expect(Math.min(sum(unitsOf(item)), sum(unitsOf(successor)))).toBeGreaterThan(0);
    }
  });

  test("is a minimum order of years of demand for three items and of less than a year for all others", () => {
    const years = new Map(
      sample.items.map((row) => [keyOf(row), (row[7] as number) / (sum(unitsOf(keyOf(row))) / 3)]),
    );
    for (const trap of truth.minimumOrderTraps)
      expect(years.get(trap.item)).toBeGreaterThanOrEqual(trap.years);
    const traps = truth.minimumOrderTraps.map((trap) => trap.item);
    expect(itemsWhere((code) => (years.get(code) ?? 0) >= 1)).toEqual(sorted(traps));
  });

  test("is a description that starts like a formula and stays text", () => {
    const odd = sample.items.filter((row) => /^[=+@-]/.test(row[1] as string));
    expect(odd.map((row) => [row[0], row[1]])).toEqual([
      [truth.formulaLikeDescription.item, truth.formulaLikeDescription.description],
    ]);
  });

  test("is one item in Stock that nobody knows", () => {
    const unknown = sample.stock.map(keyOf).filter((code) => !sample.unitCosts.has(code));
    expect(unknown).toEqual([truth.unknownStockItem]);
  });

  test("is nothing in Orders: known items and customers, no cell of Demand ordered beyond its demand", () => {
    const customers = new Set(sample.customers.map(keyOf));
    const ordered = new Map<string, number>();
    for (const [
      ,
      customer,
      item,
      ,
      orderDay,
      requestedDay,
      deliveredDay,
      quantity,
      delivered,
    ] of sample.orders) {
      expect(customers.has(customer as string)).toBe(true);
      expect(sample.unitCosts.has(item as string)).toBe(true);
      expect(requestedDay as number).toBeGreaterThan(orderDay as number);
      expect(delivered as number).toBeLessThanOrEqual(quantity as number);
      if (deliveredDay === null) expect(delivered).toBe(0);
      ordered.set(item as string, (ordered.get(item as string) ?? 0) + (quantity as number));
    }
    for (const [item, quantity] of ordered) {
      const text = truth.textCells.some((cell) => cell.item === item) ? Infinity : 0;
      expect(quantity).toBeLessThanOrEqual(sum(unitsOf(item).slice(-3)) + text);
    }
    expect(sample.orders.length).toBeGreaterThan(3_500);
    expect(sample.orders.length).toBeLessThan(4_500);
  });
});
