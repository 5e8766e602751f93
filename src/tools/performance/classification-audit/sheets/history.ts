import type { Sheet } from "../../../../report";
import { count, say } from "../../../../text/message";
import type { Wording } from "../../../strategy/segment/wording";
import { wordOf } from "../codes";
import type { AuditFigures } from "../figures";
import { historyHeaders, mostHistoryRows } from "../snapshot";

/** Every change of a class, one row each: a log that runs only add to. */
export function historySheet({ history, days }: AuditFigures, wording: Wording): Sheet {
  const rows = history.today;
  const tool = { owner: "tool" } as const;
  return {
    id: "class-history",
    title: say("workbook.sheet.class-history"),
    finding: say("audit.history.finding", {
      rows: count(history.rows.length),
      days: count(days.length),
      items: count(history.items.length),
    }),
    basis: wording.basis,
    legend: say("audit.history.legend", { most: count(mostHistoryRows) }),
    blocks: [
      {
        kind: "table",
        id: "classHistory",
        key: "record",
        rowCount: rows.length,
        vanished: { kind: "keep" },
        columns: [
          {
            ...tool,
            id: "record",
            header: say("audit.column.record"),
            meaning: "key",
            values: rows.map(({ number, date }) => `${number} · ${date}`),
            width: 22,
          },
          {
            ...tool,
            id: "date",
            header: historyHeaders.date,
            meaning: "date",
            values: rows.map(({ date }) => date),
          },
          {
            ...tool,
            id: "number",
            header: historyHeaders.number,
            meaning: "count",
            values: rows.map(({ number }) => number),
          },
          {
            ...tool,
            id: "item",
            header: historyHeaders.item,
            meaning: "text",
            values: rows.map(({ item }) => item),
            width: 20,
          },
          {
            ...tool,
            id: "class",
            header: say("column.class"),
            meaning: "class",
            values: rows.map(({ code }) => wordOf(code)),
            highlight: { kind: "class" },
          },
          {
            ...tool,
            id: "value",
            header: historyHeaders.value,
            meaning: wording.valueMeaning,
            values: rows.map(({ value }) => value),
          },
          {
            ...tool,
            id: "step",
            header: historyHeaders.step,
            meaning: "count",
            values: rows.map(({ step }) => step),
          },
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
