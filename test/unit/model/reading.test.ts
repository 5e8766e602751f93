import { DataError, readDataset, type Mapping } from "../../../src/model";
import { date, months, oddities, read, readWith, remarks, row, sheet, today, type Value } from "./source";

const header = ["Item", ...months(12)];
const twelve = (...first: Value[]): Value[] => [
  ...first,
  ...Array.from({ length: 12 - first.length }, () => 1),
];
const demand = (...rows: Value[][]): ReturnType<typeof sheet> => sheet("Demand", [header, ...rows]);

describe("cells that are no plain numbers", () => {
  const source = demand(
    ["A", ...twelve("12 pcs", "n/a", "1,234", "(5)", "5-")],
    ["B", ...twelve("12 pcs", "3 kg", { error: "#N/A" }, "-", " ")],
  );

  it("are read where they begin with a number, else skipped, and counted", () => {
    const data = read([source]);
    expect(row(data, "A").slice(0, 6)).toEqual([12, 0, 1234, -5, -5, 1]);
    expect(row(data, "B").slice(0, 6)).toEqual([12, 3, 0, 0, 0, 1]);
    // Voice line 4 of look.md.
    expect(oddities(data, "text-in-numbers")).toEqual([
      '4 cells hold text: "12 pcs" in Demand!B2 and 3 more. | Read 3 as numbers, skip 1',
    ]);
    const [text] = data.oddities.filter(({ kind }) => kind === "text-in-numbers");
    expect(text).toMatchObject({
      example: "Demand!B2",
      sheet: "Demand",
      address: "B2",
      needsLook: true,
      treatments: ["read", "skip"],
    });
  });

  it("are all skipped under the other treatment", () => {
    const data = read([source], { treatments: { "text-in-numbers": "skip" } });
    expect(row(data, "A").slice(0, 3)).toEqual([0, 0, 1234]);
    expect(oddities(data, "text-in-numbers")[0]).toMatch(/Skip 4$/);
  });

  it("count as blank where they are errors, and are named", () => {
    expect(oddities(read([source]), "error-cell")).toEqual([
      "1 cell holds an error: #N/A in Demand!D3. | Read as blank",
    ]);
  });

  it("with a decimal comma are told by the other cells, and a doubt is said", () => {
    expect(row(read([demand(["A", ...twelve("1.234", "2,5")])]), "A").slice(0, 2)).toEqual([1234, 2.5]);
    const doubtful = read([demand(["A", ...twelve("1,234")])]);
    expect(remarks(doubtful)).toEqual([
      '"1,234" in Demand is read as 1234. No other cell tells whether its mark is decimal.',
    ]);
  });
});

describe("keys", () => {
  it("are trimmed, numbers become text, and rows of one key are added and counted", () => {
    const data = read([demand([10002, ...twelve(1)], ["10002 ", ...twelve(2)], ["B", ...twelve()])]);
    expect(data.items.keys).toEqual(["10002", "B"]);
    expect(row(data, "10002").slice(0, 2)).toEqual([3, 2]);
    expect(oddities(data, "duplicate")).toEqual([
      "1 item appears in more than one row: 10002 in Demand!A3. | Add together",
    ]);
  });

  it("that appear twice can give way to the first or the last row", () => {
    const source = demand(["A", ...twelve(1)], ["A", ...twelve(2)]);
    expect(row(read([source], { treatments: { duplicate: "first" } }), "A")[0]).toBe(1);
    expect(row(read([source], { treatments: { duplicate: "last" } }), "A")[0]).toBe(2);
  });

  it("that differ only in case are reported and never merged", () => {
    const data = read([demand(["ab", ...twelve()], ["AB", ...twelve()])]);
    expect(data.items.keys).toEqual(["ab", "AB"]);
    expect(oddities(data, "case-only")).toEqual([
      "1 key differs from another only in case: AB and ab, in Demand!A3. | Keep apart",
    ]);
  });

  it("that are blank leave their row out, and empty rows are no rows", () => {
    const data = read([
      demand(["A", ...twelve()], [], [" ", ...twelve(9)], [null, null], ["B", ...twelve()]),
    ]);
    expect(data.items.keys).toEqual(["A", "B"]);
    expect(oddities(data, "blank-key")).toEqual(["1 row has no item: Demand!A4. | Leave out"]);
  });

  it.each(["=1+1", "<b>", "🔩", "+49", "constructor", "__proto__", "#N/A"])(
    "such as %s are only text",
    (key) => {
      const data = read([demand([key, ...twelve(7)], ["B", ...twelve()])]);
      expect(row(data, key)[0]).toBe(7);
    },
  );

  it("of a last row that holds totals are not an item", () => {
    const data = read([demand(["A", ...twelve()], ["B", ...twelve()], ["Total", ...twelve(2, 2)])]);
    expect(data.items.keys).toEqual(["A", "B"]);
    expect(remarks(data)).toEqual(['Row 4 of Demand holds totals ("Total"). Left out.']);
  });
});

