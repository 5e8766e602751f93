import type { ConditionalFormat } from "../types";
import { descendants } from "../xml/tree";
import { conditionalFormatsXml } from "./conditional-formats";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { worksheetOrder } from "./workbook-order";

/** Adds conditional formats to an existing sheet, of lower priority than those that it has. */
export function addConditionalFormats(
  draft: Draft,
  sheet: string,
  formats: readonly ConditionalFormat[],
): void {
  const book = draft.styles();
  editWorksheet(draft, sheet, (root, edits) => {
    const priorities = descendants(root, "cfRule").map(({ attributes }) =>
      Number(attributes.get("priority") ?? 0),
    );
    const xml = conditionalFormatsXml(formats, book, Math.max(0, ...priorities));
    if (xml !== "") edits.insertOrdered(root, worksheetOrder, "conditionalFormatting", xml);
  });
}
