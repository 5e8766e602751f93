import { rank, type Restorer } from "./restorer";

/** Takes a sheet away that a transaction added: the one with the name that was not there before. */
export const addedSheet = (name: string, before: ReadonlySet<string>): Restorer => ({
  place: `sheet ${name}`,
  rank: rank.sheets,
  restore: async ({ context }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id");
    await context.sync();
    if (!sheet.isNullObject && !before.has(sheet.id)) sheet.delete();
  },
});
