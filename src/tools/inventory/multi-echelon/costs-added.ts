import type { Link } from "../../../engine/multi-echelon/network";
import { textOf } from "../../former";
import { amountOf, type StageCells } from "./typed";

/**
 * What a stage that is an item adds to the cost of its parts, where the sheet does not say it: an item's unit cost holds the cost of
 * all that goes into it, parts that are no items included.
 *
 * @param unitCostOf money per unit of an item; NaN for what is no item or has no cost
 * @returns by stage, money per unit from 0; NaN where nothing tells it
 */
export function costsAdded(
  stages: readonly StageCells[],
  links: readonly Link[],
  unitCostOf: (id: string) => number,
): ReadonlyMap<string, number> {
  const typed = new Map(stages.map((cells) => [textOf(cells.stage)!, amountOf(cells.costAdded)]));
  const linksFrom = new Map<string, Link[]>();
  const suppliersLeft = new Map<string, number>();
  for (const link of links) {
    const known = linksFrom.get(link.from);
    if (known === undefined) linksFrom.set(link.from, [link]);
    else known.push(link);
    suppliersLeft.set(link.to, (suppliersLeft.get(link.to) ?? 0) + 1);
  }
  const parts = new Map<string, number>();
  const ids = new Set([...typed.keys(), ...links.flatMap(({ from, to }) => [from, to])]);
  const ready = [...ids].filter((id) => !suppliersLeft.has(id));
  // Stages of a cycle are never ready; the network is refused by its name later.
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const ofParts = parts.get(id) ?? 0;
    const added = typed.get(id);
    const cost = typeof added === "number" ? ofParts + added : Math.max(ofParts, unitCostOf(id) || 0);
    for (const { to, units } of linksFrom.get(id) ?? []) {
      parts.set(to, (parts.get(to) ?? 0) + units * cost);
      const left = suppliersLeft.get(to)! - 1;
      suppliersLeft.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return new Map([...ids].map((id) => [id, Math.max(0, unitCostOf(id) - (parts.get(id) ?? 0))]));
}
