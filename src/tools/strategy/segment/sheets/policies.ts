import type { Cell, Column, Sheet, Table, Total } from "../../../../report";
import { nested, percent, say, type Message } from "../../../../text/message";
import { render } from "../../../../text/render";
import type { Figures } from "../figures";
import { methods, serviceTargets, type PresetId, type SegmentPolicy } from "../presets";
import type { Wording } from "../wording";

type PresetInForce = PresetId | "own";

/** Whether the targets in force are a preset's, unchanged. */
export function presetInForce(figures: Figures): PresetInForce {
  for (const preset of ["importance", "cost-of-service"] as const) {
    const same = figures.policies.every(
      (policy, index) => policy.serviceTarget === serviceTargets[preset][index],
    );
    if (same) return preset;
  }
  return "own";
}

function finding(figures: Figures, wording: Wording): Message {
  const preset = nested(say(`preset.${presetInForce(figures)}`));
  const { total, has } = figures;
  if (has.averageStock && has.stockValue) {
    const change = total.averageStock - total.stock;
    return say("policies.findingChange", {
      preset,
      after: wording.cash(total.averageStock),
      today: wording.cash(total.stock),
      difference: wording.cash(Math.abs(change)),
      direction: nested(say(change < 0 ? "policies.direction.less" : "policies.direction.more")),
    });
  }
  if (has.averageStock)
    return say("policies.findingCash", { preset, after: wording.cash(total.averageStock) });
  const targets = [...figures.policies].sort((a, b) => b.serviceTarget - a.serviceTarget);
  const first = targets[0]!;
  const last = targets.at(-1)!;
  return say("policies.findingPlain", {
    preset,
    highest: percent(first.serviceTarget),
    first: first.segment,
    lowest: percent(last.serviceTarget),
    last: last.segment,
  });
}

function rules(policies: readonly SegmentPolicy[]): Column[] {
  const group = say("group.rules");
  const user = (pick: (policy: SegmentPolicy) => Cell) => ({
    group,
    owner: "user" as const,
    values: policies.map(pick),
  });
  return [
    {
      ...user((policy) => policy.serviceTarget),
      id: "serviceTarget",
      header: say("column.serviceTarget"),
      unit: say("unit.percent"),
      meaning: "target",
      choice: { kind: "number", minimum: 0.5, maximum: 0.9999 },
    },
    {
      ...user((policy) => policy.reviewDays),
      id: "reviewDays",
      header: say("column.review"),
      unit: say("unit.days"),
      meaning: "days",
      choice: { kind: "number", minimum: 0, maximum: 366 },
    },
    {
      ...user((policy) => policy.method),
      id: "method",
      header: say("column.method"),
      meaning: "text",
      width: 15,
      choice: { kind: "list", values: methods },
    },
    {
      ...user((policy) => policy.forecastMenu),
      id: "forecastMenu",
      header: say("column.forecastMenu"),
      meaning: "text",
    },
    {
      ...user((policy) => policy.owner),
      id: "owner",
      header: say("column.owner"),
      meaning: "text",
      width: 14,
    },
  ];
}

function effect(figures: Figures, wording: Wording): Column[] {
  const { bySegment, has } = figures;
  const shared = { group: say("group.effect"), owner: "tool", unit: wording.moneySumUnit } as const;
  const columns: Column[] = [];
  if (has.stockValue) {
    columns.push({
      ...shared,
      id: "stockToday",
      header: say("column.stockToday"),
      meaning: wording.moneySumMeaning,
      values: bySegment.map((part) => part.stock),
      formula: "SUMIFS({items.stockValue},{items.final},{.segment})",
    });
  }
  if (has.averageStock) {
    columns.push({
      ...shared,
      id: "averageStock",
      header: say("column.averageStockAfter"),
      meaning: wording.moneySumMeaning,
      values: bySegment.map((part) => part.averageStock),
      formula: "SUMIFS({items.averageStock},{items.final},{.segment})",
    });
  }
  if (has.averageStock && has.stockValue) {
    columns.push({
      ...shared,
      id: "change",
      header: say("column.change"),
      meaning: wording.moneySumMeaning === "thousands" ? "change-thousands" : "change",
      values: bySegment.map((part) => part.averageStock - part.stock),
      formula: "{.averageStock}-{.stockToday}",
    });
  }
  return columns;
}

