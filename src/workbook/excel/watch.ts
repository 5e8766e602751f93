import type { Area } from "../../xlsx/types";
import { areaOfAddress, areasOfAddresses, sameArea } from "./addresses";
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
 * are the add-in's own; where the table stands is asked when things are quiet. All changes count where it has grown, shrunk, moved or
 * is gone.
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
  /** Where the table stood when it was looked at last; rows that it lost since lie outside of where it stands now. */
  let known: Area | null = null;
  const tell = async (): Promise<void> => {
    const all = changes;
    changes = [];
    let inside: readonly Excel.WorksheetChangedEventArgs[] = all;
    if ("table" in place) {
      const area = await tableArea(office, place.table);
      const isAsKnown = area !== null && known !== null && sameArea(area, known);
      if (isAsKnown) inside = all.filter(({ address }) => touches(address, area));
      known = area;
    }
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
    const range = "table" in place ? tables.getItem(place.table).getRange().load("address") : null;
    const added = sheet.onChanged.add(onChange);
    await context.sync();
    known = range === null ? null : areaOfAddress(range.address);
    return added;
  });
  return async () => {
    isWatching = false;
    clearTimeout(timer);
    registration.remove();
    await registration.context.sync();
  };
}

/** Where a table stands; null where it is gone. */
function tableArea(office: OfficeApi, name: string): Promise<Area | null> {
  return run(office, async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name).load("name");
    const range = table.getRange().load("address");
    await context.sync();
    return table.isNullObject ? null : areaOfAddress(range.address);
  });
}

const touches = (addresses: string, { top, left, bottom, right }: Area): boolean =>
  areasOfAddresses(addresses).some(
    (area) => area.top <= bottom && top <= area.bottom && area.left <= right && left <= area.right,
  );
