import {
  expectUntouched,
  keep,
  months,
  overRows,
  plainRows as plain,
  type OverRowsOptions,
  type Rows,
} from "./over-rows";
import { served } from "./served";
import type { Wizard } from "./wizard";

const excel = served();

const over = (
  rows: Rows,
  test: (wizard: Wizard) => Promise<void>,
  options?: OverRowsOptions,
): Promise<void> => overRows(excel, rows, test, options);

test("an empty workbook is answered by what was checked and what to do", () =>
  over([], async (wizard) => {
    await keep(wizard);
    await wizard.text("This workbook holds no table yet");
    await expectUntouched(wizard);
  }));

test("texts and errors among the numbers are counted, named by cell, and have a treatment", () =>
  over(
    plain.map((line, row) =>
      line.map((value, column) => {
        if (row === 2 && column === 3) return "12 pcs";
        return row === 3 && column === 4 ? { error: "#N/A" } : value;
      }),
    ),
    async (wizard) => {
      await keep(wizard);
      await wizard.toMapping();
      await wizard.text("1 cell holds text");
      await wizard.text("1 cell holds an error");
      await expectUntouched(wizard);
    },
  ));

test("hidden and filtered rows and hidden columns count, and the mapping screen says so", () =>
  over(
    plain,
    async (wizard) => {
      // A filter hides the rows that it does not let through.
      await wizard.ask(({ store }) =>
        store.updateSheet(store.sheets()[0]?.id ?? "", { hiddenRows: [3, 4], hiddenColumns: [5] }),
      );
      await wizard.reopen();
      await keep(wizard);
      await wizard.toMapping();
      await wizard.text(/^8 items · /);
      await wizard.text(
        "2 rows of Demand (table Sales) are hidden. They count like the others; delete what is not to count.",
      );
      await wizard.text("1 column of Demand (table Sales) is hidden. It is read like the others.");
      await expectUntouched(wizard);
    },
    { table: "Sales" },
  ));

test("merged cells among headers and items are named, with what is read of them and what to do", () =>
  over(
    // As Excel keeps it: of merged cells only the first holds something.
    plain.map((line, row) =>
      row === 0
        ? line.map((value, column) => (column === 3 ? null : value))
        : row === 4
          ? [null, ...line.slice(1)]
          : line,
    ),
    async (wizard) => {
      await wizard.ask(({ store }) =>
        store.updateSheet(store.sheets()[0]?.id ?? "", {
          merged: [
            { top: 1, left: 3, bottom: 1, right: 4 },
            { top: 4, left: 1, bottom: 5, right: 1 },
          ],
        }),
      );
      await wizard.reopen();
      await keep(wizard);
      await wizard.toMapping();
      await wizard.text(
        "Demand!C1:D1 and 1 more are merged: only the first cell of each is read, the others count as blank. Unmerge them (Home, Merge & Center) and fill each cell to count them.",
      );
      await wizard.text("1 row has no item");
      await wizard.text("Demand!A5");
      await expectUntouched(wizard);
    },
  ));

test("what is no block of data with headers is refused as a selection, each time with what to select", () =>
  over(plain, async (wizard) => {
    await wizard.toMapping();
    await wizard.press("Change the table");
    await wizard.on("Choose the table");
    await wizard.ask((stand) => stand.host.selectObject());
    await keep(wizard);
    await wizard.press("Use the selected cells");
    await wizard.text(
      "No cells are selected: a chart, a shape or a chart sheet is. Click a cell of your data, then try again.",
    );
    await expectUntouched(wizard);
    await wizard.ask(({ host }) =>
      host.select(
        "Demand",
        { top: 1, left: 1, bottom: 3, right: 3 },
        { top: 5, left: 1, bottom: 6, right: 3 },
      ),
    );
    await wizard.press("Use the selected cells");
    await wizard.text(
      "2 separate blocks are selected. Select one block with its headers in the first row, then try again.",
    );
    await wizard.ask(({ host }) => host.select("Demand", { top: 40, left: 30, bottom: 42, right: 33 }));
    await keep(wizard);
    await wizard.press("Use the selected cells");
    await wizard.text(
      "The selected cells of Demand are blank. Select your data with its headers in the first row, then try again.",
    );
    await expectUntouched(wizard);
  }));

test("a user's own table named scmItems is read as theirs, and where it stands in the way of ours its name is the remedy", () =>
  over(
    plain,
    async (wizard) => {
      await keep(wizard);
      await wizard.toPlan();
      await wizard.text(
        "Your table scmItems on the sheet Demand has a name that Stratify needs. Nothing was written. Give your table another name (Table Design, Table Name), then run again.",
      );
      await expectUntouched(wizard);
    },
    { table: "scmItems" },
  ));

test("a header that stands twice does not stop the reading, and nothing is written", () =>
  over(
    plain.map((line, row) => (row === 0 ? [...line.slice(0, -1), months[0] ?? ""] : line)),
    async (wizard) => {
      await keep(wizard);
      await wizard.toMapping();
      await wizard.text(/^8 items · /);
      await expectUntouched(wizard);
    },
  ));

test("a table of one row is read, and nothing is written before the user says so", () =>
  over(plain.slice(0, 2), async (wizard) => {
    await keep(wizard);
    await wizard.press(/Use my table/);
    await wizard.text(/^1 item · /);
    await expectUntouched(wizard);
  }));

test("a table of nothing but zeros is read, and nothing is written before the user says so", () =>
  over(
    plain.map((line, row) => (row === 0 ? line : [line[0] ?? "", ...months.map(() => 0)])),
    async (wizard) => {
      await keep(wizard);
      await wizard.toMapping();
      await wizard.text(/^8 items · /);
      await expectUntouched(wizard);
    },
  ));

test("a user's sheet named Findings stays as it is, and ours is written under another name", () =>
  over(plain, async (wizard) => {
    const mine = await wizard.ask(({ store }) => {
      const { id } = store.addSheet("Findings");
      store.setCell(id, 1, 1, "mine", null);
      return store.sheets().map(({ name }) => name);
    });
    await keep(wizard);
    await wizard.toPreview();
    await wizard.text("You have a sheet named Findings. It stays as it is; ours is Findings (Stratify).");
    await expectUntouched(wizard);
    expect(mine).toEqual(["Demand", "Findings"]);
  }));

test("an item code that reads like a formula stays a text, is counted like any other, and is written as a text", () =>
  over(
    plain.map((line, row) => (row === 1 ? ["=1+1", ...line.slice(1)] : line)),
    async (wizard) => {
      await wizard.toMapping();
      await wizard.text(/^8 items · /);
      expect(await wizard.ask(({ store }) => store.cell(store.sheets()[0]?.id ?? "", 2, 1))).toEqual({
        value: "=1+1",
        formula: null,
      });
      await wizard.press("Set cuts");
      await wizard.on("Set the cuts");
      await wizard.press("Choose policy");
      await wizard.on("Choose a policy");
      await wizard.press("Preview");
      await wizard.on("What will be written");
      await wizard.nameUser();
      await wizard.write();
      const written = await wizard.ask(({ store }) => {
        const table = store.records("table").find(({ name }) => name === "scmItems");
        const { top = 1, bottom = 0, left = 1 } = table?.area ?? {};
        return Array.from({ length: bottom - top }, (_, index) =>
          store.cell(table?.sheetId ?? "", top + 1 + index, left),
        ).find(({ value }) => value === "=1+1");
      });
      expect(written).toEqual({ value: "=1+1", formula: null });
      expect(await wizard.ask((stand) => stand.fromBatch().differences)).toEqual([]);
    },
    { writes: true },
  ));
