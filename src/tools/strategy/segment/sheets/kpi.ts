import type { Cell, Column, Sheet, Table, Total } from "../../../../report";
import { decimal, say, type Message } from "../../../../text/message";
import { render } from "../../../../text/render";
import type { Figures, SegmentFigures } from "../figures";
import { segments } from "../presets";
import type { Wording } from "../wording";

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
const daysPerYear = 365;

type Kpi = Column & { readonly total?: Omit<Total, "column"> };

function valueColumns(figures: Figures, wording: Wording): Kpi[] {
  const { bySegment, total, has } = figures;
  const group = say("group.kpiValue");
  const shareOfItems: Kpi = {
    id: "shareOfItems",
    header: say("column.shareOfItems"),
    unit: say("unit.percent"),
    group,
    meaning: "percent",
    owner: "tool",
    values: bySegment.map((part) => ratio(part.items, total.items)),
    formula: 'IF(SUM({kpi.items})=0,"",{.items}/SUM({kpi.items}))',
    total: { value: 1, formula: "SUM({kpi.shareOfItems})" },
  };
  return [
    {
      id: "segment",
      header: say("column.segment"),
      group: say("group.segment"),
      meaning: "key",
      owner: "tool",
      values: segments,
      highlight: { kind: "class" },
      total: { value: render(say("total")) },
    },
    {
      id: "items",
      header: say("column.items"),
      group: say("group.segment"),
      meaning: "count",
      owner: "tool",
      values: bySegment.map((part) => part.items),
      formula: "COUNTIFS({items.final},{.segment})",
      total: { value: total.items, formula: "SUM({kpi.items})" },
    },
    ...(has.stockValue ? [] : [shareOfItems]),
    {
      id: "value",
      header: wording.valueHeader,
      unit: wording.sumUnit,
      group,
      meaning: wording.sumMeaning,
      owner: "tool",
      values: bySegment.map((part) => part.value),
      formula: "SUMIFS({items.value},{items.final},{.segment})",
      total: { value: total.value, formula: "SUM({kpi.value})" },
    },
    {
      id: "shareOfValue",
      header: say(has.money ? "column.shareOfValue" : "column.shareOfDemand"),
      unit: say("unit.percent"),
      group,
      meaning: "percent",
      owner: "tool",
      values: bySegment.map((part) => ratio(part.value, total.value)),
      formula: 'IF(SUM({kpi.value})=0,"",{.value}/SUM({kpi.value}))',
      total: { value: total.value > 0 ? 1 : 0, formula: "SUM({kpi.shareOfValue})" },
    },
  ];
}

function inventoryColumns(figures: Figures, wording: Wording, yearPeriods: number): Kpi[] {
  const { bySegment, total } = figures;
  const group = say("group.inventory");
  const turns = (part: Omit<SegmentFigures, "segment">): number | null =>
    ratio(part.annualDemand, part.stock);
  const days = (part: Omit<SegmentFigures, "segment">): number | null => {
    const perYear = turns(part);
    return perYear !== null && perYear > 0 ? daysPerYear / perYear : null;
  };
  const annual = (segment: string) =>
    `SUMPRODUCT(({items.final}=${segment})*{items.demandMean}*{items.unitCost})*${yearPeriods}`;
  return [
    {
      id: "stock",
      header: say("column.stock"),
      unit: wording.moneySumUnit,
      group,
      meaning: wording.moneySumMeaning,
      owner: "tool",
      values: bySegment.map((part) => part.stock),
      formula: "SUMIFS({items.stockValue},{items.final},{.segment})",
      total: { value: total.stock, formula: "SUM({kpi.stock})" },
    },
    {
      id: "shareOfStock",
      header: say("column.shareOfStock"),
      unit: say("unit.percent"),
      group,
      meaning: "percent",
      owner: "tool",
      values: bySegment.map((part) => ratio(part.stock, total.stock)),
      formula: 'IF(SUM({kpi.stock})=0,"",{.stock}/SUM({kpi.stock}))',
      total: { value: total.stock > 0 ? 1 : 0, formula: "SUM({kpi.shareOfStock})" },
    },
    {
      id: "turns",
      header: say("column.turns"),
      unit: say("unit.perYear"),
      group,
      meaning: "multiple",
      owner: "tool",
      values: bySegment.map(turns),
      formula: `IF({.stock}=0,"",${annual("{.segment}")}/{.stock})`,
      total: {
        value: turns(total),
        formula: `IF(SUM({kpi.stock})=0,"",SUMPRODUCT(({items.final}<>"")*{items.demandMean}*{items.unitCost})*${yearPeriods}/SUM({kpi.stock}))`,
      },
    },
    {
      id: "daysOfStock",
      header: say("column.daysOfStock"),
      unit: say("unit.days"),
      group,
      meaning: "days",
      owner: "tool",
      values: bySegment.map(days),
      formula: `IF(N({.turns})=0,"",${daysPerYear}/{.turns})`,
      total: {
        value: days(total),
        formula: `IF(SUMPRODUCT(({items.final}<>"")*{items.demandMean}*{items.unitCost})=0,"",${daysPerYear}*SUM({kpi.stock})/(SUMPRODUCT(({items.final}<>"")*{items.demandMean}*{items.unitCost})*${yearPeriods}))`,
      },
    },
  ];
}

