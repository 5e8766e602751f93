import { render } from "../../text/render";
import { say } from "../../text/message";
import { newXlsx, openXlsx, type XlsxFile } from "../../xlsx";
import { MemoryStore } from "../host/store/memory-store";
import type { SheetStore } from "../host/store/sheet-store";
import { loadFile } from "./load-workbook";
import { originIn, type Origin } from "./origin";
import { cellChanges } from "./save-cells";
import { chartChanges } from "./save-charts";
import { formatChanges } from "./save-formats";
import { layoutChanges } from "./save-layout";
import { nameChanges, pageNameChanges } from "./save-names";
import { pageChanges } from "./save-page";
import { ruleChanges } from "./save-rules";
import { structureOf } from "./save-structure";
import { tableChanges } from "./save-tables";
import { validationChanges } from "./save-validations";
import { xmlPartChanges } from "./save-xml-parts";
import { isSame, type Change, type Saving, type SheetPair } from "./saving";

export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** What the file could not take: a sentence each ("Not saved: ..."). */
  readonly notSaved: readonly string[];
}

/**
 * Writes what a store holds into the file that it was loaded from. Only what differs from what loading that file gives is changed;
 * every part of the file that nothing in the store speaks of stays byte for byte. Without any difference the file comes back as it is.
 *
 * @param original the file that the store was loaded from; null makes a new one
 * @throws XlsxError when `original` cannot be read, RangeError naming what Excel would refuse
 */
export function saveWorkbook(original: Uint8Array | null, store: SheetStore): SavedWorkbook {
  const file = original === null ? newXlsx() : openXlsx(original);
  const origin = originIn(store, original);
  const structure = structureOf(file, store, origin);
  if (structure.changes.length > 0) file.apply(structure.changes);
  const notSaved: string[] = [];
  const saving = compare(file, store, origin, structure.formula, (sentence) => notSaved.push(sentence));
  const changes = contentChanges(saving);
  if (changes.length > 0) file.apply(changes);
  const isUnchanged = structure.changes.length === 0 && changes.length === 0;
  return { bytes: original !== null && isUnchanged ? original : file.toBytes(), notSaved };
}

function compare(
  file: XlsxFile,
  now: SheetStore,
  nowOrigin: Origin | null,
  formula: Saving["formula"],
  lose: Saving["lose"],
): Saving {
  const was = new MemoryStore({ sheets: [] });
  const wasOrigin = loadFile(file, was);
  const former = new Map(was.sheets().map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const sheets = now.sheets().flatMap((sheet): SheetPair[] => {
    const other = former.get(sheet.name.toLowerCase());
    return other ? [{ name: sheet.name, now: sheet, was: other }] : [];
  });
  return { file, now, was, sheets, wasOrigin, nowOrigin, formula, lose };
}

/** Tables that stay come first and new ones last: cells of their headers are written in between. */
function contentChanges(saving: Saving): readonly Change[] {
  const worksheets = saving.sheets.filter((pair) => isWorksheet(saving, pair));
  const tables = tableChanges(saving);
  return [
    ...tables.before,
    ...worksheets.flatMap((pair) => [
      ...cellChanges(saving, pair),
      ...formatChanges(saving, pair),
      ...layoutChanges(saving, pair),
      ...pageChanges(saving, pair),
      ...pageNameChanges(saving, pair),
    ]),
    ...tables.after,
    ...nameChanges(saving),
    ...worksheets.flatMap((pair) => [
      ...ruleChanges(saving, pair),
      ...validationChanges(saving, pair),
      ...chartChanges(saving, pair),
    ]),
    ...xmlPartChanges(saving),
    ...sightChanges(saving),
    ...lostSettings(saving),
  ];
}

/** Sheets without cells stay as they are; what a store holds of one is lost, which has to be said. */
function isWorksheet({ file, now, lose }: Saving, pair: SheetPair): boolean {
  if (file.readLayout(pair.name).isWorksheet) return true;
  if (now.usedArea(pair.now.id, false))
    lose(render(say("workbench.notSaved.chartSheet", { sheet: pair.name })));
  return false;
}

/** The sheet in sight, and what is selected on it. */
function sightChanges({ file, now, sheets }: Saving): readonly Change[] {
  const { sheetId, area } = now.selection();
  const active = sheets.find((pair) => pair.now.id === sheetId);
  if (active?.now.visibility !== "Visible") return [];
  const { name } = active;
  const layout = file.readLayout(name);
  const selected = layout.selection ?? { top: 1, left: 1, bottom: 1, right: 1 };
  return [
    ...(file.activeSheet().toLowerCase() === name.toLowerCase()
      ? []
      : [{ kind: "activate-sheet", sheet: name } as const]),
    ...(isSame(selected, area) || !layout.isWorksheet
      ? []
      : [{ kind: "set-view", sheet: name, selection: area } as const]),
  ];
}

function lostSettings({ now, lose }: Saving): readonly Change[] {
  for (const { id } of now.records("setting")) lose(render(say("workbench.notSaved.setting", { key: id })));
  return [];
}
