import type { Area, ConditionalFormat } from "../../../xlsx/types";
import { areaAddress } from "../../../xlsx";
import { rangeOf } from "../addresses";
import { operationBytes, type Batch } from "../session";

/** One area as a range, several as areas: a rule's formula speaks of the first one's top left cell. */
export function conditionalFormatsOf(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Excel.ConditionalFormatCollection {
  const [first] = areas;
  return areas.length === 1 && first !== undefined
    ? rangeOf(sheet, first).conditionalFormats
    : sheet.getRanges(areas.map((area) => areaAddress(area)).join(",")).conditionalFormats;
}

/** Adds a sheet's conditional formats, the first with the highest priority. */
export async function writeConditionalFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  formats: readonly ConditionalFormat[],
): Promise<void> {
  const wanted = formats.filter(({ areas }) => areas.length > 0);
  for (const [priority, format] of wanted.entries()) {
    await batch.room(8 * operationBytes);
    const added = conditionalFormatsOf(sheet, format.areas).add(
      format.kind === "formula" ? "Custom" : "ColorScale",
    );
    added.priority = priority;
    if (format.kind === "scale") {
      // From zero to the largest value, so that equal values look equal in every block and zero is white.
      added.colorScale.criteria = {
        minimum: { type: "Number", formula: "0", color: `#${format.low}` },
        maximum: { type: "HighestValue", color: `#${format.high}` },
      };
      continue;
    }
    added.custom.rule.formula = `=${format.formula}`;
    if (format.bold === true) added.custom.format.font.bold = true;
    if (format.color !== undefined) added.custom.format.font.color = `#${format.color}`;
    if (format.fill !== undefined) added.custom.format.fill.color = `#${format.fill}`;
  }
}