/** What each preset of service targets ties up, beside what is in force. */
function presetTable(figures: Figures, wording: Wording): Table | null {
  const { presets, total, has } = figures;
  if (presets.length === 0) return null;
  const inForce = presetInForce(figures);
  const rows = [
    ...presets.map(({ preset, averageStock }) => ({ preset: preset, averageStock })),
    ...(inForce === "own" ? [{ preset: "own" as const, averageStock: total.averageStock }] : []),
  ];
  const columns: Column[] = [
    {
      id: "preset",
      header: say("column.preset"),
      meaning: "key",
      owner: "tool",
      values: rows.map((row) => render(say(`preset.${row.preset}`))),
    },
    {
      id: "averageStock",
      header: say("column.averageStock"),
      unit: wording.moneySumUnit,
      meaning: wording.moneySumMeaning,
      owner: "tool",
      values: rows.map((row) => row.averageStock),
    },
  ];
  if (has.stockValue) {
    columns.push({
      id: "change",
      header: say("column.change"),
      unit: wording.moneySumUnit,
      meaning: wording.moneySumMeaning === "thousands" ? "change-thousands" : "change",
      owner: "tool",
      values: rows.map((row) => row.averageStock - total.stock),
    });
  }
  return {
    kind: "table",
    id: "presets",
    key: "preset",
    rowCount: rows.length,
    columns,
    vanished: { kind: "remove" },
    title: say("policies.presets"),
    rowHeight: 18,
  };
}

/** Segment to parameters: yours to edit, with the effect of what stands there. */
export function policiesSheet(figures: Figures, wording: Wording): Sheet {
  const { bySegment, policies, total } = figures;
  const group = say("group.segment");
  const effects = effect(figures, wording);
  const totalValues: Readonly<Record<string, number>> = {
    stockToday: total.stock,
    averageStock: total.averageStock,
    change: total.averageStock - total.stock,
  };
  const totals: Total[] = [
    { column: "segment", value: render(say("total")) },
    { column: "items", value: total.items, formula: "SUM({policies.items})" },
    ...effects.map(({ id }) => ({ column: id, value: totalValues[id]!, formula: `SUM({policies.${id}})` })),
  ];
  const table: Table = {
    kind: "table",
    id: "policies",
    key: "segment",
    rowCount: policies.length,
    groupBy: "segment",
    rowHeight: 18,
    vanished: { kind: "remove" },
    totals,
    columns: [
      {
        id: "segment",
        header: say("column.segment"),
        group,
        meaning: "key",
        owner: "tool",
        values: policies.map((policy) => policy.segment),
        highlight: { kind: "class" },
      },
      {
        id: "items",
        header: say("column.items"),
        group,
        meaning: "count",
        owner: "tool",
        values: bySegment.map((part) => part.items),
        formula: "COUNTIFS({items.final},{.segment})",
      },
      ...rules(policies),
      ...effects,
      {
        id: "note",
        header: say("column.note"),
        group: say("group.decision"),
        meaning: "note",
        owner: "user",
        values: policies.map((policy) => policy.note),
      },
    ],
  };
  const presets = presetTable(figures, wording);
  return {
    id: "policies",
    title: say("sheet.policies"),
    finding: finding(figures, wording),
    basis: wording.basis,
    legend: say(presets === null ? "legend.inputs" : "legend.policies"),
    blocks: [table, { kind: "note", text: say("policies.note") }, ...(presets === null ? [] : [presets])],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: true,
  };
}
