import { inOrder, type Finding, type Where } from "../../../report";
import { count, nested, percent, say, type Message } from "../../../text/message";
import type { Wording } from "../../strategy/segment/wording";
import { isTold } from "../../inventory/shared/segmentation-judge";
import { amountText } from "../../inventory/shared/amount-words";
import { openVotes, type ReviewFigures } from "./figures";
import { cutName, type Axis, type Shift } from "./shifts";
import { mostPromising } from "./worth";
import { cutText, shiftName, sizeText } from "./wording";

const at = (sheet: "review-cuts" | "review-items" | "review-votes"): Where => ({
  kind: "report",
  sheet,
  label: say(`workbook.sheet.${sheet}`),
});

/** Of the shifts of one cut, the one that stands for the others: the second smallest size, in the direction that moves more. */
export function typicalShift(shifts: readonly Shift[], axis: Axis, cut: number): Shift | null {
  const of = shifts.filter((shift) => shift.axis === axis && shift.cut === cut);
  const sizes = [...new Set(of.map(({ shift }) => Math.abs(shift)))].sort((a, b) => a - b);
  const size = sizes[Math.min(1, sizes.length - 1)];
  const same = of.filter(({ shift }) => Math.abs(shift) === size);
  return same.reduce<Shift | null>(
    (most, shift) => (most === null || shift.items > most.items ? shift : most),
    null,
  );
}

function cutFindings({ shifts, base }: ReviewFigures, wording: Wording): Finding[] {
  const cuts = [
    ["abc", 0],
    ["abc", 1],
    ["xyz", 0],
    ["xyz", 1],
  ] as const;
  return cuts.flatMap(([axis, cut]) => {
    const shift = typicalShift(shifts, axis, cut);
    if (shift === null || shift.items === 0) return [];
    const shared = {
      shift: nested(shiftName(shift)),
      count: count(shift.items),
      share: wording.share(shift.value, base.total.value),
      measure: wording.measure,
    };
    const cash = wording.cash(Math.abs(shift.stockChange));
    // Less than half of what the sentence counts in would read as nothing.
    const least = wording.moneySumMeaning === "thousands" ? 500 : 0.5;
    const isTold = Math.abs(shift.stockChange) >= least;
    return [
      {
        id: `cut-${axis}-${cut + 1}`,
        level: "note" as const,
        sentence: isTold
          ? say(shift.stockChange < 0 ? "review.finding.cutLess" : "review.finding.cutMore", {
              ...shared,
              cash,
            })
          : say("review.finding.cut", shared),
        whatNow: say("review.finding.cut.now"),
        where: at("review-cuts"),
        items: shift.items,
        money: Number.isFinite(shift.stockChange) ? Math.abs(shift.stockChange) : null,
      },
    ];
  });
}

function worthFindings({ worths, shifts }: ReviewFigures): Finding[] {
  if (worths === null) return [];
  const base = { id: "worth", where: at("review-cuts"), items: null };
  const note = (sentence: Message, whatNow: Message): Finding[] => [
    { ...base, level: "note", sentence, whatNow, money: null },
  ];
  if ("why" in worths)
    return note(
      say("review.finding.worthNot", { why: nested(worths.why) }),
      say("review.finding.worthNot.now"),
    );
  const most = mostPromising(worths);
  if (most === null) return note(say("review.finding.worthNone"), say("review.finding.worthKeep.now"));
  const { judge, base: inForce, savings } = worths;
  const { kept, error } = savings[most]!;
  const shift = nested(shiftName(shifts[most]!));
  if (![kept, error].every(Number.isFinite))
    return note(say("review.finding.worthUnreached", { shift }), say("review.finding.worthKeep.now"));
  const amount = Math.abs(kept) * inForce.checked;
  const values = {
    shift,
    amount: amountText(judge.table, amount),
    share: percent(Math.abs(kept), 1),
    error: percent(error, 1),
  };
  if (kept > 0 && isTold(savings[most]!))
    return [
      {
        ...base,
        level: "check",
        sentence: say("review.finding.worthEarns", values),
        whatNow: say("review.finding.worthEarns.now"),
        money: judge.table.valuation === "none" ? null : amount,
      },
    ];
  return note(
    say(isTold(savings[most]!) ? "review.finding.worthLoses" : "review.finding.worthUntold", values),
    say("review.finding.worthKeep.now"),
  );
}

