import { ArgumentError } from "../argument-error";
import type { WordsRule } from "../rules/argument-rule";
import { isBlank, placeOf, subjectOf, unwrap } from "./cell";
import { isOmitted, matrixOf, rowOf } from "./matrix";
import { readWord } from "./scalar";

/**
 * Reads words of a list from one row or one column, each once, blanks skipped; the fallback when none is given.
 *
 * @throws ArgumentError naming the cell that holds none of the accepted words
 */
export function readWords<Word extends string>(
  argument: string,
  raw: unknown,
  rule: WordsRule<Word>,
): readonly Word[] {
  if (isOmitted(raw)) return rule.fallback;
  const matrix = matrixOf(argument, raw);
  const { height, width } = matrix;
  if (height > 1 && width > 1) {
    throw new ArgumentError(`${argument}: holds ${height} x ${width} cells. Select one row or one column.`);
  }
  const found = Array.from({ length: height }, (_, row) =>
    rowOf(argument, matrix, row).flatMap((cell, column): Word[] => {
      const value = unwrap(cell);
      if (isBlank(value) || value === 0) return [];
      const subject = subjectOf(argument, placeOf(row, column, height, width)).replace(/:$/, "");
      const word = readWord<Word, null>(subject, value, { kind: "word", words: rule.words, fallback: null });
      return word === null ? [] : [word];
    }),
  ).flat();
  return found.length === 0 ? rule.fallback : [...new Set(found)];
}
