import type { Finding } from "../../../report";
import { count, money, nested, say } from "../../../text/message";
import type { ModelFigures } from "./figures";
import { at } from "./places";

/** What ranking customers by margin or profit shows that sales do not. */
export function tierFindings({ data, subject }: ModelFigures): Finding[] {
  const { tiers } = subject;
  if (tiers === undefined) return [];
  const label = say("model-tool.where.rows");
  const measure = nested(say(`model-tool.measure-word.${tiers.measure}`));
  const found: Finding[] = [];
  if (tiers.atLoss.length > 0)
    found.push({
      id: "model-tier-loss",
      level: "act",
      sentence: say("model-tool.finding.loss", {
        count: count(tiers.atLoss.length),
        loss: money(tiers.loss, data.currency),
        measure,
      }),
      whatNow: say("model-tool.finding.loss.now"),
      where: at("model-rows", label, tiers.atLoss),
      items: null,
      money: tiers.loss,
    });
  if (tiers.moved.length > 0)
    found.push({
      id: "model-tier-moved",
      level: "check",
      sentence: say("model-tool.finding.moved", {
        count: count(tiers.moved.length),
        all: count(subject.keys.length),
        measure,
      }),
      whatNow: say("model-tool.finding.moved.now"),
      where: at("model-rows", label, tiers.moved),
      items: null,
      money: null,
    });
  if (tiers.atNetSales)
    found.push({
      id: "model-tier-net-sales",
      level: "check",
      sentence: say("model-tool.finding.net-sales"),
      whatNow: say("model-tool.finding.net-sales.now"),
      where: at("model-rows", label),
      items: null,
      money: null,
    });
  return found;
}
