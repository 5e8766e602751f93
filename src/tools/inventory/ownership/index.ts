import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { ownershipFigures } from "./figures";
import { findingsOf } from "./findings";
import { ownershipOptions } from "./options";
import { itemsSheet } from "./sheets/items";
import { measuresSheet } from "./sheets/measures";
import { ownersSheet } from "./sheets/owners";
import { summarySheet } from "./sheets/summary";

/** Turns, days and obsolescence by segment and unit, each with an owner and a target. */
export const ownership = defineTool({
  id: "ownership",
  module: "inventory",
  title: say("ownership.title"),
  purpose: say("ownership.purpose"),
  capabilities: ["4.6"],
  needs: {
    required: ["demand", "onHand"],
    useful: [
      "unitCost",
      "unitPrice",
      "family",
      "location",
      "vendor",
      "leadTime",
      "leadTimeSd",
      "currentClass",
    ],
  },
  options: ownershipOptions,
  run(data, options, context): Report {
    const figures = ownershipFigures(data, options, context.today);
    return reportOf("ownership", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), measuresSheet(figures), ownersSheet(figures), itemsSheet(figures)],
      names: [
        { id: "ownershipIdleDays", kind: "number", value: options.idleDays },
        { id: "ownershipExcessDays", kind: "number", value: options.excessDays },
        { id: "ownershipObsoleteRate", kind: "number", value: options.obsoleteRate },
        { id: "ownershipExcessRate", kind: "number", value: options.excessRate },
        { id: "ownershipShareTarget", kind: "number", value: options.obsoleteTarget },
      ],
    });
  },
});
