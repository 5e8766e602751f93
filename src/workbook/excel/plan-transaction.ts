import type { WorkbookChange } from "../../xlsx/types";
import { ofKind, type Change } from "./changes";
import { checkSheets, positions, refuseProtected } from "./check-sheets";
import { PortError } from "../port-error";
import type { OfficeApi } from "./office";
import { captureActiveSheet } from "./restore/active-sheet";
import { addedTable } from "./restore/added-tables";
import { planLook } from "./plan-look";
import { captureCells, type CapturedCells } from "./restore/cells";
import { planChart, planNewChart } from "./restore/charts";
import { planLinks, planNewLinks, type LinkPlan } from "./restore/links";
import { captureNames } from "./restore/names";
import { capturePrintArea } from "./restore/page";
import { planResize, type ResizePlan } from "./restore/resize";
import type { Restorer } from "./restore/restorer";
import { rank } from "./restore/restorer";
import { addedSheet } from "./restore/sheets";
import { parseSettings, settingsXml } from "./read/settings-xml";
import { readSettingsXml, writeSettingsXml } from "./read/settings";
import { operationBytes, type Batch } from "./session";
import { bodySizeOf, transactionSteps, type Step } from "./steps";

/** All that a transaction will do, in order, and what takes it back. Nothing is written yet. */
export interface Transaction {
  readonly steps: readonly Step[];
}

/** Checks what can be checked, reads what the changes touch, and orders the steps. */
export async function planTransaction(
  context: Excel.RequestContext,
  office: OfficeApi,
  changes: readonly WorkbookChange[],
): Promise<Transaction> {
  const sheets = await checkSheets(context, changes);
  const isNew = (sheet: string): boolean => sheets.added.has(sheet.toLowerCase());
  const bodySize = await bodySizeOf(context);
  const cells = [];
  for (const change of ofKind(changes, "set-cells")) {
    const captured = isNew(change.sheet) ? null : await captureCells(context, change.sheet, change.blocks);
    refuseChanged(captured, change);
    cells.push({ change, captured });
  }
  const resizes = [];
  for (const { table, bottom, right } of ofKind(changes, "resize-table")) {
    resizes.push(await planResize(context, table, bottom, right));
  }
  await refuseProtected(
    context,
    resizes.map(({ sheet }) => sheet),
  );
  const links = [];
  for (const { sheet, links: wanted } of ofKind(changes, "set-links")) {
    links.push(isNew(sheet) ? planNewLinks(sheet, wanted) : await planLinks(context, sheet, wanted));
  }
  expectSideEffects(cells, resizes, ofKind(changes, "set-links"), links);
  const charts = [];
  if (office.supports("ExcelApi", "1.15")) {
    for (const { sheet, chart, moves } of ofKind(changes, "set-chart")) {
      const plan = isNew(sheet) ? planNewChart(sheet, chart) : await planChart(context, sheet, chart, moves);
      if (plan !== null) charts.push(plan);
    }
  }
  const prints = [];
  for (const { sheet, area } of ofKind(changes, "set-print-area")) {
    const restorer = isNew(sheet) ? null : await capturePrintArea(context, sheet);
    if (restorer !== null || isNew(sheet)) prints.push({ sheet, area, restorer });
  }
  return {
    steps: transactionSteps({
      bodySize,
      positions: positions(sheets.names, ofKind(changes, "add-sheet")),
      sheets: ofKind(changes, "add-sheet").map((change) => ({
        change,
        restorer: addedSheet(change.name, sheets.ids),
      })),
      cells,
      resizes,
      links,
      charts,
      prints,
      names: await planNames(context, changes, isNew),
      tables: ofKind(changes, "add-table").map((change) => ({
        change,
        restorer: addedTable(change.table.name),
      })),
      look: await planLook(context, changes),
      inSight: await planInSight(context, ofKind(changes, "add-sheet")),
      settings: await planSettings(context, ofKind(changes, "set-setting")),
    }),
  };
}

