import type { OfficeApi } from "./office";
import { run } from "./session";

/** Calls back each time other cells are selected; see `ExcelWorkbook.onSelection`. */
export async function watchSelection(office: OfficeApi, handler: () => void): Promise<() => Promise<void>> {
  const registration = await run(office, async (context) => {
    const added = context.workbook.onSelectionChanged.add(() => {
      handler();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    registration.remove();
    await registration.context.sync();
  };
}
