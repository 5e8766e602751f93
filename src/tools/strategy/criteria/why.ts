import { list, nested, say } from "../../../text/message";
import { render, writeNumber } from "../../../text/render";
import type { Figures } from "./figures";
import { criterionName } from "./weights";

/** A criterion's part in an item's move: its contribution less the mean one in the item's class by volume. */
export interface Mover {
  readonly criterion: number;
  readonly difference: number;
}

const mostNamed = 2;
/** Smaller parts would be shown as 0.00. */
const least = 0.005;

/** Mean contribution of each criterion by class of volume: classes x criteria. */
export function meanContributions({ criteria, contributions, byVolume, letters }: Figures): Float64Array {
  const size = criteria.length;
  const means = new Float64Array(letters.length * size);
  const items = new Float64Array(letters.length);
  byVolume.forEach((code, item) => {
    items[code] = items[code]! + 1;
    for (let at = 0; at < size; at++)
      means[code * size + at] = means[code * size + at]! + contributions[item * size + at]!;
  });
  return means.map((sum, at) => sum / Math.max(1, items[Math.floor(at / size)]!));
}

/** The criteria that moved an item, strongest first; empty for an item that stays. */
export function moversOf(figures: Figures, means: Float64Array, item: number): readonly Mover[] {
  const { byVolume, byScore, criteria, contributions } = figures;
  const up = byScore[item]! < byVolume[item]!;
  if (!up && byScore[item] === byVolume[item]) return [];
  const size = criteria.length;
  const movers: Mover[] = [];
  for (let criterion = 0; criterion < size; criterion++) {
    const difference = contributions[item * size + criterion]! - means[byVolume[item]! * size + criterion]!;
    if (up ? difference >= least : difference <= -least) movers.push({ criterion, difference });
  }
  return movers.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)).slice(0, mostNamed);
}

/** "Up: margin 0.17 and criticality 0.10 above the mean of class C by volume"; empty for an item that stays. */
export function reasonOf(figures: Figures, means: Float64Array, item: number): string | null {
  const { byVolume, byScore, letters, scores } = figures;
  if (byScore[item] === byVolume[item]) return null;
  if (Number.isNaN(scores[item]!)) return render(say("criteria.why.unknown"));
  const movers = moversOf(figures, means, item);
  if (movers.length === 0) return render(say("criteria.why.cut"));
  const parts = movers.map(({ criterion, difference }) => {
    const name = render(criterionName(figures.criteria[criterion]!.id)).toLowerCase();
    return `${name} ${writeNumber(Math.abs(difference), 2)}`;
  });
  const values = { parts: list(parts), class: letters[byVolume[item]!]! };
  return render(say(byScore[item]! < byVolume[item]! ? "criteria.why.up" : "criteria.why.down", values));
}

/** The criterion that moved most items in a direction; null where none stands out. */
export function commonMover(figures: Figures, means: Float64Array, items: readonly number[]): number | null {
  const votes = new Map<number, number>();
  for (const item of items) {
    const first = moversOf(figures, means, item)[0];
    if (first !== undefined) votes.set(first.criterion, (votes.get(first.criterion) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The words of a move: "up 2", "down 1", "same". */
export function movementOf({ byVolume, byScore }: Figures, item: number): string {
  const steps = byVolume[item]! - byScore[item]!;
  if (steps === 0) return render(say("criteria.same"));
  const values = { steps: String(Math.abs(steps)) };
  return render(say(steps > 0 ? "criteria.up" : "criteria.down", values));
}

export const criterionOf = (figures: Figures, index: number) =>
  nested(criterionName(figures.criteria[index]!.id));
