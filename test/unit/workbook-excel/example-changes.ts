import type { CellStyle, Chart, SheetContent, WorkbookChange } from "../../../src/xlsx/types";

const styles: readonly CellStyle[] = [
  {
    bold: true,
    size: 10,
    fill: "EEF4F6",
    bottom: { style: "thin", color: "0B5C73" },
    wrap: true,
    horizontal: "left",
  },
  { horizontal: "left", vertical: "center", bottom: { style: "hair", color: "EBEFF1" }, numberFormat: "@" },
  { horizontal: "right", bottom: { style: "thin", color: "9DB4BC" }, numberFormat: "#,##0", unlocked: true },
  { color: "0B5C73", italic: true, indent: 1 },
];

const chart = (bottom: number, title: string): Chart => ({
  id: "value",
  kind: "column",
  title,
  altText: "",
  series: [
    {
      name: "Value",
      categories: `Items!$A$3:$A$${bottom}`,
      values: `Items!$B$3:$B$${bottom}`,
      cachedCategories: [],
      cachedValues: [],
      color: "0B5C73",
    },
  ],
  valueFormat: "#,##0",
  legend: false,
  maximum: 100,
  area: { top: 2, left: 6, bottom: 12, right: 10 },
});

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** A sheet with everything that a sheet can hold. */
export const items: SheetContent = {
  styles,
  blocks: [
    { row: 1, column: 1, values: [["Items"]] },
    {
      row: 2,
      column: 1,
      values: [
        ["Item", "Value", "Class"],
        ["00123", 60, "A"],
        ["=1+1", 30, "B"],
        ["MARCH1", 10, "C"],
      ],
      formulas: [
        [null, null, null],
        [null, null, null],
        [null, "2*scmItems[[#This Row],[Class]]", null],
        [null, null, null],
      ],
      styles: [
        [0, 0, 0],
        [1, 2, 1],
        [1, 2, 1],
        [1, 2, 1],
      ],
    },
    { row: 6, column: 1, values: [["Total", 100]], styles: [[0, 2]] },
  ],
  widths: new Map([
    [1, 14],
    [2, 14],
    [3, 8],
  ]),
  heights: new Map([[2, 32]]),
  freeze: { rows: 2, columns: 1 },
  gridlines: false,
  tabColor: "0B5C73",
  tables: [
    {
      name: "scmItems",
      area: area(2, 1, 5, 3),
      columns: [{ name: "Item" }, { name: "Value" }, { name: "Class" }],
    },
  ],
  conditionalFormats: [
    { kind: "formula", areas: [area(3, 3, 5, 3)], formula: 'LEFT(C3,1)="A"', fill: "C5E0E8" },
    { kind: "formula", areas: [area(3, 2, 5, 2)], formula: "B3>50", bold: true, color: "A33A00" },
    { kind: "scale", areas: [area(9, 1, 10, 3)], low: "FFFFFF", high: "8FC5D5" },
  ],
  validations: [
    {
      kind: "list",
      areas: [area(3, 3, 5, 3)],
      values: ["A", "B", "C"],
      title: "Class",
      message: "A, B or C",
    },
    { kind: "number", areas: [area(3, 2, 5, 2)], minimum: 0, maximum: 1000, severity: "warning" },
  ],
  charts: [chart(5, "Value")],
  links: [{ row: 3, column: 1, target: "Demand!A2" }],
  page: {
    landscape: true,
    paper: "A4",
    marginInches: 0.5,
    fitToHeight: false,
    repeatRows: [1, 2],
    printArea: area(1, 1, 6, 10),
    footerLeft: "Items",
    footerRight: "Page &P of &N",
  },
};

/** A first run, which adds sheets, and one that changes them in every way there is. */
export const firstRun: readonly WorkbookChange[] = [
  { kind: "add-sheet", name: "Items", content: items },
  { kind: "set-name", name: { name: "scmSheet_items", formula: "Items!$A$1", hidden: true } },
  { kind: "set-name", name: { name: "scmOld", formula: "Items!$B$3" } },
  { kind: "set-setting", key: "run:scmItems", value: '{"tool":"segment"}' },
];

export const secondRun: readonly WorkbookChange[] = [
  { kind: "resize-table", table: "scmItems", bottom: 6, right: 4 },
  {
    kind: "set-cells",
    sheet: "Items",
    styles,
    blocks: [
      { row: 3, column: 3, values: [["B"], ["A"]], styles: [[-1], [3]] },
      { row: 2, column: 4, values: [["Stock"], [1], [2]] },
      {
        row: 20,
        column: 1,
        values: [
          ["Key", "Note"],
          ["k", 5],
        ],
        formulas: [
          [null, null],
          [null, "COUNTA(scmNotes[Key])"],
        ],
      },
      {
        row: 6,
        column: 1,
        values: [
          ["-new", 5, "C"],
          ["Total", 105, null],
        ],
        formulas: [
          [null, null, null],
          [null, "SUM(scmItems[Value])", null],
        ],
        styles: [
          [1, 2, 1],
          [0, 2, 3],
        ],
      },
    ],
  },
  {
    kind: "set-cells",
    sheet: "Demand",
    styles: [],
    blocks: [{ row: 2, column: 1, values: [["mended", 7, null]] }],
  },
  {
    kind: "set-links",
    sheet: "Items",
    links: [{ row: 6, column: 1, target: "Demand!A3" }],
  },
  {
    kind: "set-chart",
    sheet: "Items",
    chart: { ...chart(6, "Value, all items"), area: area(3, 6, 13, 10) },
    moves: [
      { below: 1, rows: 1 },
      { below: 40, rows: 5 },
    ],
  },
  {
    kind: "set-heights",
    sheet: "Items",
    heights: new Map([
      [2, null],
      [6, 40],
    ]),
  },
  {
    kind: "set-widths",
    sheet: "Items",
    widths: new Map([
      [1, 30],
      [4, 20],
    ]),
  },
  { kind: "set-footer", sheet: "Items", left: "Items, later" },
  {
    kind: "add-table",
    sheet: "Items",
    table: { name: "scmNotes", area: area(20, 1, 21, 2), columns: [{ name: "Key" }, { name: "Note" }] },
  },
  {
    kind: "add-conditional-formats",
    sheet: "Items",
    formats: [{ kind: "formula", areas: [area(3, 4, 6, 4)], formula: "D3>1", fill: "C5E0E8" }],
  },
  {
    kind: "set-validations",
    sheet: "Items",
    validations: [{ kind: "list", areas: [area(3, 2, 6, 2), area(3, 4, 6, 4)], values: ["x", "y"] }],
  },
  { kind: "set-print-area", sheet: "Items", area: area(1, 1, 7, 10) },
  {
    kind: "add-sheet",
    name: "Segments",
    content: { ...items, tables: [], charts: [], blocks: [] },
    after: "Demand",
    active: true,
  },
  { kind: "set-name", name: { name: "scmSheet_items", formula: "Items!$A$2", hidden: true } },
  { kind: "set-name", name: { name: "scmNew", formula: "Segments!$A$1" } },
  { kind: "remove-name", name: "scmOld" },
  { kind: "set-setting", key: "run:scmItems", value: null },
  { kind: "set-setting", key: "mapping", value: "ümläut <&> \u0007" },
];
