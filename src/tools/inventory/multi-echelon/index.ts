import type { Report } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { checkOwnTables } from "../../strategy/segment/own-tables";
import { defineTool } from "../../tool";
import { echelonFigures } from "./figures";
import { findingsOf } from "./findings";
import { multiEchelonOptions } from "./options";
import { linksSheet } from "./sheets/links";
import { segmentsSheet } from "./sheets/segments";
import { stagesSheet } from "./sheets/stages";
import { summarySheet } from "./sheets/summary";

/** Where in a network of stages safety stock is held, and what that saves against every stage for itself. */
export const multiEchelon = defineTool({
  id: "multi-echelon",
  module: "inventory",
  title: say("echelon.title"),
  purpose: say("echelon.purpose"),
  capabilities: ["4.7"],
  needs: { required: ["demand"], useful: ["leadTime", "unitCost", "currentClass"] },
  options: multiEchelonOptions,
  run(data, options, { today }): Report {
    checkOwnTables(data);
    const figures = echelonFigures(data, options, today);
    return reportOf("multi-echelon", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), segmentsSheet(figures), stagesSheet(figures), linksSheet(figures)],
    });
  },
});
