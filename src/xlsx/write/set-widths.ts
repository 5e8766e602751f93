import { child, childrenNamed, isTrue, type XmlElement } from "../xml/tree";
import { columnXml, writtenWidth } from "./column-xml";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { worksheetOrder } from "./workbook-order";

/** What Excel gives a column without a width of its own, in characters. */
const usualWidth = 8.43;

interface Columns {
  readonly first: number;
  readonly last: number;
  /** As written; null where the columns have none of their own. */
  readonly width: number | null;
  readonly element: XmlElement;
}

/** Gives columns at least a width; wider ones stay as they are. */
export function setWidths(draft: Draft, sheet: string, widths: ReadonlyMap<number, number>): void {
  editWorksheet(draft, sheet, (root, edits) => {
    const usual = Number(child(root, "sheetFormatPr")?.attributes.get("defaultColWidth") ?? usualWidth);
    const list = child(root, "cols");
    const groups = childrenNamed(list, "col").map(columnsOf);
    const isTooNarrow = ([column, width]: readonly [number, number]): boolean =>
      (groups.find((group) => covers(group, column))?.width ?? usual) < writtenWidth(width);
    const wanted = [...widths].filter(isTooNarrow).sort(([one], [other]) => one - other);
    const loose = wanted.filter(([column]) => !groups.some((group) => covers(group, column)));
    if (!list) {
      if (loose.length > 0)
        edits.insertOrdered(root, worksheetOrder, "cols", `<cols>${loose.map(plainXml).join("")}</cols>`);
      return;
    }
    for (const group of groups) {
      const inside = wanted.filter(([column]) => covers(group, column));
      if (inside.length > 0) edits.replaceChild(list, group.element, partsXml(group, new Map(inside)));
    }
    for (const entry of loose) {
      const next = groups.find(({ first }) => first > entry[0]);
      if (next) edits.insertBefore(list, next.element, plainXml(entry));
      else edits.append(list, plainXml(entry));
    }
  });
}

const plainXml = ([column, width]: readonly [number, number]): string => columnXml(column, width);

const covers = ({ first, last }: Columns, column: number): boolean => first <= column && column <= last;

function columnsOf(element: XmlElement): Columns {
  const { attributes } = element;
  const width = attributes.get("width");
  return {
    first: Number(attributes.get("min")),
    last: Number(attributes.get("max")),
    width: width === undefined || !isTrue(attributes.get("customWidth")) ? null : Number(width),
    element,
  };
}

/** A range of columns that share a look, parted where one of them gets another width. */
function partsXml({ first, last, element }: Columns, widths: ReadonlyMap<number, number>): string {
  const rest = (from: number, to: number): string => {
    if (from > to) return "";
    const attributes = [...element.attributes].map(([name, value]) =>
      name === "min" ? `min="${from}"` : name === "max" ? `max="${to}"` : `${name}="${value}"`,
    );
    return `<col ${attributes.join(" ")}/>`;
  };
  let xml = "";
  let next = first;
  for (const [column, width] of widths) {
    xml += rest(next, column - 1) + columnXml(column, width, element.attributes.get("style"));
    next = column + 1;
  }
  return xml + rest(next, last);
}
