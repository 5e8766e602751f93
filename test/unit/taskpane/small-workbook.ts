import type { CellValue } from "../../../src/xlsx/types";
import { MemoryWorkbook } from "../workbook/memory-workbook";

const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);

/** Ten items whose classes can be worked out by hand: values 1,000 down to 100, demand flat or erratic by turns. */
export const smallItems: readonly {
  readonly item: string;
  readonly cost: number;
  readonly erratic: boolean;
}[] = [1000, 900, 800, 700, 600, 500, 400, 300, 200, 100].map((value, index) => ({
  item: `IT-${index + 1}`,
  cost: value / 12,
  erratic: index % 2 === 1,
}));

/** All of a year's demand in one month: CV = sqrt(12), far above any cut. */
const erraticYear: readonly number[] = [0, 0, 12, ...Array.from({ length: 9 }, () => 0)];
const steadyYear: readonly number[] = Array.from({ length: 12 }, () => 1);

/** Demand by month, and an item master with cost, lead time and stock. */
export function smallWorkbook(): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  const demand: CellValue[][] = [
    ["Item", ...months],
    ...smallItems.map(({ item, erratic }) => [item, ...(erratic ? erraticYear : steadyYear)]),
  ];
  const master: CellValue[][] = [
    ["Item", "Unit cost EUR", "Lead time (days)", "On hand", "List price EUR"],
    ...smallItems.map(({ item, cost }) => [item, cost, 30, 2, cost * 2]),
  ];
  workbook.addSheet("Demand", demand);
  workbook.addSheet("Item master", master);
  return workbook;
}
