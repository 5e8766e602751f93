import { inOrder, type Finding } from "../../../report";
import { count, money, say } from "../../../text/message";
import { shareOf } from "../segment/wording";
import { axisText, topClass, type ModelFigures } from "./figures";
import { at } from "./places";
import { ruleFindings } from "./rules-sheet";
import { tierFindings } from "./tier-findings";

/** Stock of items without movement, at unit cost. */
function idle({ data, subject }: ModelFigures): Finding[] {
  const axis = subject.axes.find(({ id }) => id === "velocity");
  if (axis === undefined) return [];
  const items = data.items.keys.flatMap((_, item) => (axis.names[axis.codes[item]!] === "N" ? [item] : []));
  let stock = 0;
  for (const item of items) {
    const worth = data.items.onHand[item]! * data.items.unitCost[item]!;
    if (worth > 0) stock += worth;
  }
  if (stock === 0) return [];
  return [
    {
      id: "model-idle",
      level: "act",
      sentence: say("model-tool.finding.idle", {
        count: count(items.length),
        stock: money(stock, data.currency),
      }),
      whatNow: say("model-tool.finding.idle.now"),
      where: at(
        "model-rows",
        say("model-tool.where.rows"),
        items.map((item) => data.items.keys[item]!),
      ),
      items: items.length,
      money: stock,
    },
  ];
}

/** What the largest and the most valuable class hold. */
function shares(figures: ModelFigures): Finding[] {
  const { classes, subject, total } = figures;
  const top = topClass(figures);
  if (top === undefined || !(total > 0) || classes.length < 2) return [];
  const most = classes.reduce((best, each) => (each.rows > best.rows ? each : best));
  const where = at("model-classes", say("model-tool.where.classes"));
  const moneyOf = (value: number): number | null => (subject.isMoney ? value : null);
  const values = ({ segment, rows, value }: typeof top) => ({
    class: segment,
    items: shareOf(rows, subject.keys.length),
    value: shareOf(value, total),
  });
  const found: Finding[] = [
    {
      id: "model-top",
      level: "check",
      sentence: say("model-tool.finding.top", values(top)),
      whatNow: say("model-tool.finding.top.now"),
      where,
      items: top.rows,
      money: moneyOf(top.value),
    },
  ];
  if (most !== top) {
    found.push({
      id: "model-many",
      level: "check",
      sentence: say("model-tool.finding.many", values(most)),
      whatNow: say("model-tool.finding.many.now"),
      where,
      items: most.rows,
      money: moneyOf(most.value),
    });
  }
  return found;
}

function unknown({ subject }: ModelFigures): Finding[] {
  return subject.axes
    .filter(({ id }) => id === "criticality" || id === "price")
    .flatMap((axis): Finding[] => {
      const rows = subject.keys.filter((_, row) => axis.names[axis.codes[row]!] === "U");
      if (rows.length === 0) return [];
      return [
        {
          id: `model-unknown-${axis.id}`,
          level: "check",
          sentence: say("model-tool.finding.unknown", { count: count(rows.length), axis: axisText(axis) }),
          whatNow: say("model-tool.finding.unknown.now"),
          where: at("model-rows", say("model-tool.where.rows"), rows),
          items: rows.length,
          money: null,
        },
      ];
    });
}

export const findingsOf = (figures: ModelFigures): Finding[] =>
  inOrder([
    ...idle(figures),
    ...shares(figures),
    ...unknown(figures),
    ...ruleFindings(figures),
    ...tierFindings(figures),
  ]);
