import { calendarOf, endOfPeriod, labelOfOrdinal, ordinalOfDay } from "../../../src/model/calendar";
import { dayOfIso, isoOfDay, OrderEvidence, parseDate } from "../../../src/model/dates";
import { mondayOfWeek, readPeriod } from "../../../src/model/period-label";
import { findRegion } from "../../../src/model/region";
import { findRun } from "../../../src/model/period-run";
import { date, sheet, type Value } from "./source";

function run(headers: readonly Value[]): ReturnType<typeof findRun> {
  const region = findRegion(
    sheet("S", [
      ["Item", ...headers],
      ["A", ...headers.map(() => 1)],
    ]),
  );
  return region && findRun(region.columns, () => true);
}

describe("period headers", () => {
  it.each<[string, Value[], string, string | null]>([
    ["1998-01 ...", ["1998-01", "1998-02", "1998-03"], "month", "1998-01-01"],
    ["JAN96 ...", ["NOV99", "DEC99", "JAN00"], "month", "1999-11-01"],
    ["Jan-96 ...", ["Jan-96", "Feb-96", "Mar-96"], "month", "1996-01-01"],
    ["Jan 2024 ...", ["Jan 2024", "Feb 2024", "Mar 2024"], "month", "2024-01-01"],
    ["January 2024 ...", ["January 2024", "February 2024"], "month", "2024-01-01"],
    ["Mai 2024 (German) ...", ["Mai 2024", "Jun 2024", "Okt 2024"], "month", "2024-05-01"],
    ["01/2024 ...", ["01/2024", "02/2024", "03/2024"], "month", "2024-01-01"],
    ["202401 as numbers", [202401, 202402, 202403], "month", "2024-01-01"],
    ["2024-W05 ...", ["2024-W05", "2024-W06"], "week", "2024-01-29"],
    ["KW05/2024 ...", ["KW05/2024", "KW06/2024"], "week", "2024-01-29"],
    ["w01 ...", ["w01", "w02", "w03"], "week", null],
    ["w001 ...", ["w001", "w002", "w003"], "week", null],
    ["P1 ...", ["P1", "P2", "P3"], "period", null],
    ["M01 ...", ["M01", "M02", "M03"], "month", null],
    ["2024Q1 ...", ["2024Q1", "2024Q2", "2024Q3"], "quarter", "2024-01-01"],
    ["Q1 2024 ...", ["Q3 2024", "Q4 2024", "Q1 2025"], "quarter", "2024-07-01"],
    ["4-4-5 names", ["P11 2024", "P12 2024", "P01 2025"], "month", null],
    ["years", [2019, 2020, 2021], "year", "2019-01-01"],
    [
      "real dates, months",
      [date("2024-01-01"), date("2024-02-01"), date("2024-03-01")],
      "month",
      "2024-01-01",
    ],
    [
      "real dates, month ends",
      [date("2024-01-31"), date("2024-02-29"), date("2024-03-31")],
      "month",
      "2024-01-01",
    ],
    ["real dates, weeks", [date("2024-01-01"), date("2024-01-08"), date("2024-01-15")], "week", "2024-01-01"],
    ["dates as text", ["31.01.2024", "29.02.2024", "31.03.2024"], "month", "2024-01-01"],
    ["with a measure in front", ["Qty Jan 2024", "Qty Feb 2024", "Qty Mar 2024"], "month", "2024-01-01"],
  ])("%s form one run", (_, headers, unit, start) => {
    const found = run(headers);
    expect(found?.columns).toHaveLength(headers.length);
    expect(found?.calendar.unit).toBe(unit);
    expect(found?.calendar.starts[0]).toBe(start);
  });

  it("year and number are weeks when numbers go beyond twelve", () => {
    const headers = Array.from({ length: 52 }, (_, week) => `2024-${String(week + 1).padStart(2, "0")}`);
    expect(run(headers)?.calendar.unit).toBe("week");
    expect(run(headers.slice(0, 12))?.calendar.unit).toBe("month");
  });

  it("written day first or month first are told apart by the regular calendar", () => {
    const dayFirst = Array.from(
      { length: 12 },
      (_, month) => `01/${String(month + 1).padStart(2, "0")}/2024`,
    );
    const monthFirst = Array.from(
      { length: 12 },
      (_, month) => `${String(month + 1).padStart(2, "0")}/01/2024`,
    );
    expect(run([...dayFirst, "01/01/2025"])?.calendar.starts[1]).toBe("2024-02-01");
    expect(run([...monthFirst, "01/01/2025"])?.calendar.starts[1]).toBe("2024-02-01");
  });

  it("that do not grow end the run", () => {
    expect(run(["2024-01", "2024-02", "2024-02", "2024-03", "2024-04"])?.columns).toHaveLength(3);
  });

  it("are not found in words and codes", () => {
    for (const word of ["Plant", "units_per_pack", "MICRO", "avg_price_gbp"]) {
      expect(readPeriod(word, false)).toEqual([]);
    }
  });
});

describe("the calendar", () => {
  it("ends a month, week, quarter and year on their own last day", () => {
    const end = (series: string, ordinal: number): string =>
      isoOfDay(endOfPeriod(calendarOf(series, [ordinal], ["x"]), 0) - 1);
    expect(end("month", 2024 * 12 + 1)).toBe("2024-02-29");
    expect(end("quarter", 2024 * 4 + 3)).toBe("2024-12-31");
    expect(end("year", 2023)).toBe("2023-12-31");
    expect(end("week", ordinalOfDay(dayOfIso("2024-02-01"), "week"))).toBe("2024-02-04");
  });

  it("names ISO weeks by the year that holds their Thursday", () => {
    // ISO 8601: 30 Dec 2024 lies in week 1 of 2025, 1 Jan 2021 in week 53 of 2020.
    expect(labelOfOrdinal(ordinalOfDay(dayOfIso("2024-12-30"), "week"), "week")).toBe("2025-W01");
    expect(labelOfOrdinal(ordinalOfDay(dayOfIso("2021-01-01"), "week"), "week")).toBe("2020-W53");
    expect(isoOfDay(mondayOfWeek(2020, 53))).toBe("2020-12-28");
    expect(mondayOfWeek(2021, 53)).toBeNaN();
  });
});

describe("a date written as text", () => {
  it.each([
    "2024-01-31",
    "31.01.2024",
    "31/01/2024",
    "31-Jan-2024",
    "31 January 2024",
    "Jan 31, 2024",
    "20240131",
    "2024-01-31T10:15:00",
    "31.1.24",
  ])("%s is 31 Jan 2024", (text) => {
    expect(isoOfDay(parseDate(text, "day-first"))).toBe("2024-01-31");
  });

  it("with slashes follows the order of its column", () => {
    const evidence = new OrderEvidence();
    ["01/02/2024", "01/31/2024"].forEach((text) => evidence.see(text));
    expect(evidence.order).toBe("month-first");
    expect(evidence.ambiguous).toBeNull();
    expect(isoOfDay(parseDate("01/02/2024", evidence.order))).toBe("2024-01-02");
  });

  it.each(["31/02/2024", "2024-13-01", "12 pcs", "n/a"])("%s is none", (text) => {
    expect(parseDate(text, "day-first")).toBeNaN();
  });
});
