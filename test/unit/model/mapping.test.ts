import { DataError, parseMapping, proposeMapping, type Source } from "../../../src/model";
import { render } from "../../../src/text/render";
import { date, months, read, readWith, remarks, sheet, today, type Value } from "./source";
import { readDataset } from "../../../src/model";

const weeks = (count: number, digits: number): string[] =>
  Array.from({ length: count }, (_, week) => `w${String(week + 1).padStart(digits, "0")}`);

/** Month headers as the RAF file writes them: JAN96 ... */
const rafMonths = (years: readonly string[]): string[] =>
  years.flatMap((year) =>
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"].map(
      (name) => name + year,
    ),
  );

const figures = (count: number, start = 1): number[] =>
  Array.from({ length: count }, (_, index) => (index * 7 + start) % 9);

function message(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof DataError) return render(error.report);
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("without any configuration", () => {
  it("RAF's headers map: wide months, lead time in months, price in GBP", () => {
    const periods = rafMonths(["96", "97"]);
    const source = sheet("RAF", [
      ["item", "description", "lead_time_months", "price_gbp", ...periods],
      [1, "BOLT", 11, 6.75, ...figures(24)],
      [2, "NUT", 0, 7.5, ...figures(24, 3)],
    ]);
    const { mapping, confidence } = proposeMapping([source]);
    expect(mapping.demand).toMatchObject({
      layout: "wide",
      columns: { item: "item" },
      periods: { first: "JAN96", last: "DEC97" },
    });
    expect(mapping.items).toHaveLength(1);
    expect(mapping.items[0]).toMatchObject({
      leadTimeUnit: "month",
      columns: { description: "description", leadTime: "lead_time_months", unitPrice: "price_gbp" },
    });
    expect(confidence).toBeGreaterThan(0.9);
    const data = read([source]);
    expect([...data.items.leadTimePeriods]).toEqual([11, 0]);
    expect(data).toMatchObject({ valueBasis: "price", currency: "GBP", dataAsOf: "1997-12-31" });
    expect(data.calendar).toMatchObject({ unit: "month" });
  });

  it("MAN's headers map: weeks without dates, costs in EUR, holding cost by year, packs and minimum orders", () => {
    const header = [
      "sku",
      "units_per_pack",
      "cost_price_eur",
      "fixed_order_cost_eur",
      "holding_cost_eur_per_unit_year",
      "lead_time_weeks",
      "min_order_qty",
      ...weeks(30, 3),
    ];
    const source = sheet("MAN", [
      header,
      [1, 1, 2, 5, 0.4, 7, 10, ...figures(30)],
      [2, 6, 3, 5, 0.6, 16, 12, ...figures(30, 2)],
    ]);
    const data = read([source]);
    expect(data).toMatchObject({ valueBasis: "cost", currency: "EUR", dataAsOf: null });
    expect(data.calendar.unit).toBe("week");
    expect([...data.items.leadTimePeriods]).toEqual([7, 16]);
    expect([...data.items.pack]).toEqual([1, 6]);
    expect([...data.items.minimumOrder]).toEqual([10, 12]);
    expect([...data.items.fixedOrderCost]).toEqual([5, 5]);
    expect(data.items.holdingCost[0]).toBeCloseTo((0.4 * 7) / 365.25, 12);
  });

  it("Online Retail's headers by item and week map: revenue is the value, columns beside it are no periods", () => {
    const source = sheet("Retail", [
      [
        "sku",
        "description",
        "units",
        "revenue_gbp",
        "customers",
        "invoices",
        "returns_gbp",
        "avg_price_gbp",
        ...weeks(30, 2),
      ],
      [10002, "GLOBE", 120, 96.5, 4, 5, -2, 0.8, ...figures(30)],
      ["10002R", "SHARPENER", 90, 450, 2, 3, 0, 5, ...figures(30, 4)],
    ]);
    const data = read([source]);
    expect(data.items.keys).toEqual(["10002", "10002R"]);
    expect(data).toMatchObject({ valueBasis: "revenue", currency: "GBP" });
    expect([...data.value]).toEqual([96.5, 450]);
    expect(data.history.periods).toBe(30);
    expect([...data.items.unitPrice]).toEqual([0.8, 5]);
  });

  it("Online Retail's headers by customer and month map, with customers for items and a remark that says so", () => {
    const source = sheet("Customers", [
      ["cust", "month", "invoices", "lines", "units", "revenue", "returns", "country"],
      [12346, "2010-03", 1, 5, 5, 27.05, 0, "United Kingdom"],
      [12346, "2010-06", 1, 19, 19, 142.31, 0, "United Kingdom"],
      [12347, "2010-04", 2, 8, 30, 60, 0, "Iceland"],
    ]);
    const { mapping } = proposeMapping([source]);
    expect(mapping.demand).toMatchObject({
      layout: "long",
      columns: { item: "cust", period: "month", quantity: "units", value: "revenue" },
    });
    expect(mapping.customers?.columns).toMatchObject({ customer: "cust", value: "revenue" });
    const data = read([source]);
    expect(data.calendar.labels).toEqual(["2010-03", "2010-04", "2010-05", "2010-06"]);
    expect(remarks(data)).toContain(
      "Customers has no item column. Its customers (cust) are segmented instead.",
    );
  });

  it("Online Retail's headers by customer and item map; without a time all rows are one period", () => {
    const source = sheet("Lines", [
      ["cust", "sku", "invoices", "units", "revenue", "returned_revenue"],
      [12346, "15056BL", 1, 1, 5.95, null],
      [12346, "15056N", 1, 2, 11.9, null],
      [12348, "15056N", 1, 3, 17.85, 2],
    ]);
    const data = read([source]);
    expect(data.items.keys).toEqual(["15056BL", "15056N"]);
    expect([...data.history.values]).toEqual([1, 5]);
    expect(remarks(data)[0]).toContain("ABC holds, XYZ has no meaning");
  });

  it("the headers of car parts and hospital map: a column of keys and months", () => {
    for (const key of ["part", "series"]) {
      const { mapping } = proposeMapping([
        sheet("S", [
          [key, ...months(12)],
          ["21029627", ...figures(12)],
        ]),
      ]);
      expect(mapping.demand).toMatchObject({
        layout: "wide",
        columns: { item: key },
        periods: { first: "2020-01", last: "2020-12" },
      });
    }
  });

  it("Complete Journey's headers map: product, quantity and a bare week number", () => {
    const source = sheet("Lines", [
      ["household_id", "product_id", "quantity", "sales_value", "retail_disc", "week", "department", "brand"],
      [906, 1075313, 1, 1.5, 0.29, 1, "GROCERY", "National"],
      [1873, 995211, 2, 3.76, 0.31, 3, "GROCERY", "National"],
      [1873, 1075313, 1, 1.5, 0, 3, "GROCERY", "National"],
    ]);
    const { mapping } = proposeMapping([source]);
    expect(mapping.demand).toMatchObject({
      layout: "long",
      columns: { item: "product_id", quantity: "quantity", period: "week", value: "sales_value" },
    });
    expect(mapping.customers?.columns.customer).toBe("household_id");
    const data = read([source]);
    expect(data.calendar).toMatchObject({ unit: "week", labels: ["1", "2", "3"] });
    expect(data.items.family).toEqual(["GROCERY", "GROCERY"]);
  });

  it("the shipments' headers map: delivered among four dates, which the remark says, and lead times over rows", () => {
    const header = [
      "id",
      "country",
      "fulfil",
      "mode",
      "pq_sent",
      "po_sent",
      "scheduled",
      "delivered",
      "group",
      "vendor",
      "item",
      "qty",
      "value_usd",
      "unit_price_usd",
      "weight_kg",
      "freight_usd",
      "lead_time_days",
    ];
    const line = (id: number, delivered: string, item: string, qty: number, leadTime: number): Value[] => [
      id,
      "Vietnam",
      "Direct Drop",
      "Air",
      "2012-01-05",
      "2012-02-01",
      "2012-03-01",
      delivered,
      "ARV",
      "Vendor",
      item,
      qty,
      qty * 2,
      2,
      5,
      9,
      leadTime,
    ];
    const source = sheet("Shipments", [
      header,
      line(1, "2012-05-02", "Test kit", 10, 90),
      line(3, "2012-08-30", "Test kit", 20, 110),
      line(4, "2014-01-31", "Capsules", 5, 60),
    ]);
    const data = read([source], {}, today);
    expect(data.items.keys).toEqual(["Test kit", "Capsules"]);
    expect(data.calendar.unit).toBe("month");
    expect(data.history.periods).toBe(21);
    expect(data).toMatchObject({ currency: "USD", valueBasis: "revenue" });
    const monthDays = 365.25 / 12;
    expect(data.items.leadTimePeriods[0]).toBeCloseTo(100 / monthDays, 12);
    // Sample standard deviation of 90 and 110 days.
    expect(data.items.leadTimeSdPeriods[0]).toBeCloseTo(Math.sqrt(200) / monthDays, 12);
    expect(remarks(data)).toContain(
      "Dates are taken from Shipments, column delivered. pq_sent, po_sent and scheduled also hold dates.",
    );
  });
});

