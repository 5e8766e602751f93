import { proposeMapping, parseMapping, type Dataset, type Sales } from "../../../src/model";
import { FileWorkbook } from "../../../src/workbook/file";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { date, months, read, readWith, remarks, sheet, today } from "./source";
import { coverageOf, readDataset } from "../../../src/model";
import { eventsByItem } from "../../../src/model/events-by-item";

const demand = sheet("Demand", [
  ["Item", ...months(6)],
  ["A", 5, 5, 5, 5, 5, 5],
  ["B", 1, 0, 1, 0, 1, 0],
  ["Old", 1, 1, 0, 0, 0, 0],
]);

function salesOf(data: Dataset): Sales {
  if (data.sales === undefined) throw new Error("no sales were read");
  return data.sales;
}

/** "customer item": [quantity, value, lines, drops, returned quantity, returned value] */
function rowsOf(data: Dataset): Record<string, number[]> {
  const sales = salesOf(data);
  return Object.fromEntries(
    Array.from(sales.buyer, (buyer, row) => [
      `${sales.buyers[buyer]?.customer ?? "?"} ${data.items.keys[sales.item[row] ?? -1] ?? "?"}`,
      [
        sales.quantity,
        sales.value,
        sales.lines,
        sales.drops,
        sales.returnedQuantity,
        sales.returnedValue,
      ].map((amounts) => amounts[row] ?? NaN),
    ]),
  );
}

const orderHeaders = ["Order", "Customer", "Item", "Delivered date", "Quantity", "Price (EUR)"];

describe("sales from orders", () => {
  const orders = sheet("Orders", [
    orderHeaders,
    ["O1", "C1", "A", date("2020-01-05"), 10, 2],
    ["O1", "C1", "B", date("2020-01-05"), 1, 8],
    ["O2", "C2", "A", date("2020-03-01"), 4, 2],
    ["O3", "C1", "A", date("2020-03-10"), -3, 2],
    ["O4", "C1", "A", date("2020-05-31"), 1, 2],
    ["O5", "C2", "unheard of", date("2020-02-01"), 7, 1],
  ]);
  const data = read([demand, orders]);

  it("add up by customer and item: quantity, value at the row's price, order lines", () => {
    expect(rowsOf(data)["C1 A"]).toEqual([11, 22, 2, 1.5, 3, 6]);
    expect(rowsOf(data)["C2 A"]).toEqual([4, 8, 1, 1, 0, 0]);
    expect(salesOf(data)).toMatchObject({ valueBasis: "price", hasLines: true, hasReturns: true });
  });

  it("share one drop among the lines of an order", () => {
    expect(rowsOf(data)["C1 B"]).toEqual([1, 8, 1, 0.5, 0, 0]);
    expect(salesOf(data).drops.reduce((sum, drops) => sum + drops, 0)).toBeCloseTo(4, 12);
  });

  it("of an item without demand count for the customer, and a remark says how many", () => {
    expect(rowsOf(data)["C2 ?"]).toEqual([7, 7, 1, 1, 0, 0]);
    expect(remarks(data)).toContain(
      "1 row of Orders names an item without demand. It counts for the customer, not for an item.",
    );
  });

  it("know the time that their dates span, in periods of the history", () => {
    expect(salesOf(data).spanPeriods).toBeCloseTo(148 / (365.25 / 12), 6);
  });

  it("take channel, tier, region and name of a customer from the customers' own sheet", () => {
    const customers = sheet("Customers", [
      ["Customer", "Name", "Country", "Tier", "Channel", "SLA (%)"],
      ["C1", "Altena GmbH", "DE", "Gold", "Web shop", 98.5],
      ["C2", "Jarrow Ltd", "GB", "Bronze", "Dealer", null],
    ]);
    const sales = salesOf(read([demand, orders, customers]));
    const known = {
      name: "Altena GmbH",
      region: "DE",
      tier: "Gold",
      channel: "Web shop",
      requiredService: 0.985,
    };
    expect(sales.buyers.find(({ customer }) => customer === "C1")).toEqual({ customer: "C1", ...known });
    expect(sales.buyers.find(({ customer }) => customer === "C2")?.requiredService).toBeNaN();
  });

  it("leave money out where it is in another currency than the demand's, and say so", () => {
    const master = sheet("Items", [
      ["Item", "Unit cost (GBP)", "Family"],
      ["A", 1, "f"],
      ["B", 2, "f"],
      ["Old", 2, "f"],
    ]);
    const other = read([demand, orders, master]);
    expect(salesOf(other)).toMatchObject({ valueBasis: "none" });
    expect(salesOf(other).value.every((value) => value === 0)).toBe(true);
    expect(remarks(other)).toContain(
      "Money in Orders is in another currency than the demand, or in several. It is left out; quantities are read.",
    );
  });

  it("count a predecessor's rows for its successor", () => {
    const master = sheet("Items", [
      ["Item", "Unit cost (EUR)", "Successor"],
      ["A", 1, null],
      ["Old", 2, "A"],
    ]);
    const lines = sheet("Orders", [orderHeaders, ["O1", "C1", "Old", date("2020-01-05"), 10, 2]]);
    expect(rowsOf(read([demand, master, lines]))["C1 A"]).toEqual([10, 20, 1, 1, 0, 0]);
  });

  it("with text where a number is expected read what they can, and say how many cells", () => {
    const lines = sheet("Orders", [
      orderHeaders,
      ["O1", "C1", "A", date("2020-01-05"), "12 pcs", 2],
      ["O2", "C1", "A", date("2020-01-06"), 3, { error: "#N/A" }],
    ]);
    const found = read([demand, lines]);
    expect(rowsOf(found)["C1 A"]).toEqual([15, 24, 2, 2, 0, 0]);
    expect(remarks(found).join(" ")).toContain("2 cells of Orders hold text or an error");
  });

  it("of vendors are purchases and tell nothing of sales", () => {
    const purchases = sheet("Purchase orders", [
      ["Order", "Vendor", "Item", "Delivered date", "Quantity"],
      ["P1", "V", "A", date("2020-01-05"), 100],
    ]);
    expect(read([demand, purchases]).sales).toBeUndefined();
  });

  it("with headers and no rows are an empty list", () => {
    const sales = salesOf(
      readWith([demand, sheet("Orders", [orderHeaders])], {
        demand: {
          sheet: "Demand",
          headerRow: 1,
          layout: "wide",
          columns: { item: "Item" },
          periods: { first: "2020-01", last: "2020-06" },
        },
        orders: { sheet: "Orders", headerRow: 1, columns: { item: "Item", quantity: "Quantity" } },
      }),
    );
    expect(sales.buyers).toEqual([]);
    expect(sales.spanPeriods).toBe(6);
  });
});

