import type { Column, Sheet, Table } from "../../../../report";
import { count, say } from "../../../../text/message";
import type { Wording } from "../../../strategy/segment/wording";
import type { AuditFigures } from "../figures";

const tool = { owner: "tool" } as const;
/** More rows are not read one by one; those with the largest value come first. */
const mostItems = 5_000;

function itemsTable({ items, base }: AuditFigures, wording: Wording): Table {
  const rows = items.slice(0, mostItems);
  const { data, classes } = base;
  const columns: Column[] = [
    {
      ...tool,
      id: "item",
      header: say("column.item"),
      meaning: "key",
      values: rows.map(({ item }) => data.items.keys[item]!),
      width: 26,
    },
    {
      ...tool,
      id: "class",
      header: say("column.final"),
      meaning: "class",
      values: rows.map(({ item }) => classes.final[item]!),
      highlight: { kind: "class" },
    },
    {
      ...tool,
      id: "recommended",
      header: say("column.recommended"),
      meaning: "class",
      values: rows.map(({ item }) => classes.recommended[item]!),
      highlight: { kind: "differs-from", column: "class" },
    },
    {
      ...tool,
      id: "since",
      header: say("audit.column.since"),
      meaning: "date",
      values: rows.map(({ since }) => since),
    },
    {
      ...tool,
      id: "value",
      header: wording.valueHeader,
      unit: wording.valueUnit,
      meaning: wording.valueMeaning,
      values: rows.map(({ item }) => data.value[item]!),
    },
    {
      ...tool,
      id: "reasons",
      header: say("audit.column.reasons"),
      meaning: "text",
      values: rows.map(({ reasons }) => reasons),
      width: 60,
    },
  ];
  return {
    kind: "table",
    id: "auditItems",
    key: "item",
    rowCount: rows.length,
    vanished: { kind: "remove" },
    columns,
  };
}

/** The items whose audit is due, with the reasons. */
export function dueItemsSheet(figures: AuditFigures, wording: Wording): Sheet {
  const { items, base } = figures;
  const value = items.reduce((sum, { item }) => sum + base.data.value[item]!, 0);
  return {
    id: "class-due-items",
    title: say("workbook.sheet.class-due-items"),
    finding: say("audit.dueItems.finding", {
      count: count(items.length),
      share: wording.share(value, base.total.value),
      measure: wording.measure,
    }),
    basis: wording.basis,
    legend:
      items.length > mostItems
        ? say("audit.dueItems.legendCut", { shown: count(mostItems), all: count(items.length) })
        : say("audit.dueItems.legend"),
    blocks: [itemsTable(figures, wording)],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