describe("blank cells", () => {
  const source = demand(
    ["Late", null, null, ...twelve().slice(2)],
    ["Gap", 1, null, null, ...twelve().slice(3)],
    ["Ended", ...twelve().slice(3), null, null, null],
    ["Never", ...twelve().map(() => null)],
  );

  it("before the first figure mean not yet launched; inner and trailing ones are zero and counted", () => {
    const data = read([source]);
    expect([...data.launched]).toEqual([2, 0, 0, 0]);
    expect(oddities(data, "inner-blanks")).toEqual([
      "2 cells between demands are blank, in 1 item: Demand!C3 and 1 more. | Count as zero",
    ]);
    expect(oddities(data, "trailing-blanks")).toEqual([
      "1 item ends with blank cells (3): Demand!K4 and 2 more. | Count as zero",
    ]);
    expect(data.ended).toBeUndefined();
    expect(oddities(data, "zero-demand")).toEqual([
      "1 item has no demand in 12 months: Never in Demand!A5. | Keep and flag",
    ]);
  });

  it("at the end can be not recorded", () => {
    const data = read([source], { treatments: { "trailing-blanks": "not-recorded" } });
    expect([...(data.ended ?? [])]).toEqual([12, 12, 9, 12]);
  });

  it("in rows that are shorter than the header are blank as well", () => {
    const data = read([demand(["A", ...twelve()], ["B", 1, 2])]);
    expect(row(data, "B")).toEqual([1, 2, ...Array.from({ length: 10 }, () => 0)]);
  });
});

describe("returns", () => {
  const source = demand(["A", ...twelve(5, -3, 2, -1)]);

  it("stay in the history, which engines clip, and do not lower the value", () => {
    const data = read([source]);
    expect(row(data, "A").slice(0, 4)).toEqual([5, -3, 2, -1]);
    expect(data.value[0]).toBe(5 + 2 + 8);
    expect(oddities(data, "negative")).toEqual([
      "2 cells are below zero (returns), in 1 item: Demand!C2 and 1 more. | Count as zero",
    ]);
  });

  it("can be set against the demand before them, raw history kept", () => {
    const data = read([source], { treatments: { negative: "net-with-earlier" } });
    expect(row(data, "A").slice(0, 4)).toEqual([2, 0, 1, 0]);
    expect(row(data, "A", "rawHistory").slice(0, 4)).toEqual([5, -3, 2, -1]);
  });
});

