import { areaOfAddress, areasOfAddresses } from "./addresses";
import type { OfficeApi } from "./office";
import { run } from "./session";

export type WatchedPlace = { readonly table: string } | { readonly sheet: string };

/** What changed since the last call. */
export interface WatchedChange {
  /** Addresses on the sheet, in the order of the changes. */
  readonly addresses: readonly string[];
  /** Whether someone else in the same workbook made one of the changes. */
  readonly remote: boolean;
}

export type WatchHandler = (change: WatchedChange) => void;

const usualQuietMilliseconds = 500;

/**
 * Watches cells; see `ExcelWorkbook.watch`. A table is watched through its sheet, because only the sheet's events say which changes
 * are the add-in's own; where the table stands is asked when things are quiet.
 */
export async function watch(
  office: OfficeApi,
  place: WatchedPlace,
  handler: WatchHandler,
  quietMilliseconds = usualQuietMilliseconds,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWatching = true;
  let changes: Excel.WorksheetChangedEventArgs[] = [];
  const tell = async (): Promise<void> => {
    const all = changes;
    changes = [];
    const inside = "table" in place ? await insideTable(office, place.table, all) : all;
    if (!isWatching || inside.length === 0) return;
    handler({
      addresses: inside.map(({ address }) => address),
      remote: inside.some(({ source }) => source === "Remote"),
    });
  };
  const onChange = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (event.triggerSource === "ThisLocalAddin") return Promise.resolve();
    changes.push(event);
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), quietMilliseconds);
    return Promise.resolve();
  };
  const registration = await run(office, async (context) => {
    const { tables, worksheets } = context.workbook;
    const sheet = "table" in place ? tables.getItem(place.table).worksheet : worksheets.getItem(place.sheet);
    sheet.load("id");
    const added = sheet.onChanged.add(onChange);
    await context.sync();
    return added;
  });
  return async () => {
    isWatching = false;
    clearTimeout(timer);
    registration.remove();
    await registration.context.sync();
  };
}

/** The changes that touch a table as it stands now; all of them where it is gone, so that whoever watches finds out. */
async function insideTable(
  office: OfficeApi,
  name: string,
  changes: readonly Excel.WorksheetChangedEventArgs[],
): Promise<readonly Excel.WorksheetChangedEventArgs[]> {
  return run(office, async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name).load("name");
    const range = table.getRange().load("address");
    await context.sync();
    if (table.isNullObject) return changes;
    const { top, left, bottom, right } = areaOfAddress(range.address);
    return changes.filter(({ address }) =>
      areasOfAddresses(address).some(
        (area) => area.top <= bottom && top <= area.bottom && area.left <= right && left <= area.right,
      ),
    );
  });
}
