import { inOrder, type Finding, type Where } from "../../../report";
import { count, money, percent, say, type Message } from "../../../text/message";
import { examplesOf } from "../shared/examples";
import { isFree, type EchelonFigures } from "./figures";

const rounding = 1e-9;

const stagesSheet: Where = {
  kind: "report",
  sheet: "network-stages",
  label: say("workbook.sheet.network-stages"),
};

/** Whether the placement is cheaper by more than rounding. */
const isSaving = (placed: number, single: number): boolean => single - placed > rounding * single;

export function headline({ data, results, placed, single }: EchelonFigures): Message {
  if (results.size === 0) return say("echelon.headline.empty");
  const { currency } = data;
  if (!isSaving(placed, single))
    return say("echelon.headline.none", { count: count(results.size), placed: money(placed, currency) });
  return say("echelon.headline", {
    count: count(results.size),
    placed: money(placed, currency),
    saving: money(single - placed, currency),
    single: money(single, currency),
  });
}

export function findingsOf(figures: EchelonFigures): Finding[] {
  const { data, results, network, placed, single, gap } = figures;
  const { currency } = data;
  const found: Finding[] = [];
  const add = (
    id: string,
    level: Finding["level"],
    sentence: Message,
    whatNow: Message,
    more?: Partial<Finding>,
  ): void => {
    found.push({ id, level, sentence, whatNow, where: stagesSheet, items: null, money: null, ...more });
  };
  const saving = single - placed;
  if (results.size === 0 && network.problems.length === 0)
    add("empty", "note", say("echelon.headline.empty"), say("echelon.finding.empty.now"));
  else if (isSaving(placed, single)) {
    const free = [...results.values()].filter(isFree);
    const sentence = say("echelon.finding.saving", {
      saving: money(saving, currency),
      free: count(free.length),
      count: count(results.size),
    });
    add("saving", "act", sentence, say("echelon.finding.saving.now"), { items: results.size, money: saving });
  } else if (results.size > 0) {
    const sentence = say("echelon.finding.none", { placed: money(placed, currency) });
    add("none", "note", sentence, say("echelon.finding.none.now"), { items: results.size });
  }
  if (gap > rounding) {
    const sentence = say("echelon.finding.bound", { share: percent(gap, 2) });
    add("bound", "note", sentence, say("echelon.finding.bound.now"));
  }
  if (network.problems.length > 0) {
    const sentence = say("echelon.finding.invalid", {
      count: count(network.problems.length),
      examples: examplesOf(network.problems),
    });
    add("invalid", "check", sentence, say("echelon.finding.invalid.now"), { items: network.problems.length });
  }
  return inOrder(found);
}