describe("the last period", () => {
  const current = (last: string): ReturnType<typeof sheet> => {
    const labels = ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", last];
    return sheet("Demand", [
      ["Item", ...labels],
      ["A", 1, 2, 3, 4, 5, 6, 7],
    ]);
  };

  it("is left out when today lies within it", () => {
    const data = read([current("2026-11")]);
    expect(data.history.periods).toBe(6);
    expect(data.dataAsOf).toBe("2026-10-31");
    // Voice line 5 of look.md: 22 Nov 2026.
    expect(oddities(data, "partial-last-period")).toEqual([
      "Nov 2026 is incomplete (22 of 30 days). | Leave out",
    ]);
    expect(data.oddities[0]).toMatchObject({ example: "Demand!H1" });
  });

  it("stays when the treatment says so, and on its own last day", () => {
    expect(
      read([current("2026-11")], { treatments: { "partial-last-period": "keep" } }).history.periods,
    ).toBe(7);
    expect(read([current("2026-11")], {}, "2026-11-30").history.periods).toBe(7);
    expect(read([current("2026-11")], {}, "2026-12-05").oddities).not.toContainEqual(
      expect.objectContaining({ kind: "partial-last-period" }),
    );
  });

  it("is left out with all that have not begun", () => {
    const data = read([current("2026-12")], {}, "2026-10-31");
    expect(data.history.periods).toBe(6);
    expect(oddities(data, "partial-last-period")).toEqual([
      "1 period has not begun yet: from Dec 2026 on. | Leave out",
    ]);
  });

  const daily = (until: string): Value[][] => {
    const rows: Value[][] = [];
    for (let day = Date.UTC(2023, 0, 1); day <= Date.parse(until); day += 86_400_000) {
      rows.push(["A", new Date(day), 1]);
    }
    return [["Item", "Ship date", "Quantity"], ...rows];
  };

  it("of transactions is left out when they stop clearly before its end", () => {
    const data = read([sheet("Sales", daily("2024-11-22"))]);
    expect(data.calendar.labels.at(-1)).toBe("2024-10");
    expect(oddities(data, "partial-last-period")).toEqual([
      "Nov 2024 is incomplete (22 of 30 days). | Leave out",
    ]);
  });

  it("of transactions stays when they reach as far as usual", () => {
    const data = read([sheet("Sales", daily("2024-11-30"))]);
    expect(data.calendar.labels.at(-1)).toBe("2024-11");
    expect(data.oddities.map(({ kind }) => kind)).not.toContain("partial-last-period");
  });

  it("stays when each period is stamped with one day", () => {
    const stamps = months(20, 2023).map((month) => ["A", `${month}-01`, 1]);
    const data = read([sheet("Sales", [["Item", "Date", "Quantity"], ...stamps])]);
    expect(data.history.periods).toBe(20);
  });
});

describe("new and short items", () => {
  const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
  const labels = months(24);
  const source = sheet("Demand", [
    ["Item", ...labels],
    ["Old", ...labels.map(() => 2)],
    ["New", ...blanks(19), 1, 2, 3, 4, 5],
    ["Short", ...blanks(14), ...labels.slice(14).map(() => 3)],
  ]);

  it("are told by what was launched", () => {
    const data = read([source]);
    expect(oddities(data, "new")).toEqual([
      "1 item is new, with at most 6 months of history: New in Demand!A3. | Keep and flag",
    ]);
    expect(oddities(data, "too-short")).toEqual([
      "1 item has less than 12 months of history: Short in Demand!A4. | Keep and flag",
    ]);
    expect([...data.launched]).toEqual([0, 19, 14]);
  });

  it("can be left out, with everything that belongs to them", () => {
    const data = read([source], { treatments: { new: "leave-out" } });
    expect(data.items.keys).toEqual(["Old", "Short"]);
    expect(row(data, "Short").slice(13, 15)).toEqual([0, 3]);
    expect([...data.value]).toEqual([48, 30]);
  });

  it("left out to the last one are an error that says so", () => {
    const only = sheet("Demand", [
      ["Item", ...months(6)],
      ["A", 0, 0, 0, 0, 0, 0],
    ]);
    expect(() => read([only], { treatments: { "zero-demand": "leave-out" } })).toThrow(DataError);
  });

  it("and items without any demand still give a model", () => {
    const data = read([
      sheet("Demand", [
        ["Item", ...months(6)],
        ["A", 0, 0, 0, 0, 0, 0],
      ]),
    ]);
    expect([...data.value]).toEqual([0]);
    expect(oddities(data, "zero-demand")).toHaveLength(1);
  });
});

