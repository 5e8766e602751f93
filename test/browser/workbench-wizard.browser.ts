import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx, type CellValue, type XlsxFile } from "../../src/xlsx";
import { officeCommand, openOffice } from "../libreoffice/office";
import { compare } from "../libreoffice/recalculate";
import { gridCells } from "./grid-cells";
import { served } from "./served";
import { serveWorkbench, withWorkbench, type WorkbenchPage } from "./workbench-page";

const excel = served(serveWorkbench);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stratify-workbench-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const office = officeCommand();
if (office === null)
  console.warn("LibreOffice is not installed: the saved workbook is read by our own codec alone");

/** Points of the sheet in sight that have a colour, "r,g,b", counted on the canvas that the user sees. */
const pointsOfColour = ({ page }: WorkbenchPage, colour: string): Promise<number> =>
  page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]");
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let points = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      if (`${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}` === wanted) points++;
    }
    return points;
  }, colour);

/** Charts in sight: what they are called, and how many of their points are drawn in the product's petrol. */
const charts = ({ page }: WorkbenchPage): Promise<{ label: string | null; drawn: number }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>(".charts canvas")]
      .filter(({ style }) => style.display !== "none")
      .map((canvas) => {
        const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let drawn = 0;
        for (let at = 0; at < pixels.length; at += 4) {
          if (pixels[at] === 11 && pixels[at + 1] === 92 && pixels[at + 2] === 115) drawn++;
        }
        return { label: canvas.getAttribute("aria-label"), drawn };
      }),
  );

const framesToWait = 200;

/** Looks once a frame until what is seen is as wanted, since the grid draws a moment after its cells change. */
async function until<Seen>(look: () => Promise<Seen>, isWanted: (seen: Seen) => boolean): Promise<Seen> {
  let seen = await look();
  for (let frame = 0; frame < framesToWait && !isWanted(seen); frame++) seen = await look();
  expect(isWanted(seen)).toBe(true);
  return seen;
}

async function save({ page }: WorkbenchPage, name: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save" }).click();
  const path = join(folder, name);
  await (await download).saveAs(path);
  await page.getByRole("status").filter({ hasText: "Saved: sample.xlsx" }).waitFor();
  return path;
}

const valueAt = (file: XlsxFile, sheet: string, row: number, column: number): CellValue =>
  file.readSheet(sheet).values[row - 1]?.[column - 1] ?? null;

test("the wizard writes sheets that the grid shows, which are saved and calculate alike in LibreOffice; undo takes them back", () =>
  withWorkbench(excel, async (workbench) => {
    await workbench.segment();

    const findings = await gridCells(workbench, "Findings", 6, 4);
    expect(findings[0]?.[0]?.value).toBe("Findings");
    expect(findings[1]?.[0]?.value).toMatch(/^141 of 498 items carry 80\s% of value/);
    expect(findings[4]?.map(({ fill }) => fill)).toEqual(["#EEF4F6", "#EEF4F6", "#EEF4F6", "#EEF4F6"]);
    await workbench.openSheet("Findings");
    await until(
      () => pointsOfColour(workbench, "238,244,246"),
      (points) => points > 5_000,
    );

    await workbench.openSheet("Nine-box");
    const box = await gridCells(workbench, "Nine-box", 10, 5);
    expect(box[6]?.map(({ value }) => value)).toEqual(["A", 81, 30, 30, 141]);
    expect(box[9]?.map(({ value }) => value)).toEqual(["Total", 190, 113, 195, 498]);
    expect(box[6]?.[1]?.formula).toContain("scmItems");
    const [chart, ...others] = await until(
      () => charts(workbench),
      ([first]) => (first?.drawn ?? 0) > 500,
    );
    expect(chart?.label?.replaceAll("\u00a0", " ")).toBe(
      "C earns 5 % of value and holds 23 % of stock (share of total)",
    );
    expect(others).toEqual([]);

    const path = await save(workbench, "saved.xlsx");
    const saved = openXlsx(await readFile(path));
    expect(valueAt(saved, "Nine-box", 7, 2)).toBe(81);
    if (office !== null) {
      const calc = openOffice(office);
      const recalculated = openXlsx(await readFile(await calc.convert(path, "xlsx", join(folder, "calc"))));
      calc.close();
      const { formulaCells, compared, differences, errorCells } = compare(saved, recalculated);
      expect(differences).toEqual([]);
      expect(errorCells).toEqual([]);
      expect(compared).toBe(formulaCells);
      expect(formulaCells).toBeGreaterThan(2_000);
    }

    await workbench.press("Undo write");
    await workbench.pane.getByText("Undone.").first().waitFor();
    const sheets = await workbench.page.evaluate(() =>
      window.workbench?.workbook?.spreadsheet.store.sheets().map(({ name }) => name),
    );
    expect(sheets).toEqual(["Demand", "Item master", "Customers", "Stock", "Orders", "Audit"]);
  }));
