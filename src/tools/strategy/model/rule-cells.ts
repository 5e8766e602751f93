import { say, type Message } from "../../../text/message";
import type { SourceValue } from "../../../model/cells";
import { isNumberField, operators, type Comparison, type FieldTest, type RuleField } from "./rule";

/** A test that was read from a cell, nothing for an empty one, or what is wrong with it. */
export type ReadCell = { readonly test: FieldTest | null } | { readonly wrong: Message };

/** Longest signs first, so that "<=" is not read as "<". */
const signs = [...operators].sort((a, b) => b.length - a.length);

/** Pieces between the word, which does not part texts in quotation marks. */
function partsBetween(text: string, word: "and" | "or"): string[] {
  const parts: string[] = [];
  let part = "";
  for (const piece of text.split(/("(?:[^"]|"")*"|\s+)/)) {
    const isWord = piece.toLowerCase() === word && /\s$/.test(part);
    if (!isWord) part += piece;
    else {
      parts.push(part);
      part = "";
    }
  }
  return [...parts, part].map((each) => each.trim());
}

const unquoted = (text: string): string =>
  /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;

/** A number as people type it: 0.5, 0,5, 12 %, 1 200; null for what is none or can be read in two ways, such as 1,200. */
export function typedNumber(text: string): number | null {
  const isShare = /%$/.test(text);
  const digits = text.replace(/\s*%$/, "").replaceAll(/(\d)\s(?=\d{3}(\D|$))/g, "$1");
  if (
    !/^[-+]?(\d+([.,]\d+)?|[.,]\d+)([eE][-+]?\d+)?$/.test(digits) ||
    /^[-+]?[1-9]\d{0,2},\d{3}$/.test(digits)
  )
    return null;
  const value = Number(digits.replace(",", "."));
  return isShare ? value / 100 : value;
}

function comparisonOf(field: RuleField, part: string): Comparison | Message {
  const is = signs.find((sign) => part.startsWith(sign));
  const operand = part.slice(is?.length ?? 0).trim();
  if (operand === "") return say("model-tool.rule.nothing", { text: part });
  if (!isNumberField(field)) {
    if (is !== undefined && is !== "=" && is !== "<>") return say("model-tool.rule.order", { text: part });
    return { is: is ?? "=", than: unquoted(operand) };
  }
  const than = typedNumber(operand);
  return than === null ? say("model-tool.rule.number", { text: operand }) : { is: is ?? "=", than };
}

const isComparison = (read: Comparison | Message): read is Comparison => "is" in read;

/** Two texts that one field would have to be at once; null where nothing of the kind is asked. */
function contradiction(all: readonly Comparison[]): Message | null {
  const [first, second] = all.filter(({ is, than }) => is === "=" && typeof than === "string");
  return first === undefined || second === undefined
    ? null
    : say("model-tool.rule.both", { first: String(first.than), second: String(second.than) });
}

/**
 * Reads a condition as it is typed: `> 0.5`, `<= 10 %`, `V`, `V or E`, `<> D`, `>= 0.2 and < 0.5`; a text that holds "and" or "or" in
 * quotation marks. An empty cell asks nothing.
 */
export function readCell(field: RuleField, cell: SourceValue): ReadCell {
  if (cell === null) return { test: null };
  if (typeof cell === "object") return { wrong: say("model-tool.rule.error-cell") };
  if (typeof cell === "number" && isNumberField(field))
    return { test: { field, anyOf: [[{ is: "=", than: cell }]] } };
  const text = String(cell).trim();
  if (text === "") return { test: null };
  const anyOf: Comparison[][] = [];
  for (const alternative of partsBetween(text, "or")) {
    const all: Comparison[] = [];
    for (const part of partsBetween(alternative, "and")) {
      const read = comparisonOf(field, part);
      if (!isComparison(read)) return { wrong: read };
      all.push(read);
    }
    const wrong = contradiction(all);
    if (wrong !== null) return { wrong };
    anyOf.push(all);
  }
  return { test: { field, anyOf } };
}

function operandText(than: number | string): string {
  if (typeof than === "number") return String(than);
  const needsMarks = /(^|\s)(and|or)(\s|$)/i.test(than) || /^[<>="]/.test(than);
  return needsMarks ? `"${than.replaceAll('"', '""')}"` : than;
}

/** The test as `readCell` reads it. */
export const cellText = ({ anyOf }: FieldTest): string =>
  anyOf
    .map((all) =>
      all
        .map(({ is, than }) => (is === "=" ? operandText(than) : `${is} ${operandText(than)}`))
        .join(" and "),
    )
    .join(" or ");