describe("successors", () => {
  const master = (...rows: Value[][]): ReturnType<typeof sheet> =>
    sheet("Item master", [["Item", "Description", "Successor"], ...rows]);
  const items = demand(["A", ...twelve(1)], ["B", ...twelve(2)], ["C", ...twelve(4)]);

  it("take over the history of the whole chain, and predecessors leave the items", () => {
    const data = read([items, master(["A", "old", "B"], ["B", "newer", "C"], ["C", "newest", null])]);
    expect(data.items.keys).toEqual(["C"]);
    expect(row(data, "C").slice(0, 2)).toEqual([7, 3]);
    expect(oddities(data, "superseded")).toEqual([
      "2 items have a successor: A is followed by B, in 'Item master'!C2 and 1 more. | Pass history on",
    ]);
  });

  it("in a circle, or unknown ones, change nothing and are reported", () => {
    const data = read([items, master(["A", "x", "B"], ["B", "y", "A"], ["C", "z", "D"])]);
    expect(data.items.keys).toEqual(["A", "B", "C"]);
    expect(oddities(data, "superseded")).toEqual([
      "2 items follow themselves in a circle of successors: A in 'Item master'!C2 and 1 more. | Keep apart",
      "1 successor is not among the items: D for C, in 'Item master'!C4. | Keep apart",
    ]);
  });

  it("can be kept apart", () => {
    const data = read([items, master(["A", "old", "B"])], { treatments: { superseded: "keep-apart" } });
    expect(data.items.keys).toEqual(["A", "B", "C"]);
  });
});

describe("cleansing", () => {
  const figures = [10, 12, 11, 9, 10, 100, 11, 10, 12, 9, 10, 11];
  const source = demand(["A", ...figures]);

  it("cuts peaks beyond three deviations from the median, raw history kept", () => {
    const data = read([source], { cleansing: { rule: "mad", threshold: 3 } });
    // By hand: median 10.5; absolute deviations 0.5 seven times, 1.5 four times, 89.5: their median is 0.5.
    expect(row(data, "A")[5]).toBeCloseTo(10.5 + 3 * 1.4826 * 0.5, 9);
    expect(row(data, "A", "rawHistory")).toEqual(figures);
    expect(oddities(data, "cleansed")).toEqual([
      '1 period of 1 item is a peak by the rule "mad": A in 2020-06. | Use cleansed history',
    ]);
  });

  it("replaces a peak by its window's median under Hampel's rule", () => {
    const data = read([source], { cleansing: { rule: "hampel", threshold: 3, halfWindow: 3 } });
    // Of 11, 9, 10, 100, 11, 10, 12.
    expect(row(data, "A")[5]).toBe(11);
  });

  it("lowers flagged periods to the median of the others", () => {
    const data = read([source], { cleansing: { rule: "flagged", periods: ["2020-06"] } });
    expect(row(data, "A")[5]).toBe(10);
    const raw = read([source], {
      cleansing: { rule: "flagged", periods: ["2020-06"] },
      treatments: { cleansed: "use-raw" },
    });
    expect(row(raw, "A")).toEqual(figures);
    expect(oddities(raw, "cleansed")[0]).toContain("Use raw history");
  });

  it("lowers periods that a promotion column flags", () => {
    const rows = figures.map((quantity, index): Value[] => [
      "A",
      months(12)[index] ?? "",
      quantity,
      index === 5 ? "yes" : "no",
    ]);
    const data = read([sheet("Sales", [["Item", "Month", "Quantity", "Promotion"], ...rows])], {
      cleansing: { rule: "flagged" },
    });
    expect(row(data, "A")[5]).toBe(10);
  });
});

describe("locations", () => {
  const source = sheet("Demand", [
    ["Item", "Plant", ...months(12)],
    ["A", "LEE1", ...twelve(1)],
    ["A", "LEE2", ...twelve(2)],
    ["B", "LEE1", ...twelve(4)],
    ["A", "LEE1", ...twelve(8)],
  ]);
  const stock = sheet("Stock", [
    ["Item", "Plant", "On hand"],
    ["A", "LEE1", 10],
    ["A", "LEE2", 20],
    ["A", "LEE2", 5],
  ]);

  it("add up to their item, and only a second row at one location is odd", () => {
    const data = read([source, stock]);
    expect(data.items.keys).toEqual(["A", "B"]);
    expect(row(data, "A").slice(0, 2)).toEqual([11, 3]);
    expect(data.locations?.keys).toEqual([
      { item: "A", location: "LEE1" },
      { item: "A", location: "LEE2" },
      { item: "B", location: "LEE1" },
    ]);
    expect([...(data.locations?.itemIndex ?? [])]).toEqual([0, 0, 1]);
    expect(data.locations?.history.values[0]).toBe(9);
    expect([...(data.locations?.onHand ?? [])].slice(0, 2)).toEqual([10, 25]);
    expect(data.items.onHand[0]).toBe(35);
    expect(oddities(data, "duplicate")).toEqual([
      "1 item appears more than once at a location: A in Demand!A5. | Add together",
    ]);
  });

  it("are not split at level item", () => {
    expect(read([source], { level: "item" }).locations).toBeNull();
  });
});