function policyColumns(figures: Figures): Kpi[] {
  const { policies } = figures;
  const from = (column: string) => `INDEX({policies.${column}},MATCH({.segment},{policies.segment},0))`;
  const owners: Cell[] = policies.map((policy) => policy.owner);
  return [
    {
      id: "target",
      header: say("column.target"),
      unit: say("unit.percent"),
      group: say("group.service"),
      meaning: "target",
      owner: "tool",
      values: policies.map((policy) => policy.serviceTarget),
      formula: from("serviceTarget"),
    },
    {
      id: "owner",
      header: say("column.owner"),
      group: say("group.owner"),
      meaning: "text",
      owner: "tool",
      values: owners,
      formula: `IF(${from("owner")}="","",${from("owner")})`,
      width: 14,
    },
  ];
}

function finding(figures: Figures, wording: Wording): Message {
  const { bySegment, total, has } = figures;
  if (has.stockValue && total.stock > 0) {
    const part = bySegment.reduce((most, candidate) => (candidate.stock > most.stock ? candidate : most));
    const shared = {
      segment: part.segment,
      stockShare: wording.share(part.stock, total.stock),
      valueShare: wording.share(part.value, total.value),
      measure: wording.measure,
    };
    return total.annualDemand > 0
      ? say("kpi.finding", { ...shared, turns: decimal(total.annualDemand / total.stock, 1) })
      : say("kpi.findingNoTurns", shared);
  }
  const part = bySegment.reduce((most, candidate) => (candidate.items > most.items ? candidate : most));
  return say("kpi.findingValue", {
    segment: part.segment,
    itemShare: wording.share(part.items, total.items),
    valueShare: wording.share(part.value, total.value),
    measure: wording.measure,
  });
}

/** KPIs by segment, all in native formulas over Items and Policies. */
export function kpiSheet(figures: Figures, wording: Wording, yearPeriods: number): Sheet {
  const columns = [
    ...valueColumns(figures, wording),
    ...(figures.has.stockValue ? inventoryColumns(figures, wording, yearPeriods) : []),
    ...policyColumns(figures),
  ];
  const table: Table = {
    kind: "table",
    id: "kpi",
    key: "segment",
    rowCount: segments.length,
    columns: columns.map(({ total: _, ...column }) => column),
    groupBy: "segment",
    rowHeight: 18,
    vanished: { kind: "remove" },
    totals: columns.flatMap(({ id, total }) => (total === undefined ? [] : [{ column: id, ...total }])),
  };
  return {
    id: "kpi",
    title: say("sheet.kpiTitle"),
    finding: finding(figures, wording),
    basis: wording.basis,
    legend: say("legend.kpi"),
    blocks: [
      table,
      ...(figures.has.stockValue
        ? [{ kind: "note" as const, text: say("kpi.note", { valuation: wording.valuation }) }]
        : []),
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: true,
  };
}
