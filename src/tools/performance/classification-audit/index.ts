import { serialOf } from "../../serial";
import type { Report } from "../../../report";
import { count, say } from "../../../text/message";
import { checkOwnTables } from "../../strategy/segment/own-tables";
import { checkSeason } from "../../strategy/segment/season";
import { wordingOf } from "../../strategy/segment/wording";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { auditFigures } from "./figures";
import { findingsOf } from "./findings";
import { classAuditOptions } from "./options";
import { auditSheet } from "./sheets/audit";
import { dueSheet } from "./sheets/due";
import { dueItemsSheet } from "./sheets/due-items";
import { historySheet } from "./sheets/history";
import { migrationSheet } from "./sheets/migration";

/** Keeps the classes in force from run to run, says what moved between two days, and whose audit is due and why. */
export const classificationAudit = defineTool({
  id: "classification-audit",
  module: "performance",
  title: say("audit.title"),
  purpose: say("audit.purpose"),
  capabilities: ["8.4"],
  needs: {
    required: ["demand"],
    useful: ["revenue", "unitCost", "unitPrice", "currentClass", "family"],
  },
  options: classAuditOptions,
  run(data, options, context): Report {
    checkOwnTables(data);
    checkSeason(data, options);
    context.progress(say("audit.step", { count: count(data.items.keys.length) }), 0, 2);
    const figures = auditFigures(data, options, context.today);
    context.progress(say("segment.step.report"), 1, 2);
    const wording = wordingOf(figures.base);
    const report = reportOf("classification-audit", data, options, {
      findings: findingsOf(figures, wording),
      sheets: [
        auditSheet(figures, wording),
        migrationSheet(figures, wording),
        dueSheet(figures, wording),
        dueItemsSheet(figures, wording),
        historySheet(figures, wording),
      ],
      names: [{ id: "auditToday", kind: "number", value: serialOf(context.today) }],
    });
    context.progress(say("segment.step.report"), 2, 2);
    return report;
  },
});
