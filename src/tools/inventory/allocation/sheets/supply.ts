import type { Column, Sheet } from "../../../../report";
import { count, say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import type { AllocationFigures, Product } from "../figures";
import { supplyHeaders } from "../requests";

/** What there is of each product that is asked for; the user may enter another supply or pack. */
export function supplySheet({ products, data, options }: AllocationFigures): Sheet {
  const column = columnsOver(products);
  const units = say("unit.units");
  const stock = say("allocation.group.stock");
  const result = say("allocation.group.result");
  const yours = (id: "yourSupply" | "yourPack", pick: (product: Product) => number | null): Column => ({
    id,
    header: supplyHeaders[id],
    unit: units,
    group: say("allocation.group.yours"),
    meaning: "units",
    owner: "user",
    values: products.map(pick),
    choice: { kind: "number", minimum: 0, maximum: 1e12 },
  });
  const inData = options.includeOnOrder ? "N({.onHand})+N({.onOrder})" : "N({.onHand})";
  return {
    id: "allocation-supply",
    title: say("workbook.sheet.allocation-supply"),
    finding: say("allocation.supply.finding", {
      count: count(products.length),
      short: count(products.filter(({ supply, requested }) => supply < requested).length),
    }),
    basis: basisOf(data),
    legend: say("legend.inputs"),
    blocks: [
      {
        kind: "table",
        id: "allocationSupply",
        key: "product",
        rowCount: products.length,
        vanished: { kind: "remove" },
        columns: [
          column(
            { id: "product", header: supplyHeaders.product, group: stock, meaning: "key", width: 14 },
            ({ product }) => product,
          ),
          column(
            {
              id: "onHand",
              header: say("allocation.column.onHand"),
              unit: units,
              group: stock,
              meaning: "units",
            },
            ({ onHand }) => onHand,
          ),
          column(
            {
              id: "onOrder",
              header: say("allocation.column.onOrder"),
              unit: units,
              group: stock,
              meaning: "units",
            },
            ({ onOrder }) => onOrder,
          ),
          column(
            {
              id: "pack",
              header: say("allocation.column.pack"),
              unit: units,
              group: stock,
              meaning: "units",
            },
            ({ itemPack }) => itemPack,
          ),
          yours("yourSupply", ({ own }) => own.supply),
          yours("yourPack", ({ own }) => own.pack),
          column(
            {
              id: "supply",
              header: say("allocation.column.supply"),
              unit: units,
              group: result,
              meaning: "units",
              formula: `IF(COUNTIF({.yourSupply},">=0")>0,{.yourSupply},IF({.onHand}="","",MAX(0,${inData})))`,
            },
            ({ supply }) => supply,
          ),
          column(
            {
              id: "requested",
              header: say("allocation.column.requested"),
              unit: units,
              group: result,
              meaning: "units",
            },
            ({ requested }) => requested,
          ),
          column(
            {
              id: "allocated",
              header: say("allocation.column.allocated"),
              unit: units,
              group: result,
              meaning: "units",
            },
            ({ allocated }) => allocated,
          ),
          column(
            {
              id: "left",
              header: say("allocation.column.left"),
              unit: units,
              group: result,
              meaning: "units",
              formula: 'IF({.supply}="","",{.supply}-{.allocated})',
            },
            ({ left }) => left,
          ),
        ],
      },
      { kind: "note", text: say("allocation.supply.note") },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
