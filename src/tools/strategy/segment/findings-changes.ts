import type { Finding } from "../../../report";
import { count, say } from "../../../text/message";
import { changeKey } from "./class-changes";
import type { Figures } from "./figures";
import { at, atItems, select } from "./findings-parts";
import type { Wording } from "./wording";

/** Further apart than this, relative to the larger, a parameter has changed; less is rounding. */
const tolerance = 1e-9;

const differs = (before: number, after: number): boolean =>
  Math.abs(after - before) > tolerance * Math.max(Math.abs(before), Math.abs(after));

/** What taking over the recommended classes would change in policy and stock. */
function costOfChanges(figures: Figures, wording: Wording): Finding[] {
  const { changes, has, data, classes } = figures;
  if (changes === null) return [];
  const { before, after, stockMoved } = changes;
  const meant = new Set(changes.items.filter((item) => !classes.standing.locked.has(item)));
  if (meant.size === 0) return [];
  const { items, money } = select(figures, (item) => meant.has(item));
  const changed = (pick: (from: typeof before) => Float64Array) =>
    count(items.filter((item) => differs(pick(before)[item]!, pick(after)[item]!)).length);
  const moved = items.map((item) => stockMoved[item]!).filter(Number.isFinite);
  const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);
  const place = atItems(figures, items, say("where.classChanges"));
  const rows = items.map((item) => changeKey(data, classes, item));
  return [
    {
      id: "class-changes",
      level: "check",
      sentence: has.averageStock
        ? say("finding.changesCost", {
            count: count(items.length),
            targets: changed((from) => from.serviceTarget),
            safety: changed((from) => from.safetyStock),
            reorder: changed((from) => from.reorderPoint),
            more: wording.cash(total(moved.filter((part) => part > 0))),
            less: wording.cash(-total(moved.filter((part) => part < 0))),
          })
        : say("finding.changes", { count: count(items.length) }),
      whatNow: say("finding.changesCost.now"),
      where:
        place.kind === "report" && place.rows !== undefined
          ? { ...place, sheet: "class-changes", rows }
          : at("class-changes", say("where.classChanges")),
      items: items.length,
      money,
    },
  ];
}

/** Items that would change class, were they not locked. */
function lockedFindings(figures: Figures): Finding[] {
  const { changes, classes } = figures;
  const meant = new Set(changes?.items.filter((item) => classes.standing.locked.has(item)));
  if (meant.size === 0) return [];
  const { items, money } = select(figures, (item) => meant.has(item));
  return [
    {
      id: "locked",
      level: "note",
      sentence: say("finding.locked", { count: count(items.length) }),
      whatNow: say("finding.locked.now"),
      where: atItems(figures, items, say("where.itemsLocked")),
      items: items.length,
      money,
    },
  ];
}

/** Class changes that wait for a decision, and those that this run puts in force. */
export function changeFindings(figures: Figures, wording: Wording): Finding[] {
  const committed = select(figures, (item) => figures.classes.committed.has(item));
  const waiting = [...costOfChanges(figures, wording), ...lockedFindings(figures)];
  if (committed.items.length === 0) return waiting;
  return [
    ...waiting,
    {
      id: "committed",
      level: "note",
      sentence: say("finding.committed", { count: count(committed.items.length) }),
      whatNow: say("finding.committed.now"),
      where: at("audit", say("where.audit")),
      items: committed.items.length,
      money: committed.money,
    },
  ];
}
