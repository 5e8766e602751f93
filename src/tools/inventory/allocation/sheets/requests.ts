import type { Cell, Column, Sheet } from "../../../../report";
import { say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, moneyUnit } from "../../../basis";
import { finite } from "../../../columns-over";
import type { AllocationFigures, Award } from "../figures";
import { headline } from "../findings";
import { requestHeaders } from "../requests";

const largest = 1e12;

/** Who asks for what, which is the user's, and what they get. */
export function requestsSheet(figures: AllocationFigures): Sheet {
  const { rows, awards, problems, data } = figures;
  const invalid = new Set(problems.map(({ row }) => row.number));
  const isAsked = new Set(rows.flatMap(({ number, request }) => (request === null ? [] : [number])));
  const request = say("allocation.group.request");
  const result = say("allocation.group.result");
  const units = say("unit.units");
  const typed = (id: Exclude<keyof typeof requestHeaders, "number">) => ({
    id,
    header: requestHeaders[id],
    group: id === "note" ? result : request,
    owner: "user" as const,
    values: rows.map(({ cells }): Cell => {
      const value = cells[id];
      return typeof value === "object" ? null : value;
    }),
  });
  const amount = { choice: { kind: "number", minimum: 0, maximum: largest } } as const;
  const found = (pick: (award: Award) => number) => ({
    group: result,
    owner: "tool" as const,
    values: rows.map(({ number }): Cell => {
      const award = awards.get(number);
      return award === undefined ? null : finite(pick(award));
    }),
  });
  const status = (number: string): Cell => {
    if (invalid.has(number)) return render(say("allocation.status.invalid"));
    const award = awards.get(number);
    if (award === undefined) return isAsked.has(number) ? render(say("allocation.status.unknown")) : null;
    const word = award.short <= 1e-9 ? "served" : award.allocated > 0 ? "short" : "none";
    return render(say(`allocation.status.${word}`));
  };
  const columns: Column[] = [
    {
      id: "number",
      header: requestHeaders.number,
      group: request,
      meaning: "key",
      owner: "user",
      values: rows.map(({ number }) => number),
      width: 9,
    },
    { ...typed("product"), meaning: "text", width: 14 },
    { ...typed("customer"), meaning: "text", width: 20 },
    { ...typed("requested"), ...amount, unit: units, meaning: "units", width: 11 },
    { ...typed("priority"), ...amount, meaning: "count", width: 8 },
    { ...typed("weight"), ...amount, meaning: "ratio", width: 9 },
    { ...typed("minimum"), ...amount, unit: units, meaning: "units", width: 12 },
    {
      ...found(({ allocated }) => allocated),
      id: "allocated",
      header: say("allocation.column.allocated"),
      unit: units,
      meaning: "units",
    },
    {
      ...found(({ short }) => short),
      id: "short",
      header: say("allocation.column.short"),
      unit: units,
      meaning: "units",
      formula: 'IF({.allocated}="","",{.requested}-{.allocated})',
      highlight: { kind: "above", limit: 0 },
    },
    {
      ...found(({ request, allocated }) => (request.requested === 0 ? NaN : allocated / request.requested)),
      id: "served",
      header: say("allocation.column.served"),
      unit: say("unit.percent"),
      meaning: "percent",
      formula: 'IF(OR({.allocated}="",N({.requested})=0),"",{.allocated}/{.requested})',
    },
    {
      ...found(({ short, price }) => short * price),
      id: "value",
      header: say("allocation.column.value"),
      unit: moneyUnit(data),
      meaning: "money",
      formula: 'IF(OR({.allocated}="",{.price}=""),"",({.requested}-{.allocated})*{.price})',
    },
    {
      id: "status",
      header: say("column.status"),
      group: result,
      meaning: "text",
      owner: "tool",
      values: rows.map(({ number }) => status(number)),
      highlight: { kind: "says", column: "status", text: render(say("allocation.status.invalid")) },
      width: 15,
    },
    { ...typed("note"), meaning: "note", width: 34 },
    {
      ...found(({ price }) => price),
      id: "price",
      header: say("allocation.column.price"),
      unit: moneyUnit(data),
      meaning: "ratio",
      printed: false,
    },
  ];
  return {
    id: "allocation-requests",
    title: say("workbook.sheet.allocation-requests"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("legend.inputs"),
    blocks: [
      {
        kind: "table",
        id: "allocationRequests",
        key: "number",
        rowCount: rows.length,
        columns,
        vanished: { kind: "keep" },
        rowHeight: 18,
      },
      { kind: "note", text: say("allocation.requests.note") },
      { kind: "note", text: say("allocation.requests.note-minimum") },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
