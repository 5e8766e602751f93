/**
 * Letters that an answer should hold. office.js takes an answer apart in one go, in which the pane stands still: half a million
 * letters keep it for about 20 ms.
 */
const answerLetters = 500_000;
/** Cells of the first answer, from whose letters the size of the next one follows. */
const firstCells = 2_000;
/** An answer is at most so many times as high as the one before: its rows may hold more than those. */
const mostGrowth = 4;
/** Rows by which an answer is measured. */
const measuredRows = 20;
/** Quotes and commas around what stands in a cell. */
const separators = 3;

/** What an answer holds of an area: a list of rows for each thing that was asked. */
export type Answer = readonly (readonly (readonly unknown[])[])[];

/** Letters that a row of an answer takes, on average over some of its rows. */
function lettersOfRow(answer: Answer): number {
  const height = answer[0]?.length ?? 0;
  const step = Math.max(1, Math.floor(height / measuredRows));
  let letters = 0;
  let rows = 0;
  for (let row = 0; row < height; row += step) {
    rows++;
    for (const asked of answer) {
      for (const value of asked[row] ?? []) letters += String(value).length + separators;
    }
  }
  return rows === 0 ? 0 : letters / rows;
}

/** Rows that the first answer of an area of so many columns should hold. */
export const firstHeight = (width: number): number => Math.max(1, Math.floor(firstCells / width));

/** Rows that the next answer should hold, by those of the last one. */
export function nextHeight(height: number, answer: Answer): number {
  const fitting = Math.floor(answerLetters / Math.max(1, lettersOfRow(answer)));
  return Math.max(1, Math.min(fitting, mostGrowth * height));
}
