import { rank, type Restorer } from "./restorer";

/** Makes a table that a transaction laid over cells of an existing sheet plain cells again. */
export const addedTable = (name: string): Restorer => ({
  place: `table ${name}`,
  rank: rank.names,
  restore: async ({ context }) => {
    const table = context.workbook.tables.getItemOrNullObject(name).load("name");
    await context.sync();
    if (!table.isNullObject) table.convertToRange();
  },
});
