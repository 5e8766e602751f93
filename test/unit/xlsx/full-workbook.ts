import {
  areaAddress,
  newXlsx,
  sheetReference,
  structuredReference,
  type CellStyle,
  type CellValue,
  type Chart,
  type SheetContent,
  type WorkbookChange,
  type XlsxFile,
} from "../../../src/xlsx";

/** A sheet with nothing on it, to be filled by a test. */
export const emptySheet: SheetContent = {
  styles: [],
  blocks: [],
  widths: new Map(),
  heights: new Map(),
  gridlines: true,
  tables: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  links: [],
};

export const valueHeader = "Value\n(EUR)";
const shareHeader = "Share [of #1], it's 100%";
export const itemHeaders = ["Item", "Quantity", "Price (EUR)", valueHeader, shareHeader, "Class"] as const;
const line = { style: "thin", color: "0B5C73" } as const;
const hair = { style: "hair", color: "EBEFF1" } as const;

export const styles: readonly CellStyle[] = [
  { bold: true, size: 16 },
  { bold: true, size: 10, fill: "EEF4F6", color: "1B1B1B", bottom: line, wrap: true, vertical: "bottom" },
  { bold: true, bottom: hair },
  { numberFormat: "#,##0", bottom: hair, horizontal: "right" },
  { numberFormat: "0.0%", bottom: hair },
  { color: "1F4FBF", unlocked: true, indent: 1, bottom: hair },
  { bold: true, numberFormat: "#,##0", top: { style: "thin", color: "1B1B1B" } },
  { numberFormat: "dd mmm yyyy", italic: true, size: 9, color: "595959" },
];

export const itemCount = 12;
const headerRow = 6;
const firstRow = headerRow + 1;
export const lastRow = headerRow + itemCount;
const quantity = (index: number) => 10 + ((index * 37) % 23);
const price = (index: number) => Math.round(1000 / (index + 1)) / 4;
const total = Array.from({ length: itemCount }, (_, index) => quantity(index) * price(index)).reduce(
  (sum, value) => sum + value,
  0,
);

const reference = (column: string, scope: "column" | "this-row") =>
  structuredReference("scmItems", column, scope);
export const valueFormula = `${reference("Quantity", "this-row")}*${reference("Price (EUR)", "this-row")}`;
const shareFormula = `${reference(valueHeader, "this-row")}/SUM(${reference(valueHeader, "column")})`;
const classFormula = `IF(${reference(shareHeader, "this-row")}>0.1,"A","<b> & ""C""")`;

function itemRows(): { values: CellValue[][]; formulas: (string | null)[][] } {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  for (let index = 0; index < itemCount; index++) {
    const value = quantity(index) * price(index);
    const share = value / total;
    const name = ["=SUM(1)", "+49", "@home", "00123", "Müller 🚚"][index] ?? `Item ${index}`;
    values.push([name, quantity(index), price(index), value, share, share > 0.1 ? "A" : '<b> & "C"']);
    formulas.push([null, null, null, valueFormula, shareFormula, classFormula]);
  }
  return { values, formulas };
}

const column = (number: number) => ({ top: firstRow, bottom: lastRow, left: number, right: number });
const { values, formulas } = itemRows();
const numbersOf = (number: number) => values.map((row) => row[number - 1] as number);
const namesOf = values.map((row) => row[0] as string);

