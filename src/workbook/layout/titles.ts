import type { Sheet } from "../../report";
import { say } from "../../text/message";
import { render, writeDate } from "../../text/render";
import type { CellBlock } from "../../xlsx/types";
import type { RunStamp } from "../port";
import { titleStyles, type StyleBook } from "./styles";

export const titleHeights: readonly (readonly [row: number, points: number])[] = [
  [1, 26],
  [2, 18],
  [3, 15],
  [4, 8],
];

/** "22 Nov 2026 14:06" */
export const writtenTime = (at: string): string => `${writeDate(at.slice(0, 10))} ${at.slice(11, 16)}`;

const hasInputs = (sheet: Sheet): boolean =>
  sheet.blocks.some(
    (block) => block.kind === "table" && block.columns.some((column) => column.owner === "user"),
  );

/** Texts of rows 1 to 3: title, finding, and what the figures rest on with run, user and legend. */
export function titleTexts(sheet: Sheet, stamp: RunStamp): string[] {
  const run = render(say("workbook.basis.run", { when: writtenTime(stamp.at), user: stamp.user }));
  const legend =
    sheet.legend === undefined
      ? hasInputs(sheet)
        ? render(say("workbook.legend.inputs"))
        : ""
      : render(sheet.legend);
  const basis = [render(sheet.basis), run].filter((part) => part !== "").join(" · ");
  return [render(sheet.title), render(sheet.finding), legend === "" ? basis : `${basis}    ${legend}`];
}

export function drawTitles(sheet: Sheet, stamp: RunStamp, book: StyleBook): CellBlock {
  const styles = [titleStyles.title, titleStyles.finding, titleStyles.basis];
  return {
    row: 1,
    column: 1,
    values: titleTexts(sheet, stamp).map((text) => [text]),
    styles: styles.map((style) => [book.index(style)]),
  };
}