describe("sales from customers", () => {
  it("by month: invoices are drops, lines are lines, plain returns beside revenue are money", () => {
    const source = sheet("Customers", [
      ["cust", "month", "invoices", "lines", "units", "revenue", "returns", "country"],
      [12346, "2010-03", 1, 5, 5, 27.05, 0, "United Kingdom"],
      [12346, "2010-06", 1, 19, 19, 142.31, -24.15, "United Kingdom"],
      [12347, "2010-04", 2, 8, 30, 60, 0, "Iceland"],
    ]);
    const { mapping } = proposeMapping([source]);
    expect(mapping.customers?.columns).toMatchObject({
      drops: "invoices",
      lines: "lines",
      quantity: "units",
      returnedValue: "returns",
      region: "country",
    });
    const data = read([source]);
    expect(rowsOf(data)["12346 ?"]).toEqual([24, 169.36, 24, 2, 0, 24.15]);
    expect(salesOf(data)).toMatchObject({ hasItems: false, hasDrops: true });
  });

  it("by item: invoices are lines, since an item stands once on an invoice", () => {
    const source = sheet("Lines", [
      ["cust", "sku", "invoices", "units", "revenue", "returned_revenue"],
      [12346, "15056BL", 1, 1, 5.95, null],
      [12346, "15056N", 3, 2, 11.9, null],
      [12348, "15056N", 1, 3, 17.85, -2],
    ]);
    const data = read([source]);
    expect(rowsOf(data)["12346 15056N"]).toEqual([2, 11.9, 3, 0, 0, 0]);
    expect(rowsOf(data)["12348 15056N"]).toEqual([3, 17.85, 1, 0, 0, 2]);
    expect([...(data.items.picks ?? [])]).toEqual([1, 4]);
    expect([...(data.items.returnedValue ?? [])]).toEqual([NaN, 2]);
  });
});

