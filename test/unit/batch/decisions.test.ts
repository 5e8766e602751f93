import { Workspace, tableRows } from "./workspace";
import type { XlsxFile } from "../../../src/xlsx";

const months = Array.from({ length: 24 }, (_, month) =>
  new Date(Date.UTC(2024, month, 1)).toISOString().slice(0, 7),
);
const demandCsv = [
  ["item", "unit_cost_eur", "lead_time_days", "on_hand", "supplier", ...months].join(","),
  ["P1", "10", "30", "900", "North", ...months.map((_, month) => 400 + 90 * (month % 5))].join(","),
  ["P2", "10", "60", "40", "South", ...months.map((_, month) => 300 + 80 * (month % 3))].join(","),
  ["P3", "10", "45", "10", "North", ...months.map((_, month) => 200 + 70 * (month % 4))].join(","),
  ["P4", "10", "20", "70", "South", ...months.map((_, month) => 150 + 40 * (month % 7))].join(","),
].join("\n");

/** Types texts into the row of a table whose key cell says so. */
function type(file: XlsxFile, table: string, key: string, entries: Readonly<Record<string, string>>): void {
  const info = file.tables().find(({ name }) => name === table);
  if (info === undefined) throw new Error(`no table ${table}`);
  const { top, left } = info.area;
  const keyHeader = info.columns[0] ?? "";
  const at = tableRows(file, table).findIndex((row) => row[keyHeader.replace(/\s+/g, " ")] === key);
  if (at < 0) throw new Error(`${table} has no row ${key}`);
  for (const [header, text] of Object.entries(entries)) {
    const column = left + info.columns.indexOf(header);
    const block = { row: top + 1 + at, column, values: [[text]] };
    file.apply([{ kind: "set-cells", sheet: info.sheet, styles: [], blocks: [block] }]);
  }
}

describe("a workbook that is run again", () => {
  let space: Workspace;
  beforeEach(() => {
    space = new Workspace();
  });
  afterEach(() => space.remove());

  const run = async (tool: string, input: string, output: string, ...more: string[]): Promise<void> => {
    const files = ["--input", space.path(input), "--output", space.path(output)];
    const { code, error } = await space.run("--tool", tool, "--user", "Ada", ...files, ...more);
    expect({ code, error: code === 0 ? "" : error }).toEqual({ code: 0, error: "" });
  };

  test("puts the approved parameters in force and no others, and holds them in the runs after", async () => {
    space.write("demand.csv", demandCsv);
    const other = space.write("other.json", JSON.stringify({ options: { preset: "cost-of-service" } }));
    await run("recalibrate", "demand.csv", "first.xlsx");
    // The list of findings grows from the first run's one: what stands on its sheet must leave it room.
    await run("recalibrate", "first.xlsx", "proposed.xlsx", "--config", other);
    const proposed = space.open("proposed.xlsx");
    const proposals = tableRows(proposed, "scmRecalibration");
    expect(proposals.length).toBeGreaterThanOrEqual(3);
    const itemOf = (row: Record<string, unknown> | undefined): string => String(row?.["Item"]);
    const [approved, unnamed, refused] = proposals.map(itemOf);
    type(proposed, "scmRecalibration", approved!, { Approve: "yes", "Approved by": "Ada" });
    type(proposed, "scmRecalibration", unnamed!, { Approve: "yes" });
    type(proposed, "scmRecalibration", refused!, { Approve: "no", "Approved by": "Ada" });
    space.write("marked.xlsx", proposed.toBytes());
    await run("recalibrate", "marked.xlsx", "committed.xlsx", "--config", other);

    const inForce = (name: string): Map<unknown, unknown> =>
      new Map(
        tableRows(space.open(name), "scmParametersInForce").map((row) => [
          row["Item"],
          [row["Safety stock (units)"], row["Reorder point (units)"], row["Order quantity (units)"]],
        ]),
      );
    const [before, after] = [inForce("proposed.xlsx"), inForce("committed.xlsx")];
    const row = proposals[0]!;
    expect(after.get(approved)).toEqual([
      row["Safety new (units)"],
      row["Reorder new (units)"],
      row["Quantity new (units)"],
    ]);
    expect(after.get(approved)).not.toEqual(before.get(approved));
    for (const [item, parameters] of before)
      if (item !== approved) expect([item, after.get(item)]).toEqual([item, parameters]);

    await run("recalibrate", "committed.xlsx", "held.xlsx", "--config", other);
    expect(inForce("held.xlsx")).toEqual(after);
    const left = tableRows(space.open("held.xlsx"), "scmRecalibration");
    expect(left.map(itemOf)).toEqual(proposals.slice(1).map(itemOf));
  });

  test("lists the owners that were typed since, and the same by segment", async () => {
    space.write("demand.csv", demandCsv);
    await run("ownership", "demand.csv", "first.xlsx");
    const file = space.open("first.xlsx");
    const cells = tableRows(file, "scmOwnedMeasures");
    const [keyHeader] = Object.keys(cells[0]!);
    expect(cells.length).toBeGreaterThanOrEqual(2);
    cells.forEach((row, at) =>
      type(file, "scmOwnedMeasures", String(row[keyHeader!]), { Owner: `Owner ${at}` }),
    );
    space.write("owned.xlsx", file.toBytes());
    await run("ownership", "owned.xlsx", "second.xlsx");
    const owners = tableRows(space.open("second.xlsx"), "scmInventoryOwners");
    expect(owners.map((row) => row["Owner"]).sort()).toEqual(cells.map((_, at) => `Owner ${at}`).sort());
  });
});
