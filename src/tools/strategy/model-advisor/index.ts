import type { Report } from "../../../report";
import { count, say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { checkOwnTables } from "../segment/own-tables";
import { checkSeason } from "../segment/season";
import { wordingOf } from "../segment/wording";
import { advisorFigures } from "./figures";
import { findingsOf } from "./findings";
import { advisorOptions } from "./options";
import { adviceSheet } from "./sheets/advice";
import { cutsSheet } from "./sheets/cuts";
import { worthSheet } from "./sheets/worth";
import { profileSheet } from "./sheets/profile";

/** Profiles the data, recommends a segmentation model with reasons in numbers, and suggests cuts beside those in force. */
export const modelAdvisor = defineTool({
  id: "model-advisor",
  module: "strategy",
  title: say("advisor.title"),
  purpose: say("advisor.purpose"),
  capabilities: ["1.2"],
  needs: {
    required: [],
    useful: ["revenue", "unitCost", "unitPrice", "criticality", "customers", "channel", "leadTime"],
  },
  options: advisorOptions,
  async run(data, options, context): Promise<Report> {
    checkOwnTables(data);
    checkSeason(data, options);
    context.progress(say("advisor.step", { count: count(data.items.keys.length) }), 0, 2);
    const figures = await advisorFigures(data, options, context);
    context.progress(say("segment.step.report"), 1, 2);
    const wording = wordingOf(figures.base);
    const report = reportOf("model-advisor", data, options, {
      findings: findingsOf(figures, wording),
      sheets: [
        adviceSheet(figures, wording),
        worthSheet(figures, wording),
        profileSheet(figures, wording),
        cutsSheet(figures, wording),
      ],
    });
    context.progress(say("segment.step.report"), 2, 2);
    return report;
  },
});
