import { inOrder, type Finding, type SheetId, type Where } from "../../../report";
import { count, decimal, list, percent, say, type Message, type MessageValue } from "../../../text/message";
import { render } from "../../../text/render";
import type { JudgedOverride } from "../shared/overrides/judge";
import { valueAdded } from "../shared/overrides/value-added";
import { inPlan, ofKind, unitsToCome, type OverrideFigures } from "./figures";

/** A requester is only judged by so many overrides. */
const fewestToJudge = 3;

const at = (
  sheet: SheetId & ("forecast-overrides" | "override-approvers" | "override-value"),
  rows?: readonly JudgedOverride[],
): Where => ({
  kind: "report",
  sheet,
  label: say(`workbook.sheet.${sheet}`),
  ...(rows === undefined ? {} : { rows: rows.flatMap(({ request }) => request.number ?? []) }),
});

/** "+1,200" or "-30"; a decimal where it is small. */
export function signed(units: number): MessageValue {
  const digits = Math.abs(units) < 10 && units !== Math.round(units) ? 1 : 0;
  return `${units > 0 ? "+" : ""}${render(say("forecast-override.number", { number: decimal(units, digits) }))}`;
}

const sumUnits = (all: readonly JudgedOverride[]): number =>
  all.reduce((sum, { effect }) => sum + (effect?.size.units ?? 0), 0);

/** Money that overrides move, up or down; null where it is not known of any. */
function moneyOf(all: readonly JudgedOverride[]): number | null {
  const known = all.flatMap(({ effect }) =>
    effect !== null && Number.isFinite(effect.size.money) ? [Math.abs(effect.size.money)] : [],
  );
  return known.length === 0 ? null : known.reduce((sum, money) => sum + money, 0);
}

const itemsOf = (all: readonly JudgedOverride[]): number =>
  new Set(all.flatMap(({ effect }) => effect?.item ?? [])).size;

export function headline(figures: OverrideFigures): Message {
  const { judged } = figures.overrides;
  if (judged.length === 0) return say("forecast-override.headline.none");
  const planned = inPlan(figures);
  return say("forecast-override.headline", {
    approved: count(planned.length),
    all: count(judged.length),
    units: signed(planned.reduce((sum, each) => sum + unitsToCome(each, figures.data.history.periods), 0)),
    open: count(ofKind(figures, "requested", "waiting").length),
  });
}

/** "Sales manager 2 and Demand planner 1". */
function whoIsAsked(open: readonly JudgedOverride[]): MessageValue {
  const by = new Map<string, number>();
  for (const { effect } of open) {
    const approver = effect?.needed?.approver ?? "";
    by.set(approver, (by.get(approver) ?? 0) + 1);
  }
  return list(
    [...by].map(([approver, overrides]) =>
      render(say("forecast-override.finding.who", { approver, count: count(overrides) })),
    ),
  );
}

function standingFindings(figures: OverrideFigures): Finding[] {
  const found: Finding[] = [];
  const add = (
    id: string,
    level: Finding["level"],
    about: readonly JudgedOverride[],
    sentence: Message,
    whatNow: Message,
  ): void => {
    found.push({
      id,
      level,
      sentence,
      whatNow,
      where: at("forecast-overrides", about),
      items: itemsOf(about),
      money: moneyOf(about),
    });
  };
  const open = ofKind(figures, "requested", "waiting");
  if (open.length > 0) {
    const shared = { count: count(open.length), units: signed(sumUnits(open)), who: whoIsAsked(open) };
    add(
      "open",
      "act",
      open,
      say("forecast-override.finding.open", shared),
      say("forecast-override.finding.open.now"),
    );
  }
  const refused = ofKind(figures, "not valid");
  const [first] = refused;
  if (first !== undefined && first.why !== null) {
    const shared = {
      count: count(refused.length),
      number: first.request.number ?? "–",
      why: render(first.why),
    };
    add(
      "not-valid",
      "check",
      refused,
      say("forecast-override.finding.not-valid", shared),
      say("forecast-override.finding.not-valid.now"),
    );
  }
  const planned = inPlan(figures);
  if (planned.length > 0) {
    const units = planned.reduce((sum, each) => sum + unitsToCome(each, figures.data.history.periods), 0);
    const shared = { count: count(planned.length), units: signed(units), items: count(itemsOf(planned)) };
    add(
      "in-plan",
      "note",
      planned,
      say("forecast-override.finding.in-plan", shared),
      say("forecast-override.finding.in-plan.now"),
    );
  }
  const expired = ofKind(figures, "expired");
  if (expired.length > 0) {
    const sentence = say("forecast-override.finding.expired", { count: count(expired.length) });
    add("expired", "note", expired, sentence, say("forecast-override.finding.expired.now"));
  }
  const own = figures.overrides.judged.filter(
    ({ isApproved, request }) =>
      isApproved && request.decidedBy?.toLowerCase() === request.requestedBy?.toLowerCase(),
  );
  if (own.length > 0) {
    const sentence = say("forecast-override.finding.own", { count: count(own.length) });
    add("own", "check", own, sentence, say("forecast-override.finding.own.now"));
  }
  return found;
}

