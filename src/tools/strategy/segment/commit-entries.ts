import type { AuditEntry } from "../../../report";
import { say } from "../../../text/message";
import { render } from "../../../text/render";
import type { Figures } from "./figures";
import { segmentOf } from "./presets";

/** One line of the audit for each item whose class in force this run changes. */
export function commitEntries({ classes, data }: Figures): AuditEntry[] {
  return Array.from(classes.committed, ([item, old]): AuditEntry => {
    const override = classes.overrides.get(item);
    const reason =
      segmentOf(override?.class) !== null
        ? (override?.reason ?? render(say("audit.reason.override")))
        : render(say(classes.accepted.has(item) ? "audit.reason.accepted" : "audit.reason.first"));
    return {
      action: "commit",
      subject: data.items.keys[item]!,
      field: "class",
      old,
      new: classes.final[item]!,
      reason,
    };
  });
}
