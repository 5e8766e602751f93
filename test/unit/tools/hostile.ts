import type { Dataset } from "../../../src/model/dataset";
import { datasetOf, type DemandRow } from "./dataset";

const months = (level: (month: number) => number): number[] =>
  Array.from({ length: 24 }, (_, month) => level(month));
const row = (item: string, level: (month: number) => number, more: Partial<DemandRow> = {}): DemandRow => ({
  item,
  demand: months(level),
  cost: 2,
  leadTimePeriods: 1,
  onHand: 3,
  ...more,
});

/** Codes that something on the way may take for a formula, a number, a pattern or a separator, or as each other. */
export const hostileCodes: readonly string[] = [
  "=1+1",
  "+1",
  "-5",
  "@SUM(A1)",
  '=HYPERLINK("x")'.padEnd(10_000, "x"),
  "🙂🙃",
  "*",
  "p?",
  "a|b",
  "00123",
  "P1",
  "p1",
];

/** Data that every tool must survive, by what is special about them. */
export const hostileData: readonly (readonly [string, Dataset])[] = [
  ["no rows", datasetOf([])],
  ["one row", datasetOf([row("P1", (month) => month % 5)])],
  ["all equal", datasetOf(["P1", "P2", "P3"].map((item) => row(item, () => 4)))],
  ["all zero", datasetOf(["P1", "P2", "P3"].map((item) => row(item, () => 0)))],
  [
    "hostile text",
    datasetOf(
      hostileCodes.map((item, index) =>
        row(item, (month) => (month * (index + 3)) % 11, { description: item, currentClass: item }),
      ),
    ),
  ],
  [
    "attributes that are not known",
    datasetOf(
      ["P1", "P2", "P3"].map((item, index) => ({
        item,
        demand: months((month) => (month + index) % 3),
        cost: Number.NaN,
      })),
      // As the model has it: what is not known is worth nothing.
      { value: new Float64Array(3) },
    ),
  ],
  ["returns only", datasetOf(["P1", "P2"].map((item) => row(item, () => -3)))],
  ["one period", datasetOf(["P1", "P2"].map((item) => ({ item, demand: [3], cost: 1 })))],
];
