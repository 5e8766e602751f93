import { columnLetters, columnNumber, maximumColumn, maximumRow } from "../address";

/**
 * The pieces of a formula in which no reference moves (text, quoted sheet names, structured references, words, calls), then the references:
 * cells, whole columns, whole rows.
 */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<cell>(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!]))|(?<columns>(?<![\w.$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!:]))|(?<rows>(?<![\w.$:])(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!:]))|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\w.]*/gu;

/**
 * The formula of a cell that shares the formula of another one: relative references move by the distance between the two.
 * @param formula en-US, without "="
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return outsideBrackets(formula, (text) =>
    text.replace(pieces, (piece: string, ...groups: unknown[]) => {
      const [
        cell,
        columnFixed,
        column,
        rowFixed,
        row,
        columnPair,
        firstFixed,
        first,
        secondFixed,
        second,
        rowPair,
        topFixed,
        top,
        bottomFixed,
        bottom,
      ] = groups as string[];
      if (cell !== undefined) return moveColumn(columnFixed, column, columns, moveRow(rowFixed, row, rows));
      if (columnPair !== undefined) {
        return `${moveColumn(firstFixed, first, columns, "")}:${moveColumn(secondFixed, second, columns, "")}`;
      }
      if (rowPair !== undefined)
        return `${moveRow(topFixed, top, rows)}:${moveRow(bottomFixed, bottom, rows)}`;
      return piece;
    }),
  );
}

const refError = "#REF!";

function moveColumn(fixed = "", letters = "", by: number, row: string): string {
  const column = fixed === "$" ? columnNumber(letters) : columnNumber(letters) + by;
  if (row === refError || column < 1 || column > maximumColumn) return refError;
  return fixed + (fixed === "$" ? letters : columnLetters(column)) + row;
}

function moveRow(fixed = "", digits = "", by: number): string {
  const row = fixed === "$" ? Number(digits) : Number(digits) + by;
  return row < 1 || row > maximumRow ? refError : `${fixed}${row}`;
}

/** Applies a change to what stands outside square brackets: structured references and names of other workbooks stay. */
function outsideBrackets(formula: string, change: (text: string) => string): string {
  if (!formula.includes("[")) return change(formula);
  let result = "";
  let from = 0;
  let depth = 0;
  let quote = "";
  for (let at = 0; at < formula.length; at++) {
    const character = formula.charAt(at);
    if (depth > 0 && character === "'") at++;
    else if (quote !== "") quote = character === quote ? "" : quote;
    else if (depth === 0 && (character === '"' || character === "'")) quote = character;
    else if (character === "[" && depth++ === 0) {
      result += change(formula.slice(from, at));
      from = at;
    } else if (character === "]" && --depth === 0) {
      result += formula.slice(from, at + 1);
      from = at + 1;
    }
  }
  return result + (depth > 0 ? formula.slice(from) : change(formula.slice(from)));
}
