import fc from "fast-check";
import type { Dataset } from "../../../src/model";
import { render, renderParts } from "../../../src/text/render";
import { segment } from "../../../src/tools/strategy/segment";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import { approvedOverride, datasetOf, type DemandRow } from "./dataset";

const explain = (data: Dataset, key: string) =>
  segment.explain!(data, segmentOptions.parse({}), key, { today: "2026-11-22" });
const text = (message: Parameters<typeof render>[0]): string => render(message).replaceAll("\u00a0", " ");
const stockLines = (data: Dataset, key: string): string[] | undefined =>
  explain(data, key).stock?.sentences.map(text);

/** Mean 100, sample SD 20; a lead time of one month of 30.4375 days, and the 7 days of review of A. */
const even: DemandRow = { item: "P1", demand: [80, 120, 80, 120, 100, 100], cost: 10, leadTimePeriods: 1 };
/** The safety stock of the last formula, by the numbers that stand in it. */
function computed(formula: string): {
  readonly computed: number;
  readonly shown: number;
  readonly digits: number;
} {
  const numbers = formula.slice(formula.indexOf(" = ")).match(/-?\d[\d,]*(?:\.\d+)?/g) ?? [];
  const values = numbers.map((number) => Number(number.replaceAll(",", "")));
  const digits = numbers.at(-1)?.split(".")[1]?.length ?? 0;
  // "SD²" and "mean" hold no digits; with a lead time's spread: factor, protection, SD, mean, SD of lead time, units.
  const [factor = NaN, second = NaN, third = NaN, fourth = NaN, fifth = NaN] = values;
  const spread = formula.includes("SD of lead time")
    ? Math.sqrt(second * third ** 2 + (fourth * fifth) ** 2)
    : second * Math.sqrt(third);
  return { computed: factor * spread, shown: values.at(-1) ?? NaN, digits };
}

describe("the safety stock in an explanation of segment", () => {
  it("is the formula with its numbers, and what the class asks for", () => {
    const stock = explain(datasetOf([even]), "P1").stock!;
    expect(text(stock.aside)).toBe("target 98 %");
    // z = 2.0537; SD = sqrt(1600 / 5) = 17.89; 37.4375 / 30.4375 = 1.22998 months: 40.7.
    expect(stock.sentences.map(text)).toEqual([
      "z × SD × √(lead time + review) = 2.05 × 17.9 × √1.23 = 41 units.",
      "AX asks for 98 %: z = 2.05.",
      "30.4 days of lead time + 7 of review = 1.23 months.",
    ]);
  });

  it("has the spread of the lead time in the formula where it is known", () => {
    const [formula] = stockLines(datasetOf([{ ...even, leadTimeSdPeriods: 0.2 }]), "P1")!;
    // 2.0537 x sqrt(1.22998 x 320 + 20^2) = 57.86.
    expect(formula).toMatch(/ = 2\.05 × √\(1\.23 × 17\.9² \+ \(100 × 0\.200\)²\) = 58 units\.$/);
  });

  it("follows from the numbers that stand in the formula, for any item", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 4, maxLength: 8 }),
        fc.double({ min: 0.01, max: 9, noNaN: true }),
        fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: undefined }),
        (demand, leadTimePeriods, leadTimeSdPeriods) => {
          const row = { item: "P1", demand, cost: 1, leadTimePeriods };
          const data = datasetOf([leadTimeSdPeriods === undefined ? row : { ...row, leadTimeSdPeriods }]);
          const found = computed(stockLines(data, "P1")![0]!);
          expect(Number(found.computed.toFixed(found.digits))).toBe(found.shown);
        },
      ),
    );
  });

  it("is what an override sets, by quantity or by target", () => {
    const set = (change: object): string[] =>
      stockLines(datasetOf([even], { overrides: [{ ...approvedOverride("P1", "AX"), ...change }] }), "P1")!;
    expect(set({ safetyStock: 75 })).toEqual(["75 units by override."]);
    expect(set({ serviceTarget: 0.5 })).toEqual([
      "z × SD × √(lead time + review) = 0.00 × 17.9 × √1.23 = 0.0 units.",
      "The override asks for 50 %: z = 0.00.",
      "30.4 days of lead time + 7 of review = 1.23 months.",
    ]);
  });

  it("is the sum over locations, each with its own formula", () => {
    const halves = [60, 40].map((share) => even.demand.map((units) => (units * share) / 100));
    const locations = {
      keys: [
        { item: "P1", location: "North" },
        { item: "P1", location: "South" },
      ],
      itemIndex: Int32Array.of(0, 0),
      history: { values: Float64Array.from(halves.flat()), items: 2, periods: 6 },
      onHand: Float64Array.of(NaN, NaN),
      launched: new Int32Array(2),
      leadTimePeriods: Float64Array.of(1, 1),
    };
    const data = datasetOf([even], { locations });
    expect(stockLines(data, "P1")).toEqual([
      "41 units: z × SD × √(lead time + review), added up over 2 locations.",
      "North: 2.05 × 10.7 × √1.23 = 24",
      "South: 2.05 × 7.16 × √1.23 = 16",
      "AX asks for 98 %: z = 2.05.",
    ]);
  });

  it("is absent without any lead time, and says so of an item without one", () => {
    const { item, demand } = even;
    const unknown: DemandRow = { item, demand, cost: 10 };
    expect(explain(datasetOf([unknown]), "P1").stock).toBeNull();
    expect(stockLines(datasetOf([even, { ...unknown, item: "P2" }]), "P2")).toEqual([
      "Lead time or spread of demand is not known, so there is none.",
    ]);
  });

  it("shows what the class without season would make of it", () => {
    const demand = Array.from({ length: 36 }, (_, month) =>
      Math.round(100 * Math.exp(2.2 * Math.cos((2 * Math.PI * month) / 12)) * (1 + (month % 5) / 40)),
    );
    const data = datasetOf([{ item: "summer", demand, cost: 10, leadTimePeriods: 1 }]);
    const { letters, stock } = explain(data, "summer");
    const [, before, after] =
      /: AX, safety stock ([\d,]+) → ([\d,]+) units\.$/.exec(text(letters[1]!.otherwise!)) ?? [];
    const now = / = ([\d,]+) units\.$/.exec(text(stock!.sentences[0]!))?.[1];
    expect(before).toBe(now);
    expect(Number(after?.replaceAll(",", ""))).toBeLessThan(Number(before?.replaceAll(",", "")));
  });
});

describe("results in sentences", () => {
  it("are strong by themselves, and the parts of a sentence join to its text", () => {
    const { letters, stock } = explain(datasetOf([even]), "P1");
    const sentences = [...letters.map(({ formula }) => formula), ...stock!.sentences];
    for (const sentence of sentences)
      expect(
        renderParts(sentence)
          .map((part) => part.text)
          .join(""),
      ).toBe(render(sentence));
    const strong = sentences.map((sentence) =>
      renderParts(sentence)
        .filter(({ isStrong }) => isStrong)
        .map((part) => part.text.replaceAll("\u00a0", " ")),
    );
    expect(strong).toEqual([["EUR 6,000"], ["0.18"], ["41"], [], []]);
  });
});