describe("attributes", () => {
  it("of rows that differ come from the first filled cell, and the difference is reported", () => {
    const master = sheet("Item master", [
      ["Item", "Description", "Unit cost"],
      ["A", null, 2],
      ["A", "Bolt", 3],
      ["X", "Stranger", 1],
    ]);
    const data = read([demand(["A", ...twelve()], ["B", ...twelve()]), master]);
    expect(data.items.description).toEqual(["Bolt", null]);
    expect(data.items.unitCost[0]).toBe(2);
    expect(oddities(data, "duplicate")).toEqual([
      "1 item has rows in Item master that differ: A, column Unit cost, in 'Item master'!C3. | Take the first value",
    ]);
    expect(oddities(data, "unknown-item")).toEqual([
      "1 item with demand is not in Item master: B in Demand!A3. | Keep without cost and lead time",
      "1 item in Item master has no row in Demand: X in 'Item master'!A4. | Leave out",
    ]);
    expect(remarks(data)).toEqual(["1 item has demand but no unit cost. Its value counts as 0."]);
  });

  it("can bring items without demand along", () => {
    const master = sheet("Item master", [
      ["Item", "Unit cost"],
      ["A", 2],
      ["X", 1],
    ]);
    const data = read([demand(["A", ...twelve()]), master], { treatments: { "unknown-item": "add" } });
    expect(data.items.keys).toEqual(["A", "X"]);
    expect(data.items.origins[1]).toEqual({ sheet: "Item master", row: 3 });
    expect(row(data, "X").every((figure) => figure === 0)).toBe(true);
  });

  it("give holding cost from a rate of unit cost, in percent or as a share", () => {
    for (const rate of [20, 0.2]) {
      const master = sheet("Item master", [
        ["Item", "Unit cost", "Holding rate"],
        ["A", 50, rate],
      ]);
      const data = read([demand(["A", ...twelve()]), master]);
      expect(data.items.holdingCost[0]).toBeCloseTo((50 * 0.2) / 12, 12);
      expect(remarks(data)[0]).toContain("the first as 20.0");
    }
  });

  it("read a lead time without unit as days, and say so", () => {
    const master = sheet("Item master", [
      ["Item", "Lead time"],
      ["A", 61],
    ]);
    const data = read([demand(["A", ...twelve()]), master]);
    expect(data.items.leadTimePeriods[0]).toBeCloseTo(61 / (365.25 / 12), 12);
    expect(remarks(data)).toEqual([
      "Times in Item master, column Lead time, have no unit. They are read as days.",
    ]);
  });
});

