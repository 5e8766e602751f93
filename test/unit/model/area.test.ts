import { DataError, parseMapping, proposeMapping, readDataset } from "../../../src/model";
import { parseArea, sourceOfArea } from "../../../src/model/area";
import { render } from "../../../src/text/render";
import { date, months, remarks, row, sheet, today, type Value } from "./source";

const periods = months(8);
const flat = (units: number): number[] => periods.map(() => units);

/** Two blocks side by side under a title: demand in B3:J5, an item master in L3:M5. */
const twoBlocks: Value[][] = [
  ["Report of May"],
  [],
  [null, "Item", ...periods, null, "Item", "Unit cost EUR"],
  [null, "a", ...flat(1), null, "a", 10],
  [null, "b", ...flat(2), null, "b", 20],
];
const demandArea = "B3:J5";
const hints = { demandSheet: "Report", demandArea };

/** The sentence of a refusal. */
function refused(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof DataError) return render(error.report);
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("an address of an area", () => {
  it.each(["B3", "B:D", "D5:B3", "b3:d5", "$B$3:$D$5", "B0:C2"])("is not %s", (text) => {
    expect(parseArea(text)).toBeNull();
  });

  it("is refused in a mapping by what was expected", () => {
    const { mapping } = proposeMapping([sheet("Report", twoBlocks)], hints);
    expect(refused(() => parseMapping({ ...mapping, demand: { ...mapping.demand, area: "B:D" } }))).toMatch(
      /demand\.area.*B3:N503/,
    );
  });
});

describe("demand in an area", () => {
  const sources = [
    sheet("Report", twoBlocks),
    sheet("Other", [
      ["Item", ...periods],
      ["z", ...flat(9)],
    ]),
  ];

  it("holds the cells of the area and nothing else", () => {
    const { mapping } = proposeMapping(sources, hints);
    expect(mapping.demand).toMatchObject({ sheet: "Report", area: demandArea, headerRow: 3 });
    const data = readDataset(sources, mapping, { today });
    expect(data.items.keys).toEqual(["a", "b"]);
    expect(row(data, "b")).toEqual(flat(2));
  });

  it("has its headers in the first row with several cells", () => {
    const { mapping } = proposeMapping(sources, { ...hints, demandArea: "A1:J5" });
    expect(mapping.demand).toMatchObject({ area: "A1:J5", headerRow: 3 });
  });

  it("is read again by the mapping that was kept, through JSON, as in the workbook", () => {
    const { mapping } = proposeMapping(sources, hints);
    const kept = parseMapping(JSON.parse(JSON.stringify(mapping)));
    const fresh = [sheet("Report", twoBlocks), sources[1]!];
    expect(proposeMapping(fresh, { previous: kept }).mapping).toEqual(mapping);
  });

  it("leaves room for sheets that came since, as a table does", () => {
    const { mapping } = proposeMapping(sources, hints);
    const stock = sheet("Stock", [
      ["Item", "On hand"],
      ["a", 5],
      ["b", 6],
    ]);
    const next = proposeMapping([...sources, stock], { previous: mapping }).mapping;
    expect(next.demand).toEqual(mapping.demand);
    expect(next.stock).toMatchObject({ sheet: "Stock", columns: { onHand: "On hand" } });
  });

  it("gives way where another sheet is chosen", () => {
    const { mapping } = proposeMapping(sources, hints);
    const next = proposeMapping(sources, { demandSheet: "Other", previous: mapping }).mapping;
    expect(next.demand).toMatchObject({ sheet: "Other" });
    expect(next.demand.area).toBeUndefined();
  });

  it("is no longer taken where its headers have moved", () => {
    const { mapping } = proposeMapping(sources, hints);
    const moved = [sheet("Report", [[], ...twoBlocks]), sources[1]!];
    expect(proposeMapping(moved, { previous: mapping }).mapping.demand.area).toBeUndefined();
  });

  it("may be a part of a table, whose other columns are not read then", () => {
    const table = sheet(
      "Sales",
      [
        ["Item", ...periods, "Unit cost EUR"],
        ["a", ...flat(1), 10],
      ],
      {
        table: "Sales",
        row: 3,
        column: 2,
      },
    );
    const { mapping } = proposeMapping([table], { demandSheet: "Sales", demandArea: "B3:I4" });
    expect(mapping.items).toEqual([]);
    const demand = mapping.demand.layout === "wide" ? mapping.demand.periods : null;
    expect(demand).toEqual({ first: "2020-01", last: "2020-07" });
  });

  it("never holds cells of a table of ours", () => {
    const ours = sheet(
      "Items",
      [
        ["Item", "Class"],
        ["a", "AX"],
      ],
      { table: "scmItems" },
    );
    expect(sourceOfArea([ours], "Items", "A1:B2")).toBeNull();
  });

  it("keeps dates, wherever the cells come from", () => {
    const headers = Array.from({ length: 7 }, (_, month) => date(`2025-0${month + 1}-01`));
    const dated = sheet("Report", [[], [null, "Item", ...headers], [null, "a", 1, 2, 3, 4, 5, 6, 7]]);
    const { mapping, periods: run } = proposeMapping([dated], { demandSheet: "Report", demandArea: "B2:I3" });
    expect(run).toMatchObject({ count: 7, unit: "month" });
    expect(mapping.demand.layout === "wide" && mapping.demand.periods.first).toBe("2025-01-01");
  });

  it("says when cells right beside it are filled, since they are not read", () => {
    const grown = [sheet("Report", [...twoBlocks, [null, "c", ...flat(3)]])];
    const { mapping } = proposeMapping(grown, hints);
    const data = readDataset(grown, mapping, { today });
    expect(data.items.keys).toEqual(["a", "b"]);
    expect(remarks(data)).toContain(
      "Only Report!B3:J5 is read. Report!B6, right beside it, is filled too: select the cells again to take it in.",
    );
    expect(remarks(readDataset(sources, proposeMapping(sources, hints).mapping, { today }))).toEqual(
      expect.not.arrayContaining([expect.stringContaining("right beside it")]),
    );
  });

  it("names the area where no demand is found in it", () => {
    const choose = () => proposeMapping(sources, { demandSheet: "Report", demandArea: "L3:M5" });
    expect(refused(choose)).toContain("Report!L3:M5 (Item and Unit cost EUR)");
  });
});
