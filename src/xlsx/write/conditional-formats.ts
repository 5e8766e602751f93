import { areaListAddress } from "../address";
import type { ConditionalFormat } from "../types";
import { escapeXml } from "../xml/entities";
import { colorXml } from "./style-xml";
import type { StyleBook } from "./style-book";

/** XML of a sheet's conditional formats; the first has the highest priority. */
export function conditionalFormatsXml(formats: readonly ConditionalFormat[], book: StyleBook): string {
  return formats
    .filter(({ areas }) => areas.length > 0)
    .map((format, index) => {
      const rule =
        format.kind === "formula" ? formulaRule(format, index + 1, book) : scaleRule(format, index + 1);
      return `<conditionalFormatting sqref="${areaListAddress(format.areas)}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

function formulaRule(
  format: Extract<ConditionalFormat, { kind: "formula" }>,
  priority: number,
  book: StyleBook,
): string {
  const differential = book.differential(format);
  return `<cfRule type="expression" dxfId="${differential}" priority="${priority}"><formula>${escapeXml(format.formula)}</formula></cfRule>`;
}

/** From zero to the largest value, so that equal values look equal in every block and zero is white. */
function scaleRule(format: Extract<ConditionalFormat, { kind: "scale" }>, priority: number): string {
  return (
    `<cfRule type="colorScale" priority="${priority}"><colorScale><cfvo type="num" val="0"/><cfvo type="max"/>` +
    `${colorXml("color", format.low)}${colorXml("color", format.high)}</colorScale></cfRule>`
  );
}
