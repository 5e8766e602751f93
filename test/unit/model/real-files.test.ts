import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { proposeMapping, readDataset, type Dataset, type SourceValue } from "../../../src/model";
import { oddities, sheet, today } from "./source";

/** Public data sets beside the project; see the README there. Their figures come from it. */
const folder = join(__dirname, "../../../../shared/data");
const isThere = existsSync(folder);
if (!isThere) console.warn(`Real files are not read: ${folder} is absent.`);
const whenThere = isThere ? it : it.skip;

function load(name: string): Dataset {
  const parsed = Papa.parse<string[]>(readFileSync(join(folder, name), "utf8"), { skipEmptyLines: false });
  const rows = parsed.data.map((cells) =>
    cells.map((text): SourceValue =>
      text === "" ? null : /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text,
    ),
  );
  const source = sheet("Data", rows);
  return readDataset([source], proposeMapping([source]).mapping, { today });
}

const shape = ({ items, history, calendar, valueBasis, currency, dataAsOf }: Dataset): unknown[] => [
  items.keys.length,
  history.periods,
  calendar.unit,
  valueBasis,
  currency,
  dataAsOf,
];

describe("the public data sets (skipped when the folder shared/data is absent)", () => {
  whenThere("RAF spares: 5,000 items, January 1996 to December 2002, lead times of 0 to 33 months", () => {
    const data = load("raf_spares_5000x84_monthly.csv");
    expect(shape(data)).toEqual([5000, 84, "month", "price", "GBP", "2002-12-31"]);
    expect(Math.min(...data.items.leadTimePeriods)).toBe(0);
    expect(Math.max(...data.items.leadTimePeriods)).toBe(33);
  });

  whenThere("MAN: 3,451 items, 150 weeks, 1,941 with demand, holding cost of a fifth of cost a year", () => {
    const data = load("man_manufacturing_3451x150_weekly_costs_leadtimes.csv");
    expect(shape(data)).toEqual([3451, 150, "week", "cost", "EUR", null]);
    expect(oddities(data, "zero-demand")[0]).toMatch(/^1,510 items have no demand in 150 weeks/);
    const yearly = ((data.items.holdingCost[0] ?? NaN) * 365.25) / 7;
    expect(yearly / (data.items.unitCost[0] ?? NaN)).toBeCloseTo(0.2, 4);
  });

  whenThere("Online Retail by item and week: 148 keys differ only in case, revenue is the value", () => {
    const data = load("online_retail_ii_2009_10_sku_week.csv");
    expect(shape(data)).toEqual([4212, 54, "week", "revenue", "GBP", null]);
    expect(oddities(data, "case-only")[0]).toMatch(/^148 keys differ from another only in case/);
  });

  whenThere("Online Retail by customer and month: 4,314 customers", () => {
    expect(shape(load("online_retail_ii_2009_10_customer_month.csv"))).toEqual([
      4314,
      13,
      "month",
      "revenue",
      "",
      "2010-12-31",
    ]);
  });

  whenThere("Online Retail by customer and item: one period", () => {
    expect(load("online_retail_ii_2009_10_customer_sku_half.csv").history.periods).toBe(1);
  });

  whenThere("car parts: 2,674 items, 165 of them with blanks at the end", () => {
    const data = load("carparts_2674x51_monthly.csv");
    expect(shape(data)).toEqual([2674, 51, "month", "units", "", "2002-03-31"]);
    expect(oddities(data, "trailing-blanks")[0]).toMatch(/^165 items end with blank cells/);
  });

  whenThere("hospital: 84 months, names that repeat are added together and reported", () => {
    const data = load("hospital_767x84_monthly.csv");
    expect(data.history.periods).toBe(84);
    expect(oddities(data, "duplicate")).toHaveLength(1);
  });

  whenThere("Complete Journey: 20,902 products, 53 weeks", () => {
    expect(shape(load("completejourney_transactions_sample_75k.csv"))).toEqual([
      20902,
      53,
      "week",
      "revenue",
      "",
      null,
    ]);
  });

  whenThere(
    "shipments: 181 items, delivery dates by month, September 2015 left out, lead times over 4,235 rows",
    () => {
      const data = load("usaid_scms_shipments_10324.csv");
      expect(shape(data)).toEqual([181, 112, "month", "revenue", "USD", "2015-08-31"]);
      expect(oddities(data, "partial-last-period")).toEqual([
        "Sep 2015 is incomplete (14 of 30 days). | Leave out",
      ]);
    },
  );
});
