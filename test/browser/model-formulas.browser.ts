import { proposeMapping, readDataset, type Dataset } from "../../src/model";
import type { Report } from "../../src/report";
import { computeFigures } from "../../src/tools/strategy/criteria/figures";
import { criteriaOptions } from "../../src/tools/strategy/criteria/options";
import { model } from "../../src/tools/strategy/model";
import { FileWorkbook } from "../../src/workbook/file";
import { sample } from "./inputs";
import { served } from "./served";
import { WorkbenchCells, type ShownCell } from "./workbench-cells";
import { serveWorkbench } from "./workbench-page";

const context = { today: "2026-11-22", seed: 1, progress: () => undefined };
const run = (data: Dataset, options: object): Report =>
  model.run(data, model.options.parse(options), context) as Report;

/** A column of a table that a tool reports. */
function columnOf(report: Report, tableId: string, id: string): ShownCell[] {
  for (const sheet of report.sheets) {
    for (const block of sheet.blocks) {
      if (block.kind !== "table" || block.id !== tableId) continue;
      const found = block.columns.find((column) => column.id === id);
      if (found !== undefined) return Array.from(found.values as ArrayLike<ShownCell>);
    }
  }
  throw new Error(`no column ${tableId}.${id}`);
}

/** The tool's classes in the order of the keys. */
function classesOf(report: Report, keys: readonly string[]): ShownCell[] {
  const segments = columnOf(report, "modelRows", "segment");
  const byKey = new Map(columnOf(report, "modelRows", "key").map((key, row) => [key, segments[row]!]));
  return keys.map((key) => byKey.get(key)!);
}

/**
 * The sample's items with a made-up criticality; blank periods are periods without demand, as functions take them.
 */
async function sampleData(): Promise<Dataset> {
  const sources = await FileWorkbook.open(sample.bytes(), "sample.xlsx").sources();
  const data = readDataset(sources, proposeMapping(sources).mapping, { today: context.today });
  const criticality = data.items.keys.map((_, item) => ["V", "E", "D", null][(item * 7) % 4] ?? null);
  return {
    ...data,
    items: { ...data.items, criticality },
    launched: new Int32Array(data.items.keys.length),
  };
}

const workbench = served(serveWorkbench);
let cells: WorkbenchCells;
let data: Dataset;
/** Rows of the sheet Data, from 2 to `last`. */
let last: number;
beforeAll(async () => {
  cells = await WorkbenchCells.open(workbench);
  data = await sampleData();
  last = data.items.keys.length + 1;
  const months = data.history.periods;
  await cells.newSheet("Data", [
    ["Item", "Value", "Price", "Criticality", ...data.calendar.labels],
    ...data.items.keys.map((key, item): ShownCell[] => [
      key,
      data.value[item]!,
      known(data.items.unitPrice[item]!),
      data.items.criticality?.[item] ?? "",
      ...data.history.values.subarray(item * months, (item + 1) * months),
    ]),
  ]);
});
afterEach(() => expect(cells.faults).toEqual([]));

const known = (value: number): ShownCell => (Number.isFinite(value) ? value : "");

/** Columns of formulas in a sheet of their own: one that spills from row 2, or one a row with # for its number. */
async function formulas(
  name: string,
  columns: Readonly<Record<string, string>>,
  lastRow = last,
): Promise<(column: string) => Promise<ShownCell[]>> {
  await cells.newSheet(name);
  const valuesOf = async (letter: string): Promise<ShownCell[]> =>
    (await cells.results(`${letter}2:${letter}${lastRow}`)).map(([value]) => value!);
  for (const [column, formula] of Object.entries(columns)) {
    const rows = formula.includes("#")
      ? Array.from({ length: lastRow - 1 }, (_, row) => [`=${formula.replaceAll("#", String(row + 2))}`])
      : [[`=${formula}`]];
    await cells.excel(`
      sheet.getRange("${column}2:${column}${rows.length + 1}").formulas = ${JSON.stringify(rows)};
      await context.sync();`);
    // The next column may read this one.
    await valuesOf(column);
  }
  return valuesOf;
}

