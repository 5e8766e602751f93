import type { Dataset } from "../../../model/dataset";
import { nested, say, type Message } from "../../../text/message";
import { earningCuts } from "../../inventory/shared/earning-cuts";
import {
  isMeasure,
  isTold,
  savingAgainst,
  segmentationJudge,
  type Cuts,
  type NotJudged,
  type Saving,
  type SegmentationJudge,
  type Worth,
} from "../../inventory/shared/segmentation-judge";
import { modelOptions } from "../model/options";
import { segmentOf } from "../model/subject";
import { shortFields, subjectOf } from "../model/subjects";
import type { ToolContext } from "../../tool";
import { candidateName } from "./candidates";
import type { CutSet } from "./cuts";
import type { AdvisorOptions } from "./options";
import { cutSetName } from "./wording";

/** A segmentation with what it needs at today's service, and what that saves against one target for all. */
export interface JudgedSegmentation {
  readonly id: string;
  readonly name: Message;
  /** Whether its classes are those of today, which know the part that they are judged on, or as they were known before it. */
  readonly asOf: "today" | "then";
  readonly worth: Worth;
  readonly saving: Saving;
}

/** What each segmentation is worth in stock. */
export interface Worths {
  readonly judge: SegmentationJudge;
  readonly rows: readonly JudgedSegmentation[];
  /** Cuts that need the least stock on the part of the past that targets are chosen by; the cuts in force where none need less. */
  readonly earning: Cuts;
  /** What these save against the cuts in force; null where they are those. */
  readonly earningSaving: Saving | null;
}

/** Segmentations that are named here; the others have the name of their model or cuts. */
type OwnId = "one" | "today" | "current" | "abc-xyz" | "abc" | "xyz" | "earning" | "each";

/** Models by what the user wrote of each item. */
const attributeModels = ["ved", "hml"] as const;

/** Judges one target for all, today's classes, the models that class items, the suggested cuts, and a target for each item. */
export async function worthsOf(
  data: Dataset,
  options: AdvisorOptions,
  cuts: readonly CutSet[],
  context: ToolContext,
): Promise<Worths | NotJudged> {
  const judge = await segmentationJudge(data, options, context);
  if ("why" in judge) return judge;
  const one = judge.worthOf(() => "");
  if (!isMeasure(one)) return { why: say("stock.error.noMeasure") };
  const named = (
    id: string,
    name: Message,
    asOf: JudgedSegmentation["asOf"],
    worth: Worth,
  ): JudgedSegmentation => ({ id, name, asOf, worth, saving: savingAgainst(worth, one) });
  const row = (id: OwnId, asOf: JudgedSegmentation["asOf"], worth: Worth): JudgedSegmentation =>
    named(id, say(`advisor.worth.${id}`), asOf, worth);
  const inForce: Cuts = { abc: options.abcCuts, xyz: options.xyzCuts };
  const now = judge.segmentsBy(inForce);
  const base = judge.worthOf(now);
  const earning = earningCuts(judge, inForce);
  const isNew = earning !== inForce;
  const earningWorth = isNew ? judge.worthOf(judge.segmentsBy(earning)) : base;
  const suggested = cuts.filter(({ isInForce, moved }) => !isInForce && moved.items > 0);
  const attributes = attributeModels.flatMap((model) => {
    const chosen = modelOptions.parse({
      model,
      valueCuts: options.abcCuts,
      variabilityCuts: options.xyzCuts,
    });
    if (shortFields(data, chosen).length > 0) return [];
    const subject = subjectOf(data, chosen);
    const worth = judge.worthOf((item) => segmentOf(subject, item));
    return [named(model, candidateName(model), "today", worth)];
  });
  return {
    judge,
    earning,
    earningSaving: isNew ? savingAgainst(earningWorth, base) : null,
    rows: [
      row("one", "then", one),
      row("today", "today", judge.today),
      row(
        "current",
        "today",
        judge.worthOf((item) => judge.table.classes.current[item]!),
      ),
      row("abc-xyz", "then", base),
      row(
        "abc",
        "then",
        judge.worthOf((item) => now(item).slice(0, 1)),
      ),
      row(
        "xyz",
        "then",
        judge.worthOf((item) => now(item).slice(1)),
      ),
      named(
        "demand-pattern",
        candidateName("demand-pattern"),
        "then",
        judge.worthOf((item) => judge.then.pattern[item]!),
      ),
      ...attributes,
      ...suggested.map((set) =>
        named(
          set.id,
          say("advisor.worth.suggested", { name: nested(cutSetName(set)) }),
          "then",
          judge.worthOf(judge.segmentsBy({ ...inForce, [set.axis]: set.cuts })),
        ),
      ),
      ...(isNew ? [row("earning", "then", earningWorth)] : []),
      row("each", "then", judge.worthOfEach()),
    ],
  };
}

export const worthOf = ({ rows }: Worths, id: string): JudgedSegmentation =>
  rows.find((row) => row.id === id)!;

/** What becomes of a saving: enough to be told, or not. */
export type Verdict = "saves" | "costs" | "untold" | "unreached";

export function verdictOf({ worth, saving }: JudgedSegmentation): Verdict {
  if (![worth.checked, saving.kept, saving.error].every(Number.isFinite)) return "unreached";
  if (!isTold(saving)) return "untold";
  return saving.kept > 0 ? "saves" : "costs";
}
