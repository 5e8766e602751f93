import { areaListAddress } from "../address";
import type { ConditionalFormat } from "../types";
import { escapeXml } from "../xml/entities";
import { colorXml } from "./style-xml";
import type { StyleBook } from "./style-book";

/** XML of a sheet's conditional formats; the first has the highest priority, all come after the `taken` ones. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[],
  book: StyleBook,
  taken = 0,
): string {
  return formats
    .filter(({ areas }) => areas.length > 0)
    .map((format, index) => {
      const priority = taken + index + 1;
      const rule =
        format.kind === "formula" ? formulaRule(format, priority, book) : scaleRule(format, priority);
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
