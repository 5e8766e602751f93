import fc from "fast-check";
import type { Dataset } from "../../../src/model/dataset";
import { render } from "../../../src/text/render";
import {
  applyForecastOverrides,
  forecastOverrides,
  statisticsAsOf,
  type ForecastOverrides,
} from "../../../src/tools/forecasting/shared/forecast-overrides";
import { measuredErrors, valueAdded } from "../../../src/tools/forecasting/shared/overrides/value-added";
import { datasetOf } from "./dataset";
import {
  approved,
  dateCell,
  overrideTables,
  request,
  type ApproverCells,
  type RequestCells,
} from "./override-tables";

const today = "2026-01-20";

/** 24 months from January 2024, so that the next is January 2026. */
const months = (level: number): number[] => new Array<number>(24).fill(level);
const calendarOf = (data: Dataset): Dataset => ({
  ...data,
  calendar: { ...data.calendar, labels: data.calendar.starts.map((start) => start!.slice(0, 7)) },
  dataAsOf: "2025-12-31",
});
const twoItems = calendarOf(
  datasetOf([
    { item: "P1", demand: months(100), cost: 2 },
    { item: "P2", demand: months(10), cost: 1 },
  ]),
);

function judge(
  requests: readonly RequestCells[],
  approvers?: readonly ApproverCells[],
  change: { data?: Dataset; today?: string; segments?: readonly string[] } = {},
): ForecastOverrides {
  const data = { ...(change.data ?? twoItems), formerTables: overrideTables(requests, approvers) };
  return forecastOverrides(data, {
    today: change.today ?? today,
    segments: change.segments ?? data.items.keys.map(() => "AX"),
    season: 1,
  });
}

const only = (cells: RequestCells, approvers?: readonly ApproverCells[], on = today) =>
  judge([cells], approvers, { today: on }).judged[0]!;
const whyOf = (cells: RequestCells): string | null => {
  const { why, kind } = only(cells);
  expect(kind === "not valid").toBe(why !== null);
  return why === null ? null : render(why);
};

const anybody: ApproverCells = { rule: "R-1", segment: "*", approver: "Manager" };

describe("a forecast override", () => {
  test("is a change of the forecast of the day of its request, in units, percent and money", () => {
    const { effect, kind } = only(request);
    expect(kind).toBe("requested");
    expect(effect).toMatchObject({ item: 0, first: 24, last: 25, known: 24, segment: "AX" });
    effect!.statistical.forEach((units) => expect(units).toBeCloseTo(100, 9));
    expect(Array.from(effect!.overridden)).toEqual([150, 150]);
    expect(effect!.size.units).toBeCloseTo(100, 9);
    expect(effect!.size.share).toBeCloseTo(0.5, 9);
    expect(effect!.size.money).toBeCloseTo(200, 9);
  });

  test("may be a part of the forecast instead", () => {
    const { effect } = only({ ...request, quantity: null, share: 1.2 });
    expect(effect!.overridden[0]).toBeCloseTo(120, 9);
    expect(effect!.size.share).toBeCloseTo(0.2, 9);
  });

  test.each([
    ["a label", "2026-01", "2026-02"],
    ["dates within the periods", dateCell("2026-01-15"), dateCell("2026-02-28")],
    ["dates as text", "15.01.2026", "2026-02-01"],
    ["month names", "Jan 2026", "Feb 2026"],
  ])("names its periods by %s", (_, from, to) => {
    expect(only({ ...request, from, to }).effect).toMatchObject({ first: 24, last: 25 });
  });

  test("takes both ends of a longer period, and one period where To is empty", () => {
    expect(only({ ...request, from: "2026-Q1", to: "2026-Q1" }).effect).toMatchObject({
      first: 24,
      last: 26,
    });
    expect(only({ ...request, to: null }).effect).toMatchObject({ first: 24, last: 24 });
  });

  test.each<[string, RequestCells, string]>([
    ["no item", { item: null }, "no item"],
    ["an unknown item", { item: "p1" }, "the item is not in the data"],
    ["no first period", { from: null }, "no period under From"],
    ["a word for a period", { to: "soon" }, '"soon" names no period: enter a label or a date'],
    ["a date before the history", { from: "1999-01" }, '"1999-01" names no period: enter a label or a date'],
    ["periods the wrong way round", { to: "2025-12" }, "To lies before From"],
    ["no change", { quantity: null }, "no change: enter a new forecast or a part of it"],
    ["two changes", { share: 1.1 }, "two changes: enter a new forecast or a part of it, not both"],
    ["a negative quantity", { quantity: -1 }, '"-1" is no quantity of 0 or more'],
    ["a text for a quantity", { quantity: "many" }, '"many" is no quantity of 0 or more'],
    [
      "120 typed for 120 %",
      { quantity: null, share: 120 },
      '"120" is no part of the forecast from 0 % to 1,000 %',
    ],
    ["no date of the request", { requestedOn: "x" }, "no date under Requested on: it tells what was known"],
    [
      "a request after the run",
      { requestedOn: dateCell("2026-01-21") },
      "requested on 21 Jan 2026, after this run",
    ],
    ["another word as decision", { decision: "maybe" }, '"maybe" is no decision: enter approve or reject'],
    ["a text as expiry", { expires: "never" }, '"never" under Expires on is no date'],
    [
      "periods that were over",
      { from: "2025-11", to: "2025-12" },
      "its periods were over when it was requested, 10 Jan 2026",
    ],
    [
      "periods far ahead",
      { to: "2028-01" },
      "it reaches more than 24 periods beyond what was known when it was requested",
    ],
    ["no number", { number: null }, "no number under Override: copy one from a free row"],
  ])("is not valid with %s, and says so", (_, cells, why) => {
    expect(whyOf({ ...request, ...cells })?.replaceAll("\u00a0", " ")).toBe(why);
  });

  test("with a number that another row has is not valid", () => {
    const { judged } = judge([approved, { ...approved, item: "P2" }], [anybody]);
    expect(judged.map(({ kind }) => kind)).toEqual(["approved", "not valid"]);
  });

  test("counts from its first period that was not known when it was requested", () => {
    const { effect } = only({ ...request, from: "2025-06", requestedOn: dateCell("2026-01-10") });
    expect(effect).toMatchObject({ first: 24, last: 25 });
  });
});

