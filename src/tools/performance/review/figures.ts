import type { Dataset } from "../../../model/dataset";
import type { NotJudged } from "../../inventory/shared/segmentation-judge";
import { periodsPerYear } from "../../strategy/segment/classify";
import { computeFigures, type Figures } from "../../strategy/segment/figures";
import { presetInForce } from "../../strategy/segment/sheets/policies";
import { boundaryItems, type BoundaryItem } from "./boundary";
import type { ReviewOptions } from "./options";
import { shiftsOf, type Shift } from "./shifts";
import { targetSensitivity, type TargetSensitivity } from "./targets";
import type { ToolContext } from "../../tool";
import { shiftWorths, type ShiftWorths } from "./worth";
import { rulesText, voteStatus, votesOf, type Vote, type VoteStatus } from "./votes";

/** Everything that the review has computed; sheets and findings only arrange it. */
export interface ReviewFigures {
  readonly options: ReviewOptions;
  /** Classes and stock as `segment` computes them. */
  readonly base: Figures;
  readonly shifts: readonly Shift[];
  /** Shifts judged by stock, or why they are not; null where nobody asks. */
  readonly worths: ShiftWorths | NotJudged | null;
  /** Empty where no stock can be computed. */
  readonly targets: readonly TargetSensitivity[];
  readonly boundary: readonly BoundaryItem[];
  /** The rules in words, which a vote is about. */
  readonly rules: string;
  readonly votes: readonly Vote[];
  readonly status: readonly VoteStatus[];
}

export async function reviewFigures(
  data: Dataset,
  options: ReviewOptions,
  context: ToolContext,
): Promise<ReviewFigures> {
  const base = computeFigures(data, options, context.today, periodsPerYear[data.calendar.unit]);
  const rules = rulesText(options, presetInForce(base));
  const votes = votesOf(data, rules);
  const shifts = shiftsOf(base, options);
  return {
    options,
    base,
    shifts,
    worths: options.judge ? await shiftWorths(data, options, shifts, context) : null,
    targets: base.has.averageStock ? targetSensitivity(base, options.targetShift) : [],
    boundary: boundaryItems(base, options),
    rules,
    votes,
    status: votes.map((vote) => voteStatus(vote, rules)),
  };
}

/** Sign-offs that do not hold: not given, not complete, or given for other rules. */
export const openVotes = ({ status }: ReviewFigures): number =>
  status.filter((word) => word !== "signed").length;
