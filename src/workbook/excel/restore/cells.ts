import type { Area, CellBlock } from "../../../xlsx/types";
import { cellReference } from "../../../model/cells";
import { areaAddress } from "../../../xlsx";
import { rangeOf } from "../addresses";
import { pieces, ReadBudget } from "../read/budget";
import { operationBytes, type Batch } from "../session";
import { applyLooks } from "../write/apply-look";
import { blockArea, writeEntries } from "../write/blocks";
import { textEntry, type Entry } from "../write/entries";
import type { Border, Look } from "../write/look";
import { rectangles } from "../write/rectangles";
import { rank, type Restorer } from "./restorer";

interface ReadPiece {
  readonly area: Area;
  readonly range: Excel.Range;
  /** Looks cell by cell; null where the change leaves looks alone. */
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

const cellsPerPiece = 10_000;
const cellsPerLook = 4_000;

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

/** Reads the cells that blocks of an existing sheet will change, and how to put them back. */
export async function captureCells(
  context: Excel.RequestContext,
  sheetName: string,
  blocks: readonly CellBlock[],
): Promise<Restorer[]> {
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
  return read.map((piece) => ({
    place: `${cellReference(sheetName, piece.area.top, piece.area.left).replace(/![^!]*$/, "")}!${areaAddress(piece.area)}`,
    rank: rank.cells,
    restore: (batch) =>
      restorePiece(batch, batch.context.workbook.worksheets.getItem(sheetName), keep(piece)),
  }));
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

/** A cell's content as it has to be entered: Excel hands out texts without the apostrophe that keeps them texts. */
export function entryOf(value: Entry, formula: Entry, type: string, numberFormat: string): Entry {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  if (type === "Empty") return "";
  if (type !== "String" || typeof value !== "string") return value;
  return numberFormat === "@" && !value.startsWith("'") ? value : textEntry(value);
}

async function restorePiece(
  batch: Batch,
  sheet: Excel.Worksheet,
  { area, entries, numberFormats, looks }: Kept,
): Promise<void> {
  const formats = rectangles(numberFormats, area.top, area.left);
  const setFormats = async (): Promise<void> => {
    for (const { area: same, shared } of formats) {
      await batch.room(operationBytes);
      (rangeOf(sheet, same) as { numberFormat: unknown }).numberFormat = shared;
    }
  };
  await setFormats();
  await writeEntries(batch, sheet, area.top, area.left, entries);
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
