import type { WorkbookPort } from "../../../src/workbook/port";
import { parseSheetReference } from "../../../src/xlsx";
import { applyPlan, planReport, WriteError } from "../../../src/workbook/writer";
import type { CellValue, WorkbookChange } from "../../../src/xlsx/types";
import { fullReport, itemsReport, later, someItems, stamp } from "./reports";

/** What the contract needs to drive an adapter. */
export interface ContractSubject {
  readonly port: WorkbookPort;
  /** Everything that the workbook holds, comparable. */
  state(): Promise<unknown>;
  /** Selects other cells as a user would, and waits until everybody was told; null where there is nobody to select any. */
  readonly select: ((isTold: () => boolean) => Promise<void>) | null;
}

export const demandRows: readonly (readonly CellValue[])[] = [
  ["Item", "2026-01", "2026-02"],
  ["VL-7228", 12, 15],
  ["00123", 0, 3],
];

const cells = (sheet: string, row: number, column: number, value: CellValue): WorkbookChange => ({
  kind: "set-cells",
  sheet,
  styles: [],
  blocks: [{ row, column, values: [[value]] }],
});

/**
 * What every adapter of the port has to do, so that the writer can stand on any of them.
 *
 * @param name of the adapter
 * @param create a workbook whose only sheet, Demand, holds `demandRows` from A1 on
 * @param createHidden the same with rows 2 and 3, column B and columns far from the data hidden, for adapters that read that
 */
