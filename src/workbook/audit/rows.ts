import type { Report } from "../../report";
import { render } from "../../text/render";
import { cellText, isoOf, serialOf } from "../layout/values";
import type { RunStamp } from "../port";
import type { AuditRow } from "./hash";

const longestOptions = 1000;

/** Texts as the cells will hold them, so that the hash can be checked from the cells. */
const kept = (text: string): string => cellText(text) ?? "";

/** To the second, as it comes back from the cell. */
const whenOf = (stamp: RunStamp): string => {
  const serial = serialOf(stamp.at);
  return serial === null ? stamp.at : isoOf(serial);
};

/** A row of the audit before it is chained. */
export type NewAuditRow = Omit<AuditRow, "hash">;

/** The rows that a run adds: one for itself, then the report's own. Without sheets it is no run, but an entry of the user's. */
export function runRows(report: Report, stamp: RunStamp): NewAuditRow[] {
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
    ...(first === undefined ? [] : [run]),
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

/** The row of a write that was taken back. */
export const undoneRow = (report: Report, stamp: RunStamp): NewAuditRow => ({
  when: whenOf(stamp),
  who: kept(stamp.user),
  what: "undone",
  subject: kept(report.tool),
  field: "",
  old: "",
  new: "",
  reason: "",
});
