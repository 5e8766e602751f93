import type { Report, Sheet } from "../../../report";
import { count, say } from "../../../text/message";
import { serialOf } from "../../serial";
import { reportOf } from "../../report-of";
import { defineTool } from "../../tool";
import { periodsPerYear } from "./classify";
import { confidenceOf } from "./confidence";
import { commitEntries } from "./commit-entries";
import { explainItem } from "./explain";
import { computeFigures } from "./figures";
import { findingsOf, headline } from "./findings";
import { segmentLive } from "./live";
import { segmentOptions } from "./options";
import { checkSeason } from "./season";
import { checkOwnTables } from "./own-tables";
import { classChangesSheet } from "./sheets/class-changes";
import { itemLocationsSheet } from "./sheets/item-locations";
import { itemsSheet } from "./sheets/items";
import { kpiSheet } from "./sheets/kpi";
import { nineBoxSheet } from "./sheets/nine-box";
import { overridesSheet } from "./sheets/overrides";
import { paretoChart, paretoTable, shareChart } from "./sheets/charts";
import { policiesSheet } from "./sheets/policies";
import { variabilitySheet } from "./sheets/variability";
import { seasonsOf, withSeasons } from "./seasons";
import { segmentsSheet } from "./sheets/segments";
import { wordingOf, type Wording } from "./wording";
import type { Figures } from "./figures";

function findingsSheet(figures: Figures, wording: Wording): Sheet {
  const money = figures.has.stockValue
    ? { header: say("column.stock"), currency: figures.data.currency }
    : figures.has.money
      ? { header: say("column.value"), currency: figures.data.currency }
      : undefined;
  return {
    id: "findings",
    title: say("sheet.findings"),
    finding: headline(figures, wording),
    basis: wording.basis,
    blocks: [
      { kind: "findings", ...(money === undefined ? {} : { money }) },
      {
        kind: "side-by-side",
        blocks: [paretoChart(figures, wording), shareChart(figures, wording, "findingsShares")],
      },
      paretoTable(figures),
    ],
    frozenColumns: 0,
    frozenHeader: true,
    onePage: true,
  };
}

/** Classify, tell seasons, resample, report. */
const steps = 4;

/** The main job: a demand table in; segments, policies, overrides, nine-box, KPI table and findings out. */
export const segment = defineTool({
  id: "segment",
  module: "strategy",
  title: say("segment.title"),
  purpose: say("segment.purpose"),
  capabilities: ["1.1", "1.2"],
  needs: {
    required: [],
    useful: ["revenue", "unitCost", "unitPrice", "leadTime", "leadTimeSd", "onHand", "currentClass"],
  },
  options: segmentOptions,
  run(data, options, context): Report {
    const items = count(data.items.keys.length);
    checkOwnTables(data);
    checkSeason(data, options);
    context.progress(say("segment.step.classify", { count: items }), 0, steps);
    const yearPeriods = periodsPerYear[data.calendar.unit];
    const computed = computeFigures(data, options, context.today, yearPeriods);
    context.progress(say("segment.step.seasons"), 1, steps);
    const seasons = seasonsOf(data, options, computed.classes.order);
    const confidence = confidenceOf(data, computed.classes, options, context.seed, (done, total) =>
      context.progress(say("segment.step.confidence", { total: count(total) }), 2 + done / total, steps),
    );
    const figures = { ...withSeasons(computed, seasons), confidence };
    context.progress(say("segment.step.report"), 3, steps);
    const wording = wordingOf(figures);
    const locations = itemLocationsSheet(figures, wording);
    const changes = classChangesSheet(figures, wording);
    const variability = variabilitySheet(figures, wording);
    const report = reportOf("segment", data, options, {
      // A commit is asked for each time: a run that is repeated with these options must not make another.
      options: { ...options, commit: false },
      findings: findingsOf(figures, wording),
      sheets: [
        findingsSheet(figures, wording),
        nineBoxSheet(figures, wording),
        itemsSheet(figures, wording),
        ...(locations === null ? [] : [locations]),
        ...(variability === null ? [] : [variability]),
        ...(changes === null ? [] : [changes]),
        segmentsSheet(figures, wording),
        policiesSheet(figures, wording),
        overridesSheet(figures, wording),
        kpiSheet(figures, wording, yearPeriods),
      ],
      names: [{ id: "today", kind: "number", value: serialOf(context.today) }],
      audit: commitEntries(figures),
    });
    context.progress(say("segment.step.report"), steps, steps);
    return report;
  },
  live: segmentLive,
  explain: explainItem,
});
