import type { Finding } from "../../../report";
import { count, percent, say, type MessageValue } from "../../../text/message";
import type { Figures } from "./figures";
import { atItems, select } from "./findings-parts";
import type { Wording } from "./wording";

/** What the bands hold back, and what that costs in value that class A covers. */
export function bandFindings(figures: Figures, wording: Wording): Finding[] {
  const { classes, data, total } = figures;
  const { recommended, plain, current } = classes;
  const kept = select(figures, (item) => recommended[item] !== plain[item]);
  if (kept.items.length === 0) return [];
  const flips = (proposed: readonly string[]): MessageValue =>
    count(proposed.filter((segment, item) => segment !== current[item]).length);
  const coveredByA = (proposed: readonly string[]): MessageValue => {
    const value = proposed.reduce(
      (sum, segment, item) => sum + (segment.startsWith("A") ? data.value[item]! : 0),
      0,
    );
    return percent(total.value > 0 ? value / total.value : 0, 1);
  };
  return [
    {
      id: "band",
      level: "note",
      sentence: say("finding.band", {
        kept: count(kept.items.length),
        flips: flips(recommended),
        plainFlips: flips(plain),
        share: coveredByA(recommended),
        plainShare: coveredByA(plain),
        measure: wording.measure,
      }),
      whatNow: say("finding.band.now"),
      where: atItems(figures, kept.items, say("where.itemsRecommended")),
      items: kept.items.length,
      money: kept.money,
    },
  ];
}
