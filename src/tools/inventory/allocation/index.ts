import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { allocationFigures } from "./figures";
import { findingsOf } from "./findings";
import { allocationOptions } from "./options";
import { customersSheet } from "./sheets/customers";
import { requestsSheet } from "./sheets/requests";
import { summarySheet } from "./sheets/summary";
import { supplySheet } from "./sheets/supply";

/** A short supply divided among those who ask for it. */
export const allocation = defineTool({
  id: "allocation",
  module: "inventory",
  title: say("allocation.title"),
  purpose: say("allocation.purpose"),
  capabilities: ["4.3"],
  needs: {
    required: ["demand"],
    useful: ["onHand", "onOrder", "pack", "unitCost", "unitPrice", "customers"],
  },
  options: allocationOptions,
  run(data, options): Report {
    const figures = allocationFigures(data, options);
    return reportOf("allocation", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), customersSheet(figures), requestsSheet(figures), supplySheet(figures)],
    });
  },
});
