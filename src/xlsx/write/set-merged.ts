import { areaAddress, parseAreaAddress } from "../address";
import type { Area } from "../types";
import { child, childrenNamed } from "../xml/tree";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { worksheetOrder } from "./workbook-order";

/** Merges the cells of these areas and of no others. */
export function setMerged(draft: Draft, sheet: string, areas: readonly Area[]): void {
  editWorksheet(draft, sheet, (root, edits) => {
    const list = child(root, "mergeCells");
    const xml = (added: readonly Area[]): string =>
      added.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("");
    if (!list) {
      if (areas.length === 0) return;
      const all = `<mergeCells count="${areas.length}">${xml(areas)}</mergeCells>`;
      edits.insertOrdered(root, worksheetOrder, "mergeCells", all);
      return;
    }
    if (areas.length === 0) {
      edits.remove(list);
      return;
    }
    const wanted = new Set(areas.map((area) => areaAddress(area)));
    for (const element of childrenNamed(list, "mergeCell")) {
      const area = parseAreaAddress(element.attributes.get("ref") ?? "");
      if (!area || !wanted.delete(areaAddress(area))) edits.remove(element);
    }
    edits.setAttributes(list, { count: String(areas.length) });
    edits.append(list, xml(areas.filter((area) => wanted.has(areaAddress(area)))));
  });
}
