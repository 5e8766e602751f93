import fc from "fast-check";
import { minMaxLevels, type MinMaxColumns } from "../../../../src/engine/inventory/min-max";
import { stockParameters } from "../../../../src/engine/inventory/policy";

const one = (value: number): Float64Array => Float64Array.of(value);

/** Demand 10 a period that does not vary, lead time 4, one period between looks: minimum 50. */
const steady: MinMaxColumns = {
  serviceLevel: one(0.95),
  demandMean: one(10),
  demandSd: one(0),
  leadTime: one(4),
  reviewPeriod: one(1),
};

const levels = (columns: Partial<MinMaxColumns>) => {
  const { minimum, maximum, orderQuantity } = minMaxLevels({ ...steady, ...columns });
  return [minimum[0], maximum[0], orderQuantity[0]];
};

test("the maximum is the reorder point and the demand from one look to the next, of one period at least", () => {
  expect(levels({})).toEqual([50, 60, 10]);
  expect(levels({ reviewPeriod: one(3) })).toEqual([70, 100, 30]);
  expect(levels({ reviewPeriod: one(0) })).toEqual([40, 50, 10]);
});

test("a minimum order raises the maximum, and the difference is whole packs", () => {
  expect(levels({ minimumOrder: one(25) })).toEqual([50, 75, 25]);
  expect(levels({ minimumOrder: one(25), pack: one(12) })).toEqual([50, 86, 36]);
  expect(levels({ pack: one(0.1) })).toEqual([50, 60, 10]);
});

test("an item without a lead time has neither level, and the others have theirs", () => {
  const { minimum, maximum } = minMaxLevels({ ...steady, leadTime: Float64Array.of(NaN, 4) });
  expect([...minimum]).toEqual([NaN, 50]);
  expect([...maximum]).toEqual([NaN, 60]);
});

test("without lots, costs and shelf life the levels are those of the stock parameters", () => {
  const positive = (most: number) => fc.double({ min: 0.1, max: most, noNaN: true });
  fc.assert(
    fc.property(
      fc.record({
        serviceLevel: fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        demandMean: positive(100),
        demandSd: positive(50),
        leadTime: positive(10),
        leadTimeSd: positive(2),
        reviewPeriod: positive(5),
        minimumOrder: positive(300),
        pack: positive(20),
      }),
      (item) => {
        const columns = Object.fromEntries(
          Object.entries(item).map(([name, value]) => [name, one(value)]),
        ) as unknown as MinMaxColumns;
        const { minimum, maximum } = minMaxLevels(columns);
        const { reorderPoint, maximum: same } = stockParameters(columns);
        expect(minimum).toEqual(reorderPoint);
        expect(maximum).toEqual(same);
      },
    ),
  );
});
