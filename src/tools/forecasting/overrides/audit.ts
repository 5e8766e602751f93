import type { AuditEntry } from "../../../report";
import { say } from "../../../text/message";
import { render } from "../../../text/render";
import type { OverrideFigures } from "./figures";

/** One line of the audit for each override whose status is another than the audit has last heard of. */
export function auditEntries({ rows }: OverrideFigures): AuditEntry[] {
  return rows.flatMap(({ number, judged }): AuditEntry[] => {
    if (judged === null || judged.status === judged.request.audited) return [];
    const { request, status, why } = judged;
    return [
      {
        action: "override",
        subject: request.item ?? "",
        field: render(say("forecast-override.audit.field", { number })),
        old: request.audited ?? "",
        new: status,
        reason: why === null ? (request.reason ?? "") : render(why),
      },
    ];
  });
}
