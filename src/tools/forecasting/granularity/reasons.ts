import { list, nested, say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import type { GranularityFigures } from "./figures";
import { changeText, decides, levelName, namesOf, shareText } from "./wording";

/** What a segment's levels lack, in words: "item x region: thin series". */
function unreliable({ levels }: GranularityFigures, index: number): Message {
  const reasons = levels.flatMap(({ id, bySegment }) => {
    const found = bySegment[index];
    if (found === undefined || found.reliability === "reliable") return [];
    return render(
      say("granularity.reason", {
        level: nested(levelName(id)),
        reliability: nested(say(`granularity.reliability.${found.reliability}`)),
      }),
    );
  });
  if (reasons.length === 0) return say("granularity.why.untested");
  return say("granularity.why.none", { reasons: list(reasons) });
}

/** Why a segment is to be forecast where the recommendation says. */
export function reasonOf(figures: GranularityFigures, index: number): Message {
  const { items, recommendation } = figures.segments[index]!;
  const { chosen, best, need } = recommendation;
  const { margin } = figures.options;
  if (items === 0) return say("granularity.why.empty");
  if (best === null) return unreliable(figures, index);
  const names = namesOf(figures, best);
  const shared = { ...names, change: nested(changeText(best.gain)) };
  if (chosen !== null) {
    return say("granularity.why.chosen", {
      ...shared,
      need: nested(decides(need)),
      better: shareText(chosen.better),
    });
  }
  if (!(best.gain >= margin && best.gain > 0)) {
    return say("granularity.why.item", { ...shared, margin: shareText(margin) });
  }
  return best.itemGain > -margin
    ? say("granularity.why.few", { ...shared, better: shareText(best.better) })
    : say("granularity.why.worse", { ...shared, raise: shareText(-best.itemGain) });
}
