import type { Dataset } from "../../../model/dataset";
import { inOrder, type Finding, type Where } from "../../../report";
import { count, nested, say, type Message } from "../../../text/message";
import { fieldName } from "../../needs";
import { aboveZero, bestToAdd, type FieldFigures } from "./fields";
import type { HistoryLength } from "./history";
import type { Judgement } from "./judge";
import { exampleRow, exampleText, titleList } from "./wording";

const here: Where = { kind: "report", sheet: "readiness", label: say("workbook.sheet.readiness") };

function fieldFindings(data: Dataset, figures: FieldFigures): Finding[] {
  const { field, known, of, example, unlocks, improves, notPositive } = figures;
  const shared = { money: null, where: exampleRow(data, example) ?? here };
  const name = nested(fieldName(field));
  const found: Finding[] = [];
  if (known === 0 && unlocks.length > 0) {
    found.push({
      ...shared,
      id: `missing-${field}`,
      level: unlocks.some(({ carried }) => carried.kind === "tool") ? "act" : "check",
      sentence: say("readiness.finding.missing", { field: name, titles: titleList(unlocks) }),
      whatNow: say("readiness.finding.missing.now"),
      where: here,
      items: of,
    });
  } else if (known === 0 && improves.length > 0) {
    found.push({
      ...shared,
      id: `without-${field}`,
      level: "note",
      sentence: say("readiness.finding.without", { field: name, titles: titleList(improves) }),
      whatNow: say("readiness.finding.missing.now"),
      where: here,
      items: of,
    });
  } else if (known < of && improves.length + unlocks.length > 0) {
    const values = { field: name, known: count(known), of: count(of) };
    found.push({
      ...shared,
      id: `partial-${field}`,
      level: "check",
      sentence:
        example === null
          ? say("readiness.finding.partial", values)
          : say("readiness.finding.partialExample", {
              ...values,
              example: nested(exampleText(data, example)),
            }),
      whatNow: say("readiness.finding.partial.now"),
      items: of - known,
    });
  }
  if (notPositive > 0) {
    found.push({
      ...shared,
      id: `not-positive-${field}`,
      level: "check",
      sentence: say(aboveZero.has(field) ? "readiness.finding.notPositive" : "readiness.finding.negative", {
        field: name,
        count: count(notPositive),
      }),
      whatNow: say("readiness.finding.notPositive.now"),
      where: here,
      items: notPositive,
    });
  }
  return found;
}

/** One finding for all tools and models that need the same length. */
function historyFindings(judgements: readonly Judgement[], { recorded }: HistoryLength): Finding[] {
  const short = judgements.filter(({ longEnough }) => longEnough !== null && longEnough < recorded.length);
  const lengths = [...new Set(short.map(({ carried }) => carried.leastPeriods))];
  return lengths.map((periods) => {
    const concerned = short.filter(({ carried }) => carried.leastPeriods === periods);
    const longEnough = concerned[0]?.longEnough ?? 0;
    return {
      id: `history-${periods}`,
      level: longEnough === 0 ? "check" : "note",
      sentence: say("readiness.finding.history", {
        periods: count(periods),
        count: count(longEnough),
        items: count(recorded.length),
        titles: titleList(concerned),
      }),
      whatNow: say(longEnough === 0 ? "readiness.finding.history.now" : "readiness.finding.historySome.now"),
      where: here,
      items: recorded.length - longEnough,
      money: null,
    };
  });
}

function oddityFindings(data: Dataset): Finding[] {
  return data.oddities
    .filter(({ needsLook }) => needsLook)
    .map((oddity) => ({
      id: `data-${oddity.kind}`,
      level: "check",
      sentence: oddity.sentence,
      whatNow: oddity.treatmentText,
      where:
        oddity.sheet === null || oddity.address === null
          ? here
          : {
              kind: "cell",
              sheet: oddity.sheet,
              address: oddity.address,
              label: say("where.cell", { address: oddity.example ?? oddity.address }),
            },
      items: oddity.items > 0 ? oddity.items : null,
      money: null,
    }));
}

/** What stands between the data and the tools, ordered by level and items. */
export const findingsOf = (
  data: Dataset,
  fields: readonly FieldFigures[],
  judgements: readonly Judgement[],
  history: HistoryLength,
): Finding[] =>
  inOrder([
    ...fields.flatMap((figures) => fieldFindings(data, figures)),
    ...historyFindings(judgements, history),
    ...oddityFindings(data),
  ]);

/** How many tools and models the workbook carries, and the one field that would change that most. */
export function headline(judgements: readonly Judgement[], fields: readonly FieldFigures[]): Message {
  const carried = judgements.filter(({ state }) => state !== "short");
  const counts = { count: count(carried.length), all: count(judgements.length) };
  const best = bestToAdd(fields);
  if (best === null) return say("readiness.headline", counts);
  const field = nested(fieldName(best.field));
  return best.unlocks.length > 0
    ? say("readiness.headline.unlocks", { ...counts, field, titles: titleList(best.unlocks) })
    : say("readiness.headline.improves", { ...counts, field, titles: titleList(best.improves) });
}
