import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { Workspace, badCells, tableRows } from "./workspace";
import { tools } from "../../../src/tools/registry";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";

const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);
const demandCsv = [
  ["item", "unit_cost_eur", "lead_time_days", ...months].join(","),
  ["P1", "10", "30", ...months.map((_, month) => 100 + month)].join(","),
  ["P2", "5", "60", ...months.map((_, month) => (month % 4 === 0 ? 40 : 0))].join(","),
  ["P3", "1", "10", ...months.map(() => 7)].join(","),
].join("\n");

describe("the command line", () => {
  let space: Workspace;
  beforeEach(() => {
    space = new Workspace();
  });
  afterEach(() => space.remove());

  test("names the tools with --list and explains every option with --help", async () => {
    const list = await space.run("--list");
    expect(list.code).toBe(0);
    for (const tool of tools) expect(list.out).toContain(tool.id);
    const help = await space.run("--help");
    expect(help.code).toBe(0);
    for (const option of [
      "--input",
      "--output",
      "--sheet",
      "--tool",
      "--config",
      "--user",
      "--list",
      "--help",
    ]) {
      expect(help.out).toContain(option);
    }
    const shown = /\{ "options": \{[^}]*\} \}/.exec(help.out)?.[0] ?? "{}";
    expect(JSON.parse(shown)).toEqual({ options: segmentOptions.parse({}) });
  });

  test("writes <input>-stratify.xlsx with the input's sheet and ours, and leaves the input alone", async () => {
    const input = space.write("demand.csv", demandCsv);
    const run = await space.run("--input", input, "--user", "Ada");
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toMatch(/^\d of 3 items? carr(y|ies) \d+.% of value\./);
    expect(space.bytes("demand.csv").toString()).toBe(demandCsv);
    const file = space.open("demand-stratify.xlsx");
    expect(file.sheetNames()).toEqual([
      "demand",
      "Findings",
      "Nine-box",
      "Items",
      "Segments",
      "Policies",
      "Overrides",
      "KPI",
      "Audit",
    ]);
    expect(tableRows(file, "scmItems").map((row) => row["Item"])).toEqual(["P1", "P2", "P3"]);
    expect(tableRows(file, "scmAudit")[0]).toMatchObject({ Who: "Ada", What: "segment" });
    expect(badCells(file)).toEqual([]);
    expect(readdirSync(dirname(input)).sort()).toEqual(["demand-stratify.xlsx", "demand.csv"]);
  });

  test("on a second run keeps what the user set in Policies and Overrides, and computes with it", async () => {
    const input = space.write("demand.csv", demandCsv);
    await space.run("--input", input, "--output", space.path("one.xlsx"));
    const file = space.open("one.xlsx");
    const policies = file.tables().find((table) => table.name === "scmPolicies")!;
    const overrides = file.tables().find((table) => table.name === "scmOverrides")!;
    const target = policies.area.left + policies.columns.findIndex((name) => name.startsWith("Service"));
    const set = (sheet: string, row: number, column: number, value: string | number) =>
      file.apply([{ kind: "set-cells", sheet, styles: [], blocks: [{ row, column, values: [[value]] }] }]);
    const column = (name: string) => overrides.area.left + overrides.columns.indexOf(name);
    set("Policies", policies.area.top + 1, target, 0.995);
    set("Overrides", overrides.area.top + 1, column("Item"), "P3");
    set("Overrides", overrides.area.top + 1, column("Class"), "AZ");
    set("Overrides", overrides.area.top + 1, column("Approved by"), "Grace");
    space.write("edited.xlsx", file.toBytes());

    const run = await space.run("--input", space.path("edited.xlsx"), "--output", space.path("two.xlsx"));
    expect(run).toMatchObject({ code: 0 });
    const again = space.open("two.xlsx");
    expect(again.sheetNames()).toEqual(file.sheetNames());
    expect(tableRows(again, "scmPolicies")[0]).toMatchObject({ Segment: "AX", "Service target (%)": 0.995 });
    expect(tableRows(again, "scmOverrides")[0]).toMatchObject({
      Item: "P3",
      Class: "AZ",
      Status: "in force",
    });
    const items = tableRows(again, "scmItems");
    expect(items.find((row) => row["Item"] === "P3")).toMatchObject({ "Class final": "AZ" });
    expect(items.find((row) => row["Class final"] === "AX")).toMatchObject({ "Service target (%)": 0.995 });
    expect(tableRows(again, "scmAudit")).toHaveLength(2);
    expect(badCells(again)).toEqual([]);
  });

  test("on a second run takes up a stock sheet that was added since", async () => {
    const input = space.write("demand.csv", demandCsv);
    await space.run("--input", input, "--output", space.path("one.xlsx"));
    const file = space.open("one.xlsx");
    expect(file.tables().find((table) => table.name === "scmItems")!.columns).not.toContain(
      "On hand\n(units)",
    );
    file.apply([
      {
        kind: "add-sheet",
        name: "Stock",
        content: {
          styles: [],
          blocks: [
            {
              row: 1,
              column: 1,
              values: [
                ["Item", "On hand"],
                ["P1", 120],
                ["P2", 9],
                ["P3", 1],
              ],
            },
          ],
          widths: new Map(),
          heights: new Map(),
          gridlines: true,
          tables: [],
          conditionalFormats: [],
          validations: [],
          charts: [],
          links: [],
        },
      },
    ]);
    space.write("stock.xlsx", file.toBytes());
    const run = await space.run("--input", space.path("stock.xlsx"), "--output", space.path("two.xlsx"));
    expect(run).toMatchObject({ code: 0 });
    const items = tableRows(space.open("two.xlsx"), "scmItems");
    expect(items.map((row) => row["On hand (units)"])).toEqual([120, 9, 1]);
    expect(badCells(space.open("two.xlsx"))).toEqual([]);
  });

  test.each([
    ["no input", [], /--input is missing/],
    ["an unknown option", ["--inptu", "x.csv"], /--inptu/],
    ["an unknown tool", ["--input", "x.csv", "--tool", "segmnt"], /no tool segmnt.*segment/],
    ["an output that is no workbook", ["--input", "x.csv", "--output", "y.csv"], /must end in \.xlsx/],
    ["an output over the input", ["--input", "x.xlsx", "--output", "./x.xlsx"], /never overwritten/],
  ])("ends with 2 for %s", async (_, args, message) => {
    const run = await space.run(...args);
    expect(run.code).toBe(2);
    expect(run.error).toMatch(message);
  });

  test.each([
    ["an unknown key", { mappings: {} }, /mappings/],
    ["an unknown option of the tool", { options: { abcCut: [0.7, 0.9] } }, /options: unknown key abcCut/],
    ["a cut in percent", { options: { abcCuts: [80, 95] } }, /options\.abcCuts\[0\]/],
    ["an unknown part of the mapping", { mapping: { demnd: {} } }, /mapping: unknown key demnd/],
  ])("ends with 2 for a configuration with %s", async (_, config, message) => {
    const input = space.write("demand.csv", demandCsv);
    const file = space.write("config.json", JSON.stringify(config));
    const run = await space.run("--input", input, "--config", file);
    expect(run.code).toBe(2);
    expect(run.error).toMatch(message);
  });

  test("takes options and part of a mapping from the configuration", async () => {
    const input = space.write("demand.csv", `${demandCsv}\nP3,1,10${",1".repeat(12)}`);
    const config = { mapping: { treatments: { duplicate: "first" } }, options: { abcCuts: [0.5, 0.6] } };
    const run = await space.run(
      "--input",
      input,
      "--config",
      space.write("config.json", JSON.stringify(config)),
    );
    expect(run).toMatchObject({ code: 0 });
    const items = tableRows(space.open("demand-stratify.xlsx"), "scmItems");
    expect(items.find((row) => row["Item"] === "P3")).toMatchObject({ "Value (EUR)": 84 });
    expect(tableRows(space.open("demand-stratify.xlsx"), "scmSegments")[0]).toMatchObject({
      "Value rule": "share before the item below 50\u00a0%",
    });
  });

  test("ends with 1, names the file and writes nothing when it cannot be read", async () => {
    const run = await space.run("--input", space.path("absent.csv"));
    expect(run.code).toBe(1);
    expect(run.error).toMatch(/absent\.csv does not exist/);
    const note = await space.run("--input", space.write("note.pdf", "%PDF"));
    expect(note.code).toBe(1);
    expect(note.error).toMatch(/neither \.xlsx nor \.csv/);
  });

  test("ends with 1 when the output folder does not exist", async () => {
    const run = await space.run(
      "--input",
      space.write("demand.csv", demandCsv),
      "--output",
      space.path("no/where.xlsx"),
    );
    expect(run.code).toBe(1);
    expect(run.error).toMatch(/cannot be written/);
  });
});
