/**
 * A native formula that tells whether the row of a text bears a mark in another column, upper and lower case of the text told
 * apart; blanks around the mark do not matter.
 *
 * MATCH finds the row by an index that Excel and LibreOffice keep of the column, so that thousands of rows do not each read
 * all of it. It takes "*", "?" and "~" for wildcards unless a "~" stands before them, and it is blind to case: where it finds
 * another text, or none (it refuses more than 255 characters), the whole column is compared.
 *
 * @param column whole column that holds the text once, "items.item"
 * @param text formula of the text to look for
 * @param marks column of the same table that holds the mark, "items.locked"
 */
export function isMarked(column: string, text: string, marks: string, mark: string): string {
  const literal = ["~", "*", "?"].reduce(
    (formula, wildcard) => `SUBSTITUTE(${formula},"${wildcard}","~${wildcard}")`,
    text,
  );
  const position = `MATCH(${literal},{${column}},0)`;
  return (
    `IF(IFERROR(EXACT(INDEX({${column}},${position}),${text}),FALSE),` +
    `TRIM(INDEX({${marks}},${position}))="${mark}",` +
    `SUMPRODUCT(EXACT({${column}},${text})*(TRIM({${marks}})="${mark}"))>0)`
  );
}