describe("the header row", () => {
  const header = ["Material", "Plant", ...months(8)];
  const rows = [
    ["M-1", "LEE1", ...figures(8)],
    ["M-2", "LEE1", ...figures(8, 3)],
  ];

  it("is found under titles and empty rows", () => {
    const source = sheet("Demand", [["Demand 2020"], ["as of", "31 Oct 2026"], [], header, ...rows]);
    expect(proposeMapping([source]).mapping.demand).toMatchObject({
      headerRow: 4,
      columns: { item: "Material", location: "Plant" },
    });
  });

  it("counts from the first row of the sheet where the used range begins lower", () => {
    const source = sheet("Demand", [header, ...rows], { row: 5, column: 3 });
    expect(proposeMapping([source]).mapping.demand.headerRow).toBe(5);
    expect(read([source]).items.origins[0]).toEqual({ sheet: "Demand", row: 6 });
  });

  it("is the first row of a table", () => {
    const { mapping } = proposeMapping([sheet("Demand", [header, ...rows], { table: "Sales", row: 9 })]);
    expect(mapping.demand).toMatchObject({ table: "Sales", headerRow: 9 });
  });

  it("may hold real dates", () => {
    const dates = months(8).map((month) => date(`${month}-01`));
    const data = read([
      sheet("Demand", [
        ["Material", ...dates],
        ["M-1", ...figures(8)],
      ]),
    ]);
    expect(data.calendar.labels[0]).toBe("2020-01");
    expect(data.calendar.starts.at(-1)).toBe("2020-08-01");
  });

  it("with a name twice keeps both columns apart", () => {
    const source = sheet("Demand", [
      ["Item", "Qty", "Qty", "Date"],
      ["A", 1, 2, "2024-01-01"],
    ]);
    const names = proposeMapping([source]).proposals.find(({ field }) => field === "item")?.choices;
    expect(names).toEqual(["Item", "Qty", "Qty (2)", "Date"]);
  });
});

