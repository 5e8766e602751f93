import type { Report } from "../../../report";
import { nested, say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { findingsOf } from "./findings";
import { modelOptions } from "./options";
import { modelFigures, modelName } from "./figures";
import { rulesSheet } from "./rules-sheet";
import { classesSheet, rowsSheet, summarySheet } from "./sheets";
import { subjectOf } from "./subjects";

/** Classes items, customers or channels by the model that is chosen. */
export const model = defineTool({
  id: "model",
  module: "strategy",
  title: say("model-tool.title"),
  purpose: say("model-tool.purpose"),
  capabilities: ["1.2"],
  needs: {
    required: [],
    useful: ["revenue", "unitCost", "unitPrice", "criticality", "customers", "channel", "onHand"],
  },
  options: modelOptions,
  run(data, options, context): Report {
    const step = say("model-tool.step", { model: nested(modelName(options)) });
    context.progress(step, 0, 1);
    const figures = modelFigures(data, options, subjectOf(data, options));
    const rules = rulesSheet(figures);
    const report = reportOf("model", data, options, {
      findings: findingsOf(figures),
      sheets: [
        summarySheet(figures),
        ...(rules === null ? [] : [rules]),
        classesSheet(figures),
        rowsSheet(figures),
      ],
    });
    context.progress(step, 1, 1);
    return report;
  },
});
