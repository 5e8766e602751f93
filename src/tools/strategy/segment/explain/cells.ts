import { columnLetters, quotedSheet } from "../../../../model/cells";
import type { AttributeWithCell, DemandCells } from "../../../../model/dataset";
import type { CellsRead, Where } from "../../../../report";
import { say, type Message } from "../../../../text/message";
import { segmentOf } from "../presets";
import { locationKey } from "../sheets/item-locations";
import type { Basis } from "./basis";

/** So many places of a kind are listed; an item sold daily has hundreds. */
const placesShown = 3;

function cellsAt(sheet: string, left: number, top: number, right = left, bottom = top): Where {
  const first = `${columnLetters(left)}${top}`;
  const last = `${columnLetters(right)}${bottom}`;
  const address = first === last ? first : `${first}:${last}`;
  const label = say("explain.read.address", { sheet: quotedSheet(sheet), address });
  return { kind: "cell", sheet, address, label };
}

function readAt(kind: Message, places: readonly Where[]): CellsRead[] {
  if (places.length === 0) return [];
  return [{ kind, places: places.slice(0, placesShown), more: Math.max(0, places.length - placesShown) }];
}

/** The item's rows of demand in blocks of rows that follow each other. */
function blocksOf({ itemOfRow, firstRow }: DemandCells, item: number): (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  itemOfRow.forEach((each, index) => {
    if (each !== item) return;
    const row = firstRow + index;
    const last = blocks.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else blocks.push([row, row]);
  });
  return blocks;
}

/** The cells that an item's class rests on. */
export function cellsRead({ figures, item }: Basis): CellsRead[] {
  const { data, classes } = figures;
  const { cells, valueBasis, items } = data;
  const attribute = (field: AttributeWithCell): Where[] => {
    const found = cells?.attributes[field]?.find(({ rows }) => rows[item]! > 0);
    return found === undefined ? [] : [cellsAt(found.sheet, found.column, found.rows[item]!)];
  };
  const demand = (left: number, right: number): Where[] =>
    cells === undefined
      ? []
      : blocksOf(cells.demand, item).map(([top, bottom]) =>
          cellsAt(cells.demand.sheet, left, top, right, bottom),
        );
  const money = cells?.demand.value ?? null;
  const override = classes.overrides.get(item);
  const hasOwnClass = !data.formerRun && segmentOf(items.currentClass[item]) !== null;
  const cuts: Where = {
    kind: "report",
    sheet: "segments",
    label: say("sheet.segments"),
    rows: [classes.recommended[item]!],
  };
  const places = (data.locations?.keys ?? [])
    .filter((_, row) => figures.has.parameters && data.locations?.itemIndex[row] === item)
    .map(({ item: key, location }) => locationKey(key, location));
  const atPlaces = { kind: "report", sheet: "item-locations", label: say("sheet.itemLocations") } as const;
  const policy: Where = {
    kind: "report",
    sheet: "policies",
    label: say("sheet.policies"),
    rows: [classes.final[item]!],
  };
  return [
    ...(cells === undefined
      ? []
      : readAt(say("explain.read.demand"), demand(cells.demand.left, cells.demand.right))),
    ...(valueBasis === "revenue"
      ? readAt(say("explain.read.revenue"), money === null ? attribute("value") : demand(money, money))
      : []),
    ...(valueBasis === "cost" ? readAt(say("explain.read.unitCost"), attribute("unitCost")) : []),
    ...(valueBasis === "price" ? readAt(say("explain.read.unitPrice"), attribute("unitPrice")) : []),
    ...(figures.has.parameters ? readAt(say("explain.read.leadTime"), attribute("leadTime")) : []),
    ...(hasOwnClass ? readAt(say("explain.read.currentClass"), attribute("currentClass")) : []),
    ...(override === undefined
      ? []
      : readAt(say("explain.read.override"), [cellsAt(override.origin.sheet, 1, override.origin.row)])),
    ...readAt(say("explain.read.cuts"), [cuts]),
    ...(figures.has.parameters ? readAt(say("explain.read.policy"), [policy]) : []),
    ...(places.length > 0 ? readAt(say("explain.read.stock"), [{ ...atPlaces, rows: places }]) : []),
  ];
}