const history = (): string => `Data!E2:AN${last}`;
const column = (letter: string): string => `Data!${letter}2:${letter}${last}`;

test("ABC-XYZ, with two axes, with k classes and with a third axis", async () => {
  const result = await formulas("ABC-XYZ", {
    A: `SCM.SEGMENT_ABCXYZ(${column("B")},${history()})`,
    B: `SCM.ABC_CLASS(${column("B")},{0.5,0.8,0.95})`,
    C: `SCM.VARIABILITY(${history()})`,
    D: 'B#&MID("WXYZ",IFERROR(1+(C#>0.3)+(C#>0.6)+(C#>1),4),1)&IF(Data!D#="","U",Data!D#)',
  });
  const { keys } = data.items;
  expect(await result("A")).toEqual(classesOf(run(data, { model: "abc-xyz" }), keys));
  const many = {
    model: "abc-xyz",
    valueCuts: [0.5, 0.8, 0.95],
    variabilityCuts: [0.3, 0.6, 1],
    across: ["criticality"],
  };
  const classes = classesOf(run(data, many), keys);
  expect(new Set(classes).size).toBeGreaterThan(30);
  expect(await result("D")).toEqual(classes);
});

test("demand pattern, FSN, VED and HML", async () => {
  const result = await formulas("One axis", {
    A: `SCM.DEMAND_PATTERN(${history()})`,
    B: 'SUMIF(Data!E#:AN#,">0")/COLUMNS(Data!E#:AN#)',
    C: "COLUMNS(Data!E#:AN#)-SUMPRODUCT(MAX((Data!E#:AN#>0)*(COLUMN(Data!E#:AN#)-COLUMN(Data!E#)+1)))",
    D: `SCM.ABC_CLASS(B2:B${last},0.7)`,
    E: 'IF(OR(B#<=0,C#>=12),"N",IF(D#="A","F","S"))',
    F: 'IF(Data!D#="","U",Data!D#)',
    G: `SCM.ABC_CLASS(${column("C")},{0.7,0.9})`,
    H: 'IF(Data!C#="","U",MID("HML",CODE(G#)-64,1))',
  });
  const { keys } = data.items;
  const pattern = (await result("A")).map((word) => (word === "none" ? "no demand" : word));
  expect(pattern).toEqual(classesOf(run(data, { model: "demand-pattern" }), keys));
  const expected = {
    E: classesOf(run(data, { model: "fsn" }), keys),
    F: classesOf(run(data, { model: "ved" }), keys),
    H: classesOf(run(data, { model: "hml" }), keys),
  };
  for (const [letter, classes] of Object.entries(expected)) {
    expect(new Set(classes).size).toBeGreaterThanOrEqual(3);
    expect(await result(letter)).toEqual(classes);
  }
});

test("several weighted criteria", async () => {
  const chosen = { classes: "score" } as const;
  const figures = computeFigures(data, criteriaOptions.parse(chosen));
  await cells.newSheet("Criteria", [
    figures.criteria.map(({ id }) => figures.weights.byCriterion.get(id) ?? 0),
    [...figures.directions],
    ...data.items.keys.map((_, item) =>
      figures.criteria.map(({ values }) => (Number.isFinite(values[item]) ? values[item]! : "=NA()")),
    ),
  ]);
  const right = String.fromCharCode(64 + figures.criteria.length);
  const result = await formulas("Score", {
    A: `SCM.SEGMENT_SCORE(Criteria!A3:${right}${last + 1},Criteria!A1:${right}1,Criteria!A2:${right}2)`,
  });
  const classes = classesOf(run(data, { model: "multi-criteria", scoreClasses: "score" }), data.items.keys);
  expect(new Set(classes).size).toBe(3);
  expect(await result("A")).toEqual(classes);
});

