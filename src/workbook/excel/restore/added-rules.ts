import { rank, type Restorer } from "./restorer";
import { readRules, sameRule } from "./rules";

/** Takes conditional formats away that a transaction laid over a sheet; those that it only moved stay. */
export async function captureAddedRules(context: Excel.RequestContext, sheetName: string): Promise<Restorer> {
  const before = await readRules(context, context.workbook.worksheets.getItem(sheetName));
  const ids = new Set(before.map(({ item }) => item.id));
  const rules = before.map(({ rule }) => rule);
  return {
    place: `conditional formats of ${sheetName}`,
    // Before the tables, which put back the formats that follow them.
    rank: rank.names,
    restore: async ({ context: later }) => {
      for (const { item, rule } of await readRules(later, later.workbook.worksheets.getItem(sheetName))) {
        if (!ids.has(item.id) && !rules.some((old) => sameRule(old, rule))) item.delete();
      }
    },
  };
}
