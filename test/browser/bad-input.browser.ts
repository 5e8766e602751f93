import type { Browser } from "playwright-core";
import { newXlsx, type CellValue } from "../../src/xlsx";
import { emptySheet } from "../unit/xlsx/full-workbook";
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

/** Opens the pane over a workbook whose sheet Demand holds these rows. */
async function over(
  rows: readonly (readonly CellValue[])[],
  test: (wizard: Wizard) => Promise<void>,
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
  server.put("/after.xlsx", file.toBytes());
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

test("an item code that reads like a formula stays a text and is counted like any other", () =>
  over(
    plain.map((line, row) => (row === 1 ? ["=1+1", ...line.slice(1)] : line)),
    async (wizard) => {
      await wizard.toMapping();
      await wizard.text(/^8 items · /);
      expect(await wizard.ask(({ store }) => store.cell(store.sheets()[0]?.id ?? "", 2, 1))).toEqual({
        value: "=1+1",
        formula: null,
      });
    },
  ));
