import { list, say, nested, type Message } from "../text/message";
import type { Source } from "./cells";
import { sourceOfArea } from "./area";
import { DataError } from "./dataset";
import { foldSpace } from "./header-text";
import type { Place } from "./mapping/place";
import { nearestName } from "./nearest";
import { regionAt, type Region, type RegionColumn } from "./region";
import { sourceName } from "./text-cells";

export type Role =
  | "demand"
  | "items"
  | "stock"
  | "customers"
  | "orders"
  | "policies"
  | "overrides"
  | "rates"
  | "unitConversions";

/** Long lists of names are cut: the nearest one is said apart. */
const namesShown = 30;

export const roleText = (role: Role): Message => say(`model.role.${role}`);

function shown(names: readonly string[]): readonly string[] {
  return names.length <= namesShown
    ? names
    : [...names.slice(0, namesShown), `${names.length - namesShown} more`];
}

/** A row number is an ordinal, not an amount: it is written without grouping. */
export const rowText = (row: number): string => String(row);

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The region that a mapping names for a role. @throws DataError where the workbook has no such sheet or table. */
export function regionOf(sources: readonly Source[], place: Place, role: Role): Region {
  const found =
    place.area !== undefined
      ? sourceOfArea(sources, place.sheet, place.area)
      : place.table !== undefined
        ? sources.find((source) => source.table !== undefined && same(source.table, place.table ?? ""))
        : (sources.find((source) => source.table === undefined && same(source.sheet, place.sheet)) ??
          sources.find((source) => same(source.sheet, place.sheet)));
  if (!found) {
    const names = sources.map((source) => source.table ?? source.sheet);
    const name = place.table ?? place.sheet;
    throw new DataError(
      say("model.error.sheet", {
        name,
        role: nested(roleText(role)),
        names: list(shown(names)),
        nearest: nearestName(name, names),
      }),
    );
  }
  return regionAt(found, Math.max(0, Math.min(place.headerRow - found.row, found.values.length - 1)));
}

/** The column with that header; white space and, if need be, case are forgiven. */
export function findColumn(region: Region, name: string): RegionColumn | undefined {
  const wanted = foldSpace(name);
  return (
    region.columns.find((column) => column.name === wanted) ??
    region.columns.find((column) => same(column.name, wanted)) ??
    region.columns.find((column) => column.isDate && column.name.slice(0, 7) === wanted)
  );
}

/** As findColumn. @throws DataError that names the columns there are, and the nearest. */
export function columnOf(region: Region, name: string, role: Role): RegionColumn {
  const column = findColumn(region, name);
  if (column) return column;
  const names = region.columns.map((each) => each.name);
  throw new DataError(
    say("model.error.column", {
      name,
      role: nested(roleText(role)),
      sheet: sourceName(region.source),
      row: rowText(region.source.row + region.headerIndex),
      names: list(shown(names)),
      nearest: nearestName(name, names),
    }),
  );
}

/** Index of an optional column; -1 where the mapping names none. */
export function indexOf(region: Region, name: string | undefined, role: Role): number {
  return name === undefined ? -1 : columnOf(region, name, role).index;
}
