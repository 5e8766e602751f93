import { coverageOf } from "../../../model/coverage";
import type { Report } from "../../../report";
import { count, say } from "../../../text/message";
import { defineTool, type Tool } from "../../tool";
import { carriedBy } from "./carried";
import { fieldFigures } from "./fields";
import { findingsOf, headline } from "./findings";
import { historyLength } from "./history";
import { judge } from "./judge";
import { readinessOptions } from "./options";
import { readinessSheet } from "./sheet";

/**
 * The readiness check over the tools that there are: what the data carry, and which field is short.
 *
 * @param tools every other tool; handed in by the registry, which is the only one to list them
 */
export const dataReadinessOf = (tools: readonly Tool[]): Tool =>
  defineTool({
    id: "data-readiness",
    module: "strategy",
    title: say("readiness.title"),
    purpose: say("readiness.purpose"),
    capabilities: ["1.3"],
    needs: { required: [], useful: [] },
    options: readinessOptions,
    run(data, options, context): Report {
      context.progress(say("readiness.step", { count: count(tools.length) }), 0, 1);
      const coverage = coverageOf(data);
      const history = historyLength(data, options.cycle);
      const judgements = carriedBy(tools, options, history.cycle).map((carried) =>
        judge(carried, coverage, history.recorded, options),
      );
      const fields = fieldFigures(data, coverage, judgements);
      const report: Report = {
        tool: "data-readiness",
        options,
        dataAsOf: data.dataAsOf,
        findings: findingsOf(data, fields, judgements, history),
        sheets: [readinessSheet(data, headline(judgements, fields), fields, judgements, history, options)],
        names: [],
        audit: [],
        settings: {},
      };
      context.progress(say("readiness.step", { count: count(tools.length) }), 1, 1);
      return report;
    },
  });
