import { cellAddress } from "../address";
import { encodeColumnName } from "../text-codes";
import { XmlEdits } from "../xml/edits";
import { child, childrenNamed, parseXml } from "../xml/tree";
import type { BlockRows } from "./block-rows";
import type { Draft } from "./draft";

/**
 * Where cells of a table's header row were written, the table's columns take their names from them: a file in which the two differ is
 * one that Excel repairs.
 * @throws RangeError when a header would be no text, empty, or that of another column
 */
export function followHeaders(draft: Draft, sheetPart: string, rows: BlockRows): void {
  for (const { info, part, sheetPart: own } of draft.tables()) {
    if (own !== sheetPart) continue;
    const names = info.columns.map((name, index) => {
      const value = rows.valueAt(info.area.top, info.area.left + index);
      if (value === undefined || value === name) return name;
      const address = `${info.sheet}!${cellAddress(info.area.top, info.area.left + index)}`;
      if (typeof value !== "string" || value === "")
        throw new RangeError(`${address} is a header of table ${info.name} and has to hold a text.`);
      return value;
    });
    if (names.every((name, index) => name === info.columns[index])) continue;
    if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
      throw new RangeError(`Table ${info.name} would have two columns of one name.`);
    const text = draft.parts.get(part).text();
    const edits = new XmlEdits(text);
    const columns = childrenNamed(child(parseXml(text, part), "tableColumns"), "tableColumn");
    columns.forEach((column, index) => {
      if (names[index] !== info.columns[index])
        edits.setAttributes(column, { name: encodeColumnName(names[index] ?? "") });
    });
    draft.parts.set(part, edits.apply());
  }
}
