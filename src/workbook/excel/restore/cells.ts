import type { Area, CellBlock } from "../../../xlsx/types";
import { cellReference } from "../../../model/cells";
import { areaAddress } from "../../../xlsx";
import { rangeOf } from "../addresses";
import { pieces, ReadBudget } from "../read/budget";
import { CellGuard } from "../cell-guard";
import { operationBytes, type Batch } from "../session";
import { applyLooks } from "../write/apply-look";
import { blockArea, writeEntries, type Guard } from "../write/blocks";
import { entryOf, type Entry } from "../write/entries";
import type { Border, Look } from "../write/look";
import { rectangles } from "../../../xlsx";
import { rank, type Restorer } from "./restorer";

interface ReadPiece {
  readonly area: Area;
  readonly range: Excel.Range;
  /** Looks cell by cell; null where the change leaves looks alone. */
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

const cellsPerPiece = 3_000;
const cellsPerLook = 1_500;

const lookOptions: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { bold: true, italic: true, underline: true, size: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};

/** Cells before they are changed. */
export interface CapturedCells {
  readonly restorers: readonly Restorer[];
  readonly guard: CellGuard;
}

/** Reads the cells that blocks of an existing sheet will change, and how to put them back. */
export async function captureCells(
  context: Excel.RequestContext,
  sheetName: string,
  blocks: readonly CellBlock[],
): Promise<CapturedCells> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const budget = new ReadBudget(context);
  const read: ReadPiece[] = [];
  for (const block of blocks) {
    const area = blockArea(block);
    if (area.bottom < area.top || area.right < area.left) continue;
    const styled = block.styles?.some((row) => row.some((index) => index >= 0)) === true;
    for (const piece of pieces(area, styled ? cellsPerLook : cellsPerPiece)) {
      const cells = (piece.bottom - piece.top + 1) * (piece.right - piece.left + 1);
      await budget.room(styled ? cells * 6 : cells * 3);
      const range = rangeOf(sheet, piece).load("values,formulas,valueTypes,numberFormat");
      read.push({ area: piece, range, looks: styled ? range.getCellProperties(lookOptions) : null });
    }
  }
  if (read.length > 0) await budget.finish();
  const guard = new CellGuard(sheetName);
  for (const { area, range } of read) guard.keep(area, range.formulas, range.numberFormat as string[][]);
  guard.send(blocks);
  const restorers = read.map((piece) => ({
    place: `${cellReference(sheetName, piece.area.top, piece.area.left).replace(/![^!]*$/, "")}!${areaAddress(piece.area)}`,
    rank: rank.cells,
    restore: (batch: Batch) => restorePiece(batch, sheetName, keep(piece), guard),
    theirs: () => guard.theirs(piece.area),
  }));
  return { restorers, guard };
}

interface Kept {
  readonly area: Area;
  readonly entries: readonly (readonly Entry[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly looks: readonly (readonly Look[])[] | null;
}

/** What was read, apart from the request that read it. */
function keep({ area, range, looks }: ReadPiece): Kept {
  const [values, formulas, types, formats] = [
    range.values,
    range.formulas,
    range.valueTypes,
    range.numberFormat,
  ] as [Entry[][], Entry[][], string[][], string[][]];
  return {
    area,
    numberFormats: formats,
    entries: values.map((row, index) =>
      row.map((value, column) =>
        entryOf(
          value,
          formulas[index]?.[column] ?? "",
          types[index]?.[column] ?? "Empty",
          formats[index]?.[column] ?? "",
        ),
      ),
    ),
    looks: looks === null ? null : sharedLooks(looks.value, formats),
  };
}

/**
 * Puts back what was read, but for what somebody else entered since. Cells are looked at first, and again by each request that writes
 * them: an entry that came right before is put back in turn.
 */
async function restorePiece(batch: Batch, sheetName: string, kept: Kept, guard: CellGuard): Promise<void> {
  guard.look(batch, kept.area, () => undefined);
  await batch.send();
  let isNew = true;
  while (isNew) {
    isNew = false;
    const watch = (asked: Batch, area: Area): void => guard.look(asked, area, (found) => (isNew ||= found));
    await writePiece(batch, sheetName, withTheirs(kept, guard), { watch });
    await batch.send();
  }
}

/** What was read, with the entries of others in their places, whose formats are left alone. */
function withTheirs({ area, entries, numberFormats, looks }: Kept, guard: CellGuard) {
  const entryAt = (row: number, column: number): Entry | undefined =>
    guard.entryAt(area.top + row, area.left + column);
  return {
    area,
    looks,
    entries: entries.map((line, row) => line.map((entry, column) => entryAt(row, column) ?? entry)),
    numberFormats: numberFormats.map((line, row) =>
      line.map((format, column) => (entryAt(row, column) === undefined ? format : null)),
    ),
  };
}

async function writePiece(
  batch: Batch,
  sheetName: string,
  { area, entries, numberFormats, looks }: ReturnType<typeof withTheirs>,
  guard: Guard,
): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(sheetName);
  const formats = rectangles(numberFormats, area.top, area.left);
  const setFormats = async (): Promise<void> => {
    for (const { area: same, shared } of formats) {
      await batch.room(operationBytes);
      (rangeOf(sheet, same) as { numberFormat: unknown }).numberFormat = shared;
    }
  };
  await setFormats();
  await writeEntries(batch, sheet, area.top, area.left, entries, guard);
  if (looks !== null)
    await applyLooks(batch, sheet, rectangles(looks, area.top, area.left), { kind: "exact" });
  // A formula may bring a format along.
  else if (entries.some((row) => row.some((entry) => typeof entry === "string" && entry.startsWith("="))))
    await setFormats();
}

/** Looks of cells; equal ones are the same object, so that they can be joined. */
function sharedLooks(
  cells: readonly (readonly Excel.CellProperties[])[],
  formats: readonly (readonly string[])[],
): Look[][] {
  const known = new Map<string, Look>();
  return cells.map((row, index) =>
    row.map((cell, column) => {
      const look = lookFrom(cell, formats[index]?.[column] ?? "General");
      const key = JSON.stringify(look);
      const same = known.get(key) ?? look;
      known.set(key, same);
      return same;
    }),
  );
}

function lookFrom({ format }: Excel.CellProperties, numberFormat: string): Look {
  const { font, fill, borders } = format ?? {};
  return {
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: font?.underline ?? "None",
    size: font?.size ?? 11,
    color: font?.color ?? "#000000",
    fill: fill?.pattern === "None" ? null : (fill?.color ?? null),
    horizontal: format?.horizontalAlignment ?? "General",
    vertical: format?.verticalAlignment ?? "Bottom",
    wrap: format?.wrapText ?? false,
    indent: format?.indentLevel ?? 0,
    locked: format?.protection?.locked ?? true,
    numberFormat,
    top: borderFrom(borders?.top),
    bottom: borderFrom(borders?.bottom),
  };
}

const borderFrom = (border: Excel.CellBorder | undefined): Border =>
  border?.style === undefined || border.style === "None"
    ? null
    : { style: border.style, weight: border.weight ?? "Thin", color: border.color ?? "#000000" };
