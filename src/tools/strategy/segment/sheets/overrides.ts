import type { Cell, Column, Sheet } from "../../../../report";
import type { OverrideRow } from "../../../../model/dataset";
import { count, say } from "../../../../text/message";
import { isInForce } from "../classify";
import type { Figures } from "../figures";
import { segments } from "../presets";
import type { Wording } from "../wording";

/** Rows left empty for the user to fill. */
const emptyRows = 12;

export type OverrideStatus = "in force" | "waiting for approval" | "expired" | "item not found" | "double";

/** Why an override counts or not, in the words that the sheet's formula gives. */
export function overrideStatus(figures: Figures): OverrideStatus[] {
  const keys = new Set(figures.data.items.keys);
  const seen = new Set<string>();
  return figures.data.overrides.map((override) => {
    if (override.approvedBy === null) return "waiting for approval";
    if (!isInForce(override, figures.today)) return "expired";
    if (!keys.has(override.item)) return "item not found";
    if (seen.has(override.item)) return "double";
    seen.add(override.item);
    return "in force";
  });
}

/**
 * The same in a native formula. A row is "double" when an earlier row of the item is in force, so the formula reads
 * only what the user has typed.
 */
const statusFormula =
  'IF({.item}="","",IF({.approvedBy}="","waiting for approval",' +
  'IF(AND({.expires}<>"",N({.expires})<{name:today}),"expired",' +
  'IF(SUMPRODUCT(--EXACT({items.item},{.item}))=0,"item not found",' +
  'IF(SUMPRODUCT(EXACT({overrides.item},{.item})*({overrides.approvedBy}<>"")*' +
  '(({overrides.expires}="")+({overrides.expires}>={name:today})>0)*(ROW({overrides.item})<ROW({.item})))>0,"double","in force")))))';

/** Item to parameters, with reason, owner, approval and expiry: the user's own sheet. */
export function overridesSheet(figures: Figures, wording: Wording): Sheet {
  const { overrides } = figures.data;
  const status = overrideStatus(figures);
  const what = say("group.override");
  const why = say("group.approval");
  const user = (pick: (row: OverrideRow) => Cell) => ({
    owner: "user" as const,
    values: overrides.map(pick),
  });
  const columns: Column[] = [
    {
      ...user((row) => row.item),
      id: "item",
      header: say("column.item"),
      group: say("group.item"),
      meaning: "key",
      choice: { kind: "from", column: "items.item" },
      width: 16,
    },
    {
      ...user((row) => row.class),
      id: "class",
      header: say("column.class"),
      group: what,
      meaning: "class",
      choice: { kind: "list", values: segments },
    },
    {
      ...user((row) => row.serviceTarget),
      id: "serviceTarget",
      header: say("column.serviceTarget"),
      unit: say("unit.percent"),
      group: what,
      meaning: "target",
      choice: { kind: "number", minimum: 0.5, maximum: 0.9999 },
    },
    {
      ...user((row) => row.safetyStock),
      id: "safetyStock",
      header: say("column.safetyStock"),
      unit: say("unit.units"),
      group: what,
      meaning: "units",
    },
    {
      ...user((row) => row.reorderPoint),
      id: "reorderPoint",
      header: say("column.reorderPoint"),
      unit: say("unit.units"),
      group: what,
      meaning: "units",
    },
    {
      ...user((row) => row.reason),
      id: "reason",
      header: say("column.reason"),
      group: why,
      meaning: "note",
      width: 36,
    },
    {
      ...user((row) => row.owner),
      id: "owner",
      header: say("column.owner"),
      group: why,
      meaning: "text",
      width: 14,
    },
    {
      ...user((row) => row.approvedBy),
      id: "approvedBy",
      header: say("column.approvedBy"),
      group: why,
      meaning: "text",
      width: 14,
    },
    {
      ...user((row) => row.expires),
      id: "expires",
      header: say("column.expires"),
      group: why,
      meaning: "date",
      choice: { kind: "date", minimum: "2000-01-01" },
      width: 12,
    },
    {
      id: "status",
      header: say("column.status"),
      group: why,
      meaning: "text",
      owner: "tool",
      values: status,
      formula: statusFormula,
      width: 20,
    },
  ];
  return {
    id: "overrides",
    title: say("sheet.overrides"),
    finding: say("overrides.finding", { count: count(status.filter((word) => word === "in force").length) }),
    basis: wording.basis,
    legend: say("legend.inputs"),
    blocks: [
      {
        kind: "table",
        id: "overrides",
        key: "item",
        rowCount: overrides.length,
        columns,
        emptyRows,
        vanished: { kind: "remove" },
        rowHeight: 18,
      },
      { kind: "note", text: say("overrides.note") },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: true,
  };
}
