import { inOrder, type Finding, type Where } from "../../../report";
import { count, decimal, nested, percent, say, type Message } from "../../../text/message";
import type { Wording } from "../segment/wording";
import { candidateName, howToRun, isCarried } from "./candidates";
import type { CutSet } from "./cuts";
import { misjudgedShare, recommended, type AdvisorFigures } from "./figures";
import { worthFindings } from "./worth-findings";
import { cutPair, cutSetName, shortSentence } from "./wording";

const at = (sheet: "advice" | "advice-profile" | "advice-cuts"): Where => ({
  kind: "report",
  sheet,
  label: say(`workbook.sheet.${sheet}`),
});

/** The model that fits best, with its reasons in numbers. */
export function headline(figures: AdvisorFigures): Message {
  const best = recommended(figures);
  if (best === null || best.facts === null)
    return figures.profile.withDemand === 0
      ? say("advisor.headline.noDemand", { items: count(figures.profile.items) })
      : say("advisor.headline.none", { items: count(figures.profile.items) });
  return say("advisor.headline", { model: nested(candidateName(best.id)), facts: nested(best.facts) });
}

function modelFinding(figures: AdvisorFigures): Finding[] {
  const best = recommended(figures);
  if (best === null) return [];
  return [
    {
      id: "advice-model",
      level: "act",
      sentence: headline(figures),
      whatNow: howToRun(best.id, misjudgedShare(figures)),
      where: at("advice"),
      items: best.classes === "items" ? figures.profile.items : null,
      money: null,
    },
  ];
}

function seasonFindings({ profile }: AdvisorFigures): Finding[] {
  const { seasons, history, items, seasonal, seasonalZ, byVariability } = profile;
  if (seasons === null || items === 0) return [];
  if (!seasons.isLongEnough)
    return [
      {
        id: "advice-history",
        level: "note",
        sentence: say("advisor.finding.history", {
          periods: count(history.periods),
          cycles: decimal(history.periods / seasons.season, 1),
          season: count(seasons.season),
        }),
        whatNow: say("advisor.finding.history.now"),
        where: at("advice-profile"),
        items: null,
        money: null,
      },
    ];
  if (seasons.misjudged.length === 0) return [];
  return [
    {
      id: "advice-season",
      level: "check",
      sentence: say("advisor.finding.season", {
        count: count(seasons.misjudged.length),
        seasonal: count(seasonal),
        inZ: count(seasonalZ),
        z: count(byVariability[2]!),
      }),
      whatNow: say("advisor.finding.season.now"),
      where: at("advice-profile"),
      items: seasons.misjudged.length,
      money: null,
    },
  ];
}

function cutFinding(set: CutSet, { base }: AdvisorFigures, wording: Wording): Finding {
  const { items, value, stockChange } = set.moved;
  const shared = {
    name: nested(cutSetName(set)),
    cuts: nested(cutPair(set)),
    count: count(items),
    share: wording.share(value, base.total.value),
    measure: wording.measure,
  };
  // Less than half of what the sentence counts in would read as nothing.
  const least = wording.moneySumMeaning === "thousands" ? 500 : 0.5;
  return {
    id: `advice-cuts-${set.id}`,
    level: "check",
    sentence:
      Math.abs(stockChange) >= least
        ? say(stockChange < 0 ? "advisor.finding.cutsLess" : "advisor.finding.cutsMore", {
            ...shared,
            cash: wording.cash(Math.abs(stockChange)),
          })
        : say("advisor.finding.cuts", shared),
    whatNow: say("advisor.finding.cuts.now"),
    where: at("advice-cuts"),
    items,
    money: Number.isFinite(stockChange) ? Math.abs(stockChange) : null,
  };
}

function refusals({ ranked, profile }: AdvisorFigures): Finding[] {
  return ranked
    .filter((candidate) => !isCarried(candidate))
    .map((candidate) => ({
      id: `advice-short-${candidate.id}`,
      level: "note",
      sentence: say("advisor.finding.short", {
        model: nested(candidateName(candidate.id)),
        short: nested(shortSentence(candidate)),
      }),
      whatNow: say("advisor.finding.short.now"),
      where: at("advice"),
      items: profile.items,
      money: null,
    }));
}

/** The advice first, then what to look at before it is followed. */
export const findingsOf = (figures: AdvisorFigures, wording: Wording): Finding[] =>
  inOrder([
    ...modelFinding(figures),
    ...worthFindings(figures),
    ...seasonFindings(figures),
    ...figures.cuts
      .filter(({ isInForce, moved }) => !isInForce && moved.items > 0)
      .map((set) => cutFinding(set, figures, wording)),
    ...refusals(figures),
  ]);

/** Of the suggested cuts the ones that move the most items. */
export function cutsHeadline({ cuts, base }: AdvisorFigures, wording: Wording): Message {
  const suggested = cuts.filter(({ isInForce }) => !isInForce);
  const most = suggested.reduce<CutSet | null>(
    (best, set) => (best === null || set.moved.items > best.moved.items ? set : best),
    null,
  );
  if (most === null) return say("advisor.cuts.findingNone");
  if (most.moved.items === 0) return say("advisor.cuts.findingSame", { count: count(suggested.length) });
  return say("advisor.cuts.finding", {
    name: nested(cutSetName(most)),
    cuts: nested(cutPair(most)),
    count: count(most.moved.items),
    share: wording.share(most.moved.value, base.total.value),
    measure: wording.measure,
  });
}

/** What the profile comes to in one sentence. */
export function profileHeadline({ profile, options }: AdvisorFigures, wording: Wording): Message {
  const { items, byPattern, top } = profile;
  if (profile.withDemand === 0) return say("advisor.profile.findingNone", { items: count(items) });
  return say("advisor.profile.finding", {
    top: percent(options.topShare),
    share: wording.share(top.sum, top.total),
    measure: wording.measure,
    z: count(profile.byVariability[2]!),
    lumpy: count(byPattern[2]! + byPattern[3]!),
    items: count(items),
  });
}
