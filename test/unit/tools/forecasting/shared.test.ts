import { calendarOf } from "../../../../src/model/calendar";
import { dayOfIso, isoOfDay } from "../../../../src/model/dates";
import { comingPeriods } from "../../../../src/tools/forecasting/shared/coming-periods";
import { menuOf, menusInForce } from "../../../../src/tools/forecasting/shared/menus";
import { recordedSeries } from "../../../../src/tools/forecasting/shared/recorded-series";
import { forecastMethods } from "../../../../src/engine/forecasting/method-names";
import { methodLabel } from "../../../../src/tools/forecasting/shared/method-label";
import { datasetOf } from "../dataset";

describe("a forecast menu", () => {
  test("is read in planners' words, each method once", () => {
    expect(menuOf("SES, moving average, damped trend, ses")).toEqual({
      methods: ["ses", "moving-average", "damped"],
      unknown: [],
    });
    expect(menuOf("Seasonal, Theta; ETS").methods).toEqual([
      "holt-winters",
      "holt-winters-multiplicative",
      "seasonal-naive",
      "theta",
      "ets",
    ]);
  });

  test("names what is no method, and is automatic where nothing else is left or it says so", () => {
    expect(menuOf("Holtt, croston")).toEqual({ methods: ["croston"], unknown: ["Holtt"] });
    expect(menuOf("Holtt")).toEqual({ methods: "auto", unknown: ["Holtt"] });
    expect(menuOf("")).toEqual({ methods: "auto", unknown: [] });
    expect(menuOf("SES, auto").methods).toBe("auto");
  });

  test("of the presets names only methods, and every method is known by its own label", () => {
    for (const { unknown } of menusInForce({ policies: [] }).values()) expect(unknown).toEqual([]);
    for (const method of forecastMethods) expect(menuOf(methodLabel(method)).methods).toEqual([method]);
  });
});

/** A calendar whose periods begin on these days. */
const calendarFrom = (days: readonly string[]) =>
  calendarOf(
    "day",
    days.map((day) => dayOfIso(day)),
    days,
  );

/** First days of periods of so many weeks each. */
function startsByWeeks(first: string, weeks: readonly number[]): string[] {
  let day = dayOfIso(first);
  return [
    first,
    ...weeks.map((count) => {
      day += 7 * count;
      return isoOfDay(day);
    }),
  ];
}

describe("the coming periods", () => {
  test("are months after months, over the end of a year", () => {
    const { labels, starts, lengths } = comingPeriods(
      calendarFrom(["2026-09-01", "2026-10-01", "2026-11-01"]),
      3,
    );
    expect(labels).toEqual(["2026-12", "2027-01", "2027-02"]);
    expect(starts).toEqual(["2026-12-01", "2027-01-01", "2027-02-01"]);
    expect([...lengths]).toEqual([1, 1, 1]);
  });

  test("are weeks after weeks, quarters after quarters, and only numbers where no date is known", () => {
    expect(comingPeriods(calendarFrom(["2026-12-14", "2026-12-21", "2026-12-28"]), 2).labels).toEqual([
      "2027-W01",
      "2027-W02",
    ]);
    expect(comingPeriods(calendarOf("quarter", [8104, 8105], ["a", "b"]), 2).labels).toEqual([
      "2026-Q3",
      "2026-Q4",
    ]);
    expect(comingPeriods(calendarOf("sequence t", [1, 2], ["t1", "t2"]), 2)).toMatchObject({
      labels: ["+1", "+2"],
      starts: [null, null],
    });
  });

  test("go on in weeks where the calendar is 4-4-5, with the lengths of all periods", () => {
    const calendar = calendarFrom(startsByWeeks("2026-01-05", [4, 4, 5, 4, 4, 5, 4]));
    expect(calendar.unit).toBe("month");
    const { starts, lengths, historyLengths } = comingPeriods(calendar, 3);
    // The last period of the history, its eighth, has four weeks, the ninth five.
    expect(starts).toEqual(startsByWeeks(calendar.starts.at(-1)!, [4, 5, 4]).slice(1));
    const weeks = (shares: Float64Array): number[] =>
      [...shares].map((share) => Math.round((share * 13) / 3));
    expect(weeks(lengths)).toEqual([5, 4, 4]);
    expect(weeks(historyLengths)).toEqual([4, 4, 5, 4, 4, 5, 4, 4]);
  });

  test("of months of four and five weeks that follow no pattern are taken for months", () => {
    const { lengths } = comingPeriods(calendarFrom(startsByWeeks("2026-01-05", [4, 5, 5, 4, 4, 5, 4])), 3);
    expect([...lengths]).toEqual([1, 1, 1]);
  });
});

test("recorded series begin at the launch, end with the record, and are given per period of mean length", () => {
  const data = datasetOf(
    [
      { item: "P1", demand: [0, 0, 6, 8], launched: 2 },
      { item: "P2", demand: [4, 2, 6, 0] },
    ],
    { ended: Int32Array.of(4, 3) },
  );
  const { history, lengths, gaps } = recordedSeries(data, Float64Array.of(1, 0.5, 2, 1));
  expect([...lengths]).toEqual([2, 3]);
  expect([...gaps]).toEqual([0, 1]);
  expect([...history.values.subarray(0, 2)]).toEqual([3, 8]);
  expect([...history.values.subarray(4, 7)]).toEqual([4, 4, 3]);
});
