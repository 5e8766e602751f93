import type { Cell, Column, Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, moneyUnit } from "../../../basis";
import { columnsOver, finite } from "../../../columns-over";
import { rowColumns } from "../../shared/row-columns";
import type { PoliciesFigures } from "../figures";
import { headline } from "../findings";

const position = "{.onHand}+{.onOrder}-{.backorders}";

/** As `proposalOf`: what is not stocked is ordered for customers who wait; (r,Q) orders whole multiples of Q. */
const needed =
  'IF({.position}="","",IF({.reorderPoint}="",MAX(0,-{.position}),' +
  'IF(OR({.method}="(R,S)",{.method}="base stock"),MAX(0,{.orderUpTo}-{.position}),' +
  "IF({.position}>{.reorderPoint},0," +
  'IF(AND({.method}="(r,Q)",{.orderQuantity}>0),(INT(({.reorderPoint}-{.position})/{.orderQuantity}+0.000000001)+1)*{.orderQuantity},' +
  "MAX(0,{.orderUpTo}-{.position}))))))";

const order =
  'IF({.needed}="","",IF({.needed}<=0,0,' +
  "IF({.pack}>0,ROUNDUP(MAX({.needed},{.minimumOrder})/{.pack}-0.000000001,0)*{.pack},MAX({.needed},{.minimumOrder}))))";

/** Unknown numbers as empty texts, as formulas give them. */
const orEmpty = (value: number): Cell => (Number.isFinite(value) ? value : "");

/** The table that a planning system loads: a row an item, with what it orders today. */
export function planSheet(figures: PoliciesFigures): Sheet {
  const { table, parameters, proposal, order: sorted, hasMoney, coverDays } = figures;
  const { data, rows, reviewPeriods, daysPerPeriod } = table;
  const column = columnsOver(sorted);
  const load = say("policiesTool.group.load");
  const supply = say("policiesTool.group.supply");
  const today = say("policiesTool.group.today");
  const units = say("unit.units");
  const of =
    (values: Float64Array, factor = 1) =>
    (row: number): Cell =>
      finite(values[row]! * factor);
  const quantity = { unit: units, meaning: "rate" as const };
  const columns: Column[] = [
    ...rowColumns(table, sorted),
    column(
      { id: "method", header: say("column.method"), group: load, meaning: "text", width: 14 },
      (row) => parameters.method[row]!,
    ),
    column(
      { ...quantity, id: "safetyStock", header: say("column.safetyStock"), group: load },
      of(parameters.safetyStock),
    ),
    column(
      { ...quantity, id: "reorderPoint", header: say("policiesTool.column.reorderPoint"), group: load },
      of(parameters.reorderPoint),
    ),
    column(
      { ...quantity, id: "orderUpTo", header: say("policiesTool.column.orderUpTo"), group: load },
      of(parameters.orderUpTo),
    ),
    column(
      { ...quantity, id: "orderQuantity", header: say("column.orderQuantity"), group: load },
      of(parameters.orderQuantity),
    ),
    column(
      { id: "limits", header: say("policiesTool.column.limits"), group: load, meaning: "text", width: 18 },
      (row) => {
        if (figures.dead[row] === 1) return render(say("policiesTool.limit.dead"));
        const texts = [
          ...parameters.limits[row]!.map((limit) => render(say(`policiesTool.limit.${limit}`))),
          ...(figures.overridden[row] === 1 ? [render(say("policiesTool.limit.override"))] : []),
        ];
        return texts.length === 0 ? null : texts.join(", ");
      },
    ),
    column(
      {
        id: "leadTime",
        header: say("column.leadTime"),
        unit: say("unit.days"),
        group: supply,
        meaning: "days",
      },
      of(rows.leadTimePeriods, daysPerPeriod),
    ),
    column(
      { id: "review", header: say("column.review"), unit: say("unit.days"), group: supply, meaning: "days" },
      of(reviewPeriods, daysPerPeriod),
    ),
    column(
      { ...quantity, id: "minimumOrder", header: say("policiesTool.column.minimumOrder"), group: supply },
      of(rows.minimumOrder),
    ),
    column(
      { ...quantity, id: "pack", header: say("policiesTool.column.pack"), group: supply },
      of(rows.pack),
    ),
    ...(proposal === null
      ? []
      : [
          column({ ...quantity, id: "onHand", header: say("column.onHand"), group: today }, of(table.onHand)),
          column(
            { ...quantity, id: "onOrder", header: say("policiesTool.column.onOrder"), group: today },
            of(table.onOrder),
          ),
          column(
            { ...quantity, id: "backorders", header: say("policiesTool.column.backorders"), group: today },
            of(table.backorders),
          ),
          column(
            {
              ...quantity,
              id: "position",
              header: say("policiesTool.column.position"),
              group: today,
              formula: `IF({.onHand}="","",${position})`,
            },
            (row) => orEmpty(proposal.position[row]!),
          ),
          column(
            {
              id: "cover",
              header: say("policiesTool.column.cover"),
              unit: say("unit.days"),
              group: today,
              meaning: "days",
            },
            of(coverDays),
          ),
          column(
            {
              ...quantity,
              id: "needed",
              header: say("policiesTool.column.needed"),
              group: today,
              formula: needed,
            },
            (row) => orEmpty(proposal.needed[row]!),
          ),
          column(
            {
              ...quantity,
              id: "order",
              header: say("policiesTool.column.order"),
              group: today,
              formula: order,
            },
            (row) => orEmpty(proposal.order[row]!),
          ),
        ]),
    ...(hasMoney
      ? [
          column(
            {
              id: "value",
              header: say("policiesTool.column.averageValue"),
              unit: moneyUnit(data),
              group: say("policiesTool.group.effect"),
              meaning: "money",
            },
            (row) => finite(parameters.averageStock[row]! * table.unitValue[row]!),
          ),
        ]
      : []),
    ...(figures.achieved === null
      ? []
      : [
          column(
            {
              id: "promised",
              header: say("stock.column.promised"),
              group: say("policiesTool.group.service"),
              meaning: "target",
            },
            of(table.target),
          ),
          column(
            {
              id: "achieved",
              header: say("stock.column.achievedItem"),
              group: say("policiesTool.group.service"),
              meaning: "target",
            },
            of(figures.achieved),
          ),
        ]),
    {
      id: "note",
      header: say("column.note"),
      group: say("stock.group.yours"),
      meaning: "note",
      owner: "user",
      values: sorted.map(() => null),
      width: 16,
    },
  ];
  return {
    id: "replenishment-plan",
    title: say("workbook.sheet.replenishment-plan"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("policiesTool.legend.plan"),
    blocks: [
      {
        kind: "table",
        id: "replenishment",
        key: "item",
        rowCount: sorted.length,
        vanished: { kind: "remove" },
        columns,
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
