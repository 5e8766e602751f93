import type { Oddity } from "../../model";
import type { MessageId } from "../../text/english";
import type { Message, MessageValue } from "../../text/message";
import { render } from "../../text/render";
import { withoutStop } from "../parts/tr";

/** Short titles of what the model calls odd; they use the values of the model's own sentences. */
const titles: Partial<Record<MessageId, MessageId>> = {
  "model.oddity.zero-demand": "pane.odd.zero-demand",
  "model.oddity.negative": "pane.odd.negative",
  "model.oddity.new": "pane.odd.new",
  "model.oddity.too-short": "pane.odd.too-short",
  "model.oddity.duplicate": "pane.odd.duplicate",
  "model.oddity.duplicate.location": "pane.odd.duplicate",
  "model.oddity.duplicate.attributes": "pane.odd.duplicate.attributes",
  "model.oddity.case-only": "pane.odd.case-only",
  "model.oddity.text-in-numbers": "pane.odd.text-in-numbers",
  "model.oddity.partial-last-period": "pane.odd.partial-last-period",
  "model.oddity.future-periods": "pane.odd.future-periods",
  "model.oddity.blank-key": "pane.odd.blank-key",
  "model.oddity.superseded": "pane.odd.superseded",
  "model.oddity.superseded.cycle": "pane.odd.superseded.cycle",
  "model.oddity.superseded.missing": "pane.odd.superseded.missing",
  "model.oddity.inner-blanks": "pane.odd.inner-blanks",
  "model.oddity.trailing-blanks": "pane.odd.trailing-blanks",
  "model.oddity.unknown-item": "pane.odd.unknown-item",
  "model.oddity.unknown-item.attributes": "pane.odd.unknown-item.attributes",
  "model.oddity.mixed-currency": "pane.odd.mixed-currency",
  "model.oddity.mixed-unit": "pane.odd.mixed-unit",
  "model.oddity.cleansed": "pane.odd.cleansed",
  "model.oddity.error-cell": "pane.odd.error-cell",
};

function details({ id, values }: Message): MessageId | null {
  if (id === "model.oddity.text-in-numbers") return "pane.odd.text";
  if (id === "model.oddity.partial-last-period") return "pane.odd.days";
  if (id === "model.oddity.negative") return "pane.odd.cells";
  if ("key" in values && "place" in values) return "pane.odd.key";
  return "place" in values ? "model.place.one" : null;
}

/** What and how many, in a few words; the model's whole sentence where it has no short form. */
export function oddityTitle({ sentence }: Oddity): string {
  const id = titles[sentence.id];
  return id === undefined ? render(sentence) : render({ id, values: sentence.values });
}

/** Where, or an example; null where the title says it all. */
export function oddityPlace({ sentence }: Oddity): string | null {
  const id = details(sentence);
  if (id === null) return null;
  const place = sentence.values["place"];
  const values: Record<string, MessageValue> =
    id === "model.place.one" && place !== undefined ? { cell: place } : sentence.values;
  return render({ id, values });
}

/** The treatment in force, short enough for its menu. */
export function treatmentText({ treatmentText: text }: Oddity): string {
  if (text.id === "model.treatment.text-in-numbers") return render({ ...text, id: "pane.odd.read" });
  return withoutStop(text);
}