describe("the value of an item", () => {
  const rows = [
    ["A", ...twelve(2)],
    ["B", ...twelve()],
  ];
  const master = (...columns: [string, number, number][]): ReturnType<typeof sheet> =>
    sheet("Item master", [
      ["Item", ...columns.map(([name]) => name)],
      ["A", ...columns.map(([, a]) => a)],
      ["B", ...columns.map(([, , b]) => b)],
    ]);

  it("is revenue, else demand by unit cost, else by unit price, else units", () => {
    const basis = (...columns: [string, number, number][]): [string, number[]] => {
      const data = read([demand(...rows), master(...columns)]);
      return [data.valueBasis, [...data.value]];
    };
    expect(basis(["Revenue", 7, 9], ["Unit cost", 2, 3], ["Unit price", 4, 5])).toEqual(["revenue", [7, 9]]);
    expect(basis(["Unit cost", 2, 3], ["Unit price", 4, 5])).toEqual(["cost", [26, 36]]);
    expect(basis(["Unit price", 4, 5])).toEqual(["price", [52, 60]]);
    expect(basis(["Lead time (days)", 4, 5])).toEqual(["units", [13, 12]]);
  });

  it("is units where currencies are mixed and no rates are mapped, and money is not known", () => {
    const mixed = master(["Unit cost EUR", 2, 3], ["Unit price USD", 4, 5]);
    const data = read([demand(...rows), mixed]);
    expect(data).toMatchObject({ valueBasis: "units", currency: "" });
    expect([...data.items.unitCost]).toEqual([NaN, NaN]);
    expect(oddities(data, "mixed-currency")).toEqual([
      "Money is in EUR and USD, and no table of rates is mapped: 'Item master'!C2. | Count value in units",
    ]);
  });

  it("is converted where rates are mapped", () => {
    const rates = sheet("Rates", [
      ["Currency", "Rate"],
      ["EUR", 1],
      ["USD", 0.5],
    ]);
    const sources = [
      demand(...rows),
      sheet("Item master", [
        ["Item", "Unit cost", "Currency"],
        ["A", 2, "EUR"],
        ["B", 3, "USD"],
      ]),
      rates,
    ];
    const data = read(sources, {
      rates: { sheet: "Rates", headerRow: 1, columns: { currency: "Currency", rate: "Rate" } },
    });
    expect([...data.items.unitCost]).toEqual([2, 1.5]);
    expect(data).toMatchObject({ valueBasis: "cost", currency: "EUR" });
    expect(remarks(data)).toEqual(["Money in EUR and USD is converted to EUR by the rates in Rates."]);
  });

  it("clips revenue by period, so that returns of one month do not lower another", () => {
    const source = sheet("Sales", [
      ["Item", "Month", "Quantity", "Revenue"],
      ["A", "2024-01", 5, 50],
      ["A", "2024-02", -2, -20],
      ["A", "2024-03", 1, 10],
    ]);
    expect([...read([source]).value]).toEqual([60]);
  });
});

describe("units of measure", () => {
  const source = sheet("Sales", [
    ["Item", "Month", "Quantity", "UoM"],
    ["A", "2024-01", 5, "EA"],
    ["A", "2024-02", 2, "BOX"],
    ["B", "2024-01", 1, "EA"],
  ]);

  it("that are mixed within an item block money", () => {
    const data = read([source]);
    expect(data.valueBasis).toBe("units");
    expect(oddities(data, "mixed-unit")).toEqual([
      "1 item has more than one unit, and no conversion is mapped: A in EA, BOX, Sales!D3. | Count value in units",
    ]);
  });

  it("are converted where a table knows them", () => {
    const table = sheet("Units", [
      ["Unit", "Factor"],
      ["BOX", 12],
    ]);
    const data = read([source, table], {
      unitConversions: { sheet: "Units", headerRow: 1, columns: { unit: "Unit", factor: "Factor" } },
    });
    expect(row(data, "A")).toEqual([5, 24]);
    expect(oddities(data, "mixed-unit")).toEqual([]);
  });
});

describe("the tables of a former run", () => {
  const user = demand(["A", ...twelve()], ["B", ...twelve()]);
  const policies = sheet(
    "Policies",
    [
      ["Segment", "Service target\n(%)", "Review\n(days)", "Method", "Forecast menu", "Owner", "Note"],
      ["AX", 0.98, 7, "(r,Q)", "SES", "Ann", null],
      ["AY", 0.96, 14, null, null, null, "check"],
      [null, null],
    ],
    { table: "scmPolicies", row: 6 },
  );
  const overrides = sheet(
    "Overrides",
    [
      [
        "Item",
        "Class",
        "Service target\n(%)",
        "Safety stock\n(units)",
        "Reorder point\n(units)",
        "Reason",
        "Owner",
        "Approved by",
        "Expires",
      ],
      ["A", "AX", 0.99, 12, null, "launch", "Ann", "Bob", date("2026-12-31")],
      [null, null],
    ],
    { table: "scmOverrides", row: 6 },
  );
  const items = sheet(
    "Items",
    [
      ["Item", "Class\ncurrent"],
      ["A", "BY"],
    ],
    { table: "scmItems", row: 6 },
  );

  it("give policies, overrides and classes in force", () => {
    const data = read([user, policies, overrides, items]);
    expect(data.formerRun).toBe(true);
    expect(data.items.currentClass).toEqual(["BY", null]);
    expect(data.policies).toEqual([
      {
        segment: "AX",
        serviceTarget: 0.98,
        reviewDays: 7,
        method: "(r,Q)",
        forecastMenu: "SES",
        owner: "Ann",
        note: null,
        origin: { sheet: "Policies", row: 7 },
      },
      {
        segment: "AY",
        serviceTarget: 0.96,
        reviewDays: 14,
        method: null,
        forecastMenu: null,
        owner: null,
        note: "check",
        origin: { sheet: "Policies", row: 8 },
      },
    ]);
    expect(data.overrides).toEqual([
      {
        item: "A",
        class: "AX",
        serviceTarget: 0.99,
        safetyStock: 12,
        reorderPoint: null,
        reason: "launch",
        owner: "Ann",
        approvedBy: "Bob",
        expires: "2026-12-31",
        origin: { sheet: "Overrides", row: 7 },
      },
    ]);
  });
});

