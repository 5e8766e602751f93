import type { Source } from "../../../model/cells";
import { dataArea } from "../../file/sources";
import { rangeOf } from "../addresses";

/**
 * Adds to sources how many of their rows and columns are hidden or filtered away. One short question for all of them, and one more
 * where something is hidden.
 */
export async function withHidden(
  context: Excel.RequestContext,
  sources: readonly Source[],
): Promise<readonly Source[]> {
  const asked = sources.map((source) => {
    const area = dataArea(source);
    if (area.bottom < area.top || area.right < area.left) return null;
    const range = rangeOf(context.workbook.worksheets.getItem(source.sheet), area);
    return { area, range: range.load("rowHidden,columnHidden") };
  });
  await context.sync();
  // Excel says false where none is hidden, and null where some are.
  const views = asked.map((one) =>
    one === null || (one.range.rowHidden === false && one.range.columnHidden === false)
      ? null
      : one.range.getVisibleView().load("rowCount,columnCount"),
  );
  if (views.every((view) => view === null)) return sources;
  await context.sync();
  return sources.map((source, index) => {
    const [area, view] = [asked[index]?.area, views[index]];
    if (area === undefined || view == null) return source;
    const rows = area.bottom - area.top + 1 - view.rowCount;
    return { ...source, hidden: { rows, columns: area.right - area.left + 1 - view.columnCount } };
  });
}
