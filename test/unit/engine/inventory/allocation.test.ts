import fc from "fast-check";
import {
  allocate,
  GuaranteeError,
  type AllocationRule,
} from "../../../../src/engine/inventory/allocation/allocate";

const rules: readonly AllocationRule[] = [
  "fair-share",
  "proportional",
  "priority",
  "weighted",
  "equal-losses",
  "talmud",
];
const column = (...values: number[]): Float64Array => Float64Array.from(values);
const sum = (values: Float64Array): number => values.reduce((total, each) => total + each, 0);
const near = (actual: Float64Array, expected: readonly number[]): void =>
  expect([...actual].map((each) => Number(each.toFixed(9)))).toEqual(expected);

interface Case {
  readonly demand: Float64Array;
  readonly weights: Float64Array;
  readonly minimum: Float64Array;
  readonly pack: Float64Array;
  readonly share: number;
}

const amount = fc.oneof(
  fc.integer({ min: 0, max: 50 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((each) => Math.round(each * 1000) / 1000),
);

const cases: fc.Arbitrary<Case> = fc
  .array(
    fc.record({
      demand: amount,
      weight: fc.integer({ min: 0, max: 5 }),
      minimumShare: fc.double({ min: 0, max: 1, noNaN: true }),
      pack: fc.constantFrom(1, 2, 6, 12),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain((rows) =>
    fc.double({ min: 0, max: 1.2, noNaN: true }).map((share) => ({
      demand: Float64Array.from(rows, ({ demand }) => demand),
      weights: Float64Array.from(rows, ({ weight }) => weight),
      minimum: Float64Array.from(rows, ({ demand, minimumShare }) => (minimumShare * demand) / 4),
      pack: Float64Array.from(rows, ({ pack }) => pack),
      share,
    })),
  );

describe.each(rules)("%s", (rule) => {
  const weightsFor = ({ weights }: Case): Float64Array =>
    rule === "priority" ? weights.map((each) => each + 1) : weights;

  test("gives parts that add up to the smaller of supply and demand, none above what was asked for", () => {
    fc.assert(
      fc.property(cases, (each) => {
        const supply = sum(each.demand) * each.share;
        const { awards, left } = allocate(rule, { supply, demand: each.demand, weights: weightsFor(each) });
        const total = sum(awards);
        const expected = Math.min(supply, sum(each.demand));
        expect(Math.abs(total - expected)).toBeLessThanOrEqual(1e-9 * (1 + expected));
        expect(Math.abs(total + left - supply)).toBeLessThanOrEqual(1e-9 * (1 + supply));
        awards.forEach((award, at) => {
          expect(award).toBeGreaterThanOrEqual(0);
          expect(award).toBeLessThanOrEqual(each.demand[at]!);
        });
      }),
    );
  });

  test("gives nobody less than the guarantee, and still adds up", () => {
    fc.assert(
      fc.property(cases, (each) => {
        const guaranteed = sum(each.minimum);
        const supply = guaranteed + (sum(each.demand) - guaranteed) * Math.min(1, each.share);
        const { awards } = allocate(rule, {
          supply,
          demand: each.demand,
          weights: weightsFor(each),
          minimum: each.minimum,
        });
        expect(Math.abs(sum(awards) - supply)).toBeLessThanOrEqual(1e-9 * (1 + supply));
        awards.forEach((award, at) =>
          expect(award).toBeGreaterThanOrEqual(each.minimum[at]! * (1 - 1e-12) - 1e-12),
        );
      }),
    );
  });

  test("gives whole packs, as many as supply and requests hold when all packs are of one size", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(1, 6, 12), (each, size) => {
        const supply = sum(each.demand) * each.share;
        const pack = each.demand.map(() => size);
        const { awards, left } = allocate(rule, {
          supply,
          demand: each.demand,
          weights: weightsFor(each),
          pack,
        });
        const asked = sum(each.demand.map((units) => Math.floor(units / size + 1e-9)));
        const packs = sum(awards) / size;
        expect(packs).toBe(Math.min(asked, Math.floor(supply / size + 1e-9)));
        expect(Math.abs(sum(awards) + left - supply)).toBeLessThanOrEqual(1e-6 * (1 + supply));
        awards.forEach((award) => expect(award % size).toBe(0));
      }),
    );
  });

  test("leaves no supply into which a pack that somebody still lacks would fit, whatever the sizes", () => {
    fc.assert(
      fc.property(cases, (each) => {
        const supply = sum(each.demand) * each.share;
        const { demand, pack } = each;
        const { awards } = allocate(rule, { supply, demand, weights: weightsFor(each), pack });
        const left = supply - sum(awards);
        awards.forEach((award, at) => {
          const hasRoom = award + pack[at]! <= demand[at]! + 1e-9;
          expect(hasRoom && pack[at]! < left - 1e-6).toBe(false);
        });
        expect(left).toBeGreaterThanOrEqual(-1e-6);
      }),
    );
  });

  test("gives nobody less when there is more", () => {
    fc.assert(
      fc.property(cases, (each) => {
        const supply = sum(each.demand) * Math.min(0.9, each.share);
        const weights = weightsFor(each);
        const before = allocate(rule, { supply, demand: each.demand, weights }).awards;
        const after = allocate(rule, { supply: supply * 1.1, demand: each.demand, weights }).awards;
        after.forEach((award, at) => expect(award).toBeGreaterThanOrEqual(before[at]! - 1e-8 * (1 + supply)));
      }),
    );
  });
});

describe("who gets what", () => {
  const demand = column(2, 4, 7, 8);

  test("fair shares are equal but for those who ask for less", () => {
    near(allocate("fair-share", { supply: 10, demand }).awards, [2, 2.666666667, 2.666666667, 2.666666667]);
  });

  test("a guarantee is a floor, not an advance on the share", () => {
    const input = { supply: 100, demand: column(100, 100), minimum: column(30, 0) };
    near(allocate("fair-share", input).awards, [50, 50]);
    near(allocate("fair-share", { ...input, minimum: column(70, 0) }).awards, [70, 30]);
    near(allocate("proportional", { ...input, minimum: column(70, 0) }).awards, [70, 30]);
    near(allocate("equal-losses", { ...input, minimum: column(70, 0) }).awards, [70, 30]);
  });

  test("a guarantee above the request counts as the request", () => {
    near(
      allocate("fair-share", { supply: 10, demand: column(5, 20), minimum: column(50, 0) }).awards,
      [5, 5],
    );
  });

  test("by priority the lowest rank comes first, and equal ranks share fairly", () => {
    near(allocate("priority", { supply: 10, demand, weights: column(2, 1, 3, 4) }).awards, [2, 4, 4, 0]);
    near(
      allocate("priority", { supply: 8, demand, weights: column(2, 1, 2, 2) }).awards,
      [1.333333333, 4, 1.333333333, 1.333333333],
    );
  });

  test("a guarantee of a later rank is kept back from the earlier ones", () => {
    const input = { supply: 10, demand: column(10, 10), weights: column(1, 2), minimum: column(0, 3) };
    near(allocate("priority", input).awards, [7, 3]);
  });

  test("weights share in proportion, and who has none gets what is left", () => {
    near(
      allocate("weighted", { supply: 9, demand: column(10, 10, 10), weights: column(2, 1, 0) }).awards,
      [6, 3, 0],
    );
    near(
      allocate("weighted", { supply: 25, demand: column(10, 10, 10), weights: column(2, 1, 0) }).awards,
      [10, 10, 5],
    );
  });

  test("packs that a rank cannot use go to the next rank, not to a later one", () => {
    const input = { supply: 13, demand: column(6, 8, 8), weights: column(1, 3, 2), pack: column(4, 4, 4) };
    near(allocate("priority", input).awards, [4, 0, 8]);
    expect(allocate("priority", input).left).toBe(1);
  });

  test("the largest remainder gets the pack, and of equal ones the first", () => {
    const pack = column(10, 10, 10);
    near(allocate("proportional", { supply: 50, demand: column(90, 60, 50), pack }).awards, [20, 20, 10]);
    near(allocate("fair-share", { supply: 40, demand: column(90, 90, 90), pack }).awards, [20, 10, 10]);
  });

  test("guarantees above the supply are refused with both figures, packs counted", () => {
    const input = { supply: 10, demand: column(20, 20), minimum: column(6, 3), pack: column(4, 4) };
    expect(() => allocate("fair-share", input)).toThrow(new GuaranteeError(12, 10));
  });

  test("nobody to serve, and nothing to divide, are answers", () => {
    expect(allocate("fair-share", { supply: 5, demand: column() })).toEqual({ awards: column(), left: 5 });
    near(allocate("talmud", { supply: 0, demand }).awards, [0, 0, 0, 0]);
    near(allocate("proportional", { supply: 5, demand: column(0, 0) }).awards, [0, 0]);
  });
});
