import { boundsText } from "../check/bounds";
import type { ArgumentRule } from "../rules";

const quoted = (words: readonly string[]): string => words.map((each) => `"${each}"`).join(", ");

/** What an argument accepts, drawn from the rule that checks it, so that text and check cannot differ. */
export function acceptedText(rule: ArgumentRule): string {
  switch (rule.kind) {
    case "history":
      return `numbers and blanks (blank = 0), at most ${rule.mostCells.toLocaleString("en-US")} cells`;
    case "column":
      return `numbers ${boundsText(rule)}, as a column or a row`
        .replace("  ", " ")
        .replace("numbers ,", "numbers,");
    case "cuts": {
      const count = rule.fewest === rule.most ? `${rule.most}` : `${rule.fewest} to ${rule.most}`;
      return `${count} rising numbers ${boundsText(rule)}, as a row or a column`;
    }
    case "number":
      return `a ${rule.whole ? "whole " : ""}number ${boundsText(rule)}`;
    case "constant":
      return `a number ${boundsText(rule)}, or "auto"`;
    case "numbers":
      return `up to ${rule.most} numbers ${boundsText(rule)}, as a row or a column`;
    case "words":
      return `${quoted(rule.words)}, as a row or a column`;
    case "word":
      return quoted(rule.words);
    case "criteria":
      return `numbers, blanks (blank = 0) and #N/A (not known), at most ${rule.mostCells.toLocaleString("en-US")} cells`;
    case "comparisons":
      return `numbers above 0, at most ${rule.most} rows and columns; a blank cell takes the reciprocal of its opposite`;
    case "directions":
      return "1 or -1, as a row or a column";
    case "classes":
      return "letters from A and blanks, as a column or a row";
    case "tiers":
      return `two columns of numbers, up to ${rule.most} rows`;
    case "table":
      return `rows of ${Object.entries(rule.columns)
        .map(([name, column]) => `${name}${column.type === "id" ? "" : ` (${boundsText(column)})`}`)
        .join(", ")}; at most ${rule.mostRows.toLocaleString("en-US")} rows`;
  }
}

/** The value that an omitted argument stands for, or "" where the description tells it. */
export function defaultText(rule: ArgumentRule): string {
  if (rule.kind === "cuts") return `{${rule.fallback.join(",")}}`;
  if (rule.kind === "number" || rule.kind === "constant")
    return rule.fallback === null ? "" : String(rule.fallback);
  return rule.kind === "word" && rule.fallback !== null ? `"${rule.fallback}"` : "";
}
