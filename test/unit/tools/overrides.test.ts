import type { Dataset } from "../../../src/model/dataset";
import { formerTables } from "../../../src/model/former-tables";
import type { Report } from "../../../src/report";
import { render } from "../../../src/text/render";
import { overrides } from "../../../src/tools/forecasting/overrides";
import { FileWorkbook } from "../../../src/workbook/file";
import { applyPlan, planReport } from "../../../src/workbook/writer";
import type { CellValue } from "../../../src/xlsx";
import { datasetOf } from "./dataset";
import { approved, dateCell, overrideTables, request, type RequestCells } from "./override-tables";
import { cellsOf, rowOf, sentencesOf } from "./report-cells";

const calendarOf = (data: Dataset): Dataset => ({
  ...data,
  calendar: { ...data.calendar, labels: data.calendar.starts.map((start) => start!.slice(0, 7)) },
});
/** Steady, then twice as much in the last three of 24 months, from October 2025. */
const stepped = calendarOf(
  datasetOf([
    { item: "P1", demand: Array.from({ length: 24 }, (_, month) => (month < 21 ? 100 : 200)), cost: 2 },
    { item: "P2", demand: new Array<number>(24).fill(10), cost: 1 },
  ]),
);
const anybody = [{ rule: "R-1", segment: "*", approver: "Manager" }];

const run = async (requests: readonly RequestCells[], today = "2026-01-20"): Promise<Report> =>
  overrides.run(
    { ...stepped, formerTables: overrideTables(requests, anybody) },
    overrides.options.parse({}),
    { today, seed: 1, progress: () => undefined },
  );

const october: RequestCells = {
  ...approved,
  from: "2025-10",
  to: "2025-12",
  quantity: 180,
  requestedOn: dateCell("2025-10-01"),
};

describe("overrides", () => {
  test("offers numbered free rows, and a new one for each that is taken", async () => {
    const first = overrides.run(stepped, overrides.options.parse({ freeRows: 3 }), {
      today: "2026-01-20",
      seed: 1,
      progress: () => undefined,
    }) as Report;
    expect(cellsOf(first, "forecastOverrides", "number")).toEqual(["FO-1", "FO-2", "FO-3"]);
    expect(render(first.sheets[0]!.finding)).toBe(
      "No override is requested: enter the first on the sheet Forecast overrides.",
    );
    const numbers = cellsOf(await run([request, { number: "FO-2" }]), "forecastOverrides", "number");
    expect(numbers.slice(0, 3)).toEqual(["FO-1", "FO-2", "FO-3"]);
    expect(numbers).toHaveLength(1 + 12);
  });

  test("says of each override what it changes, who must approve it and where it stands", async () => {
    const report = await run([{ ...request, item: "P2", quantity: 15 }]);
    expect(rowOf(report, "forecastOverrides", "FO-1")).toMatchObject({
      status: "requested",
      approver: "Manager",
      why: null,
      statistical: 20,
      overridden: 30,
      change: 10,
      sizeShare: 0.5,
      money: 10,
      valueAdded: null,
    });
    expect(render(report.sheets[0]!.finding)).toBe(
      "0 of 1 override is in the plan, a change of 0 units in the coming periods; 1 waits for approval.",
    );
  });

  test("measures what approved overrides were worth, by segment and by requester", async () => {
    const report = await run([
      october,
      { ...october, number: "FO-2", item: "P2", quantity: 15, requestedBy: null },
    ]);
    // Statistics of September say 100 and 10; three months of 200 and 10 came.
    expect(rowOf(report, "forecastOverrides", "FO-1")).toMatchObject({
      periods: 3,
      demand: 600,
      statisticalError: expect.closeTo(300, 6) as number,
      overrideError: 60,
    });
    expect(rowOf(report, "overridesByRequester", "Kim")).toMatchObject({
      overrides: 1,
      wapeStatistical: expect.closeTo(0.5, 9) as number,
      wapeOverride: 0.1,
    });
    expect(rowOf(report, "overridesByRequester", "Kim")["valueAdded"]).toBeCloseTo(40, 9);
    expect(rowOf(report, "overridesByRequester", "(not named)")["valueAdded"]).toBeCloseTo(-50, 9);
    expect(cellsOf(report, "overridesBySegment", "demand").reduce((a, b) => Number(a) + Number(b), 0)).toBe(
      630,
    );
    expect(sentencesOf(report)["better"]).toBe(
      "2 overrides that were approved made the forecast better: WAPE 11.9\u00a0% instead of 47.6\u00a0% over 6 periods.",
    );
  });

  test("tells of what is open, what is not valid, and who approved their own", async () => {
    const report = await run([
      { ...request, item: "P2", quantity: 15 },
      { ...request, number: "FO-2", item: "P9" },
      { ...approved, number: "FO-3", decidedBy: "kim" },
    ]);
    expect(sentencesOf(report)).toMatchObject({
      open: "1 override waits for approval, a change of +10 units: Manager 1.",
      "not-valid":
        "1 override does not count because it is not valid; the first, FO-2: the item is not in the data.",
      own: "1 override was approved by whoever requested it.",
    });
  });

  test("enters a status into the audit once, when it has changed", async () => {
    const report = await run([
      approved,
      { ...request, number: "FO-2", item: "P2", audited: "requested" },
      { ...request, number: "FO-3", item: "P9" },
    ]);
    expect(report.audit).toEqual([
      {
        action: "override",
        subject: "P1",
        field: "forecast override FO-1",
        old: "",
        new: "approved",
        reason: "promotion",
      },
      {
        action: "override",
        subject: "P9",
        field: "forecast override FO-3",
        old: "",
        new: "not valid",
        reason: "the item is not in the data",
      },
    ]);
  });
});

