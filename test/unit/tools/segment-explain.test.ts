import fc from "fast-check";
import { abcClasses, type AbcBoundary } from "../../../src/engine/segmentation/abc";
import { xyzClasses } from "../../../src/engine/segmentation/xyz";
import { DataError, type Dataset } from "../../../src/model";
import type { Explanation, LetterExplanation } from "../../../src/report";
import { render } from "../../../src/text/render";
import { segment } from "../../../src/tools/strategy/segment";
import { digitsApart, digitsOfChange, shownTurn } from "../../../src/tools/strategy/segment/explain/digits";
import { ValueTrial } from "../../../src/tools/strategy/segment/explain/value-turns";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import { uniforms } from "../../bench/data";
import { months, read, sheet } from "../model/source";
import { datasetOf, type DemandRow } from "./dataset";

const context = { today: "2026-11-22" };
const explain = (data: Dataset, key: string, options: unknown = {}): Explanation =>
  segment.explain!(data, segmentOptions.parse(options), key, context);
/** Text with plain blanks. */
const text = (message: Parameters<typeof render>[0]): string => render(message).replaceAll("\u00a0", " ");
const lines = ({ heading, aside, formula, turns }: LetterExplanation): string[] =>
  [heading, aside, formula, ...turns.map(({ sentence }) => sentence)].map(text);

/** Values 50, 30, 15 and 5 of 100 at a cost of 10 each; four even months, but for D. */
const rows: DemandRow[] = [
  { item: "A1", demand: [2, 1, 1, 1], cost: 10, description: "Pump" },
  { item: "A2", demand: [0, 1, 1, 1], cost: 10, description: "Valve" },
  { item: "B1", demand: [0.375, 0.375, 0.375, 0.375], cost: 10 },
  { item: "C1", demand: [0.5, 0, 0, 0], cost: 10 },
];

describe("explain of segment", () => {
  it("says each letter's formula with its numbers, and the change of value that changes the letter", () => {
    const { letters, verdict, rule, description } = explain(datasetOf(rows), "A2");
    expect(description).toBe("Valve");
    // Ahead of it 50 of 100. It stays A while 50 / (70 + v) < 0.8 or it stands behind others: at v below 15 B1 (15) stands
    // ahead too: 65 / (70 + v) < 0.8 needs v > 11.25. So it falls to B at 11.25.
    expect(lines(letters[0]!)).toEqual([
      "A: value",
      "rank 2 of 4",
      "3 units × EUR 10.00 = EUR 30.00. Items ahead of it hold 50.0 % of value; the A cut is 80 %.",
      "Falls to B only if its value drops by 63 % (to EUR 11.25).",
    ]);
    // Mean 0.75, sample SD 0.5: CV 2/3.
    expect(lines(letters[1]!)).toEqual([
      "Y: variability",
      "cuts 0.50 and 1.00",
      "CV = SD ÷ mean = 0.50 ÷ 0.75 = 0.67, 4 months, zeros included.",
      "0.17 above the cut to X.",
      "0.33 below the cut to Z.",
    ]);
    expect(text(verdict)).toBe("A at rank 2 of 4, Y at a CV of 0.67.");
    expect(text(rule)).toBe("Rule: the cuts. No class was in force before.");
  });
});

/** Values with ties and zeros; whole numbers, so that ties are exact. */
const values = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });
const rules = fc.record({
  cuts: fc.constantFrom([0.8, 0.95], [0.5, 0.7], [0.25, 0.999]),
  boundary: fc.constantFrom<AbcBoundary>("crossing", "inclusive", "exclusive"),
});

