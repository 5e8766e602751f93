import { ArgumentError } from "../argument-error";
import type { ConstantRule } from "../rules/argument-rule";
import { boundsText, isWithin } from "./bounds";
import { describe, isBlank, numberIn, unwrap } from "./cell";

/**
 * Reads a smoothing constant: a number within the rule's bounds, or "auto", in any case. An omitted one is the fallback.
 *
 * @throws ArgumentError when it is neither
 */
export function readConstant(argument: string, raw: unknown, rule: ConstantRule): number | "auto" {
  const value = unwrap(raw);
  if (isBlank(value) || (Array.isArray(value) && value.length === 0)) return rule.fallback;
  if (typeof value === "string" && value.trim().toLowerCase() === "auto") return "auto";
  const number = numberIn(value);
  if (number !== null && isWithin(number, rule)) return number;
  throw new ArgumentError(
    `${argument}: is ${describe(value)}. Enter a number ${boundsText(rule)}, or "auto".`,
  );
}