describe("the approver of a forecast override", () => {
  const ladder: ApproverCells[] = [
    { rule: "R-1", segment: "A", upToShare: 0.1, upToMoney: 1000, approver: "Planner", name: "Pat" },
    { rule: "R-2", segment: "A", upToShare: 0.6, upToMoney: 1000, approver: "Manager", name: "Max" },
    { rule: "R-3", segment: "A", approver: "Executive", name: "Eve" },
    { rule: "R-4", segment: "AZ", approver: "Spares board" },
    { rule: "R-5", segment: "*", upToShare: 0.05, approver: "Planner" },
  ];
  const approverOf = (quantity: number, segment = "AX") =>
    judge([{ ...request, quantity }], ladder, { segments: [segment, segment] }).judged[0]!.effect!.needed
      ?.approver;

  test("follows from the size: the first whose two limits hold it", () => {
    expect(approverOf(105)).toBe("Planner");
    expect(approverOf(150)).toBe("Manager");
    expect(approverOf(50)).toBe("Manager");
    expect(approverOf(200)).toBe("Executive");
    // 10 % as computed is a hair more than 10 % as typed.
    expect(approverOf(100 * 1.1)).toBe("Planner");
    // 60 % is within the manager's percentage, but 10,000 units are beyond the money.
    expect(approverOf(5100)).toBe("Executive");
  });

  test("follows from the segment: its own rules, else its letter's, else those for all", () => {
    expect(approverOf(105, "AZ")).toBe("Spares board");
    expect(approverOf(105, "CX")).toBe("Planner");
    const { judged } = judge([{ ...request, quantity: 150 }], ladder, { segments: ["CX", "CX"] });
    expect(render(judged[0]!.why!)).toBe("no rule in Override approvers allows a change of this size in CX");
  });

  test("must be the one who decides, or one of larger changes, where a name is given", () => {
    const decidedBy = (name: string | null, decision = "approve") =>
      only({ ...approved, decision, decidedBy: name }, ladder).status;
    expect(decidedBy("Pat")).toBe("waiting for Manager");
    expect(decidedBy(null)).toBe("waiting for Manager");
    expect(decidedBy("Pat", "reject")).toBe("waiting for Manager");
    expect(decidedBy("max")).toBe("approved");
    expect(decidedBy("Eve")).toBe("approved");
    expect(decidedBy("Max", "reject")).toBe("rejected");
  });

  test("is proposed from the class: the more it matters, the smaller the change that a planner decides", () => {
    // Without a cost there is no money: the percentages alone decide.
    const data = calendarOf(datasetOf([{ item: "P2", demand: months(10) }]));
    const proposed = (segment: string, quantity: number) =>
      judge([{ ...request, item: "P2", quantity }], undefined, { data, segments: [segment] }).judged[0]!
        .effect!.needed!.approver;
    expect(["AX", "BX", "CX"].map((segment) => proposed(segment, 11))).toEqual([
      "Sales manager",
      "Demand planner",
      "Demand planner",
    ]);
    expect(["AX", "BX", "CX"].map((segment) => proposed(segment, 14))).toEqual([
      "S&OP executive",
      "Sales manager",
      "Sales manager",
    ]);
  });

  test("is not found in rows that cannot be read, and those are counted", () => {
    const { approvers } = judge(
      [request],
      [
        { segment: "Q", approver: "X" },
        { segment: "A", upToShare: "some", approver: "X" },
        { segment: "B" },
        anybody,
        {},
      ],
    );
    expect(approvers.unread).toEqual([1, 2, 3]);
    expect(approvers.rules).toHaveLength(1);
  });
});

