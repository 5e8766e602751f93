import fc from "fast-check";
import {
  reorderPoint,
  safetyStock,
  type DemandDistribution,
  type SafetyStockInput,
  type ServiceMeasure,
} from "../../../../src/engine/inventory/safety-stock";

const positive = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });

const inputs = fc.record({
  serviceLevel: positive(0.5, 0.999),
  demandMean: positive(0.5, 100),
  demandSd: positive(0.5, 100),
  leadTime: positive(0, 10),
  leadTimeSd: positive(0, 2),
  reviewPeriod: positive(0.5, 4),
  distribution: fc.constantFrom<DemandDistribution>("normal", "gamma", "poisson", "negative-binomial"),
  measure: fc.constantFrom<ServiceMeasure>("cycle", "fill"),
});
const steps = positive(1e-3, 1);
const rounding = 1e-7;

/** The stock position, where whole units make the safety stock itself jump against the mean. */
const position = (input: SafetyStockInput): number => reorderPoint(input);

describe("whatever the distribution and the measure", () => {
  test("a higher service level never needs less stock", () => {
    fc.assert(
      fc.property(inputs, steps, (input, step) => {
        const higher = input.serviceLevel + step * (0.9995 - input.serviceLevel);
        expect(position({ ...input, serviceLevel: higher })).toBeGreaterThanOrEqual(
          position(input) - rounding,
        );
      }),
    );
  });

  test("a longer lead time never needs a lower stock position", () => {
    fc.assert(
      fc.property(inputs, steps, (input, step) => {
        // With a lead time that varies about 0, a longer one is less skewed, and may need less.
        const steady = { ...input, leadTimeSd: 0 };
        const longer = { ...steady, leadTime: input.leadTime + step };
        expect(position(longer)).toBeGreaterThanOrEqual(position(steady) - rounding);
      }),
    );
  });

  test("an answer is always a finite number", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(Number.isFinite(safetyStock(input))).toBe(true);
      }),
    );
  });
});

describe("for normal demand", () => {
  test.each(["cycle", "fill"] as const)(
    "more variable demand never needs less safety stock above the median (%s)",
    (measure) => {
      fc.assert(
        fc.property(inputs, steps, (input, step) => {
          // At a fill rate of one half the safety stock is negative and falls with the deviation: not below the median.
          const normal = { ...input, measure, distribution: "normal", leadTimeSd: 0 } as const;
          const lower = safetyStock(normal);
          fc.pre(lower >= 0);
          expect(safetyStock({ ...normal, demandSd: input.demandSd + step })).toBeGreaterThanOrEqual(
            lower - rounding,
          );
        }),
      );
    },
  );

  test("at a cycle service level of one half there is no safety stock", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(safetyStock({ ...input, serviceLevel: 0.5, measure: "cycle", distribution: "normal" })).toBe(
          0,
        );
      }),
    );
  });
});

describe("in other units", () => {
  test.each([
    ["normal", "cycle"],
    ["normal", "fill"],
    ["gamma", "cycle"],
    ["gamma", "fill"],
  ] as const)("safety stock scales with the unit of demand (%s, %s)", (distribution, measure) => {
    fc.assert(
      fc.property(inputs, positive(1e-3, 1e3), (input, factor) => {
        const base = safetyStock({ ...input, distribution, measure });
        const scaled = safetyStock({
          ...input,
          distribution,
          measure,
          demandMean: input.demandMean * factor,
          demandSd: input.demandSd * factor,
        });
        const size = (input.demandMean + input.demandSd) * 20;
        expect(Math.abs(scaled / factor - base)).toBeLessThan(1e-8 * size);
      }),
    );
  });

  test("safety stock does not depend on the length of a period", () => {
    fc.assert(
      fc.property(inputs, positive(0.1, 10), (input, periods) => {
        const normal = { ...input, distribution: "normal" } as const;
        const finer = {
          ...normal,
          demandMean: input.demandMean / periods,
          demandSd: input.demandSd / Math.sqrt(periods),
          leadTime: input.leadTime * periods,
          leadTimeSd: input.leadTimeSd * periods,
          reviewPeriod: input.reviewPeriod * periods,
        };
        const size = (input.demandMean + input.demandSd) * 20;
        expect(Math.abs(safetyStock(finer) - safetyStock(normal))).toBeLessThan(1e-8 * size);
      }),
    );
  });
});
