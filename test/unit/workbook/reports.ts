import type { Chart, Column, Finding, Matrix, Report, Sheet, Table } from "../../../src/report";
import { say, type Message } from "../../../src/text/message";
import type { RunStamp } from "../../../src/workbook";

/** Any text as a message. */
export const words = (text: string): Message => say("unit.money", { currency: text });

export const stamp: RunStamp = { user: "C. Meyer", at: "2026-11-22T14:06:00" };
export const later: RunStamp = { user: "R. Okafor", at: "2026-11-29T09:30:15" };

export function column(
  id: string,
  header: string,
  meaning: Column["meaning"],
  values: Column["values"],
  more: Partial<Column> = {},
): Column {
  return { id, header: words(header), meaning, owner: "tool", values, ...more };
}

export interface ItemRow {
  readonly item: string;
  readonly value: number;
  readonly class: string;
  readonly note?: string;
}

export const someItems: readonly ItemRow[] = [
  { item: "VL-7228", value: 1_662_100, class: "AY" },
  { item: "FL-5947", value: 1_017_403, class: "AX" },
  { item: "00123", value: 240_000, class: "BX" },
  { item: "=1+1", value: 210_000, class: "BZ" },
  { item: "<b>bold</b>", value: 9_000, class: "CZ" },
  { item: "Größe 😀", value: 800, class: "CX" },
];

export function itemsTable(rows: readonly ItemRow[]): Table {
  const total = rows.reduce((sum, row) => sum + row.value, 0);
  return {
    kind: "table",
    id: "items",
    key: "item",
    rowCount: rows.length,
    groupBy: "class",
    vanished: { kind: "mark", column: "pattern", text: "gone" },
    columns: [
      column(
        "item",
        "Item",
        "key",
        rows.map((row) => row.item),
        { group: words("Item") },
      ),
      column("value", "Value", "money", Float64Array.from(rows.map((row) => row.value)), {
        unit: words("EUR"),
        group: words("Value and variability"),
      }),
      column(
        "share",
        "Share of value",
        "percent",
        rows.map((row) => (total > 0 ? row.value / total : 0)),
        {
          unit: words("%"),
          formula: "{.value}/SUM({items.value})",
          group: words("Value and variability"),
        },
      ),
      column(
        "class",
        "Class final",
        "class",
        rows.map((row) => row.class),
        {
          highlight: { kind: "class" },
          group: words("Classification"),
        },
      ),
      column(
        "pattern",
        "Pattern",
        "text",
        rows.map(() => "smooth"),
        { group: words("Classification") },
      ),
      column(
        "stock",
        "On hand",
        "units",
        rows.map((_, index) => index * 10),
        {
          unit: words("units"),
          group: words("Stock today"),
          highlight: { kind: "above", limit: 40 },
        },
      ),
      column(
        "note",
        "Note",
        "note",
        rows.map((row) => row.note ?? null),
        {
          owner: "user",
          group: words("Stock today"),
        },
      ),
    ],
  };
}

