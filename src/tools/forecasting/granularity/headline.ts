import { count, nested, say, type Message } from "../../../text/message";
import type { GranularityFigures } from "./figures";
import type { Candidate, Need } from "./recommend";
import { decides, namesOf, shareText } from "./wording";

/** Segments that gain below the item, the largest gain first. */
export function gaining({
  segments,
}: GranularityFigures): { segment: string; chosen: Candidate; need: Need }[] {
  return segments
    .flatMap(({ segment, recommendation: { chosen, need } }) =>
      chosen === null ? [] : [{ segment, chosen, need }],
    )
    .sort((a, b) => b.chosen.gain - a.chosen.gain);
}

/** The first sentence: whether any segment is forecast better below the item. */
export function headline(figures: GranularityFigures): Message {
  const { segments, levels, options } = figures;
  if (levels.every(({ tested }) => tested === 0)) return say("granularity.headline.untested");
  const tested = segments.filter(({ recommendation }) => recommendation.best !== null).length;
  if (tested === 0) return say("granularity.headline.unreliable");
  const [first, ...others] = gaining(figures);
  if (first === undefined) {
    return say("granularity.headline.item", { margin: shareText(options.margin), tested: count(tested) });
  }
  return say("granularity.headline", {
    ...namesOf(figures, first.chosen),
    gaining: count(others.length + 1),
    tested: count(tested),
    segment: first.segment,
    need: nested(decides(first.need)),
    gain: shareText(first.chosen.gain),
  });
}
