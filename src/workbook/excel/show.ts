import { areaAddress, parseAreaAddress } from "../../xlsx";
import { list, say } from "../../text/message";
import { PlaceError } from "../place-error";
import type { TableRows } from "../places";
import { areaOfAddress } from "./addresses";
import type { OfficeApi } from "./office";
import { run } from "./session";

/** Excel takes addresses of several areas up to this length. */
const longestAddresses = 8192;

/** Activates a sheet and selects cells on it. @throws PlaceError where either is gone, or the sheet is hidden */
export function showCells(office: OfficeApi, sheet: string, address: string | null): Promise<void> {
  return run(office, async (context) => {
    const target = await sheetInSight(context, sheet);
    const area = address === null ? null : parseAreaAddress(address.replace(/^.*!/, ""));
    if (address !== null && area === null) {
      throw new PlaceError(say("workbook.show.noCells", { sheet, address }));
    }
    target.activate();
    if (area !== null) target.getRange(areaAddress(area)).select();
    await context.sync();
  });
}

/**
 * Activates the sheet of a table and selects rows of it. An Excel that cannot select several blocks selects the first.
 *
 * @throws PlaceError where the table, its column or the rows are gone, or the sheet is hidden
 */
export function showRows(office: OfficeApi, { table, column, values }: TableRows): Promise<void> {
  return run(office, async (context) => {
    const found = context.workbook.tables.getItemOrNullObject(table).load("name,worksheet/name");
    const header = found.columns.getItemOrNullObject(column).load("name");
    await context.sync();
    if (found.isNullObject) throw new PlaceError(say("workbook.show.noTable", { table }));
    if (header.isNullObject) throw new PlaceError(say("workbook.show.noColumn", { table, column }));
    const target = await sheetInSight(context, found.worksheet.name);
    const body = found.getDataBodyRange().load("address");
    const cells = header.getDataBodyRange().load("values");
    await context.sync();
    const { top, left, right } = areaOfAddress(body.address);
    const wanted = new Set(values);
    const blocks = blocksOf((cells.values as unknown[][]).map(([value]) => wanted.has(String(value))));
    const addresses = blocks.map(([first, last]) =>
      areaAddress({ top: top + first, bottom: top + last, left, right }),
    );
    const [first] = addresses;
    if (first === undefined) {
      throw new PlaceError(say("workbook.show.noRows", { table, column, values: list(values.slice(0, 3)) }));
    }
    target.activate();
    const all = addresses.join(",");
    if (addresses.length > 1 && all.length <= longestAddresses && office.supports("ExcelApi", "1.18")) {
      target.getRanges(all).select();
    } else target.getRange(first).select();
    await context.sync();
  });
}

/** First and last index of each run of rows that are wanted. */
function blocksOf(isWanted: readonly boolean[]): (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  isWanted.forEach((wanted, row) => {
    if (!wanted) return;
    const last = blocks.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else blocks.push([row, row]);
  });
  return blocks;
}

async function sheetInSight(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw new PlaceError(say("workbook.show.noSheet", { sheet: name }));
  if (sheet.visibility === "Hidden") throw new PlaceError(say("workbook.show.hidden", { sheet: name }));
  if (sheet.visibility === "VeryHidden")
    throw new PlaceError(say("workbook.show.veryHidden", { sheet: name }));
  return sheet;
}