describe("several sheets", () => {
  const demand = sheet("Demand", [
    ["Material", "Plant", ...months(12)],
    ["M-1", "LEE1", ...figures(12)],
    ["M-2", "LEE1", ...figures(12, 2)],
  ]);
  const master = sheet("Item master", [
    ["Material", "Description", "Std cost EUR", "PLT (days)", "Product group", "MOQ", "ABC class"],
    ["M-1", "Bolt", 2.5, 30, "Fasteners", 10, "AX"],
    ["M-2", "Nut", 1.5, 61, "Fasteners", 20, "BZ"],
  ]);
  const stock = sheet("Stock", [
    ["Material", "Plant", "Unrestricted", "On order"],
    ["M-1", "LEE1", 100, 20],
    ["M-2", "LEE1", 40, null],
  ]);
  const forecast = sheet("Forecast", [
    ["Material", ...months(18)],
    ["M-1", ...figures(18)],
  ]);

  it("each give the role that they fit best, joined by key", () => {
    const { mapping } = proposeMapping([master, stock, forecast, demand]);
    expect(mapping.demand.sheet).toBe("Demand");
    expect(mapping.level).toBe("item-location");
    expect(mapping.items.map((item) => item.sheet)).toEqual(["Item master"]);
    expect(mapping.stock).toMatchObject({
      sheet: "Stock",
      columns: { item: "Material", onHand: "Unrestricted", onOrder: "On order", location: "Plant" },
    });
    const data = read([master, stock, forecast, demand]);
    expect(data.items.description).toEqual(["Bolt", "Nut"]);
    expect([...data.items.unitCost]).toEqual([2.5, 1.5]);
    expect([...data.items.onHand]).toEqual([100, 40]);
    expect(data.items.onOrder[0]).toBe(20);
    expect(data.items.onOrder[1]).toBeNaN();
    expect(data.items.currentClass).toEqual(["AX", "BZ"]);
    expect(data.items.leadTimePeriods[0]).toBeCloseTo(30 / (365.25 / 12), 12);
    expect(data).toMatchObject({ currency: "EUR", valueBasis: "cost", hasStock: true, formerRun: false });
  });

  it("follow the name of the demand sheet when one is given", () => {
    const sources = [demand, forecast];
    expect(proposeMapping(sources, { demandSheet: "forecast" }).mapping.demand.sheet).toBe("Forecast");
    expect(message(() => proposeMapping(sources, { demandSheet: "Sales" }))).toBe(
      'There is no sheet or table "Sales". The workbook has Demand and Forecast. Choose one of these.',
    );
  });

  it("of ours are never the user's", () => {
    const own = sheet(
      "Items",
      [
        ["Item", ...months(24)],
        ["M-1", ...figures(24)],
      ],
      { table: "scmItems" },
    );
    expect(proposeMapping([own, demand]).mapping.demand.sheet).toBe("Demand");
    expect(() => proposeMapping([own])).toThrow(DataError);
  });

  it("keep a former mapping while its columns are there, and its treatments afterwards", () => {
    const { mapping } = proposeMapping([demand, master]);
    const previous = { ...mapping, items: [], treatments: { negative: "net-with-earlier" as const } };
    expect(proposeMapping([demand, master], { previous }).mapping).toEqual(previous);
    const renamed = sheet("Demand", [
      ["Artikel", ...months(12)],
      ["M-1", ...figures(12)],
    ]);
    const again = proposeMapping([renamed, master], { previous }).mapping;
    expect(again.demand.columns.item).toBe("Artikel");
    expect(again.treatments).toEqual({ negative: "net-with-earlier" });
  });

  it("take up one that came after a former run, while one that the former run left out stays out", () => {
    const previous = { ...proposeMapping([demand, master]).mapping, items: [] };
    const again = proposeMapping([demand, master, stock], { previous }).mapping;
    expect(again.items).toEqual([]);
    expect(again.stock).toMatchObject({ sheet: "Stock", columns: { item: "Material" } });
    expect(proposeMapping([demand, master, stock], { previous: again }).mapping).toEqual(again);
  });
});

