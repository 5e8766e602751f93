import { DataError, type Dataset, type FormerTable } from "../../../src/model";
import type { SourceValue } from "../../../src/model/cells";
import type { Column, Report, Table } from "../../../src/report";
import { render } from "../../../src/text/render";
import { model } from "../../../src/tools/strategy/model";
import { modelOptions } from "../../../src/tools/strategy/model/options";
import { cellText, readCell, typedNumber } from "../../../src/tools/strategy/model/rule-cells";
import { datasetOf, type DemandRow } from "./dataset";

const context = { today: "2026-11-22", seed: 1, progress: () => undefined };
const run = async (data: Dataset, options: object = {}): Promise<Report> =>
  model.run(data, modelOptions.parse({ model: "rules", ...options }), context);

function columnsOf(report: Report, id: string): readonly Column[] {
  for (const sheet of report.sheets)
    for (const block of sheet.blocks) if (block.kind === "table" && block.id === id) return block.columns;
  throw new Error(`no table ${id}`);
}
const cells = (report: Report, table: string, id: string): unknown[] =>
  Array.from(columnsOf(report, table).find((column) => column.id === id)!.values as ArrayLike<unknown>);
const classes = (report: Report): Record<string, unknown> => {
  const segments = cells(report, "modelRows", "segment");
  return Object.fromEntries(
    cells(report, "modelRows", "key").map((key, row) => [String(key), segments[row]]),
  );
};
const refusal = async (action: Promise<unknown>): Promise<string> => {
  const failure: unknown = await action.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof DataError)) throw new Error("nothing was refused", { cause: failure });
  return render(failure.report);
};

const flat = (level: number): number[] => Array.from({ length: 24 }, () => level);
const lumpy = (size: number): number[] => flat(0).map((_, month) => (month % 6 === 5 ? size : 0));

/** Values at cost 24,000, 14,400, 1,200 and 240 of 39,840; criticality V, vital, E and none. */
const rows: DemandRow[] = [
  { item: "P1", demand: flat(100), cost: 10, leadTimePeriods: 1 },
  { item: "P2", demand: lumpy(360), cost: 10, leadTimePeriods: 4 },
  { item: "P3", demand: flat(50), cost: 1, leadTimePeriods: 4 },
  { item: "P4", demand: lumpy(6), cost: 10 },
];
const plain = datasetOf(rows);
const data: Dataset = {
  ...plain,
  items: {
    ...plain.items,
    criticality: ["V", "vital", "E", null],
    family: ["Nuts and bolts", "Pumps", "Pumps", "Seals"],
  },
};

/** The data with rules on the sheet, its header in row 6. */
function onSheet(headers: readonly string[], ...ruleRows: readonly (readonly SourceValue[])[]): Dataset {
  const table: FormerTable = { sheet: "Model rules", headerRow: 6, headers, rows: ruleRows };
  return { ...data, formerTables: new Map([["scmmodelrules", table]]) };
}

describe("conditions as they are typed", () => {
  it.each([
    ["> 0.5", "> 0.5"],
    [">=10 %", ">= 0.1"],
    ["0,25", "0.25"],
    ["1 200", "1200"],
    ["<>3", "<> 3"],
    [">= 2 and < 5", ">= 2 and < 5"],
    ["< 1 OR > 9", "< 1 or > 9"],
  ])("%s is read for a number, and written as %s", (typed, written) => {
    const read = readCell("variability", typed);
    expect("test" in read && cellText(read.test!)).toBe(written);
  });

  it.each([
    ["V or E", "V or E"],
    ["<>V and <> E", "<> V and <> E"],
    ['"Nuts and bolts" or Pumps', '"Nuts and bolts" or Pumps'],
    ['"5 ""heavy"" or more"', '"5 ""heavy"" or more"'],
    ['"=1+1"', '"=1+1"'],
  ])("%s is read for a text, and written as %s", (typed, written) => {
    const read = readCell("family", typed);
    expect("test" in read && cellText(read.test!)).toBe(written);
  });

  it("do not take a number that can be read in two ways", () => {
    expect([typedNumber("1,200"), typedNumber("1,2"), typedNumber("0,125"), typedNumber("1,2,3")]).toEqual([
      null,
      1.2,
      0.125,
      null,
    ]);
  });
});

