import type { Finding, Where } from "../../../report";
import { count, nested, percent, say, type Message } from "../../../text/message";
import { amountText } from "../../inventory/shared/amount-words";
import { isTold, type Cuts } from "../../inventory/shared/segmentation-judge";
import type { AdvisorFigures } from "./figures";
import { cutPair } from "./wording";
import { verdictOf, worthOf, type Worths } from "./worths";

const where: Where = { kind: "report", sheet: "advice-worth", label: say("workbook.sheet.advice-worth") };

const share = (value: number) => percent(Math.abs(value), 1);

export const serviceOf = ({ judge }: Worths) =>
  percent(judge.demand > 0 ? judge.served / judge.demand : 0, 1);

/** "ABC at 75.0 % / 95.0 %, XYZ at 0.50 / 1.00". */
export const cutsText = ({ abc, xyz }: Cuts): Message =>
  say("advisor.worth.cuts", {
    abc: nested(cutPair({ axis: "abc", cuts: abc })),
    xyz: nested(cutPair({ axis: "xyz", cuts: xyz })),
  });

/** What today's classes need, with the best targets, against one target for all. */
export function worthHeadline({ worths }: AdvisorFigures): Message {
  if (worths === null) return say("advisor.worth.headline.off");
  if ("why" in worths) return say("advisor.worth.headline.not", { why: nested(worths.why) });
  const now = worthOf(worths, "current");
  const one = worthOf(worths, "one");
  const { kept, error } = now.saving;
  const values = { share: share(kept), error: percent(error, 1), service: serviceOf(worths) };
  const verdict = verdictOf(now);
  if (verdict === "saves" || verdict === "costs")
    return say(`advisor.worth.headline.${verdict}`, {
      ...values,
      amount: amountText(worths.judge.table, Math.abs(one.worth.checked - now.worth.checked)),
    });
  return verdict === "unreached"
    ? say("advisor.worth.headline.unreached", values)
    : say("advisor.worth.headline.untold", values);
}

function cutsFinding(worths: Worths): Finding {
  const { earningSaving, earning, judge } = worths;
  const base = { id: "advice-worth-cuts", where, items: null };
  if (earningSaving === null)
    return {
      ...base,
      level: "note",
      sentence: say("advisor.worth.cutsBest"),
      whatNow: say("advisor.worth.cutsBest.now"),
      money: null,
    };
  const { kept, error } = earningSaving;
  const values = { cuts: nested(cutsText(earning)), share: share(kept), error: percent(error, 1) };
  if (![kept, error].every(Number.isFinite))
    return {
      ...base,
      level: "note",
      sentence: say("advisor.worth.cutsUnreached", { cuts: values.cuts }),
      whatNow: say("advisor.worth.cutsBest.now"),
      money: null,
    };
  const amount = Math.abs(kept) * worthOf(worths, "abc-xyz").worth.checked;
  const isBetter = kept > 0 && isTold(earningSaving);
  return {
    ...base,
    level: isBetter ? "act" : "note",
    sentence: isBetter
      ? say("advisor.worth.cutsEarn", { ...values, amount: amountText(judge.table, amount) })
      : say(isTold(earningSaving) ? "advisor.worth.cutsLose" : "advisor.worth.cutsUntold", values),
    whatNow: say(isBetter ? "advisor.worth.cutsEarn.now" : "advisor.worth.cutsBest.now"),
    money: isBetter && judge.table.valuation !== "none" ? amount : null,
  };
}

function eachFinding(worths: Worths): Finding {
  const each = worthOf(worths, "each");
  const learnt = percent(each.saving.learnt, 1);
  const verdict = verdictOf(each);
  return {
    id: "advice-worth-each",
    level: "note",
    sentence:
      verdict === "unreached"
        ? say("advisor.worth.eachUnreached", { learnt, service: serviceOf(worths) })
        : say(each.saving.kept < 0 ? "advisor.worth.eachCosts" : "advisor.worth.each.kept", {
            learnt,
            kept: share(each.saving.kept),
            error: percent(each.saving.error, 1),
          }),
    whatNow: say(verdict === "saves" ? "advisor.worth.each.now" : "advisor.worth.eachNot.now"),
    where,
    items: worths.judge.items,
    money: null,
  };
}

/** Segmentations judged by stock, in findings. */
export function worthFindings(figures: AdvisorFigures): Finding[] {
  const { worths } = figures;
  if (worths === null) return [];
  if ("why" in worths)
    return [
      {
        id: "advice-worth",
        level: "note",
        sentence: worthHeadline(figures),
        whatNow: say("advisor.worth.not.now"),
        where,
        items: null,
        money: null,
      },
    ];
  const { judge } = worths;
  const now = worthOf(worths, "current");
  const verdict = verdictOf(now);
  return [
    {
      id: "advice-worth",
      level: "check",
      sentence: worthHeadline(figures),
      whatNow: say(`advisor.worth.${verdict === "saves" ? "saves" : "not"}.classes`),
      where,
      items: judge.items,
      money:
        verdict === "saves" && judge.table.valuation !== "none"
          ? worthOf(worths, "one").worth.checked - now.worth.checked
          : null,
    },
    cutsFinding(worths),
    eachFinding(worths),
    ...(judge.judged < judge.stocked
      ? [
          {
            id: "advice-worth-sample",
            level: "note" as const,
            sentence: say("advisor.worth.sample", { judged: count(judge.judged), all: count(judge.stocked) }),
            whatNow: say("advisor.worth.sample.now"),
            where,
            items: judge.items,
            money: null,
          },
        ]
      : []),
  ];
}