function boundaryFindings({ boundary, options, base }: ReviewFigures): Finding[] {
  return (["abc", "xyz"] as const).flatMap((axis) => {
    const near = new Set(boundary.filter((each) => each.axis === axis).map(({ item }) => item));
    if (near.size === 0) return [];
    const money = [...near].reduce((sum, item) => {
      const worth = base.averageStock[item]!;
      return Number.isFinite(worth) ? sum + worth : sum;
    }, 0);
    const size = sizeText({ axis, shift: axis === "abc" ? options.nearShare : options.nearVariability });
    const finding: Finding = {
      id: `near-${axis}`,
      level: "check",
      sentence: say("review.finding.near", {
        count: count(near.size),
        size,
        axis: nested(say(`review.axis.${axis}`)),
      }),
      whatNow: say("review.finding.near.now"),
      where: at("review-items"),
      items: near.size,
      money: base.has.averageStock ? money : null,
    };
    return [finding];
  });
}

function targetFindings({ targets, options }: ReviewFigures, wording: Wording): Finding[] {
  const dearest = targets.reduce<(typeof targets)[number] | null>(
    (most, row) => (most === null || row.stockUp - row.stock > most.stockUp - most.stock ? row : most),
    null,
  );
  if (dearest === null || !(dearest.stockUp > dearest.stock)) return [];
  const up = targets.reduce((sum, row) => sum + row.stockUp - row.stock, 0);
  return [
    {
      id: "targets",
      level: "note",
      sentence: say("review.finding.targets", {
        size: sizeText({ axis: "abc", shift: options.targetShift }),
        cash: wording.cash(up),
        segment: dearest.segment,
        most: wording.cash(dearest.stockUp - dearest.stock),
      }),
      whatNow: say("review.finding.targets.now"),
      where: at("review-cuts"),
      items: targets.reduce((sum, row) => sum + row.items, 0),
      money: up,
    },
  ];
}

function voteFindings(figures: ReviewFigures): Finding[] {
  const { votes, status } = figures;
  const open = openVotes(figures);
  const found: Finding[] = [];
  const add = (id: string, level: Finding["level"], sentence: Message, whatNow: Message): void => {
    found.push({ id, level, sentence, whatNow, where: at("review-votes"), items: null, money: null });
  };
  const against = votes.filter(({ vote }) => vote?.toLowerCase() === "disagree").length;
  const changed = status.filter((word) => word === "rules changed").length;
  if (open > 0)
    add(
      "sign-offs",
      "check",
      say("review.finding.signOffs", { open: count(open), all: count(votes.length) }),
      say("review.finding.signOffs.now"),
    );
  if (changed > 0)
    add(
      "rules-changed",
      "check",
      say("review.finding.rulesChanged", { count: count(changed) }),
      say("review.finding.rulesChanged.now"),
    );
  if (against > 0)
    add(
      "dissent",
      "act",
      say("review.finding.dissent", { count: count(against) }),
      say("review.finding.dissent.now"),
    );
  return found;
}

export const findingsOf = (figures: ReviewFigures, wording: Wording): Finding[] =>
  inOrder([
    ...voteFindings(figures),
    ...boundaryFindings(figures),
    ...cutFindings(figures, wording),
    ...worthFindings(figures),
    ...targetFindings(figures, wording),
  ]);

/** The first sentence: what the first cut decides, and whether the rules are agreed. */
export function headline(figures: ReviewFigures, wording: Wording): Message {
  const shift = typicalShift(figures.shifts, "abc", 0);
  const votes = { open: count(openVotes(figures)), all: count(figures.votes.length) };
  if (shift === null || !(figures.base.total.value > 0)) return say("review.headline.noValue", votes);
  return say("review.headline", {
    ...votes,
    cut: cutName("abc", 0),
    at: cutText("abc", figures.options.abcCuts[0]),
    size: sizeText(shift),
    count: count(shift.items),
    share: wording.share(shift.value, figures.base.total.value),
    measure: wording.measure,
  });
}
