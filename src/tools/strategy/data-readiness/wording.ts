import type { DataField } from "../../../model/coverage";
import type { Dataset } from "../../../model/dataset";
import type { Where } from "../../../report";
import { count, list, nested, say, type Message, type MessageValue } from "../../../text/message";
import { render } from "../../../text/render";
import { fieldName } from "../../needs";
import type { FieldFigures } from "./fields";
import type { Judgement } from "./judge";

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Field names as one list within a sentence. */
export const fieldList = (fields: readonly DataField[]): MessageValue =>
  list(fields.map((field) => render(fieldName(field))));

/** Longer lists say how many more there are. */
const mostTitles = 3;

/** Titles of tools and models as one list within a sentence. */
export function titleList(judgements: readonly Judgement[]): MessageValue {
  const titles = judgements.map(({ carried }) => render(carried.title));
  if (titles.length <= mostTitles + 1) return list(titles);
  const more = render(say("readiness.more", { count: count(titles.length - mostTitles) }));
  return list([...titles.slice(0, mostTitles), more]);
}

/** Codes may be very long; a sentence shows their beginning. */
const longestCode = 40;
const code = (key: string): string => (key.length > longestCode ? `${key.slice(0, longestCode)}...` : key);

/** "P-001, in row 5 of Demand": an item that lacks a field. */
export function exampleText(data: Dataset, item: number): Message {
  const origin = data.items.origins[item]!;
  return say("readiness.example", {
    item: code(data.items.keys[item]!),
    row: String(origin.row),
    sheet: origin.sheet,
  });
}

/** The row of an item that lacks a field, to go to; null without one. */
export function exampleRow(data: Dataset, item: number | null): Where | null {
  if (item === null) return null;
  const { sheet, row } = data.items.origins[item]!;
  const label = say("readiness.where.row", { sheet, row: String(row) });
  return { kind: "cell", sheet, address: `A${row}`, label };
}

/** What of a field is missing or odd, in sentences; empty where nothing is. */
export function fieldRemarks(data: Dataset, figures: FieldFigures): string {
  const { known, of, example, notPositive, oddities } = figures;
  const remarks: Message[] = [];
  if (known === 0) remarks.push(say("readiness.field.none"));
  else if (known < of) {
    const lacking = count(of - known);
    remarks.push(
      example === null
        ? say("readiness.field.some", { lacking, of: count(of) })
        : say("readiness.field.someExample", {
            lacking,
            of: count(of),
            example: nested(exampleText(data, example)),
          }),
    );
  }
  if (notPositive > 0) remarks.push(say("readiness.field.notPositive", { count: count(notPositive) }));
  const [first, ...others] = [...oddities].sort((a, b) => Number(b.needsLook) - Number(a.needsLook));
  if (first !== undefined) remarks.push(first.sentence);
  if (others.length > 0) remarks.push(say("readiness.field.moreOdd", { count: count(others.length) }));
  return remarks.map(render).join(" ");
}

/** What a field would bring, in one line; empty where everything has it. */
export function gainText({ unlocks, improves }: FieldFigures): string {
  const parts: Message[] = [];
  if (unlocks.length > 0) parts.push(say("readiness.unlocks", { titles: titleList(unlocks) }));
  if (improves.length > 0) parts.push(say("readiness.improves", { titles: titleList(improves) }));
  return parts.map(render).join(" ");
}

/** What a tool or model is short of, in sentences; empty where it is ready. */
export function shortText(judgement: Judgement, items: number): string {
  const { missing, partial, longEnough, carried } = judgement;
  const parts: Message[] = [];
  if (missing.length > 0) parts.push(say("readiness.short.missing", { fields: fieldList(missing) }));
  if (partial.length > 0) parts.push(say("readiness.short.partial", { fields: fieldList(partial) }));
  if (longEnough !== null && longEnough < items)
    parts.push(
      say("readiness.short.history", {
        count: count(items - longEnough),
        items: count(items),
        periods: count(carried.leastPeriods),
      }),
    );
  return parts.map(render).join(" ");
}

/** What useful fields a tool goes without. */
export const withoutText = ({ without }: Judgement): string =>
  without.length === 0 ? "" : render(say("readiness.without", { fields: fieldList(without) }));
