import fc from "fast-check";
import { demandModel, type DemandDistribution } from "../../../../src/engine/inventory/demand-model";
import { stockWithShortage } from "../../../../src/engine/inventory/loss-inverse";

const positive = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const moments = fc.record({ mean: positive(0.5, 200), standardDeviation: positive(0.5, 200) });

test.each(["normal", "gamma"] as const)(
  "the stock found leaves the units short that were asked for (%s)",
  (family) => {
    fc.assert(
      fc.property(moments, positive(1e-9, 300), (demand, shortage) => {
        const model = demandModel(family, demand);
        const short = model.expectedShortage(stockWithShortage(model, shortage));
        expect(Math.abs(short / shortage - 1)).toBeLessThan(1e-9);
      }),
    );
  },
);

test.each(["poisson", "negative-binomial"] as const)(
  "counted demand gets the smallest whole stock that leaves no more short (%s)",
  (family) => {
    fc.assert(
      fc.property(moments, positive(1e-9, 300), (demand, shortage) => {
        const model = demandModel(family, demand);
        const stock = stockWithShortage(model, shortage);
        expect(Number.isInteger(stock)).toBe(true);
        expect(model.expectedShortage(stock)).toBeLessThanOrEqual(shortage * (1 + 1e-9));
        expect(model.expectedShortage(stock - 1)).toBeGreaterThan(shortage * (1 - 1e-9));
      }),
    );
  },
);

test("demand that does not vary is short by what the stock lacks", () => {
  expect(stockWithShortage(demandModel("normal", { mean: 20, standardDeviation: 0 }), 5)).toBe(15);
});

test("no stock leaves nothing short for certain", () => {
  const model = demandModel("normal", { mean: 20, standardDeviation: 5 });
  expect(() => stockWithShortage(model, 0)).toThrow("must be positive and finite, found 0");
});

/** Simpson's rule, which knows nothing of the closed form. */
function integral(of: (x: number) => number, from: number, to: number, parts = 20_000): number {
  const step = (to - from) / parts;
  let sum = of(from) + of(to);
  for (let part = 1; part < parts; part += 1) sum += (part % 2 === 1 ? 4 : 2) * of(from + part * step);
  return (sum * step) / 3;
}

test.each<[DemandDistribution, number]>([
  ["normal", -30],
  ["normal", 90],
  ["normal", 130],
  ["normal", 260],
  ["gamma", -30],
  ["gamma", 40],
  ["gamma", 130],
  ["gamma", 300],
])("the second-order loss is the loss added up over all stocks from one on (%s, %d)", (family, stock) => {
  const model = demandModel(family, { mean: 100, standardDeviation: 40 });
  if (model.discrete) throw new Error("continuous families only");
  const kink = Math.max(stock, 0);
  const added =
    integral((x) => model.expectedShortage(x), stock, kink) +
    integral((x) => model.expectedShortage(x), kink, 1500);
  expect(Math.abs(model.secondShortage(stock) / added - 1)).toBeLessThan(1e-7);
});