describe("the status of a forecast override", () => {
  test("is expired after its last day, and not on it", () => {
    const expires = dateCell("2026-01-20");
    expect(only({ ...approved, expires }, [anybody], "2026-01-20").status).toBe("approved");
    expect(only({ ...approved, expires }, [anybody], "2026-01-21").status).toBe("expired");
    expect(only({ ...request, expires }, [anybody], "2026-01-21").status).toBe("expired");
  });

  test("stays approved only for what was approved", () => {
    const first = only(approved, [anybody]);
    const again = { ...approved, approvedFor: first.approvedFor, audited: "approved" };
    expect(only(again, [anybody]).status).toBe("approved");
    const changed = only({ ...again, quantity: 900 }, [anybody]);
    expect(render(changed.why!)).toBe(
      "changed after the approval: empty Decision, run, then approve what stands now",
    );
    // What was approved is kept in mind, so that a second run does not take the change for approved.
    expect(changed.approvedFor).toBe(first.approvedFor);
    expect(only({ ...again, quantity: 900, decision: null }, [anybody]).approvedFor).toBeNull();
  });

  test("of two approved ones whose periods meet: the first requested counts", () => {
    const later = { ...approved, number: "FO-2", requestedOn: dateCell("2026-01-12"), quantity: 130 };
    const { judged } = judge([later, approved], [anybody]);
    expect(judged.map(({ kind }) => kind)).toEqual(["not valid", "approved"]);
    expect(render(judged[0]!.why!)).toBe("its periods meet those of FO-1, which is approved");
    const apart = judge([{ ...later, from: "2026-03", to: "2026-04" }, approved], [anybody]);
    expect(apart.judged.map(({ kind }) => kind)).toEqual(["approved", "approved"]);
  });
});

