import { ArgumentError } from "../argument-error";
import type { NumberRule, WordRule } from "../rules/argument-rule";
import { boundsAdvice, isWithin } from "./bounds";
import { describe, isBlank, numberIn, unwrap } from "./cell";
import { isOmitted } from "./matrix";

function oneValue(argument: string, raw: unknown, accepted: string): unknown {
  const value = unwrap(raw);
  if (!Array.isArray(value)) return value;
  throw new ArgumentError(`${argument}: holds several cells. ${accepted}`);
}

/**
 * Reads one number; an omitted argument is the rule's fallback.
 *
 * @throws ArgumentError when it is no number, out of bounds or not whole
 */
export function readNumber(argument: string, raw: unknown, rule: NumberRule): number {
  const advice = boundsAdvice(0, rule, rule.whole);
  const fallback = (): number => {
    if (rule.fallback !== null) return rule.fallback;
    throw new ArgumentError(`${argument}: is missing. ${advice}`);
  };
  if (isOmitted(raw)) return fallback();
  const value = oneValue(argument, raw, advice);
  if (isBlank(value) || (value === 0 && rule.zeroIsBlank)) return fallback();
  const number = numberIn(value);
  if (number !== null && isWithin(number, rule) && (!rule.whole || Number.isInteger(number))) return number;
  throw new ArgumentError(
    `${argument}: is ${describe(value)}. ${boundsAdvice(number ?? 0, rule, rule.whole)}`,
  );
}

const quoted = (words: readonly string[]): string => words.map((each) => `"${each}"`).join(", ");

/**
 * Reads one word of a list, in any case; an omitted argument (or a blank cell, which may arrive as 0) is the fallback.
 *
 * @throws ArgumentError naming the accepted words
 */
export function readWord<Word extends string, Fallback extends Word | null>(
  argument: string,
  raw: unknown,
  rule: WordRule<Word, Fallback>,
): Word | Fallback {
  if (isOmitted(raw)) return rule.fallback;
  const accepted = `Enter ${rule.words.length > 1 ? "one of " : ""}${quoted(rule.words)}.`;
  const value = oneValue(argument, raw, accepted);
  if (isBlank(value) || value === 0) return rule.fallback;
  const wanted = typeof value === "string" ? value.trim().toLowerCase() : null;
  const found = rule.words.find((each) => each === wanted);
  if (found === undefined) throw new ArgumentError(`${argument}: is ${describe(value)}. ${accepted}`);
  return found;
}
