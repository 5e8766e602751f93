import type { Column, Report, Sheet } from "../../report";
import { count, say } from "../../text/message";
import { render } from "../../text/render";
import { cellText, isoOf, serialOf } from "../layout/values";
import { tableName } from "../names";
import type { RunStamp } from "../port";
import type { WorkbookState } from "../writer/state";
import { chained, type AuditRow } from "./hash";
import { auditColumns, readAudit } from "./read-audit";

const longestOptions = 1000;

/** Texts as the cells will hold them, so that the hash can be checked from the cells. */
const kept = (text: string): string => cellText(text) ?? "";

/** To the second, as it comes back from the cell. */
const whenOf = (stamp: RunStamp): string => {
  const serial = serialOf(stamp.at);
  return serial === null ? stamp.at : isoOf(serial);
};

/** The rows that a run adds: one for itself, then the report's own. */
function newRows(report: Report, stamp: RunStamp): Omit<AuditRow, "hash">[] {
  const common = { when: whenOf(stamp), who: kept(stamp.user) };
  const first = report.sheets[0];
  const options = report.options === undefined ? "" : JSON.stringify(report.options);
  const run = {
    ...common,
    what: kept(report.tool),
    subject: "",
    field: "options",
    old: "",
    new: kept(options.slice(0, longestOptions)),
    reason: kept(first === undefined ? "" : render(first.finding)),
  };
  return [
    run,
    ...report.audit.map((entry) => ({
      ...common,
      what: kept(entry.action),
      subject: kept(entry.subject),
      field: kept(entry.field),
      old: kept(entry.old),
      new: kept(entry.new),
      reason: kept(entry.reason),
    })),
  ];
}

const widths: Partial<Record<(typeof auditColumns)[number], number>> = { new: 24, reason: 70, hash: 68 };

/** The sheet Audit with the rows of this run; rows of earlier runs stay as they are. */
export async function auditSheet(report: Report, stamp: RunStamp, state: WorkbookState): Promise<Sheet> {
  const info = state.tables.get(tableName("audit"));
  const former = info === undefined ? [] : readAudit(info, await state.cells(info.sheet));
  const rows = await chained(former.at(-1)?.hash ?? "", newRows(report, stamp));
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
        rowHeight: 15,
        columns: auditColumns.map((id): Column => {
          const width = widths[id];
          return {
            id,
            header: say(`workbook.audit.${id}`),
            meaning: id === "when" ? "timestamp" : "text",
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
