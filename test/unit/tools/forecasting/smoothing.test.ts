import fc from "fast-check";
import { constantOf, fixedSmoothing } from "../../../../src/engine/forecasting/method-names";
import { forecastSeries } from "../../../../src/engine/forecasting/methods";
import type { Dataset, PolicyRow } from "../../../../src/model/dataset";
import type { Report } from "../../../../src/report";
import { render } from "../../../../src/text/render";
import { smoothing } from "../../../../src/tools/forecasting/smoothing";
import { chooseFrom, menuWith } from "../../../../src/tools/forecasting/smoothing/figures";
import { menuOf } from "../../../../src/tools/forecasting/shared/menus";
import { datasetOf, type DemandRow } from "../dataset";
import { cellsOf, rowOf, sentencesOf } from "../report-cells";

const run = async (data: Dataset, options: unknown = {}): Promise<Report> =>
  smoothing.run(data, smoothing.options.parse(options), {
    today: "2026-11-26",
    seed: 1,
    progress: () => undefined,
  });

const months = 48;
/** Noise around a level: the slower the constant, the better and the steadier. */
const level: DemandRow = {
  item: "LEVEL",
  demand: Array.from({ length: months }, (_, month) => 100 + ((month * 37) % 41) - 20),
  cost: 10,
};
/** A level that wanders off: slow constants are late. */
const drifting: DemandRow = {
  item: "DRIFT",
  demand: Array.from({ length: months }, (_, month) => 20 + 3 * month + ((month * 5) % 3)),
  cost: 0.1,
};

const policies: PolicyRow[] = [
  {
    segment: "AX",
    serviceTarget: null,
    reviewDays: null,
    method: null,
    forecastMenu: "Moving average, SES",
    owner: null,
    note: null,
    origin: { sheet: "Policies", row: 7 },
  },
];

describe("smoothing", () => {
  test("changes forecasts more the faster the constant, and errs less only where demand moves", async () => {
    for (const row of [level, drifting]) {
      const report = await run(datasetOf([row]));
      const churn = cellsOf(report, "smoothingFrontier", "churn") as number[];
      expect(churn).toHaveLength(fixedSmoothing.length);
      if (row === level) expect(churn).toEqual([...churn].sort((a, b) => a - b));
      const errors = cellsOf(report, "smoothingFrontier", "error") as number[];
      const best = errors.indexOf(Math.min(...errors));
      if (row === level) expect(best).toBeLessThan(2);
      else expect(best).toBe(errors.length - 1);
    }
  });

  test("chooses the steadiest forecast within the error given up", async () => {
    const report = await run(datasetOf([level, drifting]), { tolerance: 0.05 });
    for (const segment of cellsOf(report, "smoothingSegments", "segment") as string[]) {
      const row = rowOf(report, "smoothingSegments", segment);
      expect(Number(row["error"])).toBeLessThanOrEqual(Number(row["bestError"]) * 1.05);
      expect(Number(row["churn"])).toBeLessThanOrEqual(Number(row["bestChurn"]));
      expect(menuOf(String(row["menuThen"])).methods).toContain(`ses-${Number(row["chosen"])}`);
    }
  });

  test("puts the constant into the menu in Policies when asked to, with a line of the audit each", async () => {
    const data = datasetOf([level, drifting], { policies });
    const kept = await run(data);
    expect(kept.entries).toEqual([]);
    const report = await run(data, { write: true });
    const [entry, ...others] = report.entries ?? [];
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ sheet: "policies", keyValue: "AX", row: 7 });
    const text = String(entry?.cells["forecastMenu"]?.value);
    expect(text).toMatch(/^Moving average, SES 0\.\d+$/);
    expect(report.audit).toEqual([
      expect.objectContaining({ subject: "AX", old: "Moving average, SES", new: text }),
    ]);
  });

  test("says that there are no Policies to write into", async () => {
    expect(sentencesOf(await run(datasetOf([level]), { write: true }))["no-policies"]).toBe(
      "Policies are not in this workbook yet, so no constant was written.",
    );
  });

  test("says where nothing can be compared", async () => {
    const report = await run(datasetOf([{ item: "P1", demand: [4, 5, 6] }]));
    expect(render(report.sheets[0]!.finding)).toBe(
      "No item has enough history to compare smoothing constants.",
    );
  });
});

test("of a frontier the lowest error and the steadiest point near it are chosen, whatever its shape", () => {
  const point = fc.record({
    method: fc.constantFrom(...fixedSmoothing),
    constant: fc.constant(0.1),
    error: fc.double({ min: 0.1, max: 3, noNaN: true }),
    churn: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 1 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (frontier, tolerance) => {
        const { best, chosen } = chooseFrom(frontier, tolerance);
        expect(best!.error).toBe(Math.min(...frontier.map(({ error }) => error)));
        for (const other of frontier) {
          if (other.error <= best!.error * (1 + tolerance))
            expect(chosen!.churn).toBeLessThanOrEqual(other.churn);
        }
      },
    ),
  );
});

test("a menu gets one SES with the constant, in the place of the SES in it", () => {
  expect(menuWith("SES, moving average, damped trend", 0.15)).toBe("SES 0.15, moving average, damped trend");
  expect(menuWith("Holt, SES 0.30, exponential smoothing", 0.1)).toBe("Holt, SES 0.1");
  expect(menuWith("Croston, SBA", 0.2)).toBe("SES 0.2, Croston, SBA");
});

test("SES with a fixed constant forecasts as SES is told to", () => {
  const values = Float64Array.from(level.demand);
  for (const method of fixedSmoothing) {
    const own = forecastSeries(method, values, { horizon: 2 })!.point;
    const told = forecastSeries("ses", values, { horizon: 2, parameters: [constantOf(method)] })!.point;
    expect([...own]).toEqual([...told]);
  }
});
