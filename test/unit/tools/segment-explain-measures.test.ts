import fc from "fast-check";
import type { Dataset } from "../../../src/model";
import type { MeasureComparison } from "../../../src/report";
import { render } from "../../../src/text/render";
import { segment } from "../../../src/tools/strategy/segment";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import { uniforms } from "../../bench/data";
import { datasetOf } from "./dataset";

const compared = (data: Dataset, key: string, options: unknown = {}): MeasureComparison =>
  segment.explain!(data, segmentOptions.parse(options), key, { today: "2026-11-22" }).measures;

/** Text with plain blanks. */
const text = (message: Parameters<typeof render>[0]): string => render(message).replaceAll("\u00a0", " ");

/** Name, value, and class or reason, of each row. */
const table = ({ rows }: MeasureComparison): string[][] =>
  rows.map(({ name, value, segment: own, gives, note }) => [
    text(name),
    value === null ? "–" : text(value),
    own ?? (gives === null ? text(note) : text(gives)),
  ]);

const alone = (demand: readonly number[], change: Partial<Dataset> = {}): Dataset =>
  datasetOf([{ item: "I", demand, cost: 1 }], change);

const noise = uniforms(1);
const summer = Array.from({ length: 36 }, (_, month) =>
  Math.round(100 * Math.exp(2.2 * Math.cos((2 * Math.PI * month) / 12)) * (0.9 + 0.2 * noise())),
);

