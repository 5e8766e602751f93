import type { Column, Sheet } from "../../../../report";
import { count, say } from "../../../../text/message";
import type { Figures } from "../figures";
import type { Wording } from "../wording";

/** Key of a row: "P-001 | North". */
export const locationKey = (item: string, location: string): string => `${item} | ${location}`;

/** Safety stock and reorder point by item and location, where a location is mapped; Items adds them up. */
export function itemLocationsSheet(figures: Figures, wording: Wording): Sheet | null {
  const { locations, calendar } = figures.data;
  if (locations === null) return null;
  const { rows, rowParameters, classes, has } = figures;
  const rank = new Int32Array(classes.order.length);
  classes.order.forEach((item, position) => {
    rank[item] = position;
  });
  const order = Array.from(locations.keys, (_, row) => row).sort(
    (a, b) => rank[locations.itemIndex[a]!]! - rank[locations.itemIndex[b]!]! || a - b,
  );
  const pick = (values: Float64Array) => Float64Array.from(order, (row) => values[row]!);
  const item = say("group.item");
  const policy = say("group.policy");
  const columns: Column[] = [
    {
      id: "key",
      header: say("column.itemLocation"),
      group: item,
      meaning: "key",
      owner: "tool",
      values: order.map((row) => locationKey(locations.keys[row]!.item, locations.keys[row]!.location)),
    },
    {
      id: "item",
      header: say("column.item"),
      group: item,
      meaning: "text",
      owner: "tool",
      values: order.map((row) => locations.keys[row]!.item),
    },
    {
      id: "location",
      header: say("column.location"),
      group: item,
      meaning: "text",
      owner: "tool",
      values: order.map((row) => locations.keys[row]!.location),
    },
    {
      id: "class",
      header: say("column.class"),
      group: policy,
      meaning: "class",
      owner: "tool",
      values: order.map((row) => classes.final[locations.itemIndex[row]!]!),
    },
    {
      id: "demandMean",
      header: say("column.demandMean"),
      unit: wording.perPeriod,
      group: policy,
      meaning: "rate",
      owner: "tool",
      values: pick(rows.demandMean),
    },
  ];
  if (has.parameters) {
    columns.push(
      {
        id: "leadTime",
        header: say("column.leadTime"),
        unit: say("unit.days"),
        group: policy,
        meaning: "days",
        owner: "tool",
        values: pick(rows.leadTimePeriods.map((periods) => periods * calendar.daysPerPeriod)),
      },
      {
        id: "serviceTarget",
        header: say("column.serviceTarget"),
        unit: say("unit.percent"),
        group: policy,
        meaning: "target",
        owner: "tool",
        values: pick(rowParameters.serviceTarget),
      },
      {
        id: "safetyStock",
        header: say("column.safetyStock"),
        unit: say("unit.units"),
        group: policy,
        meaning: "units",
        owner: "tool",
        values: pick(rowParameters.safetyStock),
      },
      {
        id: "reorderPoint",
        header: say("column.reorderPoint"),
        unit: say("unit.units"),
        group: policy,
        meaning: "units",
        owner: "tool",
        values: pick(rowParameters.reorderPoint),
      },
    );
  }
  if (has.stock) {
    columns.push({
      id: "onHand",
      header: say("column.onHand"),
      unit: say("unit.units"),
      group: say("group.stock"),
      meaning: "units",
      owner: "tool",
      values: pick(locations.onHand),
    });
  }
  return {
    id: "item-locations",
    title: say("sheet.itemLocations"),
    finding: say("itemLocations.finding", {
      rows: count(order.length),
      locations: count(new Set(locations.keys.map((key) => key.location)).size),
    }),
    basis: wording.basis,
    legend: say("legend.locations"),
    blocks: [
      {
        kind: "table",
        id: "itemLocations",
        key: "key",
        rowCount: order.length,
        columns,
        vanished: { kind: "remove" },
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
