import { nested, say, type Message, type MessageValue } from "../../text/message";
import type { Oddity, OddityKind } from "../dataset";
import { treatmentChoices, treatmentFor, type Mapping } from "../mapping/schema";
import type { Tally } from "./tally";

/** What a menu calls a treatment. */
export function treatmentLabel(kind: OddityKind, treatment: string): Message {
  switch (treatment) {
    case "add":
      return kind === "unknown-item" ? say("model.treatment.add-items") : say("model.treatment.add");
    case "keep":
    case "leave-out":
    case "count-as-zero":
    case "net-with-earlier":
    case "first":
    case "last":
    case "first-filled":
    case "keep-apart":
    case "read":
    case "skip":
    case "pass-on":
    case "zero":
    case "not-recorded":
    case "count-in-units":
    case "use-cleansed":
    case "use-raw":
    case "without-attributes":
      return say(`model.treatment.${treatment}`);
    default:
      return say("model.treatment.blank");
  }
}

interface Facts {
  readonly sentence: Message;
  readonly needsLook: boolean;
  readonly count?: number;
  readonly items?: number;
  readonly treatmentText?: Message;
  /** For oddities that have only one treatment, whatever others of their kind offer. */
  readonly only?: string;
}

/** An oddity of a kind with the treatment that the mapping puts in force; the tally gives count and example. */
export function oddity(mapping: Mapping, kind: OddityKind, tally: Tally, facts: Facts): Oddity {
  const treatment: string = facts.only ?? treatmentFor(mapping, kind);
  return {
    kind,
    count: facts.count ?? tally.count,
    items: facts.items ?? tally.items,
    sentence: facts.sentence,
    example: tally.example,
    sheet: tally.sheet,
    address: tally.address,
    treatment,
    treatments: facts.only === undefined ? treatmentChoices[kind] : [facts.only],
    treatmentText: facts.treatmentText ?? treatmentLabel(kind, treatment),
    needsLook: facts.needsLook,
  };
}

/** "12 months", as a value of a sentence. */
export function spanText(
  periods: number,
  unit: "day" | "week" | "month" | "quarter" | "year" | "period",
): MessageValue {
  return nested(say(`model.unit.${unit}`, { count: { kind: "count", value: periods } }));
}
