/**
 * Formulas at the border between Excel's spelling and Univer's. The two differ in names of columns within structured references: Univer knows
 * no line feeds and no escapes there. Each such character has a stand-in that looks alike; the grid shows it, files and
 * add-ins never see it.
 */
const standIns: readonly (readonly [string, string])[] = [
  ["\n", "\u00A0"],
  ["[", "\uFF3B"],
  ["]", "\uFF3D"],
  ["#", "\uFF03"],
  ["'", "\u2019"],
  ["@", "\uFF20"],
  ['"', "\u201D"],
  [",", "\uFF0C"],
  [":", "\uFF1A"],
  ["(", "\uFF08"],
  [")", "\uFF09"],
  ["{", "\uFF5B"],
  ["}", "\uFF5D"],
];
const toGrid = new Map(standIns);
const fromGrid = new Map(standIns.map(([plain, standIn]) => [standIn, plain]));
/** Characters that Excel wants escaped within a column's name. */
const escaped = new Set(["[", "]", "#", "'", "@"]);

/** A header's text as the grid's structured references spell it. */
export const gridColumnName = (header: string): string =>
  [...header].map((character) => toGrid.get(character) ?? character).join("");

const excelColumnName = (name: string): string =>
  [...name]
    .map((character) => {
      const plain = fromGrid.get(character);
      if (plain === undefined) return character;
      return escaped.has(plain) ? `'${plain}` : plain;
    })
    .join("");

/** Where the text in quotes that begins at a position ends; doubled quotes stand for one. */
function endOfQuoted(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let index = start + 1; index < text.length; index++) {
    if (text.charAt(index) !== quote) continue;
    if (text.charAt(index + 1) !== quote) return index + 1;
    index++;
  }
  return text.length;
}

/** Where the brackets that open at a position close; an apostrophe escapes the character after it. */
function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "'") index++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return index + 1;
  }
  return text.length;
}

const keyword = /^#(All|Data|Headers|Totals|This Row)$/i;

/** One name in brackets, with escapes taken out and stand-ins put in. */
function nameToGrid(name: string): string {
  if (keyword.test(name)) return name;
  return gridColumnName(name.replace(/'([[\]#'@])/g, "$1"));
}

/** The inside of a structured reference, either one name or several in brackets. */
function insideToGrid(inside: string): string {
  if (!inside.startsWith("[")) return nameToGrid(inside);
  let result = "";
  for (let index = 0; index < inside.length;) {
    if (inside.charAt(index) !== "[") {
      result += inside.charAt(index++);
      continue;
    }
    const end = endOfBrackets(inside, index);
    result += `[${nameToGrid(inside.slice(index + 1, end - 1))}]`;
    index = end;
  }
  return result;
}

function translate(formula: string, inside: (text: string) => string): string {
  if (!formula.includes("[")) return formula;
  let result = "";
  for (let index = 0; index < formula.length;) {
    const character = formula.charAt(index);
    const quoted = character === '"' || character === "'";
    if (!quoted && character !== "[") {
      result += character;
      index++;
      continue;
    }
    const end = quoted ? endOfQuoted(formula, index) : endOfBrackets(formula, index);
    result += quoted ? formula.slice(index, end) : `[${inside(formula.slice(index + 1, end - 1))}]`;
    index = end;
  }
  return result;
}

/** @param formula without "=" */
export const formulaToGrid = (formula: string): string => translate(formula, insideToGrid);

/** @param formula without "=" */
export const formulaFromGrid = (formula: string): string => translate(formula, excelColumnName);
