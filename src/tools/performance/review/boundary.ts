import { abcCrossingValue, abcRanking, shareAgainstCuts } from "../../../engine/segmentation/abc-crossing";
import type { Figures } from "../../strategy/segment/figures";
import type { ReviewOptions } from "./options";
import type { Axis } from "./shifts";
import { cutName } from "./shifts";

/** An item close to a cut. */
export interface BoundaryItem {
  readonly item: number;
  readonly axis: Axis;
  readonly cut: number;
  readonly cutAt: number;
  /** What is held against the cut: share of value, or coefficient of variation. */
  readonly measure: number;
  /** The class that it would have across the cut, by the letter of this axis. */
  readonly segment: string;
  readonly across: string;
  /** Change of the item's value at which it would cross an ABC cut; NaN for XYZ, and where the boundary does not tell. */
  readonly valueChange: number;
}

/** The segment with its letter of one axis changed to the one beyond a cut. */
function acrossCut(segment: string, axis: Axis, cut: number): string {
  const letters = cutName(axis, cut).split(" | ");
  const letter = segment[axis === "abc" ? 0 : 1]!;
  const other = letter === letters[0] ? letters[1]! : letters[0]!;
  return axis === "abc" ? other + segment[1]! : segment[0]! + other;
}

/** Items within the stated distance of a cut, nearest first; an item near two cuts is listed for each. */
export function boundaryItems(figures: Figures, options: ReviewOptions): BoundaryItem[] {
  const { data, classes } = figures;
  const found: BoundaryItem[] = [];
  const ranking = abcRanking(data.value);
  const parts = (segment: string, axis: Axis, cut: number): boolean =>
    cutName(axis, cut).includes(segment[axis === "abc" ? 0 : 1]!);
  classes.recommended.forEach((segment, item) => {
    const amount = data.value[item]!;
    const share = shareAgainstCuts(ranking, amount, options.boundary);
    options.abcCuts.forEach((cutAt, cut) => {
      if (!(Math.abs(share - cutAt) <= options.nearShare) || !parts(segment, "abc", cut)) return;
      const crossing =
        options.boundary === "crossing" ? abcCrossingValue(ranking, amount, cutAt) : Number.NaN;
      found.push({
        item,
        axis: "abc",
        cut,
        cutAt,
        measure: share,
        segment,
        across: acrossCut(segment, "abc", cut),
        valueChange: crossing - amount,
      });
    });
    const variability = classes.variability[item]!;
    options.xyzCuts.forEach((cutAt, cut) => {
      if (!(Math.abs(variability - cutAt) <= options.nearVariability) || !parts(segment, "xyz", cut)) return;
      found.push({
        item,
        axis: "xyz",
        cut,
        cutAt,
        measure: variability,
        segment,
        across: acrossCut(segment, "xyz", cut),
        valueChange: Number.NaN,
      });
    });
  });
  const scale = (axis: Axis): number => (axis === "abc" ? options.nearShare : options.nearVariability);
  const distance = ({ measure, cutAt, axis }: BoundaryItem): number =>
    Math.abs(measure - cutAt) / scale(axis);
  return found.sort((a, b) => distance(a) - distance(b));
}