describe("the demand's own rows", () => {
  it("are order lines where they have a date and a channel: shipments", () => {
    const source = sheet("Shipments", [
      ["id", "country", "fulfil", "delivered", "item", "qty", "value_usd", "vendor"],
      [1, "Vietnam", "Direct Drop", "2006-06-02", "A", 19, 551, "V"],
      [3, "Vietnam", "From RDC", "2006-11-14", "A", 1000, 6200, "V"],
      [4, "Haiti", "From RDC", "2006-12-14", "B", 10, 62, "W"],
    ]);
    const { mapping } = proposeMapping([source]);
    expect(mapping.orders).toMatchObject({
      sheet: "Shipments",
      columns: { channel: "fulfil", region: "country", value: "value_usd" },
    });
    const sales = salesOf(read([source]));
    expect(sales.buyers.map(({ channel, region }) => `${channel} ${region}`)).toEqual([
      "Direct Drop Vietnam",
      "From RDC Vietnam",
      "From RDC Haiti",
    ]);
    expect([...sales.lines]).toEqual([1, 1, 1]);
  });

  it("are no order lines where they are sums by period", () => {
    const source = sheet("Data", [
      ["household_id", "product_id", "quantity", "sales_value", "week"],
      [906, 1075313, 1, 1.5, 1],
      [1873, 995211, 1, 1.88, 2],
    ]);
    expect(proposeMapping([source]).mapping.orders).toBeUndefined();
    expect(salesOf(read([source]))).toMatchObject({ hasLines: false, hasCustomers: true });
  });
});

describe("attributes beyond cost and lead time", () => {
  it("criticality, agreed service, picks and returns map by their headers", () => {
    const master = sheet("Items", [
      ["Item", "Criticality", "Agreed service level (%)", "Picks", "Returned units"],
      ["A", "V", 98, 120, -4],
      ["B", "D", 0.9, null, 0],
    ]);
    const { items } = read([demand, master]);
    expect(items.criticality).toEqual(["V", "D", null]);
    expect([...(items.requiredService ?? [])]).toEqual([0.98, 0.9, NaN]);
    expect([...(items.picks ?? [])]).toEqual([120, NaN, NaN]);
    expect([...(items.returnedQuantity ?? [])]).toEqual([4, 0, NaN]);
  });

  it("supplier, backorders, shelf life, cost of a unit short and parameters in force map by their headers", () => {
    const master = sheet("Items", [
      [
        "Item",
        "Supplier",
        "Backorders",
        "Shelf life (days)",
        "Shortage cost (EUR)",
        "Safety stock",
        "Reorder point",
      ],
      ["A", "Kern GmbH", 4, 365.25, 2.5, 10, 30],
      ["B", null, null, null, null, 0, null],
    ]);
    const { items } = read([demand, master]);
    expect(items.vendor).toEqual(["Kern GmbH", null, null]);
    expect([...(items.backorders ?? [])]).toEqual([4, NaN, NaN]);
    expect(items.shelfLifePeriods?.[0]).toBeCloseTo(12, 9);
    expect([...(items.stockoutCost ?? [])]).toEqual([2.5, NaN, NaN]);
    expect([...(items.currentSafetyStock ?? [])]).toEqual([10, 0, NaN]);
    expect([...(items.currentReorderPoint ?? [])]).toEqual([30, NaN, NaN]);
  });

  it("are absent where no column holds them", () => {
    const { items } = read([demand]);
    for (const field of [
      "criticality",
      "requiredService",
      "picks",
      "returnedQuantity",
      "vendor",
      "backorders",
      "shelfLifePeriods",
      "stockoutCost",
      "currentSafetyStock",
      "currentReorderPoint",
    ])
      expect(items).not.toHaveProperty(field);
  });
});

describe("the sample", () => {
  it("maps without configuration: customers with their channels, prices and order numbers of the lines", async () => {
    const file = join(__dirname, "../../../assets/sample.xlsx");
    const sources = await FileWorkbook.open(new Uint8Array(readFileSync(file)), "sample.xlsx").sources();
    const { mapping } = proposeMapping(sources);
    expect(mapping.customers?.columns).toEqual({
      customer: "Customer",
      name: "Name",
      region: "Country",
      tier: "Tier",
      channel: "Channel",
    });
    expect(mapping.orders?.columns).toMatchObject({
      customer: "Customer",
      order: "Order",
      price: "Price (EUR)",
    });
    const sales = salesOf(readDataset(sources, mapping, { today }));
    expect(new Set(sales.buyers.map(({ channel }) => channel))).toEqual(
      new Set(["Field sales", "Web shop", "Service contract", "Dealer"]),
    );
    expect(sales.drops.reduce((sum, drops) => sum + drops, 0)).toBeCloseTo(2_040, 6);
  });
});