describe("long layout", () => {
  it.each([
    ["Month", [11, 12, 1], ["2023-11", "2023-12", "2024-01"]],
    ["Month", ["Nov", "Dec", "Jan"], ["Nov 2023", "Dec 2023", "Jan 2024"]],
    ["Week", [51, 52, 1], ["2023-W51", "2023-W52", "2024-W01"]],
  ])("joins a %s column to the year beside it", (name, periods, labels) => {
    const rows = periods.map((period, index): Value[] => ["A", index < 2 ? 2023 : 2024, period, index + 1]);
    const data = read([sheet("Sales", [["Item", "Year", name, "Quantity"], ...rows])]);
    expect(data.calendar.labels).toEqual(labels);
    expect(row(data, "A")).toEqual([1, 2, 3]);
  });

  it("takes dates as text in the order that the column shows", () => {
    const source = sheet("Sales", [
      ["Item", "Date", "Quantity"],
      ["A", "01/02/2024", 1],
      ["A", "01/31/2024", 2],
      ["A", "02/20/2024", 4],
    ]);
    const data = readWith([source], {
      demand: {
        sheet: "Sales",
        headerRow: 1,
        layout: "long",
        columns: { item: "Item", quantity: "Quantity", date: "Date" },
        bucket: "month",
      },
    });
    expect(row(data, "A")).toEqual([3, 4]);
  });

  it("says how a doubtful date was read, and counts rows without one", () => {
    const source = sheet("Sales", [
      ["Item", "Date", "Quantity"],
      ["A", "01/02/2024", 1],
      ["A", "soon", 2],
    ]);
    const mapping = {
      sheet: "Sales",
      headerRow: 1,
      layout: "long" as const,
      columns: { item: "Item", quantity: "Quantity", date: "Date" },
    };
    const data = readDataset(
      [source],
      { level: "item", items: [], treatments: {}, demand: { ...mapping, bucket: "month" } } satisfies Mapping,
      { today },
    );
    expect(remarks(data)).toEqual([
      "01/02/2024 in Sales, column Date, is read day first. No date in the column tells which is meant.",
      "1 row has no date that can be read: Sales!B3. Left out.",
    ]);
    expect(data.calendar.labels).toEqual(["2024-02"]);
  });
});

describe("merged cells", () => {
  const rows = demand(["A", ...twelve(1)], ["B", ...twelve(2)]);
  const merged = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

  it("among headers and data are named once, those above the headers are not", () => {
    const titled = sheet("Demand", [["Demand of the year"], [], ...rows.values]);
    const read1 = read([{ ...titled, merged: [merged(1, 1, 1, 5)] }]);
    expect(remarks(read1).join()).not.toContain("merged");
    const read2 = read([{ ...titled, merged: [merged(1, 1, 1, 5), merged(4, 2, 5, 2), merged(3, 3, 3, 4)] }]);
    expect(remarks(read2)).toContain(
      "Demand!B4:B5 and 1 more are merged: only the first cell of each is read, the others count as blank. Unmerge them (Home, Merge & Center) and fill each cell to count them.",
    );
    const read3 = read([{ ...rows, merged: [merged(2, 1, 3, 1)] }]);
    expect(remarks(read3).join()).toContain("Demand!A2:A3 is merged:");
  });
});