describe("rules of the user's own", () => {
  const headers = ["Rule", "Class", "Share of value", "CV", "Criticality", "Family", "ABC"];

  it("join the cells of a row by and, rows of one class by or, and leave the rest to a row without conditions", async () => {
    const report = await run(
      onSheet(
        headers,
        ["1", "Key", "> 50 %", "< 0.5", "V", null, null],
        ["2", "Watch", "> 0.3", null, "V", null, null],
        [null, null, null, null, null, null, null],
        ["3", "Watch", null, null, "E", "Pumps", null],
        ["4", "Rest", null, null, null, null, null],
      ),
    );
    expect(classes(report)).toEqual({ P1: "Key", P2: "Watch", P3: "Watch", P4: "Rest" });
    expect(cells(report, "modelRows", "rule")).toEqual(["1", "2", "3", "4"]);
    expect(cells(report, "modelRules", "items")).toEqual([1, 1, 1, 1]);
    expect(cells(report, "modelRules", "worth")).toEqual([24_000, 14_400, 1_200, 240]);
  });

  it("leave what none takes to the class of the option, and say which rules take nothing", async () => {
    const report = await run(
      onSheet(
        headers,
        ["1", "Key", null, null, null, '"Nuts and bolts"', null],
        ["2", "Gone", 2, null, null, null, null],
      ),
      { otherwise: "Standard" },
    );
    expect(classes(report)).toEqual({ P1: "Key", P2: "Standard", P3: "Standard", P4: "Standard" });
    expect(report.findings.map(({ sentence }) => render(sentence))).toContain(
      "1 rule takes no item: 2 (Gone).",
    );
  });

  it("make as many classes as there are rules", async () => {
    const many = datasetOf(
      Array.from({ length: 24 }, (_, item) => ({ item: `P${item}`, demand: flat(item + 1), cost: 1 })),
    );
    const rules = Array.from({ length: 12 }, (_, at) => ({
      class: `Class ${at + 1}`,
      when: [{ field: "unitsPerPeriod", is: "<=", than: 2 * (at + 1) }],
    }));
    const report = await run(many, { rules });
    expect(cells(report, "modelClasses", "segment")).toEqual(rules.map((rule) => rule.class));
    expect(cells(report, "modelClasses", "rows")).toEqual(rules.map(() => 2));
  });

  it("are crossed with two further axes", async () => {
    const rules = [{ class: "Key", when: [{ field: "abc", is: "=", than: ["A", "b"] }] }];
    const report = await run(data, { rules, across: ["variability", "criticality"] });
    expect(classes(report)).toEqual({
      P1: "Key · X · V",
      P2: "Key · Z · V",
      P3: "Other · X · E",
      P4: "Other · Z · U",
    });
  });

  it("take the words of a criticality for its letter, and several texts for any or none of them", async () => {
    const rules = [
      { name: "high", class: "High", when: [{ field: "criticality", is: "=", than: "vital" }] },
      { class: "Known", when: [{ field: "criticality", is: "<>", than: ["V", "D"] }] },
    ];
    const report = await run(data, { rules });
    expect(classes(report)).toEqual({ P1: "High", P2: "High", P3: "Known", P4: "Other" });
    // On the sheet they read as they would be typed there.
    expect(cells(report, "modelRules", "criticality")).toEqual(["V", "<> V and <> D"]);
    expect(columnsOf(report, "modelRules").find(({ id }) => id === "class")!.owner).toBe("tool");
  });

  it("start from a template that leaves out what the data cannot answer, and say so", async () => {
    const report = await run(data);
    const bare = await run(plain);
    expect(cells(report, "modelRules", "class")).toContain("Vital");
    expect(cells(bare, "modelRules", "class")).not.toContain("Vital");
    expect(report.findings.map(({ id }) => id)).toContain("model-rules-start");
    const sheet = report.sheets.find(({ id }) => id === "model-rules")!;
    expect((sheet.blocks[0] as Table).emptyRows).toBeGreaterThan(0);
    expect(columnsOf(report, "modelRules").find(({ id }) => id === "variability")!.owner).toBe("user");
  });

  it.each<readonly [readonly SourceValue[], string]>([
    [
      ["1", "Key", "much", null, null, null, null],
      'Model rules, row 7 (Key): Share of value: "much" is not a number. Write one such as 0.5, 10 % or 1200, without a thousands separator.',
    ],
    [
      ["1", "Key", ">", null, null, null, null],
      'Model rules, row 7 (Key): Share of value: ">" compares with nothing. Write a value behind the sign, such as > 0.5.',
    ],
    [
      ["1", "Key", null, null, "> V", null, null],
      'Model rules, row 7 (Key): Criticality: "> V" orders texts, which have no order. Write V, V or E, or <> V.',
    ],
    [
      ["1", "Key", null, null, null, "Nuts and bolts", null],
      'Model rules, row 7 (Key): Family: Nothing is "Nuts" and "bolts" at once. Write or between them, or put a text that holds "and" in quotation marks.',
    ],
    [
      ["1", "Key", null, null, null, null, "D"],
      'Model rules, row 7 (Key): ABC: No item can be "D" here. Write one of A, B and C.',
    ],
    [
      ["1", "Key", null, null, { error: "#NAME?" }, null, null],
      "Model rules, row 7 (Key): Criticality: The cell holds an error. Text that starts with = is a formula to Excel: write V in place of =V.",
    ],
    [
      ["1", null, "> 0.5", null, null, null, null],
      "Model rules, row 7 (1): The rule has no class. Enter the class that its items get.",
    ],
    [
      ["1", "x".repeat(31), null, null, null, null, null],
      `Model rules, row 7 (${"x".repeat(31)}): The class "${"x".repeat(31)}" is longer than 30 characters. Shorten it.`,
    ],
  ])("are refused by the rule, what is wrong with it and what to write: %j", async (row, sentence) => {
    expect(await refusal(run(onSheet(headers, row)))).toBe(sentence);
  });

  it("are refused where two have one name, where none stands on the sheet, and where an option's kind is wrong", async () => {
    const row = ["1", "Key", null, null, null, null, null];
    expect(await refusal(run(onSheet(headers, row, row)))).toBe(
      "Model rules, row 8 (Key): The name 1 is already that of Model rules, row 7 (Key). Give each rule a name of its own.",
    );
    expect(await refusal(run(onSheet(headers)))).toMatch(/^The sheet Model rules holds no rule\. /);
    const rules = [{ class: "Key", when: [{ field: "variability", is: "<", than: "low" }] }];
    expect(await refusal(run(data, { rules }))).toBe(
      'Rule 1 (Key) of the options: CV: "low" is not a number. Write one such as 0.5, 10 % or 1200, without a thousands separator.',
    );
  });

  it("read on where the user took a column out or named no rule", async () => {
    const report = await run(onSheet(["Class", "ABC"], ["Key", "A"], ["Rest", null]));
    expect(classes(report)).toEqual({ P1: "Key", P2: "Key", P3: "Rest", P4: "Rest" });
  });
});
