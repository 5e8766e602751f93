import { parseMapping, type Mapping } from "../../../src/model";
import { attributeColumn, setAttribute } from "../../../src/taskpane/mapping/columns";
import { periodSpans, setDemandColumn, setPeriods } from "../../../src/taskpane/mapping/demand";
import type { SourceSummary } from "../../../src/worker";

const months = Array.from({ length: 30 }, (_, month) => `M${month + 1}`);

const sources: readonly SourceSummary[] = [
  {
    sheet: "Demand",
    headerRow: 1,
    rows: 10,
    columns: ["SKU", "Plant", ...months],
    keyColumn: "SKU",
    periods: { unit: "month", columns: months },
    address: "A1:AF11",
  },
  {
    sheet: "Items",
    table: "tblItems",
    headerRow: 3,
    rows: 10,
    columns: ["SKU", "Cost", "Price", "LT days", "Qty"],
    keyColumn: "SKU",
    periods: null,
    address: "A3:E13",
  },
  {
    sheet: "Stock",
    headerRow: 1,
    rows: 10,
    columns: ["Material", "Free"],
    keyColumn: "Material",
    periods: null,
    address: "A1:B11",
  },
];

const base = parseMapping({
  demand: {
    sheet: "Demand",
    headerRow: 1,
    layout: "wide",
    columns: { item: "SKU" },
    periods: { first: "M1", last: "M30" },
  },
  items: [
    {
      sheet: "Items",
      table: "tblItems",
      headerRow: 3,
      columns: { item: "SKU", leadTime: "LT days" },
      leadTimeUnit: "day",
    },
  ],
});

/** Whatever is changed, the mapping stays one that the model accepts. */
const accepted = (mapping: Mapping): Mapping => parseMapping(JSON.parse(JSON.stringify(mapping)));

test("an attribute joins the table that is mapped already", () => {
  const mapping = accepted(setAttribute(base, sources, "unitCost", { source: 1, column: "Cost" }));
  expect(mapping.items).toHaveLength(1);
  expect(mapping.items[0]?.columns).toEqual({ item: "SKU", leadTime: "LT days", unitCost: "Cost" });
  expect(attributeColumn(mapping, sources, "unitCost")).toEqual({ source: 1, column: "Cost" });
});

test("stock from a table of its own becomes the stock, joined by that table's key", () => {
  const mapping = accepted(setAttribute(base, sources, "onHand", { source: 2, column: "Free" }));
  expect(mapping.stock).toEqual({
    sheet: "Stock",
    headerRow: 1,
    columns: { item: "Material", onHand: "Free" },
  });
});

test("stock from the item table replaces the stock sheet", () => {
  const before = setAttribute(base, sources, "onHand", { source: 2, column: "Free" });
  const mapping = accepted(setAttribute(before, sources, "onHand", { source: 1, column: "Qty" }));
  expect(mapping.stock).toBeUndefined();
  expect(mapping.items[0]?.columns.onHand).toBe("Qty");
});

test("another lead time column brings its own unit", () => {
  const mapping = accepted(setAttribute(base, sources, "leadTime", { source: 1, column: "Qty" }));
  expect(mapping.items[0]).not.toHaveProperty("leadTimeUnit");
});

test("a table whose last attribute is unmapped is read no more", () => {
  expect(accepted(setAttribute(base, sources, "leadTime", null)).items).toEqual([]);
});

test("a location makes the run one by item and location, and back", () => {
  const located = accepted(setDemandColumn(base, "location", "Plant"));
  expect(located).toMatchObject({ level: "item-location", demand: { columns: { location: "Plant" } } });
  expect(accepted(setDemandColumn(located, "location", null))).toEqual(base);
});

test("the item column cannot be unmapped", () => {
  expect(setDemandColumn(base, "item", null)).toBe(base);
});

test("all periods or the newest whole years can be chosen", () => {
  const spans = periodSpans(base, sources);
  expect(spans?.choices.map(({ first, last, count }) => [first, last, count])).toEqual([
    ["M1", "M30", 30],
    ["M7", "M30", 24],
    ["M19", "M30", 12],
  ]);
  const mapping = accepted(setPeriods(base, spans!.choices[2]!));
  expect(periodSpans(mapping, sources)?.current).toEqual({ first: "M19", last: "M30", count: 12 });
});