export function describePort(
  name: string,
  create: () => Promise<ContractSubject>,
  createHidden?: () => Promise<WorkbookPort>,
): void {
  describe(`${name} as the writer sees it`, () => {
    let port: WorkbookPort;
    let subject: ContractSubject;
    beforeEach(async () => {
      subject = await create();
      port = subject.port;
    });

    const written = async (report = fullReport()) => applyPlan(port, await planReport(port, report, stamp));
    const at = async (sheet: string, row: number, column: number) =>
      (await port.readSheet(sheet)).values[row - 1]?.[column - 1] ?? null;

    test("it names its sheets, and hands the user's out as sources", async () => {
      expect(await port.sheetNames()).toEqual(["Demand"]);
      const [source, ...others] = await port.sources();
      expect(others).toEqual([]);
      expect(source).toMatchObject({ sheet: "Demand", row: 1, column: 1 });
      expect(source?.values[1]?.slice(0, 3)).toEqual(["VL-7228", 12, 15]);
    });

    const withHidden = createHidden === undefined ? test.skip : test;
    withHidden(
      "a source tells how many of its rows and columns are hidden, and holds their values",
      async () => {
        const sources = await createHidden?.().then((hidden) => hidden.sources());
        expect(sources).toMatchObject([{ sheet: "Demand", hidden: { rows: 2, columns: 1 } }]);
        expect(sources?.[0]?.values[1]?.slice(0, 3)).toEqual(["VL-7228", 12, 15]);
        expect((await port.sources())[0]?.hidden).toBeUndefined();
      },
    );

    test("it reads values, and no formula where there is none", async () => {
      const sheet = await port.readSheet("Demand");
      expect(sheet.values[2]?.[0]).toBe("00123");
      expect(sheet.formula(2, 2)).toBeNull();
    });

    test("a written report is read back as it was planned", async () => {
      const outcome = await written();
      expect(outcome.sheets).toBe(6);
      expect(await port.sheetNames()).toEqual([
        "Demand",
        "Findings",
        "Nine-box",
        "Items",
        "Policies",
        "Overrides",
        "Audit",
      ]);
      expect(await at("Items", 10, 1)).toBe("=1+1");
      expect((await port.readSheet("Items")).formula(10, 1)).toBeNull();
      expect(await at("Items", 11, 1)).toBe("<b>bold</b>");
      expect(await at("Items", 12, 1)).toBe("Größe 😀");
      expect((await port.readSheet("Policies")).formula(7, 2)).toContain("SUMIFS(");
      expect((await port.tables()).find((table) => table.name === "scmItems")).toMatchObject({
        sheet: "Items",
        area: { top: 6, left: 1, bottom: 12, right: 7 },
        columns: [
          "Item",
          "Value\n(EUR)",
          "Share of value\n(%)",
          "Class final",
          "Pattern",
          "On hand\n(units)",
          "Note",
        ],
      });
    });

    test("our sheets are no sources, but four of our tables are", async () => {
      await written();
      const sources = await port.sources();
      expect(sources.map((source) => source.table ?? source.sheet).sort()).toEqual([
        "Demand",
        "scmItems",
        "scmOverrides",
        "scmPolicies",
      ]);
      const policies = sources.find((source) => source.table === "scmPolicies");
      expect(policies?.values[0]?.slice(0, 3)).toEqual(["Segment", "Value\n(EUR k)", "Service target\n(%)"]);
      expect(policies?.values).toHaveLength(10);
    });

    test("settings and names are kept", async () => {
      await written();
      expect(await port.setting("mapping")).toBe('{"demand":"Demand"}');
      expect(await port.setting("none")).toBeNull();
      expect((await port.settings()).get("mapping")).toBe('{"demand":"Demand"}');
      expect(await port.names()).toContainEqual(
        expect.objectContaining({ name: "scmSheet_items", formula: "Items!$A$1", hidden: true }),
      );
    });

    test("a second run writes only what differs", async () => {
      await written();
      const plan = await planReport(port, fullReport(), later);
      const outside = plan.sheets.filter((sheet) => sheet.id !== "audit");
      expect(outside.map((sheet) => sheet.cells)).toEqual([1, 1, 1, 1, 1]);
      await applyPlan(port, plan);
      expect(await at("Items", 3, 1)).toContain("run 29 Nov 2026 09:30, R. Okafor");
    });

    test("the printed area of a sheet of ours is told among the names, and grows with what is printed", async () => {
      const printedRows = async (): Promise<number> => {
        const name = (await port.names()).find(
          (other) => other.sheet === "Items" && other.name === "_xlnm.Print_Area",
        );
        return parseSheetReference(name?.formula ?? "")?.area.bottom ?? 0;
      };
      await written(itemsReport(someItems));
      const before = await printedRows();
      expect(before).toBeGreaterThan(0);
      await written(itemsReport([...someItems, { item: "NEW-1", value: 5, class: "CZ" }]));
      expect(await printedRows()).toBe(before + 1);
    });

    test("a table grows in place, and shrinks no further than its rows", async () => {
      await written(itemsReport(someItems));
      const more = [...someItems, { item: "NEW-1", value: 5, class: "CZ" }];
      await applyPlan(port, await planReport(port, itemsReport(more), later));
      expect((await port.tables()).find((table) => table.name === "scmItems")?.area.bottom).toBe(13);
      expect(await at("Items", 13, 1)).toBe("NEW-1");
    });

    test("a failure at any change leaves the workbook exactly as it was", async () => {
      await port.apply([cells("Demand", 9, 1, "the user's")]);
      const plan = await planReport(port, fullReport(), stamp);
      const before = await subject.state();
      const impossible = cells("No such sheet", 1, 1, "x");
      for (let failing = 0; failing <= plan.changes.length; failing++) {
        const changes = plan.changes.toSpliced(failing, 0, impossible);
        await expect(port.apply(changes)).rejects.toThrow();
        expect(await subject.state()).toEqual(before);
      }
    });

    test("a snapshot puts everything back, also after several changes", async () => {
      await port.apply([cells("Demand", 9, 1, "kept")]);
      const before = await subject.state();
      const snapshot = await port.snapshot([]);
      await written();
      await port.apply([cells("Demand", 9, 1, "changed")]);
      await snapshot.restore();
      expect(await subject.state()).toEqual(before);
      await snapshot.restore();
      expect(await subject.state()).toEqual(before);
      expect(await at("Demand", 9, 1)).toBe("kept");
    });

    test("undo takes a write back", async () => {
      const before = await subject.state();
      const outcome = await written();
      await outcome.undo();
      expect(await subject.state()).toEqual(before);
    });

    test("it tells of each selection until that is ended; where nobody selects cells, of none", async () => {
      const told: string[] = [];
      const end = await port.onSelection(() => told.push("one"));
      await port.onSelection(() => told.push("other"));
      const { select } = subject;
      if (select === null) {
        await port.apply([cells("Demand", 9, 1, "written, not selected")]);
        expect(told).toEqual([]);
        return;
      }
      await select(() => told.length === 2);
      expect(told.toSorted()).toEqual(["one", "other"]);
      await end();
      await select(() => told.length === 3);
      expect(told.at(-1)).toBe("other");
    });

    test("a cell that changed after the plan was made stays, and nothing is written", async () => {
      await written();
      const plan = await planReport(port, itemsReport(someItems.map((row) => ({ ...row, value: 1 }))), later);
      await port.apply([cells("Items", 7, 2, 42)]);
      const before = await subject.state();
      const failure = await applyPlan(port, plan).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(WriteError);
      expect((failure as WriteError).message).toBe(
        "Someone changed Items!B7 while we were writing. Their value stays; your run was put back. Run again to include it.",
      );
      expect(await subject.state()).toEqual(before);
    });
  });
}
