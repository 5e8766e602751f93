import { noClass } from "./hysteresis";

/** Classes in force after a review, and what is proposed instead. One entry per item in each column. */
export interface DwellState {
  /** Classes in force; `noClass` before an item's first review. */
  readonly current: Uint8Array;
  /** The class that was proposed in place of the current one; equal to it when none was. */
  readonly candidate: Uint8Array;
  /** Consecutive reviews that proposed the candidate, this one included; 0 when none did. */
  readonly streak: Uint16Array;
}

/** Before the first review: classes in force, or none yet. */
export function startDwell(current: Uint8Array): DwellState {
  return { current: current.slice(), candidate: current.slice(), streak: new Uint16Array(current.length) };
}

/**
 * One review: a class changes only after it was proposed in `dwell` consecutive reviews.
 *
 * So a class stays in force for at least `dwell` reviews (a candidate collects its reviews while the current class is in
 * force), and what comes and goes within fewer reviews never shows. A review that proposes the current class, or another
 * candidate, starts the count anew. An item without a class takes the proposal at once; an item without a proposal
 * (`noClass`: not reviewed) keeps everything as it is.
 *
 * @param state as `startDwell` or the review before returns it; it is not changed
 * @param proposed n class codes of this review, such as those of `abcWithHysteresis(state.current, ...)`
 * @param dwell reviews, a whole number from 1 (every proposal is taken at once)
 * @returns the state after the review
 * @throws RangeError when the lengths differ or `dwell` is out of range
 */
export function reviewWithDwell(state: DwellState, proposed: Uint8Array, dwell: number): DwellState {
  const items = state.current.length;
  if (proposed.length !== items)
    throw new RangeError(`${proposed.length} classes were proposed for ${items} items`);
  if (!Number.isInteger(dwell) || dwell < 1 || dwell > mostReviews)
    throw new RangeError(`The dwell time is ${dwell}, but must be a whole number of reviews from 1`);
  const current = state.current.slice();
  const candidate = state.candidate.slice();
  const streak = state.streak.slice();
  for (let item = 0; item < items; item++) {
    const wanted = proposed[item] as number;
    if (wanted === noClass) continue;
    const inForce = current[item] as number;
    const isRepeated = (streak[item] as number) > 0 && candidate[item] === wanted;
    const reviews = wanted === inForce ? 0 : isRepeated ? (streak[item] as number) + 1 : 1;
    const isTaken = inForce === noClass || reviews >= dwell;
    if (isTaken) current[item] = wanted;
    candidate[item] = wanted;
    streak[item] = isTaken ? 0 : reviews;
  }
  return { current, candidate, streak };
}

/** Longest dwell time: reviews are counted in 16 bits. */
export const mostReviews = 65_535;

/**
 * Classes in force after each of a sequence of reviews.
 *
 * @param reviews the proposed classes of each review, oldest first
 * @param dwell reviews that a class must be proposed in before it is taken
 * @param current classes in force before the first review; without them the first review is taken as it is
 * @returns the classes in force after each review
 * @throws RangeError as `reviewWithDwell`
 */
export function classesWithDwell(
  reviews: readonly Uint8Array[],
  dwell: number,
  current?: Uint8Array,
): Uint8Array[] {
  let state = startDwell(current ?? new Uint8Array(reviews[0]?.length ?? 0).fill(noClass));
  return reviews.map((proposed) => {
    state = reviewWithDwell(state, proposed, dwell);
    return state.current;
  });
}
