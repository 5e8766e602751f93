import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { dayValueFigures } from "./figures";
import { findingsOf } from "./findings";
import { valueOfADayOptions } from "./options";
import { itemsSheet } from "./sheets/items";
import { suppliersSheet } from "./sheets/suppliers";
import { summarySheet } from "./sheets/summary";

/** What one day less lead time, one day less review, or a smaller minimum order saves per item and supplier. */
export const valueOfADay = defineTool({
  id: "value-of-a-day",
  module: "inventory",
  title: say("dayValue.title"),
  purpose: say("dayValue.purpose"),
  capabilities: ["4.2", "4.5"],
  needs: {
    required: ["demand", "calendar", "leadTime"],
    useful: [
      "unitCost",
      "unitPrice",
      "vendor",
      "leadTimeSd",
      "minimumOrder",
      "pack",
      "lot",
      "fixedOrderCost",
      "holdingCost",
      "shelfLife",
      "location",
      "currentClass",
    ],
  },
  options: valueOfADayOptions,
  run(data, options, context): Report {
    const figures = dayValueFigures(data, options, context.today);
    return reportOf("value-of-a-day", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), suppliersSheet(figures), itemsSheet(figures)],
      names: [{ id: "dayValueShift", kind: "number", value: options.days / data.calendar.daysPerPeriod }],
    });
  },
});
