import { childrenNamed, child, isTrue, type XmlElement } from "../xml/tree";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { worksheetOrder } from "./workbook-order";
import { columnXml } from "./column-xml";

/** Gives columns a width; those that have one of their own keep it. */
export function setWidths(draft: Draft, sheet: string, widths: ReadonlyMap<number, number>): void {
  editWorksheet(draft, sheet, (root, edits) => {
    const list = child(root, "cols");
    const columns = childrenNamed(list, "col");
    const covers = (element: XmlElement, column: number): boolean =>
      Number(element.attributes.get("min")) <= column && column <= Number(element.attributes.get("max"));
    // A range of columns that only share a format is left whole: what it covers keeps the sheet's own width.
    const wanted = [...widths]
      .filter(([column]) => !columns.some((element) => covers(element, column)))
      .sort(([one], [other]) => one - other);
    const [first] = columns;
    const single = columns.filter(
      (element) => !isTrue(element.attributes.get("customWidth")) && spansOne(element),
    );
    for (const element of single) {
      const width = widths.get(Number(element.attributes.get("min")));
      if (list && width !== undefined)
        edits.replaceChild(
          list,
          element,
          columnXml(Number(element.attributes.get("min")), width, styleOf(element)),
        );
    }
    if (wanted.length === 0) return;
    if (!list || !first) {
      const xml = wanted.map(([column, width]) => columnXml(column, width)).join("");
      if (list) edits.append(list, xml);
      else edits.insertOrdered(root, worksheetOrder, "cols", `<cols>${xml}</cols>`);
      return;
    }
    for (const [column, width] of wanted) {
      const next = columns.find((element) => Number(element.attributes.get("min")) > column);
      if (next) edits.insertBefore(list, next, columnXml(column, width));
      else edits.append(list, columnXml(column, width));
    }
  });
}

const spansOne = ({ attributes }: XmlElement): boolean => attributes.get("min") === attributes.get("max");
const styleOf = ({ attributes }: XmlElement): string | undefined => attributes.get("style");
