import type { Finding } from "../../../report";
import { count, day, percent, say, type Message, type MessageValue } from "../../../text/message";
import type { Figures } from "./figures";
import { at, atItems, select } from "./findings-parts";
import type { Wording } from "./wording";

/** What one means of calm holds back, and what that costs in value that class A covers; null where nothing. */
function heldBack(
  figures: Figures,
  wording: Wording,
  { calm, plain }: { readonly calm: readonly string[]; readonly plain: readonly string[] },
) {
  const { classes, data, total } = figures;
  const kept = select(figures, (item) => calm[item] !== plain[item]);
  if (kept.items.length === 0) return null;
  const flips = (classed: readonly string[]): MessageValue =>
    count(classed.filter((segment, item) => segment !== classes.current[item]).length);
  const coveredByA = (classed: readonly string[]): MessageValue => {
    const value = classed.reduce(
      (sum, segment, item) => sum + (segment.startsWith("A") ? data.value[item]! : 0),
      0,
    );
    return percent(total.value > 0 ? value / total.value : 0, 1);
  };
  return {
    kept,
    values: {
      kept: count(kept.items.length),
      flips: flips(calm),
      plainFlips: flips(plain),
      share: coveredByA(calm),
      plainShare: coveredByA(plain),
      measure: wording.measure,
    },
  };
}

/** What the bands hold back. */
export function bandFindings(figures: Figures, wording: Wording): Finding[] {
  const { proposed, plain } = figures.classes;
  const held = heldBack(figures, wording, { calm: proposed, plain });
  if (held === null) return [];
  const { kept, values } = held;
  return [
    {
      id: "band",
      level: "note",
      sentence: say("finding.band", values),
      whatNow: say("finding.band.now"),
      where: atItems(figures, kept.items, say("where.itemsRecommended")),
      items: kept.items.length,
      money: kept.money,
    },
  ];
}

/** What the minimum dwell holds back, or why the workbook cannot tell yet. */
export function dwellFindings(figures: Figures, wording: Wording): Finding[] {
  const { classes, options } = figures;
  const { recommended, proposed, standing } = classes;
  if (options.minimumDwell < 2) return [];
  const dwell = count(options.minimumDwell);
  const known = standing.earlier.length + 1;
  const held = heldBack(figures, wording, { calm: recommended, plain: proposed });
  return [
    ...(known >= options.minimumDwell
      ? []
      : [
          {
            id: "dwell-history",
            level: "note",
            sentence: say("finding.dwellHistory", { dwell, known: count(known), day: day(standing.day) }),
            whatNow: say("finding.dwellHistory.now"),
            where: at("items", say("where.itemsProposals")),
            items: null,
            money: null,
          } as const,
        ]),
    ...(held === null
      ? []
      : [
          {
            id: "dwell",
            level: "note",
            sentence: say("finding.dwell", { ...held.values, dwell }),
            whatNow: say("finding.dwell.now", { dwell }),
            where: atItems(figures, held.kept.items, say("where.itemsProposals")),
            items: held.kept.items.length,
            money: held.kept.money,
          } as const,
        ]),
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