export const charts: readonly Chart[] = [
  {
    id: "chart-columns",
    kind: "column",
    title: "3 of 12 items carry most of the value (EUR)",
    altText: "Columns of value by item",
    series: [
      {
        name: "Value & more",
        categories: sheetReference("Items", column(1), true),
        values: sheetReference("Items", column(4), true),
        cachedCategories: namesOf,
        cachedValues: numbersOf(4),
        color: "0B5C73",
      },
    ],
    valueFormat: "#,##0",
    legend: false,
    gapPercent: 60,
    labelEvery: 2,
    area: { top: 24, left: 1, bottom: 38, right: 3 },
  },
  {
    id: "chart-lines",
    kind: "line",
    title: "Quantity and price",
    altText: "Lines of quantity and price by item",
    series: [
      {
        name: "Quantity",
        categories: "itemNames",
        values: sheetReference("Items", column(2), true),
        cachedCategories: namesOf,
        cachedValues: numbersOf(2),
        color: "0B5C73",
      },
      {
        name: "Price",
        categories: "itemNames",
        values: sheetReference("Items", column(3), true),
        cachedCategories: namesOf,
        cachedValues: numbersOf(3),
        color: "C4841A",
      },
    ],
    valueFormat: "0",
    legend: true,
    area: { top: 24, left: 4, bottom: 38, right: 8 },
  },
  {
    id: "chart-scatter",
    kind: "scatter-line",
    title: "Value by quantity",
    altText: "Line of value over quantity",
    series: [
      {
        name: "Value",
        categories: sheetReference("Items", column(2), true),
        values: sheetReference("Items", column(4), true),
        cachedCategories: numbersOf(2),
        cachedValues: numbersOf(4),
        color: "0B5C73",
      },
      {
        name: "Today",
        categories: sheetReference("Items", column(2), true),
        values: sheetReference("Items", column(3), true),
        cachedCategories: numbersOf(2),
        cachedValues: numbersOf(3),
        color: "B7791F",
        points: 9,
      },
    ],
    valueFormat: "#,##0",
    categoryFormat: "0",
    minimum: 0,
    legend: false,
    area: { top: 40, left: 1, bottom: 54, right: 3 },
  },
  {
    id: "chart-bars",
    kind: "bar",
    title: "Gap by segment (points)",
    altText: "Bars of the gap by segment",
    series: [
      {
        name: "Gap",
        categories: "Segments!$A$2:$A$4",
        values: "Segments!$B$2:$B$4",
        cachedCategories: ["A", "B", "C"],
        cachedValues: [2, -1.5, 0.5],
        color: "0B5C73",
      },
    ],
    valueFormat: "+0.0;-0.0;0.0",
    legend: false,
    area: { top: 40, left: 4, bottom: 54, right: 8 },
  },
  {
    id: "chart-stacked",
    kind: "stacked-column",
    title: "Stock by segment",
    altText: "Stacked columns of stock by segment",
    series: [
      {
        name: "Below (nothing is drawn)",
        categories: "Segments!$A$2:$A$4",
        values: "Segments!$C$2:$C$4",
        cachedCategories: ["A", "B", "C"],
        cachedValues: [5, 3, 2],
        color: null,
      },
      {
        name: "Safety stock",
        categories: "Segments!$A$2:$A$4",
        values: "Segments!$D$2:$D$4",
        cachedCategories: ["A", "B", "C"],
        cachedValues: [1, 2, 3],
        color: "BCC7CC",
      },
    ],
    valueFormat: "0",
    legend: true,
    area: { top: 56, left: 1, bottom: 70, right: 3 },
  },
];

