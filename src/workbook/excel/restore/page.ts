import type { Area } from "../../../xlsx/types";
import { areasOfAddresses, rangeOf } from "../addresses";
import { operationBytes } from "../session";
import { rank, type Restorer } from "./restorer";

/** Reads the left part of a sheet's footer and how to put it back. */
export async function captureFooter(context: Excel.RequestContext, sheetName: string): Promise<Restorer> {
  const before = footerOf(context, sheetName).load("leftFooter");
  await context.sync();
  return {
    place: `footer of ${sheetName}`,
    rank: rank.page,
    restore: async (batch) => {
      await batch.room(2 * operationBytes);
      footerOf(batch.context, sheetName).leftFooter = before.leftFooter;
    },
  };
}

/** The footer of all pages of a sheet. */
export const footerOf = (context: Excel.RequestContext, sheetName: string): Excel.HeaderFooter =>
  context.workbook.worksheets.getItem(sheetName).pageLayout.headersFooters.defaultForAllPages;

/**
 * Reads a sheet's print area and how to put it back. Null when it has none: the user took it away, and Excel's object model could
 * not take it away again.
 */
export async function capturePrintArea(
  context: Excel.RequestContext,
  sheetName: string,
): Promise<Restorer | null> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const before = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
  await context.sync();
  if (before.isNullObject) return null;
  const areas: Area[] = areasOfAddresses(before.address);
  return {
    place: `print area of ${sheetName}`,
    rank: rank.page,
    restore: async (batch) => {
      await batch.room(2 * operationBytes);
      const target = batch.context.workbook.worksheets.getItem(sheetName);
      const [area] = areas;
      if (areas.length === 1 && area) target.pageLayout.setPrintArea(rangeOf(target, area));
      else target.pageLayout.setPrintArea(before.address);
    },
  };
}
