import { count, decimal, list, nested, percent, say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import { fieldName } from "../../needs";
import { capitalized, fieldList } from "../data-readiness/wording";
import { candidateName, isCarried, type Candidate } from "./candidates";
import type { CutSet } from "./cuts";
import type { AdvisorOptions } from "./options";

export const fitText = (fit: number) => decimal(fit, 2);

const largestText = ({ largest }: Candidate): Message =>
  say("advisor.largest", { class: largest.name, share: percent(largest.share) });

/** What a refused model lacks. */
export function shortSentence({ short, shortPeriods }: Candidate): Message {
  return short.length > 0
    ? say("advisor.short.fields", { fields: fieldList(short) })
    : say("advisor.short.periods", { periods: count(shortPeriods) });
}

/** The field that a refused model lacks, for a cell; null for the others. */
export function shortField({ short, shortPeriods }: Candidate): string | null {
  if (short.length > 0)
    return render(say("advisor.list", { items: list(short.map((id) => render(fieldName(id)))) }));
  return shortPeriods > 0 ? render(say("advisor.short.history", { periods: count(shortPeriods) })) : null;
}

/** What keeps a model behind: the lowest of the three numbers that make its fit. */
function weakSide(candidate: Candidate): Message {
  const { coverage, separation, occasion, facts } = candidate;
  const least = Math.min(coverage, separation, occasion);
  if (least === coverage) return say("advisor.weak.coverage", { share: percent(coverage) });
  return least === separation || facts === null ? largestText(candidate) : facts;
}

/** Why a model is recommended, or why not, with its numbers. */
export function reasonText(
  candidate: Candidate,
  best: Candidate | null,
  { options }: { readonly options: Pick<AdvisorOptions, "manage"> },
): string {
  if (!isCarried(candidate)) return render(shortSentence(candidate));
  if (best === null || candidate.facts === null) return render(say("advisor.why.nothing"));
  const largest = nested(largestText(candidate));
  const facts = nested(candidate.facts);
  if (candidate === best) return capitalized(render(say("advisor.why", { facts, largest })));
  if (candidate.classes !== options.manage)
    return render(
      say("advisor.whyNot.subject", {
        classes: nested(say(`advisor.subject.${candidate.classes}`)),
        manage: nested(say(`advisor.subject.${options.manage}`)),
        facts,
      }),
    );
  return render(
    say("advisor.whyNot", {
      fit: fitText(candidate.fit),
      best: fitText(best.fit),
      name: nested(candidateName(best.id)),
      weak: nested(weakSide(candidate)),
    }),
  );
}

const cutPlace = (axis: CutSet["axis"], cut: number): string =>
  axis === "abc" ? render(say("advisor.percent", { share: percent(cut, 1) })) : cut.toFixed(2);

/** "ABC by curve". */
export const cutSetName = ({ id }: Pick<CutSet, "id">): Message => say(`advisor.cuts.${id}`);

/** "62.1 % / 83.4 %". */
export const cutPair = ({ axis, cuts }: Pick<CutSet, "axis" | "cuts">): Message =>
  say("advisor.cutPair", { first: cutPlace(axis, cuts[0]), second: cutPlace(axis, cuts[1]) });