describe("a column of stock value, safety stock or freight cost", () => {
  it("is taken for neither stock nor cost nor revenue", () => {
    const source = sheet("Demand", [
      ["Item", "Stock value", "Safety stock", "Freight cost", ...months(6)],
      ["A", 100, 5, 3, ...figures(6)],
    ]);
    expect(proposeMapping([source]).mapping.items).toMatchObject([
      { columns: { item: "Item", currentSafetyStock: "Safety stock" } },
    ]);
    expect(Object.keys(proposeMapping([source]).mapping.items[0]!.columns)).toHaveLength(2);
    expect(proposeMapping([source]).mapping.demand.columns).toEqual({ item: "Item" });
  });
});

describe("data that cannot be used", () => {
  it.each<[string, Source[], string]>([
    ["an empty workbook", [], "The workbook holds no cells to read."],
    ["an empty sheet", [sheet("Sheet1", [])], "Sheet1 (empty)"],
    [
      "a header without rows",
      [sheet("Demand", [["Item", ...months(12)]])],
      "Demand (a header in row 1 and no rows under it)",
    ],
    [
      "text only",
      [
        sheet("Notes", [
          ["Who", "What"],
          ["Ann", "calls"],
        ]),
      ],
      "Notes (columns of text only)",
    ],
    [
      "four periods",
      [
        sheet("Demand", [
          ["Item", ...months(4)],
          ["A", 1, 2, 3, 4],
        ]),
      ],
      "Demand (4 period columns, 2020-01 to 2020-04; 6 are needed)",
    ],
    [
      "no item",
      [
        sheet("S", [
          ["Colour", "Height"],
          ["red", 3],
          ["red", 4],
        ]),
      ],
      "S (Colour and Height)",
    ],
  ])("names what was seen: %s", (_, sources, seen) => {
    expect(message(() => proposeMapping(sources))).toContain(seen);
  });

  const demand = sheet("Demand", [
    ["Material", ...months(12)],
    ["M-1", ...figures(12)],
  ]);
  const mapping = {
    demand: {
      sheet: "Demand",
      headerRow: 1,
      layout: "wide" as const,
      columns: { item: "Material" },
      periods: { first: "2020-01", last: "2020-12" },
    },
  };

  it("names the columns there are, and the nearest to one that is not", () => {
    const wrong = { demand: { ...mapping.demand, columns: { item: "Materail" } } };
    expect(message(() => readWith([demand], wrong))).toMatch(
      /^The mapping names column "Materail" for demand, and Demand has no such column in row 1\. It has Material, 2020-01.*The nearest is "Material"\.$/,
    );
  });

  it("names the sheets there are, and the nearest to one that is not", () => {
    const wrong = { demand: { ...mapping.demand, sheet: "Demnad" } };
    expect(message(() => readWith([demand], wrong))).toContain('The nearest is "Demand".');
  });

  it("says that mapped periods are too few or no run", () => {
    const periods = (first: string, last: string): string =>
      message(() => readWith([demand], { demand: { ...mapping.demand, periods: { first, last } } }));
    expect(periods("2020-01", "2020-03")).toBe(
      'Columns "2020-01" to "2020-03" of Demand are 3 periods. At least 6 are needed.',
    );
    expect(periods("2020-12", "2020-01")).toContain("do not form one growing run");
  });

  it("says that a column of quantities or dates holds none", () => {
    const source = sheet("Lines", [
      ["Item", "Qty", "Date"],
      ["A", "many", "soon"],
    ]);
    const long = (columns: { item: string; quantity: string; date?: string }): string =>
      message(() =>
        readWith([source], { demand: { sheet: "Lines", headerRow: 1, layout: "long", columns } }),
      );
    expect(long({ item: "Item", quantity: "Qty", date: "Date" })).toBe(
      'Column "Date" has no dates or periods in rows 2 to 2 of Lines: Lines!C2 holds "soon". Choose another column.',
    );
    expect(long({ item: "Item", quantity: "Qty" })).toBe(
      'Column "Qty" has no numbers in rows 2 to 2 of Lines. Choose another column.',
    );
  });

  it("rejects unknown keys of a mapping by name", () => {
    expect(message(() => parseMapping({ ...mapping, colour: "red" }))).toContain("colour");
    expect(
      message(() =>
        parseMapping({ demand: { ...mapping.demand, columns: { item: "Material", colr: "x" } } }),
      ),
    ).toMatch(/mapping\.demand\.columns.*colr/);
    expect(message(() => parseMapping({ demand: { ...mapping.demand, layout: "tall" } }))).toContain(
      "mapping.demand.layout",
    );
    expect(parseMapping(mapping)).toMatchObject({ level: "item", items: [], treatments: {} });
  });

  it("survives a mapping through JSON", () => {
    const proposed = proposeMapping([demand]).mapping;
    expect(parseMapping(JSON.parse(JSON.stringify(proposed)))).toEqual(proposed);
    expect(readDataset([demand], proposed, { today }).items.keys).toEqual(["M-1"]);
  });
});