test("customer tiers by sales and by profit, and product x channel", async () => {
  const bySales = run(data, { model: "customer-tiers" });
  const byProfit = run(data, { model: "customer-tiers", tierMeasure: "profit", costPerLine: 40 });
  const customers = columnOf(bySales, "modelRows", "key").map(String);
  const profits = new Map(
    columnOf(byProfit, "modelRows", "key").map((key, row) => [
      key,
      columnOf(byProfit, "modelRows", "measure0")[row]!,
    ]),
  );
  const sales = columnOf(bySales, "modelRows", "value");
  await cells.newSheet("Customer sales", [
    ["Customer", "Sales", "Profit"],
    ...customers.map((customer, row) => [customer, sales[row]!, profits.get(customer)!]),
  ]);
  const end = customers.length + 1;
  const tiers = await formulas(
    "Tiers",
    { A: `SCM.ABC_CLASS('Customer sales'!B2:B${end})`, B: `SCM.ABC_CLASS('Customer sales'!C2:C${end})` },
    end,
  );
  expect(await tiers("A")).toEqual(classesOf(bySales, customers));
  expect(await tiers("B")).toEqual(classesOf(byProfit, customers));
  expect(classesOf(byProfit, customers)).not.toEqual(classesOf(bySales, customers));

  const byChannel = run(data, { model: "product-channel" });
  const pairs = columnOf(byChannel, "modelRows", "key").map((key) => String(key).split(" | "));
  const amounts = columnOf(byChannel, "modelRows", "value");
  await cells.newSheet("Pairs", [
    ["Item", "Channel", "Sales"],
    ...pairs.map(([item, channel], row) => [item!, channel!, amounts[row]!]),
  ]);
  const bottom = pairs.length + 1;
  const channels = await formulas(
    "Channels",
    {
      // SUMIFS and MATCH take codes that differ in case only for one; the sample has such.
      A: `SUMPRODUCT(EXACT(Pairs!A$2:A$${bottom},Data!A#)*Pairs!C$2:C$${bottom})`,
      B: `SCM.ABC_CLASS(A2:A${last})`,
    },
    last,
  );
  await channels("B");
  await cells.excel(`
    sheet.getRange("C2:C${bottom}").formulas = ${JSON.stringify(
      pairs.map((_, row) => [
        `=INDEX(B$2:B$${last},SUMPRODUCT(EXACT(Data!A$2:A$${last},Pairs!A${row + 2})*(ROW(Data!A$2:A$${last})-1)))&" · "&Pairs!B${row + 2}`,
      ]),
    )};
    await context.sync();`);
  const shown = (await cells.results(`C2:C${bottom}`)).map(([value]) => value);
  expect(shown).toEqual(columnOf(byChannel, "modelRows", "segment"));
});

test("rules of one's own", async () => {
  const rules = [
    {
      class: "Watch",
      when: [
        { field: "criticality", is: "=", than: "V" },
        { field: "shareOfValue", is: ">", than: 0.001 },
        { field: "variability", is: "<", than: 0.8 },
      ],
    },
    { class: "Key", when: [{ field: "abc", is: "=", than: "A" }] },
    { class: "Key", when: [{ field: "criticality", is: "=", than: ["V", "E"] }] },
    { class: "Idle", when: [{ field: "idlePeriods", is: ">", than: 3 }] },
  ];
  const result = await formulas("Rules", {
    A: `SCM.ABC_CLASS(${column("B")})`,
    B: `SCM.VARIABILITY(${history()})`,
    C: "COLUMNS(Data!E#:AN#)-SUMPRODUCT(MAX((Data!E#:AN#>0)*(COLUMN(Data!E#:AN#)-COLUMN(Data!E#)+1)))",
    D:
      `IF(AND(Data!D#="V",Data!B#/SUM(Data!B$2:B$${last})>0.001,IFERROR(B#<0.8,FALSE)),"Watch",` +
      'IF(OR(A#="A",Data!D#="V",Data!D#="E"),"Key",IF(C#>3,"Idle","Rest")))',
  });
  const classes = classesOf(run(data, { model: "rules", rules, otherwise: "Rest" }), data.items.keys);
  expect(new Set(classes).size).toBe(4);
  expect(await result("D")).toEqual(classes);
});
