import type { SampleItem } from "./master";
import type { Random } from "./random";
import * as truth from "./truth";

/** One row of the sheet Demand; null is a blank cell. */
export interface DemandRow {
  /** As typed, spaces included. */
  readonly key: string;
  readonly site: string;
  readonly cells: (number | string | null)[];
}

/** The rows of Demand, by code and site, with everything planted that stands in that sheet. */
export function demandRows(items: readonly SampleItem[], random: Random): DemandRow[] {
  const rows: DemandRow[] = [];
  for (const item of items) {
    for (const { site, units } of item.siteDemands) {
      const trailing = item.code === truth.trailingSpaceKey.item && site === truth.trailingSpaceKey.site;
      const launch = item.role === "new" ? units.length - truth.newItemMonths : 0;
      rows.push({
        key: trailing ? truth.trailingSpaceKey.text : item.code,
        site,
        cells: units.map((value, month) => (month < launch ? null : value)),
      });
    }
  }
  for (const item of items) plantReturns(item, rows, random);
  for (const { item, site, month, text } of truth.textCells) rowOf(rows, item, site).cells[month] = text;
  // People paste forgotten rows at the end.
  return [...rows, ...truth.doubleRows.map(({ item, site }) => splitRow(rowOf(rows, item, site), random))];
}

function rowOf(rows: readonly DemandRow[], key: string, site: string): DemandRow {
  const row = rows.find((one) => one.key === key && one.site === site);
  if (!row) throw new Error(`No demand row for ${key} at ${site}`);
  return row;
}

/** Takes goods back in months in which the item sold nothing anywhere, after its first sale. */
function plantReturns(item: SampleItem, rows: readonly DemandRow[], random: Random): void {
  const count = truth.returnCells.get(item.code) ?? 0;
  if (count === 0) return;
  const first = item.history.findIndex((units) => units > 0);
  const quiet = item.history.flatMap((units, month) => (units === 0 && month > first ? [month] : []));
  const site = (item.siteDemands[0] as { site: string }).site;
  for (const month of random.shuffled(quiet).slice(0, count)) {
    rowOf(rows, item.code, site).cells[month] = -random.integer(1, 4);
  }
}

/** Moves about a third of each cell to a second row for the same item and site. */
function splitRow(row: DemandRow, random: Random): DemandRow {
  const moved = row.cells.map((cell, month) => {
    const part = Math.floor((cell as number) * random.between(0.2, 0.45));
    row.cells[month] = (cell as number) - part;
    return part;
  });
  return { key: row.key, site: row.site, cells: moved };
}
