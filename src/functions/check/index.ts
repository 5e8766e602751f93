import type { PriceTier } from "../../engine/inventory/quantity-discount";
import type { CriteriaMatrix, CriterionDirection } from "../../engine/segmentation/criteria";
import type {
  ArgumentRule,
  ArgumentRules,
  ClassesRule,
  ColumnRule,
  ComparisonsRule,
  ConstantRule,
  CriteriaRule,
  CutsRule,
  DirectionsRule,
  HistoryRule,
  NumberRule,
  NumbersRule,
  TiersRule,
  TableRule,
  WordRule,
  WordsRule,
} from "../rules/argument-rule";
import { readClasses, type ClassesInput } from "./classes";
import { readComparisons, type ComparisonsInput } from "./comparisons";
import { readConstant } from "./constant";
import { readCriteria } from "./criteria";
import { readDirections } from "./directions";
import { readColumn, type ColumnInput } from "./column";
import { readCuts } from "./cuts";
import { readHistory, type HistoryInput } from "./history";
import { readNumbers } from "./numbers";
import { readNumber, readWord } from "./scalar";
import { readTiers } from "./tiers";
import { readTable, type TableRow } from "./table";
import { readWords } from "./words";

/** What a function's body gets for an argument of a rule. */
export type InputOf<Rule extends ArgumentRule> = Rule extends HistoryRule
  ? HistoryInput
  : Rule extends ColumnRule<infer Optional>
    ? ColumnInput | (Optional extends true ? null : never)
    : Rule extends CutsRule
      ? readonly number[]
      : Rule extends NumberRule
        ? number
        : Rule extends ConstantRule
          ? number | "auto"
          : Rule extends NumbersRule
            ? readonly number[]
            : Rule extends WordsRule<infer Listed>
              ? readonly Listed[]
              : Rule extends WordRule<infer Word, infer Fallback>
                ? Word | Fallback
                : Rule extends CriteriaRule
                  ? CriteriaMatrix
                  : Rule extends ComparisonsRule
                    ? ComparisonsInput
                    : Rule extends DirectionsRule
                      ? readonly CriterionDirection[] | null
                      : Rule extends ClassesRule
                        ? ClassesInput
                        : Rule extends TiersRule
                          ? readonly PriceTier[]
                          : Rule extends TableRule
                            ? readonly TableRow<Rule>[]
                            : never;

export type InputsOf<Rules extends ArgumentRules> = { readonly [Name in keyof Rules]: InputOf<Rules[Name]> };

function read(argument: string, raw: unknown, rule: ArgumentRule): unknown {
  switch (rule.kind) {
    case "history":
      return readHistory(argument, raw, rule);
    case "column":
      return readColumn(argument, raw, rule);
    case "cuts":
      return readCuts(argument, raw, rule);
    case "number":
      return readNumber(argument, raw, rule);
    case "constant":
      return readConstant(argument, raw, rule);
    case "numbers":
      return readNumbers(argument, raw, rule);
    case "words":
      return readWords(argument, raw, rule);
    case "word":
      return readWord(argument, raw, rule);
    case "criteria":
      return readCriteria(argument, raw, rule);
    case "comparisons":
      return readComparisons(argument, raw, rule);
    case "directions":
      return readDirections(argument, raw);
    case "classes":
      return readClasses(argument, raw);
    case "tiers":
      return readTiers(argument, raw, rule);
    case "table":
      return readTable(argument, raw, rule);
  }
}

/**
 * Turns what Excel hands over into typed input, by the rules of the function.
 *
 * @param raw - the arguments in the order of the rules; null where one was left out
 * @returns the checked inputs by argument name
 * @throws ArgumentError for the first argument that cannot be used
 */
export function checkArguments<Rules extends ArgumentRules>(
  rules: Rules,
  raw: readonly unknown[],
): InputsOf<Rules> {
  const entries = Object.entries(rules).map(
    ([name, rule], index) => [name, read(name, raw[index], rule)] as const,
  );
  return Object.fromEntries(entries) as InputsOf<Rules>;
}

export type { ClassesInput } from "./classes";
export type { ColumnInput, Direction } from "./column";
export type { HistoryInput } from "./history";
export type { TableRow } from "./table";
