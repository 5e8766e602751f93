import fc from "fast-check";
import type { Dataset } from "../../../src/model";
import type { Report } from "../../../src/report";
import { computeFigures } from "../../../src/tools/strategy/criteria/figures";
import { criteriaOptions } from "../../../src/tools/strategy/criteria/options";
import { model } from "../../../src/tools/strategy/model";
import { modelOptions, type ModelId } from "../../../src/tools/strategy/model/options";
import { datasetOf, type DemandRow } from "./dataset";

const context = { today: "2026-11-22", seed: 1, progress: () => undefined };

/** Models of items; tiers and channels rest on the same engine. */
const models = ["abc-xyz", "demand-pattern", "fsn", "ved", "hml", "multi-criteria", "rules"] as const;

interface Item extends DemandRow {
  readonly criticality: string | null;
}

const months = 12;
const item: fc.Arbitrary<Omit<Item, "item">> = fc.record({
  demand: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })), {
    minLength: months,
    maxLength: months,
  }),
  cost: fc.integer({ min: 1, max: 50 }),
  price: fc.integer({ min: 1, max: 90 }),
  criticality: fc.constantFrom("V", "E", "D", null),
});
const items: fc.Arbitrary<Item[]> = fc
  .array(item, { minLength: 2, maxLength: 25 })
  // Every model must find what it needs.
  .map((rows) =>
    rows.map((row, at) => ({ ...row, item: `P${at}`, criticality: at === 0 ? "V" : row.criticality })),
  );

function dataOf(rows: readonly Item[]): Dataset {
  const data = datasetOf(rows);
  return { ...data, items: { ...data.items, criticality: rows.map(({ criticality }) => criticality) } };
}

const rules = [
  { class: "Vital", when: [{ field: "criticality", is: "=", than: "V" }] },
  {
    class: "Key",
    when: [
      { field: "abc", is: "=", than: "A" },
      { field: "variability", is: "<", than: 0.8 },
    ],
  },
  { class: "Costly", when: [{ field: "shareOfValue", is: ">", than: 0.1 }] },
];

/** Class of each item by its key. */
function classesOf(rows: readonly Item[], options: object): Map<string, string> {
  const report = model.run(dataOf(rows), modelOptions.parse({ rules, ...options }), context) as Report;
  const block = report.sheets
    .flatMap(({ blocks }) => blocks)
    .find((each) => each.kind === "table" && each.id === "modelRows");
  if (block?.kind !== "table") throw new Error("no table modelRows");
  const cells = (id: string) => block.columns.find((column) => column.id === id)!.values as string[];
  expect(cells("key")).toHaveLength(rows.length);
  return new Map(cells("key").map((key, row) => [key, cells("segment")[row]!]));
}

const scaled = (rows: readonly Item[], factor: number): Item[] =>
  rows.map((row) => ({ ...row, cost: row.cost! * factor, price: row.price! * factor }));

/** Powers of two scale without rounding. */
const factors = fc.constantFrom(0.25, 0.5, 2, 8, 1024);