describe("the periods of sales", () => {
  /** "item customer period": units, events added up. */
  function eventsOf(data: Dataset): Record<string, number> {
    const sales = salesOf(data);
    const grouped = eventsByItem(sales, data.items.keys.length);
    if (grouped === null) throw new Error("no periods were read");
    const sums: Record<string, number> = {};
    data.items.keys.forEach((key, item) => {
      for (let event = grouped.itemStart[item] ?? 0; event < (grouped.itemStart[item + 1] ?? 0); event++) {
        const name = `${key} ${sales.buyers[grouped.buyer[event] ?? -1]?.customer} ${grouped.period[event]}`;
        sums[name] = (sums[name] ?? 0) + (grouped.quantity[event] ?? NaN);
      }
    });
    return sums;
  }

  const rows = [
    orderHeaders,
    ["O1", "C1", "A", date("2020-01-01"), 10, 2],
    ["O2", "C2", "A", date("2020-02-29"), 4, 2],
    ["O3", "C1", "A", date("2020-01-31"), -3, 2],
    ["O4", "C1", "B", date("2020-06-30"), 1, 2],
    ["O5", "C1", "Old", date("2020-03-15"), 2, 2],
    ["O6", "C1", "A", date("2020-07-01"), 50, 2],
    ["O7", "C1", "A", date("2019-12-31"), 50, 2],
    ["O8", "C1", "A", null, 50, 2],
    ["O9", "C1", "A", date("2020-04-01"), "none", 2],
    ["O10", "C1", "A", date("2020-04-01"), 0, 2],
    ["O11", "C1", "unheard of", date("2020-04-01"), 5, 2],
  ];

  it("are those of the history that hold their dates; other dates and none are counted, not used", () => {
    const data = read([demand, sheet("Orders", rows)]);
    expect(eventsOf(data)).toEqual({ "A C1 0": 7, "A C2 1": 4, "B C1 5": 1, "Old C1 2": 2 });
    expect(salesOf(data).events).toMatchObject({ outsideRows: 2, undatedRows: 1 });
  });

  it("go to the successor of an item that has one", () => {
    const master = sheet("Items", [
      ["Item", "Successor"],
      ["A", null],
      ["B", null],
      ["Old", "B"],
    ]);
    expect(eventsOf(read([demand, sheet("Orders", rows), master]))).toMatchObject({
      "B C1 2": 2,
      "B C1 5": 1,
    });
  });

  it("may be named instead of dated, in another way than the history's own headers", () => {
    const customers = sheet("Customer months", [
      ["Customer", "Item", "Month", "Units"],
      ["C1", "A", "2020-01", 3],
      ["C1", "A", "Feb 2020", 4],
      ["C2", "B", "2020-06", 5],
      ["C2", "B", "2021-06", 9],
      ["C2", "B", "soon", 9],
    ]);
    const data = readWith([demand, customers], {
      demand: {
        sheet: "Demand",
        headerRow: 1,
        layout: "wide",
        columns: { item: "Item" },
        periods: { first: "2020-01", last: "2020-06" },
      },
      customers: {
        sheet: "Customer months",
        headerRow: 1,
        columns: { customer: "Customer", item: "Item", period: "Month", quantity: "Units" },
      },
    });
    expect(eventsOf(data)).toEqual({ "A C1 0": 3, "A C1 1": 4, "B C2 5": 5 });
    expect(salesOf(data).events).toMatchObject({ outsideRows: 1, undatedRows: 1 });
  });

  it("are not known where neither the rows nor the history tell a time", () => {
    const weeks = sheet("Demand", [
      ["Item", "w1", "w2", "w3", "w4", "w5", "w6"],
      ["A", 5, 5, 5, 5, 5, 5],
    ]);
    const data = read([weeks, sheet("Orders", rows)]);
    expect(salesOf(data)).not.toHaveProperty("events");
    expect(eventsByItem(salesOf(data), 1)).toBeNull();
    expect(coverageOf(data).salesPeriods.known).toBe(0);
    const dated = read([demand, sheet("Orders", rows)]);
    expect(coverageOf(dated).salesPeriods.known).toBe(3);
    expect(coverageOf(dated).region.known).toBe(0);
  });
});

it("a mapping that an earlier version kept, with customers and orders by fewer columns, still parses", () => {
  const kept = {
    demand: {
      sheet: "D",
      headerRow: 1,
      layout: "wide",
      columns: { item: "Item" },
      periods: { first: "a", last: "b" },
    },
    customers: {
      sheet: "C",
      headerRow: 1,
      columns: { customer: "c", item: "i", quantity: "q", value: "v", date: "d", period: "p" },
    },
    orders: {
      sheet: "O",
      headerRow: 1,
      columns: { item: "i", quantity: "q", date: "d", vendor: "v", leadTime: "l" },
    },
  };
  expect(parseMapping(kept)).toMatchObject(kept);
});
