import type { WorkbookChange } from "../../xlsx/types";
import { ExcelWriteError } from "./excel-error";
import type { OfficeApi } from "./office";
import { captureCells } from "./restore/cells";
import { planChart } from "./restore/charts";
import { planLinks } from "./restore/links";
import { captureNames } from "./restore/names";
import { capturePrintArea } from "./restore/page";
import { planResize } from "./restore/resize";
import type { Restorer } from "./restore/restorer";
import { rank } from "./restore/restorer";
import { addedSheet } from "./restore/sheets";
import { parseSettings, settingsXml } from "./read/settings-xml";
import { readSettingsXml, writeSettingsXml } from "./read/settings";
import { operationBytes, type Batch } from "./session";
import { bodySizeOf, transactionSteps, type Step } from "./steps";

type Change<Kind extends WorkbookChange["kind"]> = Extract<WorkbookChange, { kind: Kind }>;

/** All that a transaction will do, in order, and what takes it back. Nothing is written yet. */
export interface Transaction {
  readonly steps: readonly Step[];
}

const ofKind = <Kind extends WorkbookChange["kind"]>(
  changes: readonly WorkbookChange[],
  kind: Kind,
): Change<Kind>[] => changes.filter((change): change is Change<Kind> => change.kind === kind);

interface Sheets {
  readonly names: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Lower case names of sheets that this transaction adds. */
  readonly added: ReadonlySet<string>;
}

/** Name of the existing sheet that a change speaks of. */
function sheetOf(change: WorkbookChange): string | null {
  switch (change.kind) {
    case "set-cells":
    case "set-links":
    case "set-chart":
    case "set-print-area":
      return change.sheet;
    case "set-name":
      return change.name.sheet ?? null;
    case "remove-name":
      return change.sheet ?? null;
    default:
      return null;
  }
}

/** Checks what can be checked, reads what the changes touch, and orders the steps. */
export async function planTransaction(
  context: Excel.RequestContext,
  office: OfficeApi,
  changes: readonly WorkbookChange[],
): Promise<Transaction> {
  const sheets = await readSheets(context, changes);
  const isNew = (sheet: string): boolean => sheets.added.has(sheet.toLowerCase());
  const bodySize = await bodySizeOf(context);
  const cells = [];
  for (const change of ofKind(changes, "set-cells")) {
    const restorers = isNew(change.sheet) ? [] : await captureCells(context, change.sheet, change.blocks);
    cells.push({ change, restorers });
  }
  const resizes = [];
  for (const { table, bottom } of ofKind(changes, "resize-table"))
    resizes.push(await planResize(context, table, bottom));
  await refuseProtected(
    context,
    resizes.map(({ sheet }) => sheet),
  );
  const links = [];
  for (const { sheet, links: wanted } of ofKind(changes, "set-links")) {
    links.push(await planLinks(context, sheet, wanted));
  }
  const charts = [];
  if (office.supports("ExcelApi", "1.15")) {
    for (const { sheet, chart } of ofKind(changes, "set-chart")) {
      const plan = isNew(sheet) ? null : await planChart(context, sheet, chart);
      if (plan !== null) charts.push(plan);
    }
  }
  const prints = [];
  for (const { sheet, area } of ofKind(changes, "set-print-area")) {
    const restorer = isNew(sheet) ? null : await capturePrintArea(context, sheet);
    if (restorer !== null) prints.push({ sheet, area, restorer });
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
      settings: await planSettings(context, ofKind(changes, "set-setting")),
    }),
  };
}

async function readSheets(
  context: Excel.RequestContext,
  changes: readonly WorkbookChange[],
): Promise<Sheets> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name,items/id");
  protection.load("protected");
  await context.sync();
  const names = worksheets.items.map(({ name }) => name);
  const known = new Set(names.map((name) => name.toLowerCase()));
  const added = new Set<string>();
  for (const { name } of ofKind(changes, "add-sheet")) {
    if (known.has(name.toLowerCase())) throw refused(`There is a sheet named "${name}" already.`);
    known.add(name.toLowerCase());
    added.add(name.toLowerCase());
  }
  if (added.size > 0 && protection.protected) {
    throw refused(
      "The workbook's structure is protected, so no sheet can be added. Unprotect it under Review, then try again.",
    );
  }
  const touched = changes.map(sheetOf).filter((sheet) => sheet !== null);
  const missing = touched.find((sheet) => !known.has(sheet.toLowerCase()));
  if (missing !== undefined) throw refused(`There is no sheet named "${missing}".`);
  await refuseProtected(
    context,
    touched.filter((sheet) => !added.has(sheet.toLowerCase())),
  );
  return { names, ids: new Set(worksheets.items.map(({ id }) => id)), added };
}

async function refuseProtected(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = [...new Set(names)].map((name) => ({
    name,
    protection: context.workbook.worksheets.getItem(name).protection.load("protected"),
  }));
  if (sheets.length > 0) await context.sync();
  const locked = sheets.find(({ protection }) => protection.protected);
  if (locked) {
    throw refused(`Sheet "${locked.name}" is protected. Unprotect it under Review, then try again.`);
  }
}

const refused = (sentence: string): ExcelWriteError => new ExcelWriteError("refused", sentence);

/** Tab numbers of new sheets; null for the last place. */
function positions(
  before: readonly string[],
  added: readonly Change<"add-sheet">[],
): ReadonlyMap<string, number | null> {
  const order = before.map((name) => name.toLowerCase());
  const result = new Map<string, number | null>();
  for (const { name, after } of added) {
    const index = after === undefined ? -1 : order.indexOf(after.toLowerCase());
    result.set(name, index < 0 || index === order.length - 1 ? null : index + 1);
    order.splice(index < 0 ? order.length : index + 1, 0, name.toLowerCase());
  }
  return result;
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