describe("measures side by side", () => {
  it("say what each gives, which one is in force, and that a season makes the difference", () => {
    const steady = Array.from({ length: 36 }, (_, month) => 100 + (month % 5));
    const measures = compared(
      datasetOf([
        { item: "summer", demand: summer, cost: 10 },
        { item: "steady", demand: steady, cost: 1 },
      ]),
      "summer",
    );
    expect(table(measures).map(([name, , own]) => [name, own])).toEqual([
      ["CV (sample)", "AZ"],
      ["CV (population)", "AZ"],
      ["CV without season", "AX"],
      ["CV without found season and trend", "AX"],
      ["Forecast error CV", expect.stringMatching(/^A[YZ]$/)],
      ["Demand pattern", "erratic"],
    ]);
    expect(measures.rows.map(({ isInForce }) => isInForce).indexOf(true)).toBe(0);
    expect(text(measures.finding)).toMatch(
      /^CV \(sample\) = 1\.\d\d: AZ\. Of 4 other measures, \d give another class, such as CV without found season and trend = 0\.\d\d: AX\.$/,
    );
    expect(text(measures.rows[3]!.note)).toBe(
      "A season that repeats was found, and taken out with its trend.",
    );
  });

  it("agree where nothing but chance moves the demand", () => {
    // Mean 5, sample SD sqrt(12 / 23), population SD sqrt(1 / 2).
    const year = [4, 6, 5, 5, 4, 6, 5, 5, 4, 6, 5, 5];
    const measures = compared(alone([...year, ...year]), "I");
    expect(table(measures).slice(0, 2)).toEqual([
      ["CV (sample)", "0.14", "AX"],
      ["CV (population)", "0.14", "AX"],
    ]);
    expect(text(measures.finding)).toMatch(
      /^All 5 measures that can be computed give AX: they run from 0\.0/,
    );
    expect(text(measures.basis)).toBe(
      "Value stays A. Classes by the cuts 0.50 and 1.00 alone, without a band.",
    );
  });

  it("name the one of the options as the one in force, and population and sample apart", () => {
    // Values 1 and 3: population SD 1 of a mean of 2, sample SD sqrt(2).
    const measures = compared(alone([1, 3]), "I", { variability: "cv-population" });
    expect(table(measures).slice(0, 2)).toEqual([
      ["CV (sample)", "0.71", "AY"],
      ["CV (population)", "0.50", "AX"],
    ]);
    expect(measures.rows.findIndex(({ isInForce }) => isInForce)).toBe(1);
    expect(text(measures.finding)).toBe(
      "CV (population) = 0.50: AX. Of 1 other measure, 1 gives another class, such as CV (sample) = 0.71: AY.",
    );
  });

  it("say what they lack where the record is short", () => {
    expect(table(compared(alone([1, 3, 2]), "I")).slice(2)).toEqual([
      ["CV without season", "–", "Needs two full cycles, 24 months; 3 months of record."],
      ["CV without found season and trend", "–", "Needs two full cycles, 24 months; 3 months of record."],
      ["Forecast error CV", "–", "Needs 4 months of record, and has 3 months."],
      ["Demand pattern", "ADI 1.00, CV² 0.25", "smooth"],
    ]);
    const single = compared(alone([5]), "I");
    expect(table(single)[0]).toEqual(["CV (sample)", "–", "Needs 2 months of record, and has 1 month."]);
    expect(text(single.finding)).toBe("No measure of variability can be computed, so it is AZ.");
  });

  it("count the record of the item, not of the table", () => {
    const late = datasetOf([
      { item: "late", demand: [...new Array<number>(20).fill(0), 4, 5, 4, 5], cost: 1, launched: 20 },
      { item: "old", demand: new Array<number>(24).fill(3), cost: 1 },
    ]);
    expect(table(compared(late, "late"))[2]![2]).toBe(
      "Needs two full cycles, 24 months; 4 months of record.",
    );
    expect(table(compared(late, "late"))[0]).toEqual(["CV (sample)", "0.13", "BX"]);
  });

  it("say that a season has to be entered where the periods have none", () => {
    const { calendar } = alone([1, 2, 3, 4, 5, 6]);
    const yearly = alone([1, 2, 3, 4, 5, 6], { calendar: { ...calendar, unit: "year" } });
    const note = "Needs a season. Periods of this length have none of their own: enter one in the options.";
    expect(table(compared(yearly, "I")).slice(2, 4)).toEqual([
      ["CV without season", "–", note],
      ["CV without found season and trend", "–", note],
    ]);
    expect(table(compared(yearly, "I", { season: 2 }))[2]![1]).toMatch(/^0\.\d\d$/);
  });

  it("tell few demands, no late demand and no demand apart", () => {
    const few = [9, ...new Array<number>(23).fill(0)];
    expect(table(compared(alone(few), "I")).slice(3)).toEqual([
      ["CV without found season and trend", "–", "Needs demand in 6 of 24 months; it has some in 1."],
      ["Forecast error CV", "–", "Needs demand in the later half of 24 months."],
      ["Demand pattern", "ADI 1.00, CV² 0.00", "smooth"],
    ]);
    const none = compared(alone(new Array<number>(24).fill(0)), "I");
    for (const [name, value] of table(none)) expect([name, value]).toEqual([name, "–"]);
    expect(table(none)[0]![2]).toBe("Needs demand, and 24 months hold none.");
    expect(text(compared(alone([5, 5, 5, 0, 0, 0]), "I", { variability: "forecast-error" }).finding)).toBe(
      "Forecast error CV cannot be computed, so it is AZ.",
    );
  });

  it("give, for the measure in force, the class that the cuts give, whatever the demand", () => {
    const demand = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 24, maxLength: 24 });
    const measure = fc.constantFrom("cv", "cv-population", "deseasonalized", "forecast-error");
    fc.assert(
      fc.property(fc.array(demand, { minLength: 1, maxLength: 4 }), measure, (all, chosen) => {
        const data = datasetOf(all.map((series, index) => ({ item: `I${index}`, demand: series, cost: 1 })));
        const options = segmentOptions.parse({ variability: chosen });
        all.forEach((_, index) => {
          const { measures, recommended } = segment.explain!(data, options, `I${index}`, {
            today: "2026-11-22",
          });
          const own = measures.rows.find(({ isInForce }) => isInForce);
          expect(own?.segment ?? recommended).toBe(recommended);
        });
      }),
      { numRuns: 60 },
    );
  });
});
