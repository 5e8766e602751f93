import { newXlsx, type CellValue, type WorkbookChange } from "../../src/xlsx";
import { emptySheet } from "../unit/xlsx/full-workbook";
import { batchOutput } from "./batch-output";
import type { Served } from "./served";
import { withWizard, type Wizard } from "./wizard";

export type Rows = readonly (readonly CellValue[])[];

export const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);

/** Eight items in twelve months, with nothing odd about them. */
export const plainRows: Rows = [
  ["Item", ...months],
  ...Array.from({ length: 8 }, (_, item) => [
    `IT-${item + 1}`,
    ...months.map((_, month) => (8 - item) * 10 + ((item * month) % 7)),
  ]),
];

export interface OverRowsOptions {
  /** Whether the test writes, for which the formulas need the results that batch has for them. */
  readonly writes?: boolean;
  /** Makes an Excel table of the rows, of this name. */
  readonly table?: string;
  /** Further sheets. */
  readonly sheets?: readonly WorkbookChange[];
  /** Such as "?readOnly". */
  readonly query?: string;
  /** How long anything may take, in milliseconds. */
  readonly patience?: number;
  /** Runs in every page and frame before anything else. */
  readonly script?: string;
}

const sheetOf = (name: string, rows: Rows, table: string | undefined): WorkbookChange => ({
  kind: "add-sheet",
  name,
  content: {
    ...emptySheet,
    blocks: [{ row: 1, column: 1, values: rows }],
    tables:
      table === undefined
        ? []
        : [
            {
              name: table,
              area: { top: 1, left: 1, bottom: rows.length, right: rows[0]?.length ?? 1 },
              columns: (rows[0] ?? []).map((header) => ({ name: typeof header === "string" ? header : "" })),
            },
          ],
  },
});

/** A workbook whose sheet Demand holds these rows. */
export function workbookOf(rows: Rows, table?: string, sheets: readonly WorkbookChange[] = []): Uint8Array {
  const file = newXlsx();
  file.apply([sheetOf("Demand", rows, table), ...sheets]);
  return file.toBytes();
}

/** Opens the pane over a workbook whose sheet Demand holds these rows. */
export async function overRows(
  excel: Served,
  rows: Rows,
  test: (wizard: Wizard) => Promise<void>,
  { writes = false, table, sheets, ...open }: OverRowsOptions = {},
): Promise<void> {
  const workbook = workbookOf(rows, table, sheets);
  excel.server.put("/before.xlsx", workbook);
  const after = writes ? (await batchOutput(workbook, "Demand.xlsx")).result : workbook;
  excel.server.put("/after.xlsx", after);
  await withWizard(excel, test, open);
}

export const keep = (wizard: Wizard): Promise<void> => wizard.ask((stand) => stand.keep());

/** The workbook holds what it held when it was kept, to the last cell: nothing of ours, and no audit. */
export async function expectUntouched(wizard: Wizard): Promise<void> {
  expect(await wizard.ask((stand) => stand.allSinceKept())).toEqual([]);
}
