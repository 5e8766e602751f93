import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { checkOwnTables } from "../../strategy/segment/own-tables";
import { defineTool } from "../../tool";
import { granularityFigures } from "./figures";
import { findingsOf } from "./findings";
import { granularityOptions } from "./options";
import { levelsSheet } from "./sheets/levels";
import { summarySheet } from "./sheets/summary";

/** Which level to forecast at, by segment: the item, or its parts by region, channel, location or customer. */
export const granularity = defineTool({
  id: "granularity",
  module: "forecasting",
  title: say("granularity.title"),
  purpose: say("granularity.purpose"),
  capabilities: ["3.2"],
  needs: {
    required: ["demand"],
    useful: ["salesPeriods", "customers", "region", "channel", "location", "currentClass"],
  },
  options: granularityOptions,
  async run(data, options, context): Promise<Report> {
    checkOwnTables(data);
    const figures = await granularityFigures(data, options, context);
    return reportOf("granularity", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), levelsSheet(figures)],
    });
  },
});