describe("the value at which a letter changes", () => {
  const classOf = (
    all: readonly number[],
    item: number,
    amount: number,
    { cuts, boundary }: { cuts: readonly number[]; boundary: AbcBoundary },
  ): number => {
    const changed = Float64Array.from(all);
    changed[item] = amount;
    return abcClasses(changed, cuts, boundary)[item]!;
  };

  it("flips the letter, and nothing before it does", () => {
    fc.assert(
      fc.property(
        values,
        fc.nat(),
        rules,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, pick, rule, part) => {
          const item = pick % all.length;
          const own = classOf(all, item, all[item]!, rule);
          const trial = new ValueTrial(Float64Array.from(all), item, rule);
          for (const turn of [trial.lower(), trial.higher()]) {
            if (turn === null) continue;
            expect(classOf(all, item, turn.flips, rule)).toBe(turn.code);
            expect(turn.code).not.toBe(own);
            const onTheWay = all[item]! + (turn.keeps - all[item]!) * part;
            if (onTheWay > 0 || all[item] === 0) expect(classOf(all, item, onTheWay, rule)).toBe(own);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("is found whenever there is one: no value on a grid has another letter where none is named", () => {
    fc.assert(
      fc.property(values, fc.nat(), rules, (all, pick, rule) => {
        const item = pick % all.length;
        const own = classOf(all, item, all[item]!, rule);
        const trial = new ValueTrial(Float64Array.from(all), item, rule);
        const lower = trial.lower()?.flips ?? -1;
        const higher = trial.higher()?.flips ?? Infinity;
        for (let amount = 0; amount <= 120; amount += 0.5) {
          const isBetween = amount > lower && amount < higher;
          if (isBetween) expect([amount, classOf(all, item, amount, rule)]).toEqual([amount, own]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is shown with figures that flip the letter themselves", () => {
    fc.assert(
      fc.property(values, fc.nat(), rules, (all, pick, { cuts, boundary }) => {
        const item = pick % all.length;
        const data = datasetOf(all.map((cost, index) => ({ item: `I${index}`, demand: [1], cost })));
        const { letters } = explain(data, `I${item}`, { abcCuts: cuts, boundary });
        for (const { letter, at } of letters[0]!.turns) {
          expect("ABC"[classOf(all, item, at, { cuts, boundary })]).toBe(letter);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("falls and rises the other way round where a large item may cross the cut", () => {
    // Inclusive: 85 of 100 is beyond the cut of 80 %, so the largest item is B; it is A at 60 of 75, and C above 285 of 300.
    const data = datasetOf([
      { item: "large", demand: [85], cost: 1 },
      { item: "small", demand: [15], cost: 1 },
    ]);
    const { letters } = explain(data, "large", { boundary: "inclusive" });
    expect(lines(letters[0]!).slice(2)).toEqual([
      "85 units × EUR 1.00 = EUR 85.00. Together with the items ahead it holds 85.0 % of value; the A cut is 80 %, the B cut 95 %.",
      "Rises to A if its value drops by 29 % (to EUR 60).",
      "Falls to C if its value grows by 236 % (to EUR 286).",
    ]);
  });

  it("needs no more than one item, and says what an item without value would need", () => {
    const alone = datasetOf([{ item: "only", demand: [5, 5], cost: 2 }]);
    expect(explain(alone, "only").letters[0]!.turns.map(({ sentence }) => text(sentence))).toEqual([
      "Falls to C only if its value drops by 100 % (to EUR 0).",
    ]);
    const idle = datasetOf([...rows, { item: "idle", demand: [0, 0, 0, 0], cost: 10 }]);
    const { letters, verdict } = explain(idle, "idle");
    expect(lines(letters[0]!)).toEqual([
      "C: value",
      "rank 5 of 5",
      "0 units × EUR 10.00 = EUR 0.00. Items without value are C.",
      expect.stringMatching(/^Rises to B from EUR [\d.]+\.$/),
    ]);
    expect(letters[1]).toMatchObject({ letter: "Z", bar: null, turns: [] });
    expect(text(letters[1]!.formula)).toBe("No demand in 4 months, so there is no CV: Z.");
    expect(text(verdict)).toBe("CZ because it had no demand in 4 months.");
  });
});

describe("numbers in sentences", () => {
  it("have decimals enough to stand on their own side of a cut", () => {
    expect(digitsApart(1.06, [0.5, 1], 2)).toBe(2);
    expect(digitsApart(1.0004, [0.5, 1], 2)).toBe(4);
    expect(digitsApart(1, [0.5, 1], 2)).toBe(2);
    expect([0.45, 0.099, 0.0123, 0.00456, 0.9999].map(digitsOfChange)).toEqual([0, 1, 1, 2, 2]);
    expect(shownTurn(108_450, 60_044.7, (value) => value <= 60_044.7)).toEqual({ value: 60_044, digits: 0 });
    expect(shownTurn(10, 9.996, (value) => value <= 9.996)).toEqual({ value: 9.996, digits: 4 });
  });

  it("give the letter that stands above them, for any demand", () => {
    const demand = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(demand, { minLength: 1, maxLength: 6 }), (all) => {
        const data = datasetOf(
          all.map((series, index) => ({ item: `I${index}`, demand: series, cost: 1.5 })),
        );
        all.forEach((series, index) => {
          const { letters, recommended } = explain(data, `I${index}`);
          expect(letters.map(({ letter }) => letter).join("")).toBe(recommended);
          const [, sd, mean, ratio] =
            /= ([\d.]+) ÷ ([\d.]+) = ([\d.]+),/.exec(text(letters[1]!.formula)) ?? [];
          if (ratio === undefined) return;
          expect((Number(sd) / Number(mean)).toFixed(ratio.split(".")[1]!.length)).toBe(ratio);
          expect("XYZ"[xyzClasses(Float64Array.of(Number(ratio)))[0]!]).toBe(letters[1]!.letter);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe("what stands beside the letters", () => {
  const noise = uniforms(1);
  const summer = Array.from({ length: 36 }, (_, month) =>
    Math.round(100 * Math.exp(2.2 * Math.cos((2 * Math.PI * month) / 12)) * (0.9 + 0.2 * noise())),
  );
  const steady = Array.from({ length: 36 }, (_, month) => 100 + (month % 5));

  it("is the class without season, where the season makes an item Z", () => {
    const data = datasetOf([
      { item: "summer", demand: summer, cost: 10 },
      { item: "steady", demand: steady, cost: 1 },
    ]);
    const { verdict, letters, history, alike } = explain(data, "summer");
    expect(text(verdict)).toBe("Z because of its season. Without it: X.");
    expect(text(letters[1]!.otherwise!)).toMatch(/^Without its season \(CV 0\.0\d\): AX\.$/);
    expect(text(history.peak)).toBe(`peak ${Math.max(...summer)} units a month`);
    expect(alike).toBeNull();
    expect(explain(data, "steady").letters[1]!.otherwise).toBeNull();
  });

  it("is the rule that put the class in force", () => {
    const override = {
      item: "A1",
      class: "CX",
      serviceTarget: null,
      safetyStock: null,
      reorderPoint: null,
      reason: "Runs out in spring.",
      owner: null,
      approvedBy: "C. Meyer",
      expires: "2027-01-31",
      origin: { sheet: "Overrides", row: 7 },
    };
    const former = rows.map((row, index) => ({ ...row, currentClass: ["AX", "BX", "BX", "CZ"][index]! }));
    const data = datasetOf(former, { formerRun: true, overrides: [override] });
    const overridden = explain(data, "A1");
    expect(overridden).toMatchObject({ recommended: "AX", final: "CX", current: "AX" });
    expect(text(overridden.verdict)).toBe("CX by override: Runs out in spring.");
    expect(text(overridden.rule)).toBe(
      "Rule: the override that C. Meyer approved holds until 31 Jan 2027, whatever the cuts say.",
    );
    expect(overridden.read.map(({ kind }) => text(kind))).toEqual(["Override", "Cuts"]);
    const kept = explain(data, "A2");
    expect(text(kept.verdict)).toBe("BX is in force; the rules now recommend AY.");
    expect(text(kept.rule)).toBe("Rule: the class in force stays until the recommended one is accepted.");
    expect(text(explain(data, "B1").rule)).toBe("Rule: the cuts, which agree with the class in force.");
  });

  it("is the band, where a class in force stays only because it is close to a cut", () => {
    // Shares before the items: 0, 50, 79.5, 89.5, 95.5 and 98.5 %: P5 is C by the cuts, and B within the band of 2 points.
    const close = [500, 295, 100, 60, 30, 15].map((value, index) => ({
      item: `P${index + 1}`,
      demand: new Array<number>(12).fill(value),
      cost: 1,
      currentClass: `${"AABBBC"[index]}X`,
    }));
    const held = explain(datasetOf(close, { formerRun: true }), "P5");
    expect(held).toMatchObject({ recommended: "BX", final: "BX" });
    expect(text(held.verdict)).toBe("BX, since it is close to a cut. By the cuts alone: CX.");
    expect(text(held.rule)).toBe(
      "Rule: the band. BX stays while the item is within the band of a cut; by the cuts alone it is CX.",
    );
    expect(held.letters[0]!.letter).toBe("C");
    const plain = explain(datasetOf(close, { formerRun: true }), "P5", { band: 0, variabilityBand: 0 });
    expect(plain).toMatchObject({ recommended: "CX" });
  });

  it("is where each figure was read, as cells that can be shown", () => {
    const header = ["Item", ...months(12)];
    const line = (item: string, quantity: number): (string | number)[] => [
      item,
      ...header.slice(1).map(() => quantity),
    ];
    const demand = sheet("Demand 2020", [header, line("P", 2), line("Q", 1), line("P", 3)]);
    const master = sheet("Master", [
      ["Item", "Unit cost"],
      ["Q", 4],
      ["P", 5],
    ]);
    const { read: cells } = explain(read([demand, master]), "P");
    expect(cells.map(({ kind, places }) => [text(kind), ...places.map(({ label }) => text(label))])).toEqual([
      ["Demand", "'Demand 2020'!B2:M2", "'Demand 2020'!B4:M4"],
      ["Unit cost", "Master!B3"],
      ["Cuts", "Segments"],
    ]);
    expect(cells[0]!.places[1]).toMatchObject({ kind: "cell", sheet: "Demand 2020", address: "B4:M4" });
  });

  it("refuses an item that the run does not know", () => {
    expect(() => explain(datasetOf(rows), "nobody")).toThrow(DataError);
  });
});

describe("other measures of variability", () => {
  const half = (measure: string, demand: number[]): string =>
    text(
      explain(datasetOf([{ item: "I", demand, cost: 1 }]), "I", { variability: measure }).letters[1]!.formula,
    );
  const year = [4, 6, 5, 5, 4, 6, 5, 5, 4, 6, 5, 5, 4, 6, 5, 5, 4, 6, 5, 5, 4, 6, 5, 5];

  it("say what they divide, and what stands in where the record is too short", () => {
    expect(half("deseasonalized", year)).toMatch(
      /^CV = SD without the season of 12 months ÷ mean = [\d.]+ ÷ 5\.0 = /,
    );
    expect(half("forecast-error", year)).toMatch(
      /^Error of a back-tested forecast ÷ mean demand = [\d.]+, tested on the later half of 24 months\.$/,
    );
    expect(half("cv-population", [1, 3])).toBe(
      "CV = SD of the population ÷ mean = 1.0 ÷ 2.0 = 0.50, 2 months, zeros included.",
    );
    expect(half("forecast-error", [5, 5, 5, 0, 0, 0])).toBe(
      "No demand in the later half of 6 months, so there is no forecast error CV: Z.",
    );
    expect(half("cv", [5])).toBe("One period of record is too short for a CV: Z.");
  });
});
