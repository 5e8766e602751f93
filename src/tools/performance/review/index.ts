import type { Report } from "../../../report";
import { count, say } from "../../../text/message";
import { checkOwnTables } from "../../strategy/segment/own-tables";
import { wordingOf } from "../../strategy/segment/wording";
import { checkSeason } from "../../strategy/segment/season";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { reviewFigures } from "./figures";
import { findingsOf } from "./findings";
import { reviewOptions } from "./options";
import { cutsSheet } from "./sheets/cuts";
import { boundarySheet } from "./sheets/items";
import { reviewSheet } from "./sheets/review";
import { votesSheet } from "./sheets/votes";

/** The boundaries put before the functions of the company: what moves for each shift of a cut, who agrees, who has signed. */
export const review = defineTool({
  id: "review",
  module: "performance",
  title: say("review.title"),
  purpose: say("review.purpose"),
  capabilities: ["8.6"],
  needs: {
    required: ["demand"],
    useful: ["revenue", "unitCost", "unitPrice", "leadTime", "leadTimeSd", "currentClass"],
  },
  options: reviewOptions,
  async run(data, options, context): Promise<Report> {
    checkOwnTables(data);
    checkSeason(data, options);
    context.progress(say("review.step.shift", { count: count(data.items.keys.length) }), 0, 2);
    const figures = await reviewFigures(data, options, context);
    context.progress(say("segment.step.report"), 1, 2);
    const wording = wordingOf(figures.base);
    const report = reportOf("review", data, options, {
      findings: findingsOf(figures, wording),
      sheets: [
        reviewSheet(figures, wording),
        cutsSheet(figures, wording),
        boundarySheet(figures, wording),
        votesSheet(figures, wording),
      ],
    });
    context.progress(say("segment.step.report"), 2, 2);
    return report;
  },
});
