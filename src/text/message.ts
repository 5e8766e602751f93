import type { MessageId, Texts } from "./english";

/** A value in a sentence: what it is decides how it is written, so that every language can write it its own way. */
export type MessageValue =
  | string
  | { readonly kind: "count"; readonly value: number }
  | { readonly kind: "number"; readonly value: number; readonly digits: number }
  | { readonly kind: "percent"; readonly value: number; readonly digits: number }
  | { readonly kind: "money"; readonly value: number; readonly currency: string; readonly thousands: boolean }
  | { readonly kind: "date"; readonly value: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "message"; readonly message: Message }
  | { readonly kind: "strong"; readonly value: MessageValue };

/** A sentence as data: which template, with which values. `render` in `./render` makes it text. */
export interface Message {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, MessageValue>>;
}

type NameIn<Hole extends string> = Hole extends `${infer Name}:${string}` ? Name : Hole;
/** The names between braces in a template: "{count} of {total:item|items}" needs `count` and `total`. */
type Holes<Template extends string> = Template extends `${string}{${infer Hole}}${infer Rest}`
  ? NameIn<Hole> | Holes<Rest>
  : never;

type Values<Id extends MessageId> = { readonly [Name in Holes<Texts[Id]>]: MessageValue };

/** A message with every value that its template names; a missing one is a type error. */
export function say<Id extends MessageId>(
  id: Id,
  ...values: Holes<Texts[Id]> extends never ? [] : [Values<Id>]
): Message {
  return { id, values: values[0] ?? {} };
}

export const count = (value: number): MessageValue => ({ kind: "count", value });
export const decimal = (value: number, digits: number): MessageValue => ({ kind: "number", value, digits });
/** A fraction, written in percent. */
export const percent = (value: number, digits = 0): MessageValue => ({ kind: "percent", value, digits });
export const thousands = (value: number, currency: string): MessageValue => ({
  kind: "money",
  value,
  currency,
  thousands: true,
});
export const money = (value: number, currency: string): MessageValue => ({
  kind: "money",
  value,
  currency,
  thousands: false,
});
/** A day as ISO text, "2026-10-31". */
export const day = (value: string): MessageValue => ({ kind: "date", value });
export const list = (items: readonly string[]): MessageValue => ({ kind: "list", items });
/** What a reader looks for first: bold where the place can show it. */
export const strong = (value: MessageValue): MessageValue => ({ kind: "strong", value });
export const nested = (message: Message): MessageValue => ({ kind: "message", message });
