import type { PageSetup } from "../../../xlsx/types";
import { rangeOf } from "../addresses";

const pointsPerInch = 72;
const headerMarginInches = 0.3;

/** Sets how a sheet is printed: one page wide, with footer. */
export function writePage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  const margin = page.marginInches * pointsPerInch;
  layout.orientation = page.landscape ? "Landscape" : "Portrait";
  layout.paperSize = page.paper;
  layout.leftMargin = margin;
  layout.rightMargin = margin;
  layout.topMargin = margin;
  layout.bottomMargin = margin;
  layout.headerMargin = headerMarginInches * pointsPerInch;
  layout.footerMargin = headerMarginInches * pointsPerInch;
  layout.zoom = { horizontalFitToPages: 1, ...(page.fitToHeight && { verticalFitToPages: 1 }) };
  layout.headersFooters.defaultForAllPages.leftFooter = page.footerLeft;
  layout.headersFooters.defaultForAllPages.rightFooter = page.footerRight;
  if (page.repeatRows !== undefined)
    layout.setPrintTitleRows(`$${page.repeatRows[0]}:$${page.repeatRows[1]}`);
  if (page.printArea !== undefined) layout.setPrintArea(rangeOf(sheet, page.printArea));
}
