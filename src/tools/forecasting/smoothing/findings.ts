import { inOrder, type Finding, type Where } from "../../../report";
import { count, decimal, nested, percent, say, type Message } from "../../../text/message";
import type { SegmentSmoothing, SmoothingFigures } from "./figures";

const at = (rows?: readonly string[]): Where => ({
  kind: "report",
  sheet: "smoothing-segments",
  label: say("workbook.sheet.smoothing-segments"),
  ...(rows === undefined ? {} : { rows }),
});

const constant = (value: number) => decimal(value, 2);

const isSteadier = ({ best, chosen }: SegmentSmoothing): boolean =>
  best !== null && chosen !== null && chosen.churn < best.churn;

function steadierFinding({ data }: SmoothingFigures, row: SegmentSmoothing): Finding[] {
  const { segment, best, chosen, items } = row;
  if (best === null || chosen === null || !isSteadier(row)) return [];
  return [
    {
      id: `steadier-${segment}`,
      level: "check",
      sentence: say("smoothing.finding.steadier", {
        segment,
        constant: constant(chosen.constant),
        churn: percent(chosen.churn, 1),
        period: nested(say(`period.${data.calendar.unit}`)),
        less: percent(1 - chosen.churn / best.churn),
        best: constant(best.constant),
        error: percent(chosen.error / best.error - 1, 1),
      }),
      whatNow: say("smoothing.finding.steadier.now", { constant: constant(chosen.constant), segment }),
      where: at([segment]),
      items,
      money: null,
    },
  ];
}

function writtenFinding(figures: SmoothingFigures): Finding[] {
  if (!figures.options.write) return [];
  const hasPolicies = figures.data.policies.length > 0;
  const written = figures.bySegment.filter(({ menu, menuThen }) => menu.text !== menuThen).length;
  if (hasPolicies && written === 0) return [];
  return [
    {
      id: hasPolicies ? "written" : "no-policies",
      level: hasPolicies ? "note" : "act",
      sentence: hasPolicies
        ? say("smoothing.finding.written", { count: count(written) })
        : say("smoothing.finding.noPolicies"),
      whatNow: say(hasPolicies ? "smoothing.finding.written.now" : "smoothing.finding.noPolicies.now"),
      where: at(),
      items: null,
      money: null,
    },
  ];
}

export const findingsOf = (figures: SmoothingFigures): Finding[] =>
  inOrder([...figures.bySegment.flatMap((row) => steadierFinding(figures, row)), ...writtenFinding(figures)]);

/** How much steadier the plan can be for next to no error. */
export function headline(figures: SmoothingFigures): Message {
  const { bySegment, total, data } = figures;
  const { best, chosen } = total;
  if (best === null || chosen === null) return say("smoothing.headline.none");
  return say("smoothing.headline", {
    churn: percent(chosen.churn, 1),
    bestChurn: percent(best.churn, 1),
    period: nested(say(`period.${data.calendar.unit}`)),
    count: count(bySegment.filter(isSteadier).length),
    segments: count(bySegment.length),
  });
}
