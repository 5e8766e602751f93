import { count, day, say, type Message } from "../../../../text/message";
import { segmentOf, xyzLetters } from "../presets";
import { spanOfPeriods, type Basis } from "./basis";
import { ratioName, ratioText } from "./variability";

/** The reason in one sentence: what decides first is said, an override before everything else. */
export function verdictOf(basis: Basis): Message {
  const { figures, item, misjudged, rank, start, end } = basis;
  const { classes, data } = figures;
  const final = classes.final[item]!;
  const recommended = classes.recommended[item]!;
  const override = classes.overrides.get(item);
  if (segmentOf(override?.class) !== null) {
    const reason = override?.reason ?? null;
    return reason === null
      ? say("explain.verdict.overridePlain", { segment: final })
      : say("explain.verdict.override", { segment: final, reason: reason.replace(/\.$/, "") });
  }
  if (final !== recommended && classes.standing.locked.has(item))
    return say("explain.verdict.locked", { final, recommended });
  if (final !== recommended) return say("explain.verdict.kept", { final, recommended });
  const proposed = classes.proposed[item]!;
  if (proposed !== recommended)
    return say("explain.verdict.dwell", {
      segment: recommended,
      proposed,
      dwell: count(figures.options.minimumDwell),
    });
  const plain = classes.plain[item]!;
  if (plain !== recommended) return say("explain.verdict.band", { segment: recommended, plain });
  if (misjudged !== null)
    return say(`explain.verdict.${misjudged.cause}`, {
      letter: recommended[1]!,
      other: xyzLetters[misjudged.letter]!,
    });
  if (classes.demandMean[item] === 0)
    return say("explain.verdict.noDemand", { segment: final, span: spanOfPeriods(end - start, figures) });
  const abc = recommended[0]!;
  const shared = { abc, rank: count(rank), items: count(data.items.keys.length), measure: ratioName(basis) };
  const ratio = classes.variability[item]!;
  if (basis.measure === null) return say("explain.verdict.short", shared);
  if (Number.isNaN(ratio))
    return say("explain.verdict.noDemand", { segment: final, span: spanOfPeriods(end - start, figures) });
  return say("explain.verdict.plain", { ...shared, xyz: recommended[1]!, ratio: ratioText(basis, ratio) });
}

/** Which rule put the final class in force. */
export function ruleOf({ figures, item }: Basis): Message {
  const { classes, data, options } = figures;
  const override = classes.overrides.get(item);
  if (override !== undefined && segmentOf(override.class) !== null) {
    const approver = override.approvedBy ?? "";
    return override.expires === null
      ? say("explain.rule.override", { approver })
      : say("explain.rule.overrideUntil", { approver, date: day(override.expires) });
  }
  if (override !== undefined) return say("explain.rule.overrideOther");
  if (classes.standing.locked.has(item)) return say("explain.rule.locked", { final: classes.final[item]! });
  const before = segmentOf(data.items.currentClass[item]);
  const recommended = classes.recommended[item]!;
  if (before === null) return say("explain.rule.first");
  if (classes.proposed[item] !== recommended)
    return say("explain.rule.dwell", { current: before, dwell: count(options.minimumDwell) });
  const plain = classes.plain[item]!;
  if (plain !== recommended) return say("explain.rule.band", { current: before, plain });
  if (before === recommended) return say("explain.rule.agreed");
  return data.formerRun ? say("explain.rule.kept") : say("explain.rule.replaced", { current: before });
}
