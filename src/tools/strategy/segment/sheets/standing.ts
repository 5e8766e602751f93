import type { Dataset } from "../../../../model/dataset";

/** Whether an earlier run has left a table in the workbook, which then must not keep what no longer holds. */
export const stands = ({ ownTables }: Dataset, table: string): boolean =>
  ownTables?.some((name) => name.toLowerCase() === table.toLowerCase()) ?? false;
