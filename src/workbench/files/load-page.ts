import type { PageLook } from "../../xlsx";
import { paperName, sides, sideTexts } from "./page-words";

const pointsPerInch = 72;

/** How a sheet is printed, as Excel's object model says it. Margins are points. */
export function pageProperties(page: PageLook): Record<string, unknown> {
  const paper = page.paper === undefined ? null : paperName(page.paper);
  const margin = (name: string, inches: number | undefined): Record<string, number> =>
    inches === undefined ? {} : { [name]: Math.round(inches * pointsPerInch * 1000) / 1000 };
  return {
    ...(page.landscape !== undefined && { Orientation: page.landscape ? "Landscape" : "Portrait" }),
    ...(paper !== null && { PaperSize: paper }),
    ...margin("LeftMargin", page.left),
    ...margin("RightMargin", page.right),
    ...margin("TopMargin", page.top),
    ...margin("BottomMargin", page.bottom),
    ...margin("HeaderMargin", page.header),
    ...margin("FooterMargin", page.footer),
    ...zoom(page),
    ...texts("Header", page.headerText),
    ...texts("Footer", page.footerText),
    ...(page.centerHorizontally === true && { CenterHorizontally: true }),
    ...(page.centerVertically === true && { CenterVertically: true }),
    ...(page.printGridlines === true && { PrintGridlines: true }),
  };
}

function zoom({ fit, scale }: PageLook): Record<string, unknown> {
  if (fit) {
    return {
      Zoom: {
        ...(fit.wide > 0 && { horizontalFitToPages: fit.wide }),
        ...(fit.high > 0 && { verticalFitToPages: fit.high }),
      },
    };
  }
  return scale === undefined ? {} : { Zoom: { scale } };
}

function texts(which: "Header" | "Footer", text: string | undefined): Record<string, string> {
  if (text === undefined) return {};
  const parts = sideTexts(text);
  return Object.fromEntries(
    sides.flatMap((side) => (parts[side] === "" ? [] : [[`headersFooters.${side}${which}`, parts[side]]])),
  );
}