describe.each(models)("the model %s", (id: ModelId) => {
  it("gives an item the same class whatever the order of the items", () => {
    fc.assert(
      fc.property(
        items.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const classes = classesOf(rows, { model: id });
          expect(classesOf(shuffled, { model: id })).toEqual(
            new Map(shuffled.map((row) => [row.item, classes.get(row.item)])),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it("gives the same classes in cents as in euros", () => {
    fc.assert(
      fc.property(items, factors, (rows, factor) => {
        const classes = classesOf(rows, { model: id });
        for (const [key, name] of classesOf(scaled(rows, factor), { model: id }))
          expect([key, name]).toEqual([key, classes.get(key)]);
      }),
      { numRuns: 30 },
    );
  });

  it("puts every item into exactly one class, and items that are alike into the same", () => {
    fc.assert(
      fc.property(items, fc.nat(), (rows, pick) => {
        const chosen = rows[pick % rows.length]!;
        const twin: Item = { ...chosen, item: "twin" };
        const classes = classesOf([...rows, twin], { model: id });
        expect(classes.size).toBe(rows.length + 1);
        for (const name of classes.values()) expect(name).toMatch(/\S/);
        expect(classes.get("twin")).toBe(classes.get(chosen.item));
      }),
      { numRuns: 30 },
    );
  });
});

/** Letters from the best down. */
const rank = (name: string): number => name.charCodeAt(0);
const cut = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const twoCuts = fc
  .tuple(cut, cut)
  .map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)))
  .filter(([a, b]) => b - a > 0.01);

describe("cuts of a model", () => {
  it.each([
    ["abc-xyz", "valueCuts", 0],
    ["multi-criteria", "valueCuts", 0],
    ["abc-xyz", "variabilityCuts", 1],
  ] as const)("of %s lower no item when %s rise", (id, option, axis) => {
    fc.assert(
      fc.property(items, twoCuts, ([...rows], [low, high]) => {
        const at = (first: number): Map<string, string> =>
          classesOf(rows, { model: id, scoreClasses: "score", [option]: [first, 0.97] });
        const [before, after] = [at(low), at(high)];
        for (const [key, name] of after)
          expect(rank(name[axis]!)).toBeLessThanOrEqual(rank(before.get(key)![axis]!));
      }),
      { numRuns: 40 },
    );
  });

  it("of prices and of velocity lower no item when they rise", () => {
    const order = { hml: "HMLU", fsn: "FSN" } as const;
    fc.assert(
      fc.property(items, twoCuts, (rows, [low, high]) => {
        for (const id of ["hml", "fsn"] as const) {
          const at = (first: number): Map<string, string> =>
            classesOf(rows, { model: id, priceCuts: [first, 0.97], velocityCut: first });
          const [before, after] = [at(low), at(high)];
          for (const [key, name] of after)
            expect(order[id].indexOf(name)).toBeLessThanOrEqual(order[id].indexOf(before.get(key)!));
        }
      }),
      { numRuns: 40 },
    );
  });
});

test("one item that dwarfs all others is an A by value, by score and by units", () => {
  fc.assert(
    fc.property(items, (rows) => {
      const giant: Item = {
        item: "giant",
        demand: Array.from({ length: months }, () => 100_000),
        cost: 1_000,
        price: 10_000,
        criticality: "V",
      };
      const all = [...rows, giant];
      expect(classesOf(all, { model: "abc-xyz" }).get("giant")).toBe("AX");
      expect(classesOf(all, { model: "multi-criteria" }).get("giant")).toBe("A");
      expect(classesOf(all, { model: "fsn" }).get("giant")).toBe("F");
      expect(classesOf(all, { model: "hml" }).get("giant")).toBe("H");
    }),
    { numRuns: 40 },
  );
});

describe("the tool criteria", () => {
  const scored = (rows: readonly Item[], options: object = {}) => {
    const figures = computeFigures(dataOf(rows), criteriaOptions.parse(options));
    const { letters, byScore, scores } = figures;
    return {
      classOf: new Map(rows.map((row, at) => [row.item, letters[byScore[at]!]!])),
      scoreOf: new Map(rows.map((row, at) => [row.item, scores[at]!])),
    };
  };
  const sizes = fc.constantFrom("as-volume", "score", "items");

  it("gives scores and classes that follow the items in whatever order, and in whatever currency", () => {
    fc.assert(
      fc.property(
        items.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        sizes,
        factors,
        ([rows, shuffled], classes, factor) => {
          const plain = scored(rows, { classes });
          const other = scored(scaled(shuffled, factor), { classes });
          for (const { item: key } of rows) {
            expect([key, other.classOf.get(key)]).toEqual([key, plain.classOf.get(key)]);
            expect(other.scoreOf.get(key)).toBeCloseTo(plain.scoreOf.get(key)!, 9);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("never puts an item with a better score into a worse class, and equal scores into the same", () => {
    fc.assert(
      fc.property(items, sizes, (rows, classes) => {
        const { classOf, scoreOf } = scored(rows, { classes });
        const ordered = [...scoreOf].sort((a, b) => b[1] - a[1]);
        ordered.slice(1).forEach(([key, score], at) => {
          const [better, best] = ordered[at]!;
          const [name, above] = [classOf.get(key)!, classOf.get(better)!];
          if (score === best) expect(name).toBe(above);
          else expect(rank(name)).toBeGreaterThanOrEqual(rank(above));
        });
      }),
      { numRuns: 60 },
    );
  });

  it("lowers no item when its cuts rise", () => {
    fc.assert(
      fc.property(items, twoCuts, fc.constantFrom("score", "items"), (rows, [low, high], classes) => {
        const before = scored(rows, { classes, cuts: [low, 0.97] });
        const after = scored(rows, { classes, cuts: [high, 0.97] });
        for (const [key, name] of after.classOf)
          expect(rank(name)).toBeLessThanOrEqual(rank(before.classOf.get(key)!));
      }),
      { numRuns: 40 },
    );
  });
});
