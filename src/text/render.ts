import { templateOf } from "./catalog";
import type { Message, MessageValue } from "./message";

/** Joins a number to its unit so that they never break apart. */
const noBreak = "\u00a0";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** By the digits after the point: making one takes many times as long as using it. */
const formats = new Map<number, Intl.NumberFormat>();

function formatOf(digits: number): Intl.NumberFormat {
  let format = formats.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  return format;
}

/** 1234.5 -> "1,234.5": grouped, with exactly `digits` decimals. */
export function writeNumber(value: number, digits: number): string {
  const text = formatOf(digits).format(value);
  return Number(text.replaceAll(",", "")) === 0 ? text.replace("-", "") : text;
}

/** "2026-10-31" -> "31 Oct 2026"; "2026-10" -> "Oct 2026". */
export function writeDate(iso: string): string {
  const [year, month, dayOfMonth] = iso.split("-");
  const name = months[Number(month) - 1] ?? "";
  return dayOfMonth === undefined ? `${name} ${year}` : `${Number(dayOfMonth)} ${name} ${year}`;
}

function writeList(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function writeValue(value: MessageValue): string {
  if (typeof value === "string") return value;
  switch (value.kind) {
    case "count":
      return writeNumber(value.value, 0);
    case "number":
      return writeNumber(value.value, value.digits);
    case "percent":
      return `${writeNumber(value.value * 100, value.digits)}${noBreak}%`;
    case "money": {
      const amount = value.thousands
        ? `${writeNumber(value.value / 1000, 0)}${noBreak}k`
        : writeNumber(value.value, 0);
      return value.currency === "" ? amount : `${value.currency}${noBreak}${amount}`;
    }
    case "date":
      return writeDate(value.value);
    case "list":
      return writeList(value.items);
    case "message":
      return render(value.message);
    case "strong":
      return writeValue(value.value);
  }
}

function isOne(value: MessageValue | undefined): boolean {
  return (
    typeof value === "object" && (value.kind === "count" || value.kind === "number") && value.value === 1
  );
}

/** A piece of a sentence. */
export interface TextPart {
  readonly text: string;
  readonly isStrong: boolean;
}

function partsOfValue(value: MessageValue): TextPart[] {
  if (typeof value === "object" && value.kind === "message") return renderParts(value.message);
  const isStrong = typeof value === "object" && value.kind === "strong";
  return [{ text: writeValue(value), isStrong }];
}

/** The text of a message in pieces, so that what is strong can be shown in bold; joined they are `render`'s. */
export function renderParts(message: Message): TextPart[] {
  const template: string = templateOf(message.id);
  // The holes that are a value by themselves; words that follow a number are written with the text around them.
  return template.split(/(\{\w+\})/).flatMap((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return [{ text: fill(piece, message), isStrong: false }];
    const value = message.values[name];
    return value === undefined ? [] : partsOfValue(value);
  });
}

/**
 * The text of a message. In a template `{name}` is the value's text and `{name:item|items}` the first word when the
 * number `name` is one, else the second.
 */
export function render(message: Message): string {
  return fill(templateOf(message.id), message);
}

function fill(template: string, message: Message): string {
  return template.replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = message.values[name];
      if (one !== undefined && many !== undefined) return isOne(value) ? one : many;
      return value === undefined ? "" : writeValue(value);
    },
  );
}