export function itemsSheet(rows: readonly ItemRow[]): Sheet {
  return {
    id: "items",
    title: words("Items"),
    finding: words(`${rows.length} items, sorted by value.`),
    basis: words("Data as of 31 Oct 2026 · 36 months from Nov 2023 · EUR at unit cost"),
    blocks: [itemsTable(rows)],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}

const segments = ["AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ"];

const sumIn = (rows: readonly ItemRow[], segment: string): number =>
  rows.filter((row) => row.class === segment).reduce((sum, row) => sum + row.value, 0);

export function policiesSheet(rows: readonly ItemRow[]): Sheet {
  const values = segments.map((segment) => sumIn(rows, segment));
  return {
    id: "policies",
    title: words("Policies"),
    finding: words("Importance targets need EUR 299 k less stock than is on hand."),
    basis: words("Data as of 31 Oct 2026"),
    blocks: [
      {
        kind: "table",
        id: "policies",
        key: "segment",
        rowCount: 9,
        groupBy: "segment",
        vanished: { kind: "remove" },
        totals: [
          { column: "segment", value: "Total" },
          { column: "value", formula: "SUM({policies.value})", value: values.reduce((a, b) => a + b, 0) },
        ],
        columns: [
          column("segment", "Segment", "key", segments, {
            group: words("Segment"),
            highlight: { kind: "class" },
          }),
          column("value", "Value", "thousands", values, {
            unit: words("EUR k"),
            formula: "SUMIFS({items.value},{items.class},{.segment})",
            group: words("Segment"),
          }),
          column(
            "target",
            "Service target",
            "target",
            segments.map(() => 0.95),
            {
              owner: "user",
              unit: words("%"),
              group: words("Rules in force"),
              choice: { kind: "number", minimum: 0, maximum: 1 },
            },
          ),
          column(
            "method",
            "Method",
            "text",
            segments.map(() => "(r,Q)"),
            {
              owner: "user",
              group: words("Rules in force"),
              choice: { kind: "list", values: ["(r,Q)", "(R,S)", "min/max"] },
            },
          ),
          column(
            "gap",
            "Gap",
            "points",
            segments.map((_, index) => index - 3.5),
            {
              unit: words("points"),
              group: words("Effect"),
              highlight: { kind: "below", limit: -0.5 },
            },
          ),
          column(
            "rhythm",
            "Rhythm",
            "text",
            segments.map(() => "weekly"),
            {
              owner: "user",
              group: words("Effect"),
              choice: { kind: "list", values: ["weekly", "monthly"] },
            },
          ),
          column(
            "reviewed",
            "Reviewed",
            "date",
            segments.map(() => "2026-10-31"),
            { group: words("Effect") },
          ),
        ],
      },
      { kind: "note", text: words("Service target: probability of no stock-out in a replenishment cycle.") },
      chart("gaps", "policies", "segment", ["gap"]),
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: true,
  };
}

export function chart(id: string, table: string, categories: string, columns: readonly string[]): Chart {
  return {
    kind: "chart",
    id,
    shape: "column",
    title: words(`${id}: the finding (share of total)`),
    alternativeText: words(`Columns of ${columns.join(" and ")} by ${categories}`),
    categories: `${table}.${categories}`,
    series: columns.map((name, index) => ({
      column: `${table}.${name}`,
      name: words(name),
      color: index === 0 ? "main" : "second",
    })),
    valueFormat: "number",
    legend: columns.length > 1,
    rows: 18,
  };
}

export function overridesSheet(): Sheet {
  return {
    id: "overrides",
    title: words("Overrides"),
    finding: words("No override is in force."),
    basis: words("Data as of 31 Oct 2026"),
    blocks: [
      {
        kind: "table",
        id: "overrides",
        key: "item",
        rowCount: 0,
        emptyRows: 10,
        vanished: { kind: "remove" },
        columns: [
          column("item", "Item", "key", [], {
            owner: "user",
            choice: { kind: "from", column: "items.item" },
          }),
          column("class", "Class", "class", [], { owner: "user" }),
          column("reason", "Reason", "note", [], { owner: "user" }),
          column("expires", "Expires", "date", [], {
            owner: "user",
            choice: { kind: "date", minimum: "2026-01-01" },
          }),
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: true,
  };
}

export function nineBoxSheet(rows: readonly ItemRow[]): Sheet {
  const matrix = (id: string, title: string, formula: string, of: (cell: string) => number): Matrix => ({
    kind: "matrix",
    id,
    title: words(title),
    rows: ["A", "B", "C"].map((key) => ({ key, label: words(key) })),
    columns: ["X", "Y", "Z"].map((key, index) => ({
      key,
      label: words(`${key} ${["steady", "variable", "erratic"][index]}`),
    })),
    formula,
    values: ["A", "B", "C"].map((row) => ["X", "Y", "Z"].map((cell) => of(row + cell))),
    totalLabel: words("Total"),
    meaning: id === "count" ? "count" : "thousands",
  });
  return {
    id: "nine-box",
    title: words("Nine-box"),
    finding: words("AX, AY and AZ hold 80 % of value."),
    basis: words("Data as of 31 Oct 2026"),
    blocks: [
      {
        kind: "side-by-side",
        blocks: [
          matrix(
            "count",
            "Items (count)",
            "COUNTIFS({items.class},{row}&{column})",
            (cell) => rows.filter((row) => row.class === cell).length,
          ),
          matrix("value", "Value (EUR k)", "SUMIFS({items.value},{items.class},{row}&{column})", (cell) =>
            sumIn(rows, cell),
          ),
        ],
      },
      { kind: "note", text: words("Shade: size within its own block.") },
      chart("values", "policies", "segment", ["value", "gap"]),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}

export function someFindings(): Finding[] {
  const finding = (id: string, level: Finding["level"], sentence: string, money: number | null): Finding => ({
    id,
    level,
    sentence: words(sentence),
    whatNow: words("Use deseasonalised variability, or override"),
    where: { kind: "report", sheet: "items", label: words("Items, Pattern = seasonal") },
    items: 34,
    money,
  });
  return [
    {
      ...finding("n", "note", "37 returns were counted as zero demand; 3 double rows were added.", null),
      where: { kind: "cell", sheet: "Demand", address: "B2", label: words("Demand, B2") },
    },
    finding("c", "check", "9 items have not sold for 14 months or more.", 62_000),
    finding("b", "act", "4 segments miss their target on your own history.", 793_000),
    finding(
      "a",
      "act",
      "34 of 198 Z items are seasonal, not erratic: without the season they are X or Y.",
      951_000,
    ),
  ];
}

export function findingsSheet(): Sheet {
  const points = Array.from({ length: 11 }, (_, index) => index);
  return {
    id: "findings",
    title: words("Findings"),
    finding: words(
      "141 of 500 items carry 80 % of value. Class C earns 5 % of value and holds 25 % of stock.",
    ),
    basis: words("Data as of 31 Oct 2026 · 36 months from Nov 2023 · EUR at unit cost"),
    blocks: [
      { kind: "findings", money: { header: words("Stock"), currency: "EUR" } },
      {
        kind: "side-by-side",
        blocks: [
          {
            ...chart("pareto", "pareto", "rank", ["share"]),
            shape: "line",
            valueFormat: "percent",
            maximum: 1,
          },
          chart("shares", "policies", "segment", ["value", "gap"]),
        ],
      },
      {
        kind: "table",
        id: "pareto",
        key: "rank",
        rowCount: points.length,
        helper: true,
        vanished: { kind: "remove" },
        columns: [
          column(
            "rank",
            "Rank",
            "count",
            points.map((point) => point * 50),
          ),
          column(
            "share",
            "Cumulated share",
            "percent",
            points.map((point) => 1 - (1 - point / 10) ** 3),
          ),
        ],
      },
    ],
    frozenColumns: 0,
    frozenHeader: true,
    onePage: true,
  };
}

/** A report with every part of the vocabulary. */
export function fullReport(rows: readonly ItemRow[] = someItems, more: Partial<Report> = {}): Report {
  return {
    tool: "segment",
    options: { abcCuts: [0.8, 0.95] },
    dataAsOf: "2026-10-31",
    findings: someFindings(),
    sheets: [findingsSheet(), nineBoxSheet(rows), itemsSheet(rows), policiesSheet(rows), overridesSheet()],
    names: [
      { id: "today", kind: "number", value: 46_348 },
      { id: "itemKeys", kind: "column", column: "items.item" },
    ],
    audit: [
      { action: "class", subject: "VL-7228", field: "class", old: "AX", new: "AY", reason: "demand changed" },
    ],
    settings: { mapping: '{"demand":"Demand"}' },
    ...more,
  };
}

export const itemsReport = (rows: readonly ItemRow[]): Report => ({
  ...fullReport(rows),
  sheets: [itemsSheet(rows)],
  findings: [],
  names: [],
  audit: [],
});
