import type { SourceValue } from "../../../model/cells";
import type { Dataset } from "../../../model/dataset";
import { nested, say } from "../../../text/message";
import { render } from "../../../text/render";
import { dayOf, rowsOf, textOf } from "../../former";
import type { ReviewOptions } from "./options";
import { cutText } from "./wording";

export const voteWords = ["agree", "agree with conditions", "disagree", "abstain"] as const;
export const signOffWords = ["yes", "no"] as const;
export type VoteStatus = "open" | "signed" | "incomplete" | "rules changed" | "dissent not stated";

/** A function of the company, with what it has said of the rules. Texts as the user typed them; null where nothing is. */
export interface Vote {
  readonly function: string;
  /** The rules that were voted on. */
  readonly rules: string | null;
  readonly vote: string | null;
  readonly dissent: string | null;
  readonly name: string | null;
  /** ISO day, or a text that is none. */
  readonly date: string | null;
  readonly signOff: string | null;
}

const functions = ["sales", "operations", "finance", "purchasing", "quality"] as const;

export const voteHeaders = {
  function: say("review.column.function"),
  rules: say("review.column.rulesVoted"),
  vote: say("review.column.vote"),
  dissent: say("review.column.dissent"),
  name: say("review.column.name"),
  date: say("review.column.date"),
  signOff: say("review.column.signOff"),
} as const;

/**
 * "ABC 80 % / 95 %, XYZ 0.50 / 1.00 by cv, targets: Importance": what a vote is about.
 *
 * @param preset whose service targets are in force
 */
export function rulesText(
  { abcCuts, xyzCuts, variability }: ReviewOptions,
  preset: "importance" | "cost-of-service" | "own",
): string {
  return render(
    say("review.rules", {
      a: cutText("abc", abcCuts[0]),
      b: cutText("abc", abcCuts[1]),
      x: cutText("xyz", xyzCuts[0]),
      y: cutText("xyz", xyzCuts[1]),
      variability,
      preset: nested(say(`preset.${preset}`)),
    }),
  );
}

/** A date as its ISO day; what is none as it was typed, since the vote is the user's. */
const dayText = (value: SourceValue): string | null => dayOf(value) ?? textOf(value);

/** The votes in the workbook; on the first run the usual functions, with nothing said yet. */
export function votesOf(data: Dataset, rules: string): Vote[] {
  const former = rowsOf(data, "scmReviewVotes", voteHeaders);
  if (former === null) {
    return functions.map((id) => ({
      function: render(say(`review.function.${id}`)),
      rules,
      vote: null,
      dissent: null,
      name: null,
      date: null,
      signOff: null,
    }));
  }
  const seen = new Set<string>();
  return former.flatMap((row) => {
    const name = textOf(row.function);
    if (name === null || seen.has(name)) return [];
    seen.add(name);
    return [
      {
        function: name,
        rules: textOf(row.rules),
        vote: textOf(row.vote),
        dissent: textOf(row.dissent),
        name: textOf(row.name),
        date: dayText(row.date),
        signOff: textOf(row.signOff),
      },
    ];
  });
}

/** Case does not count in what Excel compares. */
const same = (text: string | null, word: string): boolean => text?.toLowerCase() === word.toLowerCase();

/** Where a function stands, in the words that the sheet's formula gives. */
export function voteStatus(vote: Vote, rules: string): VoteStatus {
  if (!same(vote.signOff, "yes")) return "open";
  if (vote.vote === null || vote.name === null || vote.date === null) return "incomplete";
  if (same(vote.vote, "disagree") && vote.dissent === null) return "dissent not stated";
  return same(vote.rules, rules) ? "signed" : "rules changed";
}

/** The same in a native formula. */
export const statusFormula =
  'IF({.function}="","",IF({.signOff}<>"yes","open",IF(OR({.vote}="",{.name}="",{.date}=""),"incomplete",' +
  'IF(AND({.vote}="disagree",{.dissent}=""),"dissent not stated",' +
  'IF({.rules}={.rulesNow},"signed","rules changed")))))';
