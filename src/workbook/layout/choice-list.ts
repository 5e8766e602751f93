import type { Choice } from "../../report";

/** Longest list that Excel keeps inside a validation. */
const longestLiteral = 255;

/** Whether a list has to stand in cells: Excel parts a literal list at its commas, and limits its length. */
export const needsCells = ({ values }: Extract<Choice, { kind: "list" }>): boolean =>
  values.join(",").length > longestLiteral || values.some((value) => value.includes(","));