/** @throws PortError "refused" naming a cell that no longer holds what it held when the change was planned */
function refuseChanged(captured: CapturedCells | null, { before }: Change<"set-cells">): void {
  const changed = before === undefined ? null : (captured?.guard.firstUnlike(before) ?? null);
  if (changed === null) return;
  throw new PortError("refused", `Someone changed ${changed}.`, [], undefined, [changed]);
}

/** Tells guards what resized tables and links leave in cells, so that it is not taken for somebody's entry. */
function expectSideEffects(
  cells: readonly { readonly change: Change<"set-cells">; readonly captured: CapturedCells | null }[],
  resizes: readonly ResizePlan[],
  wanted: readonly Change<"set-links">[],
  links: readonly LinkPlan[],
): void {
  for (const { change, captured } of cells) {
    if (captured === null) continue;
    for (const { sheet, gained, headerRow } of resizes) {
      if (sheet.toLowerCase() !== change.sheet.toLowerCase()) continue;
      for (const area of gained) {
        // Excel fills formulas of a calculated column down, and names new columns.
        captured.guard.expect(area, (content) => typeof content === "string" && content.startsWith("="));
        if (area.top === headerRow)
          captured.guard.expect({ ...area, bottom: headerRow }, (content) => typeof content === "string");
      }
    }
    links.forEach(({ set }, index) => {
      if (wanted[index]?.sheet.toLowerCase() !== change.sheet.toLowerCase()) return;
      for (const { row, column, target } of set)
        captured.guard.expect(
          { top: row, left: column, bottom: row, right: column },
          (content) => content === target,
        );
    });
  }
}

async function planInSight(
  context: Excel.RequestContext,
  sheets: readonly Change<"add-sheet">[],
): Promise<readonly Step[]> {
  const wanted = sheets.find(({ active }) => active === true);
  if (wanted === undefined) return [];
  const restorers = [await captureActiveSheet(context)];
  const write: Step["write"] = ({ context: later }) => {
    later.workbook.worksheets.getItem(wanted.name).activate();
    return Promise.resolve();
  };
  return [{ restorers, write }];
}

async function planNames(
  context: Excel.RequestContext,
  changes: readonly WorkbookChange[],
  isNew: (sheet: string) => boolean,
): Promise<
  { readonly change: Change<"set-name"> | Change<"remove-name">; readonly restorer: Restorer | null }[]
> {
  const wanted = changes.filter((change) => change.kind === "set-name" || change.kind === "remove-name");
  const places = wanted.map((change) =>
    change.kind === "set-name"
      ? { name: change.name.name, sheet: change.name.sheet }
      : { name: change.name, sheet: change.sheet },
  );
  const old = places.filter(({ sheet }) => sheet === undefined || !isNew(sheet));
  const known = await captureNames(context, old);
  return wanted.map((change, index) => {
    const place = places[index];
    const position = place === undefined ? -1 : old.indexOf(place);
    // Names of a new sheet go with it.
    return { change, restorer: known[position]?.restorer ?? null };
  });
}

async function planSettings(
  context: Excel.RequestContext,
  changes: readonly Change<"set-setting">[],
): Promise<Step[]> {
  if (changes.length === 0) return [];
  const before = await readSettingsXml(context);
  const settings = before === null ? new Map<string, string>() : parseSettings(before);
  for (const { key, value } of changes) {
    if (value === null) settings.delete(key);
    else settings.set(key, value);
  }
  if (before === null && settings.size === 0) return [];
  const after = settingsXml(settings);
  const write = async (batch: Batch, xml: string | null): Promise<void> => {
    await batch.finish();
    await writeSettingsXml(batch.context, xml);
    await batch.room((xml?.length ?? 0) * 2 + operationBytes);
  };
  return [
    {
      restorers: [
        { place: "settings of Stratify", rank: rank.settings, restore: (batch) => write(batch, before) },
      ],
      write: (batch) => write(batch, after),
    },
  ];
}
