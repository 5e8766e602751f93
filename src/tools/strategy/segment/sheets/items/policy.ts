import type { Column } from "../../../../../report";
import { say } from "../../../../../text/message";
import type { Figures } from "../../figures";
import type { Wording } from "../../wording";
import { inOrder } from "../../../../in-order";
import { byFinal, overridden } from "./formulas";

/** The protection interval in periods: lead time plus review interval. */
const protection = (days: string) => `({.leadTime}+${byFinal("reviewDays")})/${days}`;

function safetyStockFormula(figures: Figures): string {
  const days = String(figures.data.calendar.daysPerPeriod);
  const leadTimeVariance = figures.has.leadTimeSd ? `+({.demandMean}*N({.leadTimeSd})/${days})^2` : "";
  const computed = `NORMSINV({.serviceTarget})*SQRT(${protection(days)}*{.demandSd}^2${leadTimeVariance})`;
  return `IF({.leadTime}="","",${overridden("safetyStock", computed)})`;
}

function reorderPointFormula(figures: Figures): string {
  const days = String(figures.data.calendar.daysPerPeriod);
  const computed = `{.demandMean}*${protection(days)}+{.safetyStock}`;
  return `IF({.safetyStock}="","",${overridden("reorderPoint", computed)})`;
}

/** Demand, lead time, and the stock parameters of the policy that is in force. */
export function policy(figures: Figures, wording: Wording): Column[] {
  const { classes, parameters, data, has } = figures;
  const { order } = classes;
  const hasLeadTime = has.leadTime && Number.isFinite(data.calendar.daysPerPeriod);
  const demand = say(hasLeadTime ? "group.demand" : "group.demandOnly");
  const group = say("group.policy");
  const live = !has.locations;
  const columns: Column[] = [
    {
      id: "demandMean",
      header: say("column.demandMean"),
      unit: wording.perPeriod,
      group: demand,
      meaning: "rate",
      owner: "tool",
      values: inOrder(classes.demandMean, order),
    },
  ];
  if (hasLeadTime) {
    columns.push({
      id: "leadTime",
      header: say("column.leadTime"),
      unit: say("unit.days"),
      group: demand,
      meaning: "days",
      owner: "tool",
      values: inOrder(
        data.items.leadTimePeriods.map((periods) => periods * data.calendar.daysPerPeriod),
        order,
      ),
    });
  }
  columns.push({
    id: "serviceTarget",
    header: say("column.serviceTarget"),
    unit: say("unit.percent"),
    group,
    meaning: "target",
    owner: "tool",
    values: inOrder(parameters.serviceTarget, order),
    formula: overridden("serviceTarget", byFinal("serviceTarget")),
  });
  if (has.parameters) {
    columns.push(
      {
        id: "safetyStock",
        header: say("column.safetyStock"),
        unit: say("unit.units"),
        group,
        meaning: "units",
        owner: "tool",
        values: inOrder(parameters.safetyStock, order),
        ...(live ? { formula: safetyStockFormula(figures) } : {}),
      },
      {
        id: "reorderPoint",
        header: say("column.reorderPoint"),
        unit: say("unit.units"),
        group,
        meaning: "units",
        owner: "tool",
        values: inOrder(parameters.reorderPoint, order),
        ...(live ? { formula: reorderPointFormula(figures) } : {}),
      },
    );
  }
  return columns;
}
