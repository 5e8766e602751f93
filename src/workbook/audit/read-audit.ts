import { say } from "../../text/message";
import { render } from "../../text/render";
import type { CellValue, SheetCells, TableInfo } from "../../xlsx/types";
import { foldedHeader } from "../layout/header";
import { isoOf } from "../layout/values";
import type { AuditRow } from "./hash";

/** Order of the columns of scmAudit. */
export const auditColumns = [
  "when",
  "who",
  "what",
  "subject",
  "field",
  "old",
  "new",
  "reason",
  "hash",
] as const satisfies readonly (keyof AuditRow)[];

const asText = (value: CellValue): string =>
  value === null ? "" : typeof value === "object" ? value.error : String(value);

/** Rows of the table scmAudit as texts, from its cells; columns that the user added are left out. */
export function readAudit(info: TableInfo, cells: SheetCells): AuditRow[] {
  const rows: AuditRow[] = [];
  const headers = info.columns.map(foldedHeader);
  const columns = auditColumns.map(
    (id) => info.area.left + headers.indexOf(foldedHeader(render(say(`workbook.audit.${id}`)))),
  );
  const last = info.totalsRow ? info.area.bottom - 1 : info.area.bottom;
  for (let row = info.area.top + 1; row <= last; row++) {
    const values = columns.map((column) => cells.values[row - 1]?.[column - 1] ?? null);
    if (values.every((value) => value === null)) continue;
    const [when = null, ...rest] = values;
    const [who = "", what = "", subject = "", field = "", old = "", changed = "", reason = "", hash = ""] =
      rest.map(asText);
    rows.push({
      when: typeof when === "number" ? isoOf(when) : asText(when),
      who,
      what,
      subject,
      field,
      old,
      new: changed,
      reason,
      hash,
    });
  }
  return rows;
}