/** What approved overrides were worth altogether. */
export function worthSentence({ rows, measured }: OverrideFigures): Message {
  const worth = valueAdded(measured);
  if (!Number.isFinite(worth)) return say("forecast-override.worth.none");
  const isWorse = worth < 0;
  return say(isWorse ? "forecast-override.finding.worse" : "forecast-override.finding.better", {
    count: count(rows.filter(({ errors }) => errors !== null).length),
    before: percent(measured.statisticalError / measured.demand, 1),
    after: percent(measured.overrideError / measured.demand, 1),
    periods: count(measured.periods),
  });
}

function worthFindings(figures: OverrideFigures): Finding[] {
  const { rows, measured, byRequester } = figures;
  const worth = valueAdded(measured);
  if (!Number.isFinite(worth)) return [];
  const about = rows.flatMap(({ judged, errors }) => (judged !== null && errors !== null ? [judged] : []));
  const isWorse = worth < 0;
  const found: Finding[] = [
    {
      id: isWorse ? "worse" : "better",
      level: isWorse ? "act" : "note",
      sentence: worthSentence(figures),
      whatNow: say(isWorse ? "forecast-override.finding.worse.now" : "forecast-override.finding.better.now"),
      where: at("override-value"),
      items: itemsOf(about),
      money: null,
    },
  ];
  for (const { key, overrides, errors } of byRequester) {
    const points = valueAdded(errors) * 100;
    if (overrides < fewestToJudge || !(points < 0)) continue;
    found.push({
      id: `requester-${key}`,
      level: "check",
      sentence: say("forecast-override.finding.requester", {
        count: count(overrides),
        who: key,
        points: decimal(-points, 1),
      }),
      whatNow: say("forecast-override.finding.requester.now"),
      where: at("override-value"),
      items: null,
      money: null,
    });
  }
  return found;
}

function approverFindings({ overrides: { approvers } }: OverrideFigures): Finding[] {
  const shared = { where: at("override-approvers"), items: null, money: null } as const;
  const [firstUnread] = approvers.unread;
  return [
    ...(approvers.isProposed
      ? [
          {
            ...shared,
            id: "approvers-proposed",
            level: "check" as const,
            sentence: say("forecast-override.finding.proposed", { count: count(approvers.rules.length) }),
            whatNow: say("forecast-override.finding.proposed.now"),
          },
        ]
      : []),
    ...(firstUnread === undefined
      ? []
      : [
          {
            ...shared,
            id: "approvers-unread",
            level: "act" as const,
            sentence: say("forecast-override.finding.unread", {
              count: count(approvers.unread.length),
              row: count(firstUnread),
            }),
            whatNow: say("forecast-override.finding.unread.now"),
          },
        ]),
  ];
}

export function findingsOf(figures: OverrideFigures): Finding[] {
  const none: Finding[] =
    figures.overrides.judged.length > 0
      ? []
      : [
          {
            id: "none",
            level: "note",
            sentence: say("forecast-override.headline.none"),
            whatNow: say("forecast-override.finding.none-now"),
            where: at("forecast-overrides"),
            items: null,
            money: null,
          },
        ];
  return inOrder([
    ...none,
    ...standingFindings(figures),
    ...worthFindings(figures),
    ...approverFindings(figures),
  ]);
}
