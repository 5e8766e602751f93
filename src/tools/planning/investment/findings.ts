import { inOrder, type Finding, type Where } from "../../../report";
import { list, percent, say, type Message } from "../../../text/message";
import { segments } from "../../strategy/segment/presets";
import { amountText } from "../../inventory/shared/amount-words";
import { planOf, type InvestmentFigures, type PlanId } from "./figures";

const targetsSheet: Where = {
  kind: "report",
  sheet: "investment-targets",
  label: say("workbook.sheet.investment-targets"),
};

/** Less than this is no finding. */
const least = 0.005;

function savingFinding(figures: InvestmentFigures, id: Exclude<PlanId, "best">): Finding[] {
  const share = figures.savings.get(id) ?? NaN;
  const { stock, served } = planOf(figures, id).checked;
  if (!Number.isFinite(share) || stock === 0) return [];
  const amount = Math.abs(share) * stock;
  const service = percent(served / figures.checkedDemand, 1);
  return [
    {
      id: `saving.${id}`,
      level: id === "today" && share > least ? "act" : "note",
      sentence:
        share > least
          ? say(`investment.finding.saves.${id}`, {
              service,
              share: percent(share, 1),
              amount: amountText(figures.table, amount),
            })
          : say(`investment.finding.same.${id}`, { service }),
      whatNow: say(share > least ? "investment.now.saves" : "investment.now.same"),
      where: targetsSheet,
      items: null,
      money: figures.hasMoney ? Math.max(0, share) * stock : null,
    },
  ];
}

function changesFinding(figures: InvestmentFigures): Finding[] {
  const now = planOf(figures, "today").choice;
  const best = planOf(figures, "best").choice;
  const raised = segments.filter((_, at) => best[at]! > now[at]!);
  const lowered = segments.filter((_, at) => best[at]! >= 0 && best[at]! < now[at]!);
  if (raised.length + lowered.length === 0) return [];
  const none = say("investment.none");
  const names = (found: readonly string[]) =>
    found.length === 0 ? ({ kind: "message", message: none } as const) : list(found);
  return [
    {
      id: "changes",
      level: "check",
      sentence: say("investment.finding.changes", { raised: names(raised), lowered: names(lowered) }),
      whatNow: say(figures.options.write ? "investment.now.written" : "investment.now.write"),
      where: targetsSheet,
      items: null,
      money: null,
    },
  ];
}

/** A mix that was learnt on one part of the past and serves less on the later part: said, not hidden. */
function driftFinding(figures: InvestmentFigures): Finding[] {
  const { learnt, checked } = planOf(figures, "best");
  const [then, later] = [learnt.served / figures.learntDemand, checked.served / figures.checkedDemand];
  if (!(then - later > 0.01)) return [];
  return [
    {
      id: "drift",
      level: "check",
      sentence: say("investment.finding.drift", { learnt: percent(then, 1), checked: percent(later, 1) }),
      whatNow: say("investment.now.drift"),
      where: targetsSheet,
      items: null,
      money: null,
    },
  ];
}

export const findingsOf = (figures: InvestmentFigures): Finding[] =>
  inOrder([
    ...(["today", "importance", "cost-of-service"] as const).flatMap((id) => savingFinding(figures, id)),
    ...changesFinding(figures),
    ...driftFinding(figures),
  ]);

/** What the best mix needs, and serves, on the part of the past that it was not learnt from. */
export function headline(figures: InvestmentFigures): Message {
  const { checkedDemand, table, savings } = figures;
  const best = planOf(figures, "best").checked;
  if (!(checkedDemand > 0)) return say("investment.headline.none");
  const share = savings.get("today") ?? NaN;
  const values = {
    stock: amountText(table, best.stock),
    service: percent(best.served / checkedDemand, 1),
  };
  return share > least
    ? say("investment.headline.saves", { ...values, share: percent(share, 1) })
    : say("investment.headline", values);
}
