import type { Source } from "../../../model/cells";
import type { Area } from "../../../xlsx/types";
import { wholeArea, withMerged } from "../../file/sources";
import { areasOfAddresses, rangeOf } from "../addresses";
import type { OfficeApi } from "../office";

/**
 * Adds to sources which of their cells are merged, in one question for all of them. Older versions of Excel cannot be asked, and Excel
 * does not answer where there are more than 512 in a range: that is worth a remark to the user, not an error.
 */
export async function withMergedCells(
  context: Excel.RequestContext,
  office: OfficeApi,
  sources: readonly Source[],
): Promise<readonly Source[]> {
  if (!office.supports("ExcelApi", "1.13") || sources.length === 0) return sources;
  const asked = sources.map((source) => {
    const area = wholeArea(source);
    if (area.bottom < area.top || area.right < area.left) return null;
    const range = rangeOf(context.workbook.worksheets.getItem(source.sheet), area);
    return range.getMergedAreasOrNullObject().load("address");
  });
  try {
    await context.sync();
  } catch {
    return sources;
  }
  return sources.map((source, index) => {
    const merged = asked[index];
    const areas: readonly Area[] =
      merged == null || merged.isNullObject ? [] : areasOfAddresses(merged.address);
    return withMerged(source, areas);
  });
}