describe("the plan", () => {
  test("holds approved overrides and no others", () => {
    const rows: RequestCells[] = [
      approved,
      { ...request, number: "FO-2", item: "P2" },
      { ...approved, number: "FO-3", item: "P2", decision: "reject" },
      { ...approved, number: "FO-4", item: "P2", expires: dateCell("2026-01-01") },
      { ...approved, number: "FO-5", item: "P9" },
      { ...approved, number: "FO-6", item: "P2", decidedBy: null },
    ];
    const forecast = Float64Array.of(90, 90, 90, 10, 10, 10);
    const plan = applyForecastOverrides(forecast, 3, judge(rows, [anybody]), 24);
    expect(Array.from(plan.values)).toEqual([150, 150, 90, 10, 10, 10]);
    expect([...plan.applied.keys()]).toEqual([0]);
    expect(Array.from(forecast)).toEqual([90, 90, 90, 10, 10, 10]);
  });

  test("takes a part of the forecast that is handed over, and leaves what lies beyond its horizon", () => {
    const rows = [{ ...approved, quantity: null, share: 1.5, to: "2026-12" }];
    const plan = applyForecastOverrides(Float64Array.of(80, 60, 10, 10), 2, judge(rows, [anybody]), 24);
    expect(Array.from(plan.values)).toEqual([120, 90, 10, 10]);
  });

  test("is the forecast itself for any override that is not approved", () => {
    fc.assert(
      fc.property(
        fc.record({
          item: fc.constantFrom("P1", "P2", "P3", null),
          from: fc.constantFrom("2025-01", "2026-01", "2026-05", "soon", null),
          to: fc.constantFrom("2026-02", "2027-01", "2031-01", null),
          quantity: fc.constantFrom(0, 5, 1e9, -1, null),
          share: fc.constantFrom(0, 2, 11, null),
          requestedOn: fc.constantFrom(
            dateCell("2024-06-01"),
            dateCell("2026-01-01"),
            dateCell("2027-01-01"),
            null,
          ),
          decision: fc.constantFrom("approve", "reject", "x", null),
          decidedBy: fc.constantFrom("Ada", "Bob", null),
          expires: fc.constantFrom(dateCell("2025-01-01"), dateCell("2027-01-01"), "x", null),
        }),
        (cells) => {
          const judged = judge([{ number: "FO-1", ...cells }], [{ ...anybody, name: "Ada" }]);
          const forecast = Float64Array.from({ length: 12 }, (_, index) => index + 1);
          const plan = applyForecastOverrides(forecast, 6, judged, 24);
          const isApproved = judged.judged[0]?.kind === "approved";
          const isChanged = plan.values.some((value, index) => value !== forecast[index]);
          expect(isApproved || !isChanged).toBe(true);
          if (isApproved) expect(cells).toMatchObject({ decision: "approve", decidedBy: "Ada" });
          expect(plan.values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("value added", () => {
  /** A year of 100, then 200 a month: requested before the step, measured after six months of it. */
  const stepped = (after: readonly number[]): Dataset =>
    calendarOf(datasetOf([{ item: "P1", demand: [...new Array<number>(12).fill(100), ...after], cost: 1 }]));
  const early = {
    ...approved,
    from: "2025-01",
    to: "2025-06",
    quantity: 180,
    requestedOn: dateCell("2025-01-02"),
  };
  const errorsOf = (data: Dataset, cells: RequestCells) => {
    const { judged, axis } = judge([cells], [anybody], { data });
    return measuredErrors(judged[0]!, data, axis);
  };

  test("is the error of the statistics less the error with the override, over what has become history", () => {
    const errors = errorsOf(stepped([200, 200, 200]), early)!;
    expect(errors).toMatchObject({ periods: 3, demand: 600, overrideError: 60 });
    expect(errors.statisticalError).toBeCloseTo(300, 6);
    expect(valueAdded(errors)).toBeCloseTo(0.4, 9);
  });

  test("uses nothing that came after the request", () => {
    const unknowing = judge([early], [anybody], { data: stepped([0, 0, 0, 0, 0, 0]) }).judged[0]!.effect!
      .statistical;
    unknowing.forEach((units) => expect(units).toBeCloseTo(100, 9));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 }), (after) => {
        const data = stepped(after);
        const { judged } = judge([early], [anybody], { data });
        expect(judged[0]!.effect!.statistical).toEqual(unknowing);
      }),
      { numRuns: 30 },
    );
  });

  test("counts no period that began after the override had expired, and none without an approval", () => {
    const data = stepped([200, 200, 200]);
    expect(errorsOf(data, { ...early, expires: dateCell("2025-02-15") })?.periods).toBe(2);
    expect(errorsOf(data, { ...early, decision: "reject" })).toBeNull();
    expect(errorsOf(data, { ...early, decision: null })).toBeNull();
  });
});

describe("labels without days", () => {
  const numbered: Dataset = {
    ...twoItems,
    calendar: {
      unit: "period",
      labels: Array.from({ length: 24 }, (_, index) => `P${index + 1}`),
      starts: new Array<null>(24).fill(null),
      daysPerPeriod: Number.NaN,
    },
  };

  test("are read on beyond the history; all before the first period counts as known", () => {
    const { judged } = judge([{ ...request, from: "P26", to: "P27" }], [anybody], { data: numbered });
    expect(judged[0]!.effect).toMatchObject({ first: 25, last: 26, known: 24 });
    const past = judge([{ ...request, from: "P11", to: "P12" }], [anybody], { data: numbered });
    expect(past.judged[0]!.effect).toMatchObject({ first: 10, last: 11, known: 10 });
  });

  test("take the names that a forecast gives to the periods to come", () => {
    const { judged } = judge([{ ...request, from: "+1", to: "+3" }], [anybody], { data: numbered });
    expect(judged[0]!.effect).toMatchObject({ first: 24, last: 26 });
  });
});

test("the statistics of a day go by the menu of the item's segment", () => {
  const data = calendarOf(datasetOf([{ item: "P1", demand: months(0).map((_, month) => month + 1) }]));
  const unset = { serviceTarget: null, reviewDays: null, method: null, owner: null, note: null };
  const origin = { sheet: "Policies", row: 7 };
  const policies = [{ ...unset, segment: "AX", forecastMenu: "mean", origin }];
  const forecast = statisticsAsOf({ ...data, policies }, ["AX"], 1)(0, 3, 2);
  // Three periods are too few to compare methods: the first of the menu is taken.
  expect(Array.from(forecast)).toEqual([2, 2]);
});
