import type { Column, Sheet } from "../../../../report";
import { count, say } from "../../../../text/message";
import { basisOf as basisText } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { rowsText } from "../../shared/rows-text";
import { basisColumns } from "../basis";
import type { RecalibrateFigures } from "../figures";
import { ledgerHeaders, lockMark, type LedgerRow } from "../ledger";

const numbers = ["safetyStock", "reorderPoint", "orderUpTo", "orderQuantity"] as const;

/** The parameters in force, with since when, by whom and why: what a planning system is loaded from. */
export function inForceSheet(figures: RecalibrateFigures): Sheet {
  const { inForce, table, data, committed } = figures;
  const rows = table.keys.flatMap((key, row): { key: string; row: number; known: LedgerRow }[] => {
    const known = inForce[row]!;
    return known === null ? [] : [{ key, row, known }];
  });
  const column = columnsOver(rows);
  const group = {
    item: say("recalibrate.group.item"),
    parameters: say("recalibrate.group.parameters"),
    decision: say("recalibrate.group.decision"),
  };
  const locked: Column = {
    id: "locked",
    header: ledgerHeaders.locked,
    group: group.decision,
    meaning: "text",
    owner: "user",
    values: rows.map(() => null),
    choice: { kind: "list", values: [lockMark, "no"] },
    width: 9,
  };
  return {
    id: "parameters-in-force",
    title: say("workbook.sheet.parameters-in-force"),
    finding: say("recalibrate.inForce.finding", {
      rows: rowsText(data, rows.length),
      count: count(rows.length),
      committed: count(committed.length),
    }),
    basis: basisText(data),
    legend: say("recalibrate.legendInForce"),
    blocks: [
      {
        kind: "table",
        id: "parametersInForce",
        key: "item",
        rowCount: rows.length,
        // An item that is not in the data for a while keeps what is in force.
        vanished: { kind: "keep" },
        columns: [
          column(
            { id: "item", header: ledgerHeaders.item, group: group.item, meaning: "key" },
            ({ key }) => key,
          ),
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group: group.item,
              meaning: "class",
              highlight: { kind: "class" },
            },
            ({ row }) => table.segment[row]!,
          ),
          column(
            { id: "method", header: ledgerHeaders.method, group: group.parameters, meaning: "text" },
            ({ known }) => known.parameters.method,
          ),
          ...numbers.map((id) =>
            column(
              {
                id,
                header: ledgerHeaders[id],
                group: group.parameters,
                unit: say("unit.units"),
                meaning: "rate",
              },
              ({ known }) => known.parameters[id],
            ),
          ),
          column(
            { id: "since", header: ledgerHeaders.since, group: group.decision, meaning: "date" },
            ({ known }) => known.since,
          ),
          column(
            {
              id: "approvedBy",
              header: ledgerHeaders.approvedBy,
              group: group.decision,
              meaning: "text",
              width: 14,
            },
            ({ known }) => known.approvedBy,
          ),
          column(
            { id: "why", header: ledgerHeaders.why, group: group.decision, meaning: "text", width: 36 },
            ({ known }) => known.why,
          ),
          locked,
          ...basisColumns(rows, ({ known }) => known.basis),
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
