import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { auditEntries } from "./audit";
import { recalibrateFigures } from "./figures";
import { findingsOf } from "./findings";
import { recalibrateOptions } from "./options";
import { changesSheet } from "./sheets/changes";
import { inForceSheet } from "./sheets/in-force";
import { summarySheet } from "./sheets/summary";

/** New parameters where class, demand or lead time have moved beyond a band; only approved ones come into force. */
export const recalibrate = defineTool({
  id: "recalibrate",
  module: "inventory",
  title: say("recalibrate.title"),
  purpose: say("recalibrate.purpose"),
  capabilities: ["4.4"],
  needs: {
    required: ["demand", "calendar", "leadTime"],
    useful: [
      "currentSafetyStock",
      "currentReorderPoint",
      "unitCost",
      "unitPrice",
      "leadTimeSd",
      "minimumOrder",
      "pack",
      "lot",
      "fixedOrderCost",
      "holdingCost",
      "shelfLife",
      "currentClass",
    ],
  },
  options: recalibrateOptions,
  run(data, options, context): Report {
    const figures = recalibrateFigures(data, options, context.today);
    return reportOf("recalibrate", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), changesSheet(figures), inForceSheet(figures)],
      audit: auditEntries(figures),
    });
  },
});
