import type { Area } from "../../xlsx/types";
import { rangeOf } from "./addresses";
import type { Change } from "./changes";
import type { CapturedCells } from "./restore/cells";
import type { ChartPlan } from "./restore/charts";
import type { LinkPlan } from "./restore/links";
import type { ResizePlan } from "./restore/resize";
import type { Restorer } from "./restore/restorer";
import { operationBytes, type Batch } from "./session";
import { addSheet, addTable, fillSheet, finishSheet } from "./write/add-sheet";
import { looksOf, writeBlock } from "./write/blocks";
import { writeFormulas } from "./write/formulas";
import { addName, namesOf } from "./write/names";

/** Something to write, and what takes it back. */
export interface Step {
  readonly restorers: readonly Restorer[];
  readonly write: (batch: Batch) => Promise<void>;
}

export interface Parts {
  readonly bodySize: number;
  readonly positions: ReadonlyMap<string, number | null>;
  readonly sheets: readonly { readonly change: Change<"add-sheet">; readonly restorer: Restorer }[];
  readonly cells: readonly {
    readonly change: Change<"set-cells">;
    readonly captured: CapturedCells | null;
  }[];
  readonly resizes: readonly ResizePlan[];
  readonly links: readonly LinkPlan[];
  readonly charts: readonly ChartPlan[];
  readonly prints: readonly {
    readonly sheet: string;
    readonly area: Area;
    readonly restorer: Restorer | null;
  }[];
  readonly names: readonly {
    readonly change: Change<"set-name"> | Change<"remove-name">;
    readonly restorer: Restorer | null;
  }[];
  readonly tables: readonly { readonly change: Change<"add-table">; readonly restorer: Restorer }[];
  readonly look: readonly Step[];
  readonly settings: readonly Step[];
  readonly inSight: readonly Step[];
}

/** Size of the workbook's body text, 11 where Excel does not say. */
export async function bodySizeOf(context: Excel.RequestContext): Promise<number> {
  const style = context.workbook.styles.getItemOrNullObject("Normal");
  style.load("name");
  style.font.load("size");
  await context.sync();
  return style.isNullObject ? 11 : style.font.size;
}

const sheetOf = ({ context }: Batch, name: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);

/**
 * Excel refuses formulas and rules that speak of what does not exist, whatever the order of the changes. So first come all new
 * sheets with their values and tables, then table sizes, values and tables of other sheets, and names, then all formulas, then rules
 * and charts.
 */
export function transactionSteps(parts: Parts): Step[] {
  const { bodySize } = parts;
  const steps: Step[] = [];
  const step = (write: Step["write"], ...restorers: readonly (Restorer | null)[]): void => {
    steps.push({ write, restorers: restorers.filter((restorer) => restorer !== null) });
  };
  for (const { change, restorer } of parts.sheets) {
    step(async (batch) => {
      await batch.room(3 * operationBytes);
      addSheet(batch.context, change.name, parts.positions.get(change.name) ?? null);
    }, restorer);
  }
  for (const { change } of parts.sheets) {
    step((batch) => fillSheet(batch, sheetOf(batch, change.name), change.content, bodySize));
  }
  for (const { write, restorer, headers } of parts.resizes) step(write, restorer, ...headers);
  // Before the cells: a link gives a cell back the look it had, and text to one that is empty; both may be about to change.
  for (const { write, restorer } of parts.links) step(write, restorer);
  for (const { change, captured } of parts.cells) {
    const looks = looksOf(change.styles, bodySize);
    step(
      async (batch) => {
        const sheet = sheetOf(batch, change.sheet);
        for (const block of change.blocks)
          await writeBlock(batch, sheet, block, looks, { kind: "existing" }, captured?.guard);
      },
      ...(captured?.restorers ?? []),
    );
  }
  for (const { change, restorer } of parts.tables) {
    step((batch) => addTable(batch, sheetOf(batch, change.sheet), change.table), restorer);
  }
  for (const { change, restorer } of parts.names) step((batch) => writeName(batch, change), restorer);
  const blocks = [
    ...parts.sheets.map(({ change }) => ({
      sheet: change.name,
      blocks: change.content.blocks,
      guard: undefined,
    })),
    ...parts.cells.map(({ change: { sheet, blocks }, captured }) => ({
      sheet,
      blocks,
      guard: captured?.guard,
    })),
  ];
  for (const { sheet, blocks: written, guard } of blocks) {
    step(async (batch) => {
      for (const block of written) await writeFormulas(batch, sheetOf(batch, sheet), block, guard);
    });
  }
  for (const { change } of parts.sheets) {
    step((batch) => finishSheet(batch, sheetOf(batch, change.name), change.content));
  }
  for (const { write, restorer } of parts.charts) step(write, restorer);
  for (const { sheet, area, restorer } of parts.prints) {
    step(async (batch) => {
      await batch.room(2 * operationBytes);
      const target = sheetOf(batch, sheet);
      target.pageLayout.setPrintArea(rangeOf(target, area));
    }, restorer);
  }
  return [...steps, ...parts.look, ...parts.settings, ...parts.inSight];
}

async function writeName(batch: Batch, change: Change<"set-name"> | Change<"remove-name">): Promise<void> {
  await batch.room(4 * operationBytes);
  const [name, sheet] =
    change.kind === "set-name" ? [change.name.name, change.name.sheet] : [change.name, change.sheet];
  // Deleting what does not exist does nothing.
  namesOf(batch.context, sheet).getItemOrNullObject(name).delete();
  if (change.kind === "set-name") addName(batch.context, change.name);
}
