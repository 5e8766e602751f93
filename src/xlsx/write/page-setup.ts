import { encodeTextCodes } from "../text-codes";
import type { PageSetup } from "../types";
import { escapeXml } from "../xml/entities";

/** Codes of the paper sizes (ECMA-376 part 1, 18.3.1.63). */
const paperSizes = { Letter: 1, A4: 9 } as const;
const headerMarginInches = 0.3;
const longestFooter = 255;

/** XML of margins, page setup and footer, in the order of the schema. */
export function pageSetupXml(page: PageSetup): string {
  const margin = page.marginInches;
  const footer = `${page.footerLeft === "" ? "" : `&L${page.footerLeft}`}${page.footerRight === "" ? "" : `&R${page.footerRight}`}`;
  if (footer.length > longestFooter) {
    throw new RangeError(`The footer has ${footer.length} characters. Excel holds ${longestFooter}.`);
  }
  return (
    `<pageMargins left="${margin}" right="${margin}" top="${margin}" bottom="${margin}" header="${headerMarginInches}" footer="${headerMarginInches}"/>` +
    `<pageSetup paperSize="${paperSizes[page.paper]}" orientation="${page.landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="${page.fitToHeight ? 1 : 0}"/>` +
    (footer === ""
      ? ""
      : `<headerFooter><oddFooter>${escapeXml(encodeTextCodes(footer))}</oddFooter></headerFooter>`)
  );
}
