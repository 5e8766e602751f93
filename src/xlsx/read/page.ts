import type { PageLook } from "../content-types";
import { decodeTextCodes } from "../text-codes";
import { child, isTrue, type XmlElement } from "../xml/tree";

/** How a sheet is printed, as far as it says so. */
export function readPage(root: XmlElement): PageLook {
  const setup = child(root, "pageSetup");
  const margins = child(root, "pageMargins");
  const options = child(root, "printOptions");
  const texts = child(root, "headerFooter");
  const isFitted = isTrue(child(child(root, "sheetPr"), "pageSetUpPr")?.attributes.get("fitToPage"));
  const number = (element: XmlElement | null, name: string): number | undefined => {
    const value = element?.attributes.get(name);
    return value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value);
  };
  const numbers = {
    paper: number(setup, "paperSize"),
    scale: isFitted ? undefined : number(setup, "scale"),
    left: number(margins, "left"),
    right: number(margins, "right"),
    top: number(margins, "top"),
    bottom: number(margins, "bottom"),
    header: number(margins, "header"),
    footer: number(margins, "footer"),
  };
  const orientation = setup?.attributes.get("orientation");
  const [header, footer] = ["oddHeader", "oddFooter"].map((name) => child(texts, name)?.text);
  return {
    ...definedOnly(numbers),
    ...(orientation !== undefined && orientation !== "default" && { landscape: orientation === "landscape" }),
    ...(isFitted && {
      fit: { wide: number(setup, "fitToWidth") ?? 1, high: number(setup, "fitToHeight") ?? 1 },
    }),
    ...(isTrue(options?.attributes.get("horizontalCentered")) && { centerHorizontally: true }),
    ...(isTrue(options?.attributes.get("verticalCentered")) && { centerVertically: true }),
    ...(isTrue(options?.attributes.get("gridLines")) && { printGridlines: true }),
    ...(header !== undefined && { headerText: decodeTextCodes(header) }),
    ...(footer !== undefined && { footerText: decodeTextCodes(footer) }),
  };
}

type Defined<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> };

function definedOnly<Values extends object>(values: Values): Defined<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Defined<Values>;
}
