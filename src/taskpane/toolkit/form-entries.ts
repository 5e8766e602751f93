import { count, nested, say, type Message } from "../../text/message";
import { render } from "../../text/render";
import type { FormField, Limits } from "../../tools/form-fields";
import type { CheckedOptions } from "../../worker";

/** What stands in each field: words, whether a switch is on, or a text as the user typed it. */
export type Entries = Readonly<Record<string, string | boolean>>;

/** Why an entry cannot be taken, by field. */
export type Objections = Readonly<Record<string, string>>;

export const keyOf = ({ path }: Pick<FormField, "path">): string => path.join(".");

const text = (number: number): string => String(number);

function valueAt(options: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    options,
  );
}

function entryOf(field: FormField, value: unknown): string | boolean {
  if (field.kind === "switch") return value === true;
  if (Array.isArray(value)) return value.map(String).join(field.kind === "texts" ? "\n" : " ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The entries that show these options. */
export function entriesOf(fields: readonly FormField[], options: unknown): Entries {
  return Object.fromEntries(
    fields
      .filter(({ kind }) => kind !== "other")
      .map((field) => [keyOf(field), entryOf(field, valueAt(options, field.path))]),
  );
}

/** "0 to 100", "more than 0" ...; null where every number is valid. */
function rangeOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Limits): Message | null {
  const low = minimum ?? exclusiveMinimum;
  const high = maximum ?? exclusiveMaximum;
  const isOver = minimum === undefined;
  const isUnder = maximum === undefined;
  if (low !== undefined && high !== undefined) {
    const values = { low: text(low), high: text(high) };
    if (isOver) return say(isUnder ? "form.range.between" : "form.range.overUpTo", values);
    return say(isUnder ? "form.range.fromUnder" : "form.range.both", values);
  }
  if (low !== undefined) return say(isOver ? "form.range.over" : "form.range.from", { low: text(low) });
  if (high !== undefined) return say(isUnder ? "form.range.under" : "form.range.upTo", { high: text(high) });
  return null;
}

function objectionTo(typed: string, value: number, limits: Limits): Message | null {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, whole } = limits;
  if (whole && !Number.isInteger(value)) return say("form.error.whole", { text: typed });
  const range = rangeOf(limits);
  if (range === null) return null;
  const isBelow =
    (minimum !== undefined && value < minimum) ||
    (exclusiveMinimum !== undefined && value <= exclusiveMinimum);
  const isAbove =
    (maximum !== undefined && value > maximum) ||
    (exclusiveMaximum !== undefined && value >= exclusiveMaximum);
  if (isBelow) return say("form.error.below", { text: typed, range: nested(range) });
  if (isAbove) return say("form.error.above", { text: typed, range: nested(range) });
  return null;
}

type Taken = { readonly value: unknown } | { readonly objection: Message };

/** A comma is read as a decimal point only where no other reading is possible. */
const parseNumber = (typed: string): number =>
  typed.trim() === "" ? Number.NaN : Number(typed.replace(",", "."));

function takeNumber(typed: string, limits: Limits): Taken {
  const value = parseNumber(typed);
  if (!Number.isFinite(value)) {
    const example = text(limits.minimum ?? limits.maximum ?? 1);
    return { objection: say("form.error.number", { text: typed, example }) };
  }
  const objection = objectionTo(typed, value, limits);
  return objection === null ? { value } : { objection };
}

function takeNumbers(typed: string, field: FormField & { kind: "numbers" }): Taken {
  const parts = typed.split(/[\s;]+/).filter((part) => part !== "");
  const values: number[] = [];
  for (const part of parts) {
    const taken = takeNumber(part, field.limits);
    if ("objection" in taken) return taken;
    values.push(taken.value as number);
  }
  if (field.count !== null && values.length !== field.count) {
    return { objection: say("form.error.count", { given: count(values.length), needed: text(field.count) }) };
  }
  return { value: values };
}

function take(field: FormField, entry: string | boolean): Taken {
  if (typeof entry === "boolean") return { value: entry };
  if (entry.trim() === "") {
    return field.optional || field.kind === "text"
      ? { value: undefined }
      : { objection: say("form.error.required") };
  }
  switch (field.kind) {
    case "number":
      return takeNumber(entry.trim(), field.limits);
    case "numbers":
      return takeNumbers(entry, field);
    case "texts":
      return {
        value: entry
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => line !== ""),
      };
    default:
      return { value: entry };
  }
}

function put(target: Record<string, unknown>, [first, second]: readonly string[], value: unknown): void {
  if (first === undefined || value === undefined) return;
  if (second === undefined) target[first] = value;
  else target[first] = { ...(target[first] as Record<string, unknown> | undefined), [second]: value };
}

/**
 * Reads a form.
 *
 * @param base what the fields that no form can show keep
 * @returns the options as far as the fields tell, still to be checked by the tool; or why not, by field
 */
export function optionsOf(
  fields: readonly FormField[],
  entries: Entries,
  base: unknown,
): { readonly options: unknown } | { readonly objections: Objections } {
  const options: Record<string, unknown> = {};
  const objections: Record<string, string> = {};
  for (const field of fields) {
    const key = keyOf(field);
    if (field.kind === "other") {
      put(options, field.path, valueAt(base, field.path));
      continue;
    }
    const taken = take(field, entries[key] ?? "");
    if ("objection" in taken) objections[key] = render(taken.objection);
    else put(options, field.path, taken.value);
  }
  return Object.keys(objections).length > 0 ? { objections } : { options };
}

/** What a tool objects to, at the fields that it speaks of; an objection to the whole stands at the first. */
export function objectionsOf(
  fields: readonly FormField[],
  issues: (CheckedOptions & { readonly valid: false })["issues"],
): Objections {
  const objections: Record<string, string> = {};
  for (const issue of issues) {
    const field =
      fields.find(({ path }) => path.every((key, index) => issue.path[index] === key)) ??
      fields.find(({ path }) => path[0] === issue.path[0]) ??
      fields[0];
    if (field !== undefined) objections[keyOf(field)] ??= issue.message;
  }
  return objections;
}