test("an override that is typed into the workbook is judged, and its approval on the next day is audited", async () => {
  const workbook = FileWorkbook.open(new TextEncoder().encode("a,b\n1,2\n"), "x.csv");
  const write = async (today: string): Promise<Report> => {
    const data = { ...stepped, formerTables: formerTables(await workbook.sources()) };
    const report = await overrides.run(data, overrides.options.parse({}), {
      today,
      seed: 1,
      progress: () => undefined,
    });
    const plan = await planReport(workbook, report, { user: "ada", at: `${today}T10:00:00` });
    expect(plan.conflicts).toEqual([]);
    await applyPlan(workbook, plan);
    return report;
  };
  const type = async (cells: Readonly<Record<string, CellValue>>): Promise<void> => {
    const table = (await workbook.tables()).find(({ name }) => name === "scmForecastOverrides")!;
    for (const [header, value] of Object.entries(cells)) {
      const column = table.columns.findIndex((each) => each.split("\n")[0] === header);
      expect(column).toBeGreaterThanOrEqual(0);
      await workbook.apply([
        {
          kind: "set-cells",
          sheet: table.sheet,
          styles: [],
          blocks: [{ row: table.area.top + 1, column: table.area.left + column, values: [[value]] }],
        },
      ]);
    }
  };
  await write("2026-01-10");
  await type({
    Item: "P2",
    From: "2026-01",
    "New forecast": 110,
    "Requested by": "Kim",
    "Requested on": dateCell("2026-01-10"),
  });
  const requested = await write("2026-01-11");
  expect(rowOf(requested, "forecastOverrides", "FO-1")).toMatchObject({ status: "requested", change: 100 });
  expect(requested.audit.map((entry) => entry.new)).toEqual(["requested"]);
  await type({ Decision: "approve", "Decided by": "Ada" });
  const decided = await write("2026-01-12");
  expect(rowOf(decided, "forecastOverrides", "FO-1")["status"]).toBe("approved");
  expect(decided.audit.map(({ old, new: now }) => [old, now])).toEqual([["requested", "approved"]]);
  expect((await write("2026-01-13")).audit).toEqual([]);
  await type({ "New forecast": 900 });
  expect(rowOf(await write("2026-01-14"), "forecastOverrides", "FO-1")["status"]).toBe("not valid");
});
