import type { Browser } from "playwright-core";
import { newXlsx, type CellValue } from "../../src/xlsx";
import { emptySheet } from "../unit/xlsx/full-workbook";
import { batchOutput } from "./batch-output";
import { launchChromium } from "./chromium";
import { serveAddIn, type AddInServer } from "./server";
import { withWizard, type Wizard } from "./wizard";

let server: AddInServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveAddIn();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);
const plain: readonly (readonly CellValue[])[] = [
  ["Item", ...months],
  ...Array.from({ length: 8 }, (_, item) => [
    `IT-${item + 1}`,
    ...months.map((_, month) => (8 - item) * 10 + ((item * month) % 7)),
  ]),
];

/**
 * Opens the pane over a workbook whose sheet Demand holds these rows.
 *
 * @param writes whether the test writes, for which the formulas need the results that batch has for them
 */
async function over(
  rows: readonly (readonly CellValue[])[],
  test: (wizard: Wizard) => Promise<void>,
  writes = false,
): Promise<void> {
  const file = newXlsx();
  file.apply([
    {
      kind: "add-sheet",
      name: "Demand",
      content: { ...emptySheet, blocks: [{ row: 1, column: 1, values: rows }] },
    },
  ]);
  server.put("/before.xlsx", file.toBytes());
  const after = writes ? (await batchOutput(file.toBytes(), "Demand.xlsx")).result : file.toBytes();
  server.put("/after.xlsx", after);
  await withWizard(browser, server.url, test);
}

async function expectUntouched(wizard: Wizard): Promise<void> {
  expect(await wizard.ask((stand) => stand.sinceKept())).toEqual([]);
  expect(await wizard.ask((stand) => stand.audit())).toEqual([]);
}

const keep = (wizard: Wizard): Promise<void> => wizard.ask((stand) => stand.keep());

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

test("hidden rows and columns count, and the mapping screen says so", () =>
  over(plain, async (wizard) => {
    await keep(wizard);
    await wizard.ask(({ store }) =>
      store.updateSheet(store.sheets()[0]?.id ?? "", { hiddenRows: [3, 4], hiddenColumns: [5] }),
    );
    await wizard.page
      .locator("iframe")
      .evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
    await wizard.toMapping();
    await wizard.text(/^8 items · /);
    await wizard.text(
      "2 rows of Demand are hidden. They count like the others; delete what is not to count.",
    );
    await wizard.text("1 column of Demand is hidden. It is read like the others.");
    expect(await wizard.ask((stand) => stand.audit())).toEqual([]);
  }));

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

test("a table that grew after the preview's data was read is read anew before anything is written", () =>
  over(plain, async (wizard) => {
    await wizard.toPreview();
    await wizard.ask((stand) => {
      stand.host.edit("user", "Demand", 10, 1, "IT-9");
      stand.host.edit("user", "Demand", 10, 2, 5);
      stand.keep();
    });
    // The change is told once things are quiet; nothing on the preview shows that it was.
    await wizard.page.waitForTimeout(1_500);
    await wizard.press(/^Write /);
    await wizard.text(
      "Demand changed after it was read, so this preview was made anew. Nothing is written yet.",
    );
    await expectUntouched(wizard);
  }));

test("a user's sheet named Findings stays, and the preview names ours", () =>
  over(plain, async (wizard) => {
    await wizard.ask(({ store }) => {
      const { id } = store.addSheet("Findings");
      store.setCell(id, 1, 1, "mine", null);
    });
    await wizard.toPreview();
    await wizard.text("You have a sheet named Findings. It stays as it is; ours is Findings (Stratify).");
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
    true,
  ));
