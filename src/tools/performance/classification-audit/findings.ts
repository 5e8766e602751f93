import { inOrder, type Finding, type Where } from "../../../report";
import { count, day, decimal, list, nested, say, type Message } from "../../../text/message";
import type { Wording } from "../../strategy/segment/wording";
import type { AuditFigures } from "./figures";
import { mostHistoryRows } from "./snapshot";
import { measures } from "./stability";
import { concerns } from "./due";

const at = (sheet: "class-migration" | "class-due" | "class-due-items" | "class-history"): Where => ({
  kind: "report",
  sheet,
  label: say(`workbook.sheet.${sheet}`),
});

const worth = ({ base }: AuditFigures, items: readonly number[]): number | null =>
  base.has.money ? items.reduce((sum, item) => sum + base.data.value[item]!, 0) : null;

function historyFindings({ history, days }: AuditFigures): Finding[] {
  if (history.isFull) {
    return [
      {
        id: "history-full",
        level: "act",
        sentence: say("audit.finding.full", {
          rows: count(history.rows.length),
          most: count(mostHistoryRows),
        }),
        whatNow: say("audit.finding.full.now"),
        where: at("class-history"),
        items: null,
        money: null,
      },
    ];
  }
  if (days.length > 1) return [];
  return [
    {
      id: "first-snapshot",
      level: "note",
      sentence: say("audit.finding.first", { count: count(history.today.length) }),
      whatNow: say("audit.finding.first.now"),
      where: at("class-history"),
      items: history.today.length,
      money: null,
    },
  ];
}

function moveFindings(figures: AuditFigures, wording: Wording): Finding[] {
  const { moves, dates, base } = figures;
  const moved = moves.both - (moves.sums[0]?.items ?? 0);
  if (moved === 0) return [];
  return [
    {
      id: "moved",
      level: "check",
      sentence: say("audit.finding.moved", {
        count: count(moved),
        both: count(moves.both),
        share: wording.share(moved, moves.both),
        from: day(dates.from),
        to: day(dates.to),
      }),
      whatNow: say("audit.finding.moved.now"),
      where: at("class-migration"),
      items: moved,
      money: base.has.money ? moves.movedValue : null,
    },
  ];
}

function driftFindings(figures: AuditFigures, wording: Wording): Finding[] {
  const { drift, drifted, options, stability, dates, base } = figures;
  const found: Finding[] = [];
  if (drifted > 0) {
    const items = base.classes.recommended.flatMap((segment, item) =>
      segment === base.classes.final[item] ? [] : [item],
    );
    const isOver = drift > options.driftLimit;
    found.push({
      id: "drift",
      level: isOver ? "act" : "note",
      sentence: say(isOver ? "audit.finding.driftOver" : "audit.finding.driftWithin", {
        count: count(drifted),
        share: wording.share(drifted, base.classes.final.length),
        limit: wording.share(options.driftLimit, 1),
      }),
      whatNow: say(isOver ? "audit.finding.drift.now" : "audit.finding.none"),
      where: at("class-due-items"),
      items: drifted,
      money: worth(figures, items),
    });
  }
  for (const measure of measures) {
    if (!(stability[measure] > options.stabilityLimit)) continue;
    found.push({
      id: `stability-${measure.toLowerCase()}`,
      level: "check",
      sentence: say("audit.finding.stability", {
        measure: nested(say(measure === "Value" ? "audit.measure.value" : "audit.measure.variability")),
        index: decimal(stability[measure], 2),
        limit: decimal(options.stabilityLimit, 2),
        from: day(dates.from),
        to: day(dates.to),
      }),
      whatNow: say("audit.finding.stability.now"),
      where: at("class-due"),
      items: null,
      money: null,
    });
  }
  return found;
}

function dueFindings(figures: AuditFigures): Finding[] {
  const { due, triggers, base } = figures;
  const found: Finding[] = [];
  const segments = due.filter(({ isDue, items }) => isDue && items > 0);
  if (segments.length > 0) {
    const names = new Set(segments.map(({ segment }) => segment));
    const items = base.classes.final.flatMap((segment, item) => (names.has(segment) ? [item] : []));
    found.push({
      id: "segments-due",
      level: "check",
      sentence: say("audit.finding.due", {
        count: count(segments.length),
        segments: list([...names]),
        items: count(items.length),
      }),
      whatNow: say("audit.finding.due.now"),
      where: at("class-due"),
      items: items.length,
      money: worth(figures, items),
    });
  }
  triggers
    .filter(({ status }) => status === "open")
    .forEach(({ trigger, date, scope }, index) => {
      const items = base.classes.final.flatMap((segment, item) =>
        concerns(scope, segment, base.data.items.family[item] ?? null) ? [item] : [],
      );
      found.push({
        id: `trigger-${index + 1}`,
        level: "act",
        sentence: say("audit.finding.trigger", {
          trigger: trigger.slice(0, 60),
          date: day(date!),
          count: count(items.length),
        }),
        whatNow: say("audit.finding.trigger.now"),
        where: at("class-due"),
        items: items.length,
        money: worth(figures, items),
      });
    });
  return found;
}

export const findingsOf = (figures: AuditFigures, wording: Wording): Finding[] =>
  inOrder([
    ...historyFindings(figures),
    ...dueFindings(figures),
    ...driftFindings(figures, wording),
    ...moveFindings(figures, wording),
  ]);

/** What held since the compared day, and what is due. */
export function headline({ moves, dates, days, items, history }: AuditFigures, wording: Wording): Message {
  const due = count(items.length);
  if (days.length < 2) return say("audit.headline.first", { count: count(history.items.length), due });
  if (moves.both === 0) return say("audit.headline.none", { from: day(dates.from), to: day(dates.to), due });
  return say("audit.headline", {
    share: wording.share(moves.sums[0]?.items ?? 0, moves.both),
    from: day(dates.from),
    to: day(dates.to),
    due,
  });
}
