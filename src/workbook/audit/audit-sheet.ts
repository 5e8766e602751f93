import type { Column, Meaning, Sheet } from "../../report";
import { count, say } from "../../text/message";
import { tableName } from "../names";
import type { RunStamp } from "../port";
import type { WorkbookState } from "../writer/state";
import { chained } from "./hash";
import { auditColumns, readAudit } from "./read-audit";
import type { NewAuditRow } from "./rows";

type AuditColumn = (typeof auditColumns)[number];

/** Characters; the hash is there to be checked by a program, not to be read. */
const widths: Partial<Record<AuditColumn, number>> = { old: 14, new: 56, reason: 56, hash: 11 };
const meanings: Partial<Record<AuditColumn, Meaning>> = { when: "timestamp", new: "note", reason: "note" };

/** The sheet Audit with new rows; those that it holds already stay as they are. */
export async function auditSheet(
  added: readonly NewAuditRow[],
  stamp: RunStamp,
  state: WorkbookState,
): Promise<Sheet> {
  const info = state.tables.get(tableName("audit"));
  const former = info === undefined ? [] : readAudit(info, await state.cells(info.sheet));
  const rows = await chained(former.at(-1)?.hash ?? "", added);
  return {
    id: "audit",
    title: say("workbook.sheet.audit"),
    finding: say("workbook.audit.finding", { rows: count(former.length + rows.length), user: stamp.user }),
    basis: say("workbook.audit.basis"),
    frozenColumns: 0,
    frozenHeader: true,
    onePage: false,
    blocks: [
      {
        kind: "table",
        id: "audit",
        key: "hash",
        rowCount: rows.length,
        vanished: { kind: "keep" },
        columns: auditColumns.map((id): Column => {
          const width = widths[id];
          return {
            id,
            header: say(`workbook.audit.${id}`),
            meaning: meanings[id] ?? "text",
            owner: "tool",
            values: rows.map((row) => row[id]),
            ...(width === undefined ? {} : { width }),
            ...(id === "hash" ? { printed: false } : {}),
          };
        }),
      },
    ],
  };
}
