import type { Area, Validation } from "../../../xlsx/types";
import { rangeOf } from "../addresses";
import { operationBytes, type Batch } from "../session";
import { writeValidations } from "../write/validations";
import { readValidation, setValidation, type KnownValidation } from "./column-validation";
import { rank, type Restorer } from "./restorer";

/** More pieces than these are not told apart: what may be entered there differs from cell to cell. */
const mostPieces = 2_000;

interface Piece {
  readonly area: Area;
  readonly validation: KnownValidation | null;
}

/** What may be entered in some cells from now on, and back. */
export async function planValidations(
  context: Excel.RequestContext,
  sheetName: string,
  validations: readonly Validation[],
): Promise<{ readonly restorer: Restorer; readonly write: (batch: Batch) => Promise<void> }> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const before = await readPieces(
    context,
    sheet,
    validations.flatMap(({ areas }) => areas.flatMap(columns)),
  );
  return {
    write: async (batch) => {
      const target = batch.context.workbook.worksheets.getItem(sheetName);
      for (const area of validations.flatMap(({ areas }) => areas)) {
        await batch.room(operationBytes);
        rangeOf(target, area).dataValidation.clear();
      }
      await writeValidations(batch, target, validations);
    },
    restorer: {
      place: `entry rules of ${sheetName}`,
      rank: rank.formats,
      restore: async (batch) => {
        const target = batch.context.workbook.worksheets.getItem(sheetName);
        for (const { area, validation } of before) await setValidation(batch, target, area, validation);
      },
    },
  };
}

const columns = (area: Area): Area[] =>
  Array.from({ length: area.right - area.left + 1 }, (_, index) => ({
    ...area,
    left: area.left + index,
    right: area.left + index,
  }));

/** Reads columns of cells; those in which not the same holds for all are asked again in halves. */
async function readPieces(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<readonly Piece[]> {
  if (areas.length === 0 || areas.length > mostPieces) return [];
  const read = areas.map((area) => ({ area, validation: readValidation(sheet, area) }));
  await context.sync();
  const known: Piece[] = [];
  const mixed: Area[] = [];
  for (const { area, validation } of read) {
    const found = validation();
    if (found !== undefined) known.push({ area, validation: found });
    else if (area.top < area.bottom) {
      const middle = Math.floor((area.top + area.bottom) / 2);
      mixed.push({ ...area, bottom: middle }, { ...area, top: middle + 1 });
    }
  }
  return [...known, ...(await readPieces(context, sheet, mixed))];
}
