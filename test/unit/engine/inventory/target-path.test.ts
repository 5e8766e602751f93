import fc from "fast-check";
import { leastStock, targetFrontier, type TargetOutcome } from "../../../../src/engine/inventory/target-mix";
import {
  alongPath,
  outcomesByGroup,
  stockAtService,
  targetPath,
  type OutcomeMatrix,
} from "../../../../src/engine/inventory/target-path";

const matrix = (rows: readonly (readonly (readonly [number, number])[])[]): OutcomeMatrix => ({
  stock: Float64Array.from(rows.flat(), ([stock]) => stock),
  served: Float64Array.from(rows.flat(), ([, served]) => served),
});

const points = (outcomes: OutcomeMatrix, groups: number, targets: number) => [
  ...alongPath(targetPath(outcomes, groups, targets), outcomes),
];

/** Of rising points those on the concave hull. */
function cornersOf(path: readonly TargetOutcome[]): TargetOutcome[] {
  const gain = (a: TargetOutcome, b: TargetOutcome): number => (b.served - a.served) / (b.stock - a.stock);
  return path.filter(
    (here, at) =>
      !path.slice(0, at).some((a) => path.slice(at + 1).some((b) => gain(a, here) < gain(here, b) - 1e-12)),
  );
}

const amount = fc.integer({ min: 0, max: 1000 });
const outcomes = fc
  .record({ rows: fc.integer({ min: 1, max: 8 }), targets: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, targets }) =>
    fc.record({
      rows: fc.constant(rows),
      targets: fc.constant(targets),
      matrix: fc
        .array(fc.array(fc.tuple(amount, amount), { minLength: targets, maxLength: targets }), {
          minLength: rows,
          maxLength: rows,
        })
        .map(matrix),
    }),
  );

describe("the path of best targets", () => {
  test("takes the step that serves most per unit of stock first", () => {
    // The first group's second target serves 2 a unit, then 0.5; the second group's 1 a unit.
    const found = points(
      matrix([
        [
          [10, 50],
          [20, 70],
          [40, 80],
        ],
        [
          [10, 40],
          [30, 60],
          [31, 60],
        ],
      ]),
      2,
      3,
    );
    expect(found).toEqual([
      { stock: 20, served: 90 },
      { stock: 30, served: 110 },
      { stock: 50, served: 130 },
      { stock: 70, served: 140 },
    ]);
  });

  test("goes through a target that two others would beat together, since a group has one, but not through a beaten one", () => {
    const found = points(
      matrix([
        [
          [0, 0],
          [10, 1],
          [20, 30],
          [25, 30],
        ],
        [
          [5, 10],
          [6, 11.2],
          [9, 10],
          [9, 9],
        ],
      ]),
      2,
      4,
    );
    expect(found).toEqual([
      { stock: 5, served: 10 },
      { stock: 15, served: 11 },
      { stock: 25, served: 40 },
      { stock: 26, served: 41.2 },
    ]);
  });

  test("at each of its corners no mix of targets serves as much for less", () => {
    fc.assert(
      fc.property(outcomes, ({ rows, targets, matrix: found }) => {
        const frontier = targetFrontier(
          Array.from({ length: rows }, (_, row) =>
            Array.from({ length: targets }, (__, target) => ({
              stock: found.stock[row * targets + target]!,
              served: found.served[row * targets + target]!,
            })),
          ),
        );
        for (const { stock, served } of cornersOf(points(found, rows, targets)))
          expect(leastStock(frontier, served)!.stock).toBe(stock);
      }),
      { numRuns: 200 },
    );
  });

  test("rises in stock and service where it was chosen", () => {
    fc.assert(
      fc.property(outcomes, ({ rows, targets, matrix: found }) => {
        const path = points(found, rows, targets);
        path.slice(1).forEach(({ stock, served }, at) => {
          expect(stock).toBeGreaterThan(path[at]!.stock);
          expect(served).toBeGreaterThan(path[at]!.served);
        });
      }),
      { numRuns: 200 },
    );
  });

  test("with finer groups needs no more stock at its corners, where it was chosen", () => {
    fc.assert(
      fc.property(outcomes, ({ rows, targets, matrix: found }) => {
        const together = outcomesByGroup(found, new Int32Array(rows), 1, targets);
        const fine = cornersOf(points(found, rows, targets));
        for (const { stock, served } of cornersOf(points(together, 1, targets)))
          expect(stockAtService(fine, served)).toBeLessThanOrEqual(stock + 1e-9 * (1 + stock));
      }),
      { numRuns: 200 },
    );
  });
});

describe("outcomes by group", () => {
  test("count a row as often as it was drawn, and leave out rows of no group", () => {
    const found = outcomesByGroup(
      matrix([[[1, 10]], [[2, 20]], [[4, 40]]]),
      Int32Array.of(0, 0, -1),
      1,
      1,
      Uint8Array.of(3, 0, 1),
    );
    expect([found.stock[0], found.served[0]]).toEqual([3, 30]);
  });
});

describe("stock at a service", () => {
  const path = [
    { stock: 10, served: 50 },
    { stock: 20, served: 70 },
    { stock: 40, served: 65 },
    { stock: 50, served: 90 },
  ];
  test("lies between two points in proportion, at the first place that reaches it", () => {
    expect(stockAtService(path, 60)).toBe(15);
    expect(stockAtService(path, 70)).toBe(20);
    expect(stockAtService(path, 90)).toBe(50);
  });
  test("is the first point's where that serves more already, and unknown where none does", () => {
    expect(stockAtService(path, 5)).toBe(10);
    expect(stockAtService(path, 91)).toBeNaN();
  });
});
