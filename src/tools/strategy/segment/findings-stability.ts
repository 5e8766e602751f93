import type { Finding } from "../../../report";
import { count, percent, say, type Message, type MessageValue } from "../../../text/message";
import type { Figures } from "./figures";
import { at, atItems, select } from "./findings-parts";
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

/** Classes below this share of the resampled histories are called close to a boundary. */
export const sureShare = 0.7;

const note = (id: string, sentence: Message): Finding => ({
  id,
  level: "note",
  sentence,
  whatNow: say("finding.noConfidence.now"),
  where: at("items", say("where.items")),
  items: null,
  money: null,
});

/** Items whose class a little other demand would change, and why nobody can tell where that is so. */
export function confidenceFindings(figures: Figures): Finding[] {
  const { confidence, options, total } = figures;
  if (confidence === null) return [];
  const { probability, replications, reason } = confidence;
  if (probability === null) {
    if (reason === "measure") return [note("no-confidence", say("finding.noConfidence.measure"))];
    if (reason === "size")
      return [note("no-confidence", say("finding.noConfidence.size", { items: count(total.items) }))];
    return [];
  }
  const fewer =
    replications < options.replications
      ? [
          note(
            "fewer-replications",
            say("finding.fewerReplications", {
              replications: count(replications),
              wished: count(options.replications),
            }),
          ),
        ]
      : [];
  const { items, money } = select(figures, (item) => probability[item]! < sureShare);
  if (items.length === 0) return fewer;
  return [
    {
      id: "close-to-boundary",
      level: "note",
      sentence: say("finding.boundary", {
        count: count(items.length),
        share: percent(sureShare),
        replications: count(replications),
      }),
      whatNow: say("finding.boundary.now"),
      where: atItems(figures, items, say("where.itemsConfidence")),
      items: items.length,
      money,
    },
    ...fewer,
  ];
}
