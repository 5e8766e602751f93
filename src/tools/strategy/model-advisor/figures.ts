import type { Dataset } from "../../../model/dataset";
import { periodsPerYear } from "../segment/classify";
import { computeFigures, type Figures } from "../segment/figures";
import { isCarried, rankedCandidates, type Candidate } from "./candidates";
import { cutSets, type CutSet } from "./cuts";
import type { NotJudged } from "../../inventory/shared/segmentation-judge";
import type { ToolContext } from "../../tool";
import type { AdvisorOptions } from "./options";
import { worthsOf, type Worths } from "./worths";
import { profileOf, type Profile } from "./profile";

/** Everything that the advisor has computed; sheets and findings only arrange it. */
export interface AdvisorFigures {
  readonly options: AdvisorOptions;
  /** Classes and stock as `segment` computes them. */
  readonly base: Figures;
  readonly profile: Profile;
  /** Best first, refused ones last. */
  readonly ranked: readonly Candidate[];
  readonly cuts: readonly CutSet[];
  /** Segmentations judged by stock, or why they are not; null where nobody asks. */
  readonly worths: Worths | NotJudged | null;
}

export async function advisorFigures(
  data: Dataset,
  options: AdvisorOptions,
  context: ToolContext,
): Promise<AdvisorFigures> {
  const base = computeFigures(data, options, context.today, periodsPerYear[data.calendar.unit]);
  const profile = profileOf(base, options);
  const cuts = cutSets(base, options);
  return {
    options,
    base,
    profile,
    ranked: rankedCandidates(base, profile, options),
    cuts,
    worths: options.judge ? await worthsOf(data, options, cuts, context) : null,
  };
}

/** The model that is recommended; null where the data carries none. */
export function recommended({ ranked }: AdvisorFigures): Candidate | null {
  const best = ranked[0];
  return best !== undefined && isCarried(best) && best.fit > 0 ? best : null;
}

/** Share of the items that plain CV puts into another class than they have without season and trend. */
export const misjudgedShare = ({ profile }: AdvisorFigures): number =>
  profile.items > 0 ? (profile.seasons?.misjudged.length ?? 0) / profile.items : 0;
