/** Texts in quotes, names in brackets, and references: only a reference without a sheet may change. */
const part = /"(?:[^"]|"")*"|'(?:[^']|'')*'!\S+|\[[^\]]*\]|(?:[\w.]+!)?\$?[A-Za-z]{1,3}\$?\d+(?![\w(.!])/g;
const reference = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/;

/**
 * A user's formula after its row moved: references to cells of moved rows follow them, as they do when Excel deletes rows.
 *
 * @param rowAfter the new number of a row of the same sheet; the same number when the row stays
 */
export function movedFormula(formula: string, rowAfter: (row: number) => number): string {
  return formula.replace(part, (text, offset: number) => {
    const match = reference.exec(text);
    const before = formula.charAt(offset - 1);
    if (match === null || /[\w!.]/.test(before)) return text;
    const [, columnAnchor = "", letters = "", rowAnchor = "", row = ""] = match;
    const moved = rowAfter(Number(row));
    return `${columnAnchor}${letters}${rowAnchor}${moved}`;
  });
}
