const escaped = /[[\]#']/g;
/** Names that need no brackets of their own. Doubled brackets are right for every name, single ones read better. */
const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * A structured reference in the spelling that files hold and that both Excel and LibreOffice read (ECMA-376 part 1, 18.17.2.3; LibreOffice 7.4
 * fails on names that end with an apostrophe, in every spelling).
 * @param table name of the table
 * @param column header text, as in the cell (line feeds included)
 * @param scope "column": the body of the column; "this-row": its cell in the formula's row; "header": its header cell
 */
export function structuredReference(
  table: string,
  column: string,
  scope: "column" | "this-row" | "header",
): string {
  const name = column.replace(escaped, "'$&");
  if (scope === "this-row") return `${table}[[#This Row],[${name}]]`;
  if (scope === "header") return `${table}[[#Headers],[${name}]]`;
  return plainName.test(name) ? `${table}[${name}]` : `${table}[[${name}]]`;
}
