import type { WorkbookChange } from "../../xlsx/types";
import { ofKind } from "./changes";
import { captureAddedRules } from "./restore/added-rules";
import { captureFooter, footerOf } from "./restore/page";
import { planHeights, planWidths } from "./restore/sizes";
import { planValidations } from "./restore/validations";
import { operationBytes } from "./session";
import type { Step } from "./steps";
import { writeConditionalFormats } from "./write/conditional-formats";

/** What changes around the cells of existing sheets: conditional formats, entry rules, sizes, footers. */
export async function planLook(
  context: Excel.RequestContext,
  changes: readonly WorkbookChange[],
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const { sheet, formats } of ofKind(changes, "add-conditional-formats")) {
    const restorers = [await captureAddedRules(context, sheet)];
    steps.push({
      restorers,
      write: (batch) =>
        writeConditionalFormats(batch, batch.context.workbook.worksheets.getItem(sheet), formats),
    });
  }
  for (const { sheet, validations } of ofKind(changes, "set-validations")) {
    const { restorer, write } = await planValidations(context, sheet, validations);
    steps.push({ restorers: [restorer], write });
  }
  for (const { sheet, heights } of ofKind(changes, "set-heights")) {
    const { restorer, write } = await planHeights(context, sheet, heights);
    steps.push({ restorers: [restorer], write });
  }
  for (const { sheet, widths } of ofKind(changes, "set-widths")) {
    const { restorer, write } = await planWidths(context, sheet, widths);
    steps.push({ restorers: [restorer], write });
  }
  for (const { sheet, left } of ofKind(changes, "set-footer")) {
    steps.push({
      restorers: [await captureFooter(context, sheet)],
      write: async (batch) => {
        await batch.room(2 * operationBytes);
        footerOf(batch.context, sheet).leftFooter = left;
      },
    });
  }
  return steps;
}
