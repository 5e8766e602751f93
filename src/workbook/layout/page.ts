import { day, say } from "../../text/message";
import { render } from "../../text/render";
import type { Area, PageSetup } from "../../xlsx/types";
import type { PlacedSheet } from "./place";

/** Size code for what follows; a digit right after it would be read as part of the size. */
const footer = (text: string): string => `&8${/^\d/.test(text) ? " " : ""}${text}`;

/** "&" starts a code in footers. */
const escaped = (text: string): string => text.replaceAll("&", "&&");

/** What is printed: everything but the helper tables. */
export const printArea = ({ right, bottom }: PlacedSheet): Area => ({ top: 1, left: 1, bottom, right });

/** Left part of the footer: the sheet's name and the last day of its data. */
export const footerLeft = (sheet: string, dataAsOf: string | null): string =>
  footer(escaped(dataAsOf === null ? sheet : render(say("workbook.footer", { sheet, day: day(dataAsOf) }))));

/** Page setup of our sheets: landscape, one page wide, footer with sheet, date of the data and page number. */
export function pageSetup(placed: PlacedSheet, sheetName: string, dataAsOf: string | null): PageSetup {
  const header = placed.blocks.find((block) => block.kind === "table")?.headerRow;
  return {
    landscape: true,
    paper: "A4",
    marginInches: 0.5,
    fitToHeight: placed.sheet.onePage,
    ...(placed.sheet.onePage || header === undefined ? {} : { repeatRows: [1, header] as const }),
    printArea: printArea(placed),
    footerLeft: footerLeft(sheetName, dataAsOf),
    footerRight: footer("Page &P of &N"),
  };
}