export const itemsSheet: SheetContent = {
  styles,
  blocks: [
    { row: 1, column: 1, values: [["3 of 12 items carry most of the value"]], styles: [[0]] },
    { row: 3, column: 1, values: [["Data as of"], [45_596]], styles: [[7], [7]] },
    { row: headerRow, column: 1, values: [itemHeaders], styles: [itemHeaders.map(() => 1)] },
    {
      row: firstRow,
      column: 1,
      values,
      formulas,
      styles: values.map(() => [2, 5, 3, 3, 4, 2]),
    },
    {
      row: lastRow + 1,
      column: 4,
      values: [[total, true, { error: "#N/A" }]],
      formulas: [[`SUM(${reference(valueHeader, "column")})`, "1=1", "NA()"]],
      styles: [[6, 6, 6]],
    },
  ],
  widths: new Map([
    [1, 30],
    [2, 12],
    [3, 12],
    [4, 12],
    [5, 12],
    [6, 11],
  ]),
  heights: new Map([
    [4, 8],
    [headerRow, 30],
    [90, 20],
  ]),
  freeze: { rows: headerRow, columns: 1 },
  gridlines: false,
  tabColor: "0B5C73",
  tables: [
    {
      name: "scmItems",
      area: { top: headerRow, left: 1, bottom: lastRow, right: itemHeaders.length },
      columns: itemHeaders.map((name, index) => ({
        name,
        ...(index === 3 ? { formula: valueFormula } : {}),
        ...(index === 4 ? { formula: shareFormula } : {}),
        ...(index === 5 ? { formula: classFormula } : {}),
      })),
    },
  ],
  conditionalFormats: [
    {
      kind: "formula",
      areas: [column(6)],
      formula: `LEFT($F${firstRow},1)="A"`,
      fill: "C5E0E8",
    },
    { kind: "formula", areas: [column(5)], formula: `$E${firstRow}<0.05`, bold: true, color: "A33A00" },
    { kind: "scale", areas: [column(4)], low: "FFFFFF", high: "8FC5D5" },
  ],
  validations: [
    {
      kind: "number",
      areas: [column(2)],
      minimum: 0,
      maximum: 100,
      title: "Quantity",
      message: "0 to 100",
      severity: "stop",
    },
    { kind: "list", areas: [column(6)], values: ["A", 'C "x"'], severity: "warning" },
    { kind: "list-from", areas: [{ top: 2, left: 2, bottom: 2, right: 2 }], formula: "itemNames" },
    { kind: "date", areas: [{ top: 4, left: 1, bottom: 4, right: 1 }], minimum: 36_526 },
  ],
  charts,
  links: [{ row: 3, column: 1, target: "'Segments'!A1" }],
  page: {
    landscape: true,
    paper: "A4",
    marginInches: 0.5,
    fitToHeight: true,
    repeatRows: [1, headerRow],
    printArea: { top: 1, left: 1, bottom: 70, right: 8 },
    footerLeft: "Items · R&&D",
    footerRight: "Page &P of &N",
  },
};

const segmentHeaders = ["Segment", "Gap", "Cycle stock", "Safety\nstock"];

export const segmentsSheet: SheetContent = {
  ...emptySheet,
  blocks: [
    { row: 1, column: 1, values: [segmentHeaders] },
    {
      row: 2,
      column: 1,
      values: [
        ["A", 2, 5, 1],
        ["B", -1.5, 3, 2],
        ["C", 0.5, 2, 3],
      ],
    },
    {
      row: 5,
      column: 3,
      values: [[10, 6]],
      formulas: [
        [
          `SUM(${structuredReference("scmSegments", "Cycle stock", "column")})`,
          `SUM(${structuredReference("scmSegments", "Safety\nstock", "column")})`,
        ],
      ],
    },
    {
      row: 6,
      column: 3,
      values: [["Safety\nstock"]],
      formulas: [[structuredReference("scmSegments", "Safety\nstock", "header")]],
    },
  ],
  tables: [
    {
      name: "scmSegments",
      area: { top: 1, left: 1, bottom: 4, right: 4 },
      columns: segmentHeaders.map((name) => ({ name })),
    },
  ],
};

export const fullChanges: readonly WorkbookChange[] = [
  { kind: "add-sheet", name: "Items", content: itemsSheet },
  { kind: "add-sheet", name: "Segments", content: segmentsSheet },
  {
    kind: "set-name",
    name: { name: "itemNames", formula: `Items!${areaAddress(column(1), true)}`, hidden: true },
  },
];

/** A workbook that uses all that the codec can write. */
export function fullWorkbook(): XlsxFile {
  const file = newXlsx();
  file.apply(fullChanges);
  return file;
}
