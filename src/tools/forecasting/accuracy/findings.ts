import { inOrder, type Finding } from "../../../report";
import { count, nested, percent, say, type Message } from "../../../text/message";
import { periodWord } from "../../basis";
import { points } from "../shared/points";
import { isOutside, type AccuracyFigures, type SegmentAccuracy } from "./figures";
import { stockFindings } from "./stock-findings";
import { at } from "./where";

/** A smaller share of naive's error is rounding. */
const leastGain = 1e-9;

/** Value of the history of some items; null where value is only units. */
function moneyOf({ data }: AccuracyFigures, items: readonly number[]): number | null {
  return data.valueBasis === "units" ? null : items.reduce((sum, item) => sum + data.value[item]!, 0);
}

const itemsOf = ({ records }: AccuracyFigures, segment: string): number[] =>
  records.segments.flatMap((each, item) => (each === segment ? [item] : []));

function segmentFindings(figures: AccuracyFigures): Finding[] {
  const finding = (
    { segment, items }: SegmentAccuracy,
    id: string,
    level: Finding["level"],
    sentence: Message,
    whatNow: Message,
  ): Finding => ({
    id: `${id}-${segment}`,
    level,
    sentence,
    whatNow,
    where: at("accuracy-segments", [segment]),
    items,
    money: moneyOf(figures, itemsOf(figures, segment)),
  });
  return figures.bySegment.flatMap((row) => {
    const { segment, measures } = row;
    const found: Finding[] = [];
    if (measures.wape > measures.naiveWape * (1 - leastGain))
      found.push(
        finding(
          row,
          "no-value",
          "act",
          say("accuracy.finding.noValue", {
            segment,
            error: percent(measures.wape, 1),
            naive: percent(measures.naiveWape, 1),
          }),
          say("accuracy.finding.noValue.now"),
        ),
      );
    if (isOutside(measures))
      found.push(
        finding(
          row,
          "bias",
          "act",
          say("accuracy.finding.bias", {
            segment,
            size: percent(Math.abs(measures.bias), 1),
            direction: nested(say(measures.bias > 0 ? "accuracy.direction.high" : "accuracy.direction.low")),
          }),
          say("accuracy.finding.bias.now"),
        ),
      );
    return found;
  });
}

function worstFinding({ bySegment, total }: AccuracyFigures): Finding[] {
  const errorOf = ({ byPeriod }: SegmentAccuracy): number =>
    byPeriod.reduce((sum, period) => sum + period.absoluteError, 0);
  const all = errorOf(total);
  const worst = bySegment.reduce<SegmentAccuracy | null>(
    (most, row) => (most === null || errorOf(row) > errorOf(most) ? row : most),
    null,
  );
  if (worst === null || !(all > 0)) return [];
  return [
    {
      id: "worst",
      level: "note",
      sentence: say("accuracy.finding.worst", {
        segment: worst.segment,
        error: percent(worst.measures.wape, 0),
        share: percent(errorOf(worst) / all, 0),
      }),
      whatNow: say("accuracy.finding.worst.now"),
      where: at("accuracy-segments", [worst.segment]),
      items: worst.items,
      money: null,
    },
  ];
}

function itemFindings(figures: AccuracyFigures): Finding[] {
  const { byItem, order, data, intermittent } = figures;
  const outside = order.filter((item) => isOutside(byItem[item]!));
  const unmeasured = byItem.filter((each) => each === null).length;
  const lumpy = order.filter((item) => intermittent[item]).length;
  const found: Finding[] = [];
  if (outside.length > 0)
    found.push({
      id: "outside",
      level: "check",
      sentence: say("accuracy.finding.outside", { count: count(outside.length) }),
      whatNow: say("accuracy.finding.outside.now"),
      where: at(
        "accuracy-items",
        outside.map((item) => data.items.keys[item]!),
      ),
      items: outside.length,
      money: moneyOf(figures, outside),
    });
  if (unmeasured > 0)
    found.push({
      id: "unmeasured",
      level: "note",
      sentence: say("accuracy.finding.unmeasured", { count: count(unmeasured) }),
      whatNow: say("accuracy.finding.unmeasured.now"),
      where: at("accuracy-items"),
      items: unmeasured,
      money: null,
    });
  if (lumpy > 0)
    found.push({
      id: "mase",
      level: "note",
      sentence: say("accuracy.finding.mase", { count: count(lumpy) }),
      whatNow: say("accuracy.finding.mase.now"),
      where: at("accuracy-items"),
      items: lumpy,
      money: null,
    });
  return found;
}

export const findingsOf = (figures: AccuracyFigures): Finding[] =>
  inOrder([
    ...segmentFindings(figures),
    ...worstFinding(figures),
    ...stockFindings(figures),
    ...itemFindings(figures),
  ]);

/** How large the error is, beside naive's, and how much is out of control. */
export function headline({ total, records, data }: AccuracyFigures): Message {
  const { measures, measured, outside } = total;
  if (!Number.isFinite(measures.wape)) return say("accuracy.headline.none");
  const gain = measures.naiveWape - measures.wape;
  return say("accuracy.headline", {
    window: count(records.window),
    unit: periodWord(data.calendar.unit, records.window),
    error: percent(measures.wape, 0),
    points: points(Math.abs(gain)),
    compare: nested(say(gain < 0 ? "forecast.compare.above" : "forecast.compare.below")),
    bias: percent(measures.bias, 1),
    outside: count(outside),
    measured: count(measured),
  });
}
