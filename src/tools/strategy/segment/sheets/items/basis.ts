import type { Column } from "../../../../../report";
import { say } from "../../../../../text/message";
import type { Figures } from "../../figures";
import { proposalsText } from "../../standing";
import type { Wording } from "../../wording";
import { inOrder } from "../../../../in-order";

/** Row of this item's override in force, counted from the first row of Overrides; 0 without one. */
const overrideRow =
  'SUMPRODUCT(EXACT({overrides.item},{.item})*({overrides.status}="in force")*(ROW({overrides.item})-MIN(ROW({overrides.item}))+1))';

/** What the formulas read, right of the printed columns. */
export function basis(figures: Figures, wording: Wording): Column[] {
  const { classes, data, parameters, has, unitValue, averageStock } = figures;
  const { order } = classes;
  const group = say("group.basis");
  const shared = { group, owner: "tool", printed: false } as const;
  const columns: Column[] = [
    {
      ...shared,
      id: "overrideRow",
      header: say("column.overrideRow"),
      unit: say("unit.row"),
      meaning: "count",
      values: Float64Array.from(order, (item) => classes.overrideRow[item]!),
      formula: overrideRow,
    },
  ];
  if (figures.options.minimumDwell > 0) {
    columns.push({
      ...shared,
      id: "proposals",
      header: say("column.proposals"),
      meaning: "text",
      values: Array.from(order, (item) =>
        proposalsText(classes.standing, item, classes.proposed[item]!, figures.options.minimumDwell),
      ),
    });
  }
  if (figures.valuation !== "none") {
    columns.push({
      ...shared,
      id: "unitCost",
      header: say(figures.valuation === "cost" ? "column.unitCost" : "column.unitPrice"),
      unit: wording.moneyUnit,
      meaning: "ratio",
      values: inOrder(unitValue, order),
    });
  }
  if (!has.parameters) return columns;
  columns.push({
    ...shared,
    id: "demandSd",
    header: say("column.demandSd"),
    unit: wording.perPeriod,
    meaning: "rate",
    values: inOrder(classes.demandSd, order),
  });
  if (has.leadTimeSd) {
    columns.push({
      ...shared,
      id: "leadTimeSd",
      header: say("column.leadTimeSd"),
      unit: say("unit.days"),
      meaning: "rate",
      values: inOrder(
        data.items.leadTimeSdPeriods.map((periods) => periods * data.calendar.daysPerPeriod),
        order,
      ),
    });
  }
  columns.push({
    ...shared,
    id: "orderQuantity",
    header: say("column.orderQuantity"),
    unit: say("unit.units"),
    meaning: "units",
    values: inOrder(parameters.orderQuantity, order),
  });
  if (has.averageStock) {
    columns.push({
      ...shared,
      id: "averageStock",
      header: say("column.averageStock"),
      unit: wording.moneyUnit,
      meaning: "money",
      values: inOrder(averageStock, order),
      ...(has.locations
        ? {}
        : {
            formula:
              'IF(OR({.safetyStock}="",{.unitCost}=""),"",MAX(0,{.safetyStock}+{.orderQuantity}/2)*{.unitCost})',
          }),
    });
  }
  return columns;
}
