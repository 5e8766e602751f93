import { serialOf } from "../../serial";
import type { Report } from "../../../report";
import { count, say } from "../../../text/message";
import { render } from "../../../text/render";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { auditEntries } from "./audit";
import { overrideFigures } from "./figures";
import { findingsOf } from "./findings";
import { overrideOptions } from "./options";
import { approversSheet } from "./sheets/approvers";
import { reportSheet } from "./sheets/report";
import { requestsSheet } from "./sheets/requests";
import { valueSheet } from "./sheets/value";

/** Changes that people ask of the forecast: who must approve them, which count, and what they were worth. */
export const overrides = defineTool({
  id: "overrides",
  module: "forecasting",
  title: say("forecast-override.title"),
  purpose: say("forecast-override.purpose"),
  capabilities: ["3.4"],
  needs: { required: ["demand"], useful: ["calendar", "unitCost", "unitPrice", "currentClass"] },
  options: overrideOptions,
  run(data, options, context): Report {
    const unnamed = render(say("forecast-override.not-named"));
    context.progress(say("forecast-override.step", { count: count(data.items.keys.length) }), 0, 1);
    const figures = overrideFigures(data, options, context.today, unnamed);
    const report = reportOf("overrides", data, options, {
      findings: findingsOf(figures),
      sheets: [
        reportSheet(figures),
        requestsSheet(figures, unnamed),
        valueSheet(figures),
        approversSheet(figures),
      ],
      names: [{ id: "overridesToday", kind: "number", value: serialOf(context.today) }],
      audit: auditEntries(figures),
    });
    context.progress(say("segment.step.report"), 1, 1);
    return report;
  },
});
