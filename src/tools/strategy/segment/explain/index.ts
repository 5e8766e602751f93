import type { Dataset } from "../../../../model/dataset";
import type { ExplainedHistory, Explanation } from "../../../../report";
import { decimal, nested, say } from "../../../../text/message";
import type { ToolContext } from "../../../tool";
import type { SegmentOptions } from "../options";
import { segmentOf } from "../presets";
import { basisOf, type Basis } from "./basis";
import { cellsRead } from "./cells";
import { digitsOf } from "./digits";
import { compareMeasures } from "./measures";
import { explainStock } from "./stock";
import { explainValue } from "./value";
import { alikeOf, explainVariability } from "./variability";
import { ruleOf, verdictOf } from "./verdict";

function historyOf({ figures, item, start, end }: Basis): ExplainedHistory {
  const { calendar, history } = figures.data;
  const from = item * history.periods;
  const values = calendar.labels.map((_, period) =>
    period < start || period >= end ? null : Math.max(0, history.values[from + period]!),
  );
  const peak = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const period = nested(say(`period.${calendar.unit}`));
  return {
    values,
    labels: calendar.labels,
    unit: say("unit.unitsPerPeriod", { period }),
    peak: say("explain.peak", {
      peak: decimal(peak, Math.min(2, digitsOf(peak))),
      period,
    }),
  };
}

/** Why an item has its class: the numbers of its run, and what would change them. */
export function explainItem(
  data: Dataset,
  options: SegmentOptions,
  key: string,
  { today }: Pick<ToolContext, "today">,
): Explanation {
  const basis = basisOf(data, options, key, today);
  const { classes } = basis.figures;
  const { item } = basis;
  return {
    item: key,
    description: data.items.description[item] ?? null,
    current: segmentOf(data.items.currentClass[item]),
    recommended: classes.recommended[item]!,
    final: classes.final[item]!,
    verdict: verdictOf(basis),
    rule: ruleOf(basis),
    history: historyOf(basis),
    letters: [explainValue(basis), explainVariability(basis)],
    stock: explainStock(basis),
    read: cellsRead(basis),
    measures: compareMeasures(basis),
    alike: alikeOf(basis),
  };
}
